//! Read one correction; the look of an officer is audited, and the resident sees it.

use actix_web::web::{Data, Json};
use shared::corrections::api::{CorrectionView, ReadCorrection};

use crate::State;
use crate::corrections::reach::reached;
use crate::corrections::{Setting, view};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReadCorrection>,
    state: Data<State>,
) -> Reply<CorrectionView> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let answer = state
        .db
        .write(move |conn| read(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn read(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ReadCorrection>,
    request: &ReadCorrection,
) -> Result<CorrectionView> {
    let found = reached(conn, setting.now.date, permit, request.correction)?;
    if permit.actor.person != Some(found.correction.person) {
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::CorrectionRead)
            .about(found.correction.person)
            .subject(found.correction.id);
        let entry = Entry {
            org: found.grant.org,
            ..entry
        };
        audit::record(conn, setting.now, entry)?;
    }
    view::of(conn, setting, &permit.actor, &found)
}
