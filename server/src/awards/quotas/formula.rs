//! What the scheme's formula gives organisations for a year, counted from the registers as they
//! stood on its 1 January.

use std::collections::BTreeMap;

use chrono::Datelike;
use shared::awards::QuotaFormula;
use shared::base::{Date, OrgId, full_months};
use shared::scoring::QuotaBasis;

use crate::awards::setting::awarder_kind;
use crate::awards::{Setting, recipient};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{Org, area_subtree};
use crate::registers::residents;

/// The years whose first day both databases compare.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=9999;

/// The formula of one organisation for a year; nothing for one that never awards.
pub(super) fn formula(
    conn: &mut Conn,
    setting: &Setting,
    org: &Org,
    year: i32,
) -> Result<Option<QuotaFormula>> {
    let (Some(kind), Some(program)) = (awarder_kind(org.kind), setting.program.as_deref()) else {
        return Ok(None);
    };
    if !YEARS.contains(&year) {
        return Ok(None);
    }
    QuotaFormula::count(program, (kind, year), |basis, day, months| match basis {
        QuotaBasis::Organisation => Ok(1),
        QuotaBasis::RegisteredResidents => {
            let area = area_subtree(conn, org.area, day)?;
            residents::count_registered(conn, &area, day)
        }
        QuotaBasis::InsuredStaff => count_staff(conn, org, day, months),
    })
}

/// The formulas of some organisations; one that never awards has none.
pub(super) fn formulas(
    conn: &mut Conn,
    setting: &Setting,
    orgs: &[Org],
    year: i32,
) -> Result<BTreeMap<OrgId, QuotaFormula>> {
    let mut formulas = BTreeMap::new();
    for org in orgs {
        if let Some(formula) = formula(conn, setting, org, year)? {
            formulas.insert(org.id, formula);
        }
    }
    Ok(formulas)
}

/// True for a day that both databases compare.
pub(super) fn is_comparable(day: Date) -> bool {
    YEARS.contains(&day.year())
}

/// The staff insured at an organisation for at least so many months.
fn count_staff(conn: &mut Conn, org: &Org, day: Date, months: u32) -> Result<u32> {
    let members = recipient::staff(conn, org, day)?;
    let counted = members
        .iter()
        .filter(|member| full_months(member.since, day) >= months);
    u32::try_from(counted.count()).map_err(Error::internal)
}
