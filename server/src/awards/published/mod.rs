//! What everyone may see of the awarders: rules, sums and results. Nothing here reads a person.

pub(super) mod list;
pub(super) mod read;

use shared::awards::Versions;
use shared::awards::api::AwarderRow;
use shared::base::Bilingual;

use crate::awarders;
use crate::awards::Setting;
use crate::awards::decision::year_of;
use crate::awards::quotas::account;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{Org, areas_on, town_of};

/// How long an answer may be kept by whoever passes it on.
const CACHED: &str = "public, max-age=60";

/// One awarder with this year's sums.
fn row(conn: &mut Conn, setting: &Setting, org: &Org, times: &Versions) -> Result<AwarderRow> {
    let (today, year) = (setting.today(), year_of(setting));
    let sums = account(conn, org.id, year, today)?;
    let noticed = times.in_notice_on(today);
    Ok(AwarderRow {
        org: org.id,
        org_name: org.name.clone(),
        org_kind: org.kind,
        town_name: town_name(conn, setting, org)?,
        suspended: awarders::suspended(conn, org.id)?,
        version: times.in_force_on(today).map(|one| one.version),
        notice_until: noticed.and_then(|one| one.in_force_from.pred_opt()),
        year,
        allocated: sums.allocated,
        given: sums.held + sums.posted,
    })
}

fn town_name(conn: &mut Conn, setting: &Setting, org: &Org) -> Result<Bilingual> {
    let town = town_of(conn, org.area, setting.today())?;
    let areas = areas_on(conn, &[town], setting.today())?;
    let town = areas.get(&town).map(|town| town.name.clone());
    town.ok_or_else(|| Error::internal("a town without a name"))
}
