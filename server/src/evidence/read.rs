//! Read a picture. The look is recorded in the transaction that reads.

use actix_web::web::{Data, Json};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use shared::api::{Endpoint, ErrorCode};
use shared::base::PictureId;
use shared::evidence::api::{PictureFile, ReadAwardPicture, ReadLinePicture};

use crate::State;
use crate::check_sheets::proof_of;
use crate::db::Conn;
use crate::error::Result;
use crate::evidence::picture::MEDIA_TYPE;
use crate::evidence::thing::{Evidence, Reached};
use crate::evidence::{Setting, Thing, store};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn of_line(
    Authorized { request, permit }: Authorized<ReadLinePicture>,
    state: Data<State>,
) -> Reply<PictureFile> {
    let setting = Setting::of(&state);
    let answer = state.db.write(move |conn| {
        let thing = Thing::Line(request.sheet, request.line);
        let reached = thing.reached(conn, setting.now, &permit)?;
        let found = store::find(conn, request.picture)?.filter(|found| found.is_of(thing));
        read(conn, &setting, &permit, (found, reached, request.picture))
    });
    answer.await.map(Json)
}

pub(super) async fn of_award(
    Authorized { request, permit }: Authorized<ReadAwardPicture>,
    state: Data<State>,
) -> Reply<PictureFile> {
    let setting = Setting::of(&state);
    let answer = state.db.write(move |conn| {
        let thing = Thing::Award(request.org, request.award);
        let reached = thing.reached(conn, setting.now, &permit)?;
        // Who may read the award may read what was found in the household it comes from.
        let proof = proof_of(conn, request.award)?;
        let line = proof.map(|proof| Thing::Line(proof.sheet, proof.line));
        let found = store::find(conn, request.picture)?;
        let found =
            found.filter(|found| found.is_of(thing) || line.is_some_and(|line| found.is_of(line)));
        read(conn, &setting, &permit, (found, reached, request.picture))
    });
    answer.await.map(Json)
}

fn read<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    (found, reached, id): (Option<Evidence>, Reached, PictureId),
) -> Result<PictureFile> {
    let found = found.filter(|found| !found.removed);
    let found = found.ok_or(ErrorCode::NotFound)?;
    let content = store::content(conn, &setting.keys, &found.digest)?;
    let content = content.ok_or(ErrorCode::NotFound)?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::PictureRead);
    let entry = entry.of_org(reached.org).about(reached.person).subject(id);
    audit::record(conn, setting.now, entry)?;
    Ok(PictureFile {
        media_type: MEDIA_TYPE.to_owned(),
        content: BASE64_STANDARD.encode(content),
    })
}
