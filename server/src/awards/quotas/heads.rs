//! What the scheme's formula gives an organisation, as a guide when quotas are allocated.

use std::collections::BTreeMap;

use shared::base::{Date, OrgId, Points, full_months};
use shared::scoring::rules::Kind;
use shared::scoring::{Program, Quota, QuotaBasis};

use crate::awards::setting::awarder_kind;
use crate::awards::{Setting, recipient};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{Org, area_subtree};
use crate::registers::residents;

/// The formula's answer for one organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guide {
    pub(super) points: Points,
    /// The heads it counted, where it counts any.
    pub(super) heads: Option<u32>,
}

/// The formula's answers for some organisations; one that never awards has none.
pub(super) fn guides(
    conn: &mut Conn,
    setting: &Setting,
    orgs: &[Org],
) -> Result<BTreeMap<OrgId, Guide>> {
    let mut guides = BTreeMap::new();
    for org in orgs {
        if let Some(guide) = guide(conn, setting, org)? {
            guides.insert(org.id, guide);
        }
    }
    Ok(guides)
}

fn guide(conn: &mut Conn, setting: &Setting, org: &Org) -> Result<Option<Guide>> {
    let kind = awarder_kind(org.kind);
    let program = setting.program.as_deref();
    let quotas = program.into_iter().flat_map(|program| {
        let quotas = program.quotas.iter();
        quotas.map(move |quota| (program, quota))
    });
    let own = quotas
        .into_iter()
        .find(|(_, quota)| kind == Some(quota.awarder));
    let Some((program, quota)) = own else {
        return Ok(None);
    };
    let heads = match quota.basis {
        QuotaBasis::Organisation => None,
        QuotaBasis::RegisteredResidents => {
            let area = area_subtree(conn, org.area, setting.today())?;
            Some(residents::count_registered(conn, &area, setting.today())?)
        }
        QuotaBasis::InsuredStaff => {
            let months = insured_months(program, quota);
            Some(count_staff(conn, org, setting.today(), months)?)
        }
    };
    Ok(Some(Guide {
        points: quota.for_count(heads.unwrap_or(1)),
        heads,
    }))
}

/// The staff insured at an organisation for at least so many months.
fn count_staff(conn: &mut Conn, org: &Org, today: Date, months: u32) -> Result<u32> {
    let members = recipient::staff(conn, org, today)?;
    let counted = members
        .iter()
        .filter(|member| full_months(member.since, today) >= months);
    u32::try_from(counted.count()).map_err(Error::internal)
}

/// The months of insurance asked for by the indicators that draw on a quota.
fn insured_months(program: &Program, quota: &Quota) -> u32 {
    let place = program.quotas.iter().position(|one| one.id == quota.id);
    let rules = program.indicators.iter().flat_map(|one| &one.rules);
    let months = rules.filter_map(|rule| match &rule.kind {
        Kind::Awarded(rule) if Some(usize::from(rule.quota)) == place => Some(rule.insured_months),
        _ => None,
    });
    months.min().unwrap_or(0)
}
