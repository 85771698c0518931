//! Record that an area goes into another of its kind from a day.

use actix_web::web::{Data, Json};
use shared::base::{AreaId, Bilingual, Date};
use shared::orgs::api::{AreaView, MergeArea};
use shared::orgs::{EffectiveDay, OrgRefusal, admit_area_merger, admit_end};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::orgs::areas::create::record;
use crate::orgs::areas::{store, view};
use crate::orgs::change::reasoned;
use crate::orgs::store::take_register;
use crate::registers::audit::Event;
use crate::registers::orgs::EVER;
use crate::registers::orgs::areas::{self as register, Succession};
use crate::web::{Authorized, Permit, Reply};

pub(in crate::orgs) async fn handler(
    Authorized { request, permit }: Authorized<MergeArea>,
    state: Data<State>,
) -> Reply<AreaView> {
    let now = state.clock.now();
    let work = move |conn: &mut Conn| merge(conn, now, &permit, &request);
    state.db.write(work).await.map(Json)
}

fn merge(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<MergeArea>,
    request: &MergeArea,
) -> Result<AreaView> {
    let area = view::within(conn, now.date, permit, request.area)?;
    let into = view::within(conn, now.date, permit, request.into)?;
    reasoned(&request.reason)?;
    EffectiveDay::check(request.from, now.date).map_err(|words| Error::field("/from", words))?;
    // Whoever merges the other way at the same moment waits here, and is refused then.
    take_register(conn, &permit.actor.district)?;
    let succession = Succession {
        into: into.id,
        from: request.from,
        reason: request.reason.to_string(),
    };
    let known = register::ending(conn, area.id)?;
    if known.as_ref() == Some(&succession) {
        return view::view(conn, &area);
    }
    let into_ended = register::ending(conn, into.id)?.is_some();
    let sides = ((area.kind, known.is_some()), (into.kind, into_ended));
    admit_area_merger(sides.0, sides.1, area.id == into.id).map_err(|no| Error::refused(&no))?;
    let last = last_change(conn, area.id)?;
    admit_end(known.is_some(), last, request.from).map_err(|no| Error::refused(&no))?;
    if register::codes_on(conn, &[into.id], request.from)?.is_empty() {
        let words = Bilingual::new(
            "并入的区域这一天还没有代码和名称，请选它设立以后的日子。",
            "The other area has no code and name on that day yet; choose a day after it begins.",
        );
        return Err(Error::field("/from", words));
    }
    let by = permit.actor.account;
    if !store::succeed(conn, now, by, area.id, &succession)? {
        return Err(Error::refused(&OrgRefusal::AlreadyEnded));
    }
    // The code is free from that day on, for what the merged area may be called then.
    if !store::close_code(conn, area.id, request.from)? {
        return Err(Error::refused(&OrgRefusal::LaterChange));
    }
    let told = serde_json::json!({
        "into": into.id,
        "from": request.from,
        "reason": &*request.reason,
    });
    record(conn, now, permit, (Event::AreaMerged, &area), told)?;
    view::view(conn, &area)
}

/// The day of an area's last change: a code ahead, or something that goes into it.
fn last_change(conn: &mut Conn, area: AreaId) -> Result<Date> {
    let versions = register::versions(conn, &[area])?.remove(&area);
    let newest = versions.and_then(|mut all| all.pop());
    let mut last = newest.map_or(Date::MIN, |version| version.from);
    for gone in register::gone_into(conn, &[area], EVER)? {
        let end = register::ending(conn, gone)?;
        last = last.max(end.map_or(last, |end| end.from));
    }
    Ok(last)
}
