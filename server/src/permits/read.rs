//! Read a permit: the own, or that of a person within reach.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::base::PersonId;
use shared::permits::api::{PermitFile, ReadMyPermit, ReadPermit};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::permits::view;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::residents;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn own_handler(
    Authorized { permit, .. }: Authorized<ReadMyPermit>,
    state: Data<State>,
) -> Reply<PermitFile> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let read = move |conn: &mut Conn| {
        let person = permit.actor.person.ok_or(ErrorCode::NotFound)?;
        let (found, _) = residents::reached(conn, now, &permit, person)?;
        view::file(conn, now, &keys, found.person)
    };
    state.db.read(read).await.map(Json)
}

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReadPermit>,
    state: Data<State>,
) -> Reply<PermitFile> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let look = move |conn: &mut Conn| look(conn, now, &keys, &permit, request.person);
    state.db.write(look).await.map(Json)
}

/// A write, because the look is audited and the resident sees it.
fn look(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ReadPermit>,
    person: PersonId,
) -> Result<PermitFile> {
    let (found, grant) = residents::reached(conn, now, permit, person)?;
    if permit.actor.person != Some(person) {
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::PermitRead);
        let entry = Entry {
            org: grant.org,
            ..entry.about(person)
        };
        audit::record(conn, now, entry)?;
    }
    view::file(conn, now, keys, found.person)
}
