//! Take a picture away while its sheet is open, or its award a draft. Its content is forgotten
//! unless something else rests on the same picture.

use actix_web::web::{Data, Json};
use shared::api::{Endpoint, ErrorCode};
use shared::base::PictureId;
use shared::evidence::EvidenceRefusal;
use shared::evidence::api::{AwardEvidence, LinePictures, RemoveAwardPicture, RemoveLinePicture};

use crate::State;
use crate::db::Conn;
use crate::error::Result;
use crate::evidence::thing::Reached;
use crate::evidence::{Setting, Thing, refused, store, view};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn of_line(
    Authorized { request, permit }: Authorized<RemoveLinePicture>,
    state: Data<State>,
) -> Reply<LinePictures> {
    let setting = Setting::of(&state);
    let answer = state.db.write(move |conn| {
        let thing = Thing::Line(request.sheet, request.line);
        remove(conn, &setting, &permit, (thing, request.picture))?;
        view::line(conn, request.line)
    });
    answer.await.map(Json)
}

pub(super) async fn of_award(
    Authorized { request, permit }: Authorized<RemoveAwardPicture>,
    state: Data<State>,
) -> Reply<AwardEvidence> {
    let setting = Setting::of(&state);
    let answer = state.db.write(move |conn| {
        let thing = Thing::Award(request.org, request.award);
        let reached = remove(conn, &setting, &permit, (thing, request.picture))?;
        view::award(conn, &permit.actor, (request.award, reached))
    });
    answer.await.map(Json)
}

fn remove<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    (thing, id): (Thing, PictureId),
) -> Result<Reached> {
    let reached = thing.held(conn, setting.now, permit)?;
    let found = store::find(conn, id)?.filter(|found| found.is_of(thing));
    let found = found.ok_or(ErrorCode::NotFound)?;
    if found.removed {
        return Ok(reached);
    }
    if !reached.open {
        return Err(refused(EvidenceRefusal::Settled));
    }
    store::remove(conn, &found, Some(permit.actor.account), setting.now.micros)?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::PictureRemoved);
    let entry = entry.of_org(reached.org).about(reached.person).subject(id);
    audit::record(conn, setting.now, entry)?;
    Ok(reached)
}
