//! List the awards of all organisations of the district, newest first.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::List;
use shared::awards::api::{AwardView, ListDistrictAwards};
use shared::base::{Date, OrgId};

use crate::State;
use crate::awards::list::listed;
use crate::awards::setting::AWARDERS;
use crate::awards::{Setting, Which};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::{Org, area_subtree, of_kinds};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListDistrictAwards>,
    state: Data<State>,
) -> Reply<List<AwardView>> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .read(move |conn| list(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn list(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ListDistrictAwards>,
    request: &ListDistrictAwards,
) -> Result<List<AwardView>> {
    let district = permit.actor.district.as_str();
    permit.within(&Target {
        district: district.to_owned(),
        ..Target::default()
    })?;
    let which = Which {
        district: district.to_owned(),
        orgs: awarders(conn, (district, setting.today()), request)?,
        state: request.state,
        today: setting.today(),
    };
    let cursor = request.cursor.as_ref();
    listed(
        conn,
        setting,
        &permit.actor,
        &which,
        (cursor, request.limit),
    )
}

/// The awarders asked for by town and name; nothing if all are.
fn awarders(
    conn: &mut Conn,
    (district, today): (&str, Date),
    request: &ListDistrictAwards,
) -> Result<Option<Vec<OrgId>>> {
    let name = request.awarder.as_ref().filter(|name| !name.is_empty());
    let name = name.map(|name| name.to_lowercase());
    if name.is_none() && request.town.is_none() {
        return Ok(None);
    }
    let areas = match request.town {
        None => None,
        Some(town) => Some(area_subtree(conn, town, today)?),
    };
    let fits = |org: &Org| {
        let called = |name: &String| {
            org.name.zh.to_lowercase().contains(name) || org.name.en.to_lowercase().contains(name)
        };
        name.as_ref().is_none_or(called)
            && areas.as_ref().is_none_or(|areas| areas.contains(&org.area))
    };
    let (orgs, _) = of_kinds(conn, (district, today), &AWARDERS, None, u32::MAX)?;
    Ok(Some(
        orgs.iter()
            .filter(|org| fits(org))
            .map(|org| org.id)
            .collect(),
    ))
}
