//! Read one objection; the look of an officer is audited, and who objected sees it.

use actix_web::web::{Data, Json};
use shared::objections::api::{ObjectionView, ReadObjection};

use crate::State;
use crate::db::Conn;
use crate::error::Result;
use crate::objections::reach::reached;
use crate::objections::{Setting, view};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReadObjection>,
    state: Data<State>,
) -> Reply<ObjectionView> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let answer = state
        .db
        .write(move |conn| read(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn read(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ReadObjection>,
    request: &ReadObjection,
) -> Result<ObjectionView> {
    let found = reached(conn, setting.now.date, permit, request.objection)?;
    if permit.actor.person != Some(found.objection.person) {
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::ObjectionRead)
            .about(found.objection.person)
            .subject(found.objection.id);
        let entry = Entry {
            org: found.grant.org,
            ..entry
        };
        audit::record(conn, setting.now, entry)?;
    }
    view::of(conn, setting, &permit.actor, &found)
}
