//! What towns hand down: their pools, and the awarders below them.

mod fund;
mod list;
mod read;
mod refund;

pub(in crate::awards) use fund::handler as fund;
pub(in crate::awards) use list::handler as list;
pub(in crate::awards) use read::handler as read;
pub(in crate::awards) use refund::handler as refund;

use shared::awards::PoolAccount;
use shared::awards::api::PoolRow;
use shared::base::Points;
use shared::orgs::OrgKind;

use crate::awards::Setting;
use crate::awards::quotas::{formula, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{Org, area_subtree, of_kinds, town_above};

/// The enterprises and villages that get their quota from a town, by kind and name.
fn awarders_of(conn: &mut Conn, setting: &Setting, town: &Org) -> Result<Vec<Org>> {
    let today = setting.today();
    let kinds = [OrgKind::Enterprise, OrgKind::Village];
    let (mut all, _) = of_kinds(conn, (&town.district, today), &kinds, None, u32::MAX)?;
    let areas = area_subtree(conn, town.area, today)?;
    all.retain(|org| areas.contains(&org.area) && !org.is_ended(today));
    // Of two offices of one town the first hands down.
    let above = match all.first() {
        Some(first) => town_above(conn, first, today)?,
        None => None,
    };
    if above != Some(town.id) {
        all.clear();
    }
    Ok(all)
}

/// What the formulas of a town's awarders give together for a year, and how many these are.
fn bound_of(
    conn: &mut Conn,
    setting: &Setting,
    town: &Org,
    year: i32,
) -> Result<(Option<Points>, u32)> {
    let awarders = awarders_of(conn, setting, town)?;
    let formulas = formula::formulas(conn, setting, &awarders, year)?;
    let sum: Points = formulas.values().map(|formula| formula.points).sum();
    let count = u32::try_from(awarders.len()).map_err(Error::internal)?;
    Ok(((!formulas.is_empty()).then_some(sum), count))
}

/// The sums of a town's pool as they read at this moment.
fn sums(conn: &mut Conn, setting: &Setting, town: &Org, year: i32) -> Result<PoolRow> {
    let account = store::pool_of(conn, town.id, year)?;
    row(conn, setting, town, &account)
}

fn row(conn: &mut Conn, setting: &Setting, town: &Org, account: &PoolAccount) -> Result<PoolRow> {
    let (bound, awarders) = bound_of(conn, setting, town, account.year)?;
    Ok(PoolRow {
        org: town.id,
        org_name: town.name.clone(),
        year: account.year,
        funded: account.funded,
        handed: account.handed,
        left: account.left(),
        bound,
        awarders,
    })
}
