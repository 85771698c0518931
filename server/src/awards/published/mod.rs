//! What everyone may see of the awarders: rules, sums and results. Nothing here reads a person.

pub(super) mod list;
pub(super) mod read;

use shared::awarders::AwarderStanding;
use shared::awards::api::AwarderRow;
use shared::awards::{QuotaAccount, Versions};
use shared::base::{Bilingual, OrgId};

use crate::awarders;
use crate::awards::Setting;
use crate::awards::decision::year_of;
use crate::awards::quotas::accounts;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{Org, areas_on, town_of};

/// How long an answer may be kept by whoever passes it on.
const CACHED: &str = "public, max-age=60";

/// Awarders with this year's sums, in their order.
fn rows(conn: &mut Conn, setting: &Setting, orgs: &[(Org, Versions)]) -> Result<Vec<AwarderRow>> {
    let (today, year) = (setting.today(), year_of(setting));
    let ids: Vec<OrgId> = orgs.iter().map(|(org, _)| org.id).collect();
    let sums = accounts(conn, &ids, year, today)?;
    let standings = awarders::standings(conn, &ids)?;
    let mut rows = Vec::new();
    for (org, times) in orgs {
        let sums = sums.get(&org.id).copied();
        let sums = sums.unwrap_or(QuotaAccount::empty(year));
        let standing = standings.get(&org.id).map(|(standing, _)| *standing);
        let noticed = times.in_notice_on(today);
        rows.push(AwarderRow {
            org: org.id,
            org_name: org.name.clone(),
            org_kind: org.kind,
            town_name: town_name(conn, setting, org)?,
            suspended: standing == Some(AwarderStanding::Suspended),
            version: times.in_force_on(today).map(|one| one.version),
            notice_until: noticed.and_then(|one| one.in_force_from.pred_opt()),
            year,
            allocated: sums.allocated,
            given: sums.held + sums.posted,
        });
    }
    Ok(rows)
}

fn town_name(conn: &mut Conn, setting: &Setting, org: &Org) -> Result<Bilingual> {
    let town = town_of(conn, org.area, setting.today())?;
    let areas = areas_on(conn, &[town], setting.today())?;
    let town = areas.get(&town).map(|town| town.name.clone());
    town.ok_or_else(|| Error::internal("a town without a name"))
}
