//! Rename or recode an area from a day.

use actix_web::web::{Data, Json};
use shared::orgs::api::{AreaVersion, AreaView, ChangeArea};
use shared::orgs::{EffectiveDay, OrgRefusal};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::orgs::areas::create::{check_code, named, record, refuse_taken};
use crate::orgs::areas::{store, view};
use crate::orgs::change::reasoned;
use crate::orgs::store::take_register;
use crate::registers::audit::Event;
use crate::registers::orgs::areas as register;
use crate::web::{Authorized, Permit, Reply};

pub(in crate::orgs) async fn handler(
    Authorized { request, permit }: Authorized<ChangeArea>,
    state: Data<State>,
) -> Reply<AreaView> {
    let now = state.clock.now();
    let work = move |conn: &mut Conn| change(conn, now, &permit, &request);
    state.db.write(work).await.map(Json)
}

fn change(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<ChangeArea>,
    request: &ChangeArea,
) -> Result<AreaView> {
    let area = view::within(conn, now.date, permit, request.area)?;
    reasoned(&request.reason)?;
    let asked = AreaVersion {
        code: request.code.to_string(),
        name: named(&request.name_zh, &request.name_en)?,
        from: request.from,
        to: None,
    };
    EffectiveDay::check(request.from, now.date).map_err(|words| Error::field("/from", words))?;
    take_register(conn, &permit.actor.district)?;
    let last = register::versions(conn, &[area.id])?.remove(&area.id);
    let last = last.and_then(|mut all| all.pop());
    let last = last.ok_or_else(|| Error::internal("an area without a code"))?;
    if last == asked {
        return view::view(conn, &area);
    }
    if register::ending(conn, area.id)?.is_some() {
        return Err(Error::refused(&OrgRefusal::AlreadyEnded));
    }
    if request.from <= last.from {
        return Err(Error::refused(&OrgRefusal::LaterChange));
    }
    if last.code == asked.code && last.name == asked.name {
        return Err(Error::refused(&OrgRefusal::NothingNew));
    }
    if last.code != asked.code {
        check_code(conn, &area, (&asked.code, request.from))?;
        refuse_taken(conn, &area, (&asked.code, request.from))?;
    }
    if !store::close_code(conn, area.id, request.from)? {
        return Err(Error::refused(&OrgRefusal::LaterChange));
    }
    store::open_code(conn, area.id, &asked)?;
    let told = serde_json::json!({
        "code": asked.code,
        "from": request.from,
        "reason": &*request.reason,
    });
    record(conn, now, permit, (Event::AreaChanged, &area), told)?;
    view::view(conn, &area)
}
