//! List an area and those right below it.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::List;
use shared::orgs::api::{AreaView, ListAreas};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::orgs::areas::view;
use crate::registers::orgs::areas as register;
use crate::web::{Authorized, Permit, Reply};

pub(in crate::orgs) async fn handler(
    Authorized { request, permit }: Authorized<ListAreas>,
    state: Data<State>,
) -> Reply<List<AreaView>> {
    let now = state.clock.now();
    let query = move |conn: &mut Conn| list(conn, now, &permit, &request);
    state.db.read(query).await.map(Json)
}

/// The area itself stands first.
fn list(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<ListAreas>,
    request: &ListAreas,
) -> Result<List<AreaView>> {
    let district = permit.actor.district.as_str();
    permit.within(&Target {
        district: district.to_owned(),
        ..Target::default()
    })?;
    let root = match request.parent {
        Some(parent) => parent,
        None => register::area_of_code(conn, district, now.date)?,
    };
    let root = view::within(conn, now.date, permit, root)?;
    let below = register::below(conn, root.id)?;
    let mut items = vec![view::view(conn, &root)?];
    items.extend(view::views(conn, &below)?);
    Ok(List {
        total: u32::try_from(items.len()).ok(),
        items,
        next: None,
    })
}
