//! An awarder's year as a list shows it.

use shared::base::Date;
use shared::fairness::Figures;
use shared::fairness::api::FairnessRow;
use shared::orgs::OrgKind;

use crate::db::Conn;
use crate::employments::count_staff;
use crate::error::{Error, Result};
use crate::fairness::counted_on;
use crate::registers::orgs::{Org, area_subtree, areas_on, town_of};
use crate::registers::residents::count_registered;

/// An awarder with its numbers, the people of the organisation counted.
pub(super) fn row(
    conn: &mut Conn,
    today: Date,
    org: &Org,
    (year, figures): (i32, Figures),
) -> Result<FairnessRow> {
    let figures = Figures {
        members: members(conn, org, counted_on(year, today))?,
        ..figures
    };
    let town = town_of(conn, org.area, today)?;
    let areas = areas_on(conn, &[town], today)?;
    let town = areas.get(&town).map(|town| town.name.clone());
    Ok(FairnessRow {
        org: org.id,
        org_name: org.name.clone(),
        org_kind: org.kind,
        town_name: town.ok_or_else(|| Error::internal("a town without a name"))?,
        year,
        worth_a_look: figures.findings(),
        figures,
    })
}

/// How many people an organisation has on a day: who works there, or is registered in its area. A
/// department may award anyone of the district, so nobody counts them.
fn members(conn: &mut Conn, org: &Org, on: Date) -> Result<Option<u32>> {
    match org.kind {
        OrgKind::Enterprise => count_staff(conn, org.id, on).map(Some),
        OrgKind::Village | OrgKind::Town => {
            let areas = area_subtree(conn, org.area, on)?;
            count_registered(conn, &areas, on).map(Some)
        }
        OrgKind::Department | OrgKind::School | OrgKind::MigrantOffice => Ok(None),
    }
}
