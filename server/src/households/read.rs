//! Read a household: the own, or that of a person within reach.

use actix_web::web::{Data, Json};
use shared::households::api::{Household, ReadHousehold, ReadMyHousehold};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::households::declare::own_person;
use crate::households::view::{self, Reader};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::residents;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn own_handler(
    Authorized { permit, .. }: Authorized<ReadMyHousehold>,
    state: Data<State>,
) -> Reply<Household> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let read = move |conn: &mut Conn| {
        let person = own_person(&permit)?;
        view::household(conn, now, &keys, person, Reader::Own(person))
    };
    state.db.read(read).await.map(Json)
}

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReadHousehold>,
    state: Data<State>,
) -> Reply<Household> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let look = move |conn: &mut Conn| look(conn, now, &keys, &permit, request);
    state.db.write(look).await.map(Json)
}

/// A write, because the look is audited; every member of the household sees it.
fn look(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ReadHousehold>,
    request: ReadHousehold,
) -> Result<Household> {
    let (found, grant) = residents::reached(conn, now, permit, request.person)?;
    let shown = view::household(conn, now, keys, found.person, Reader::Officer)?;
    let mut seen = vec![found.person];
    seen.extend(shown.members.iter().map(|member| member.person));
    seen.sort_unstable();
    seen.dedup();
    for person in seen {
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::HouseholdRead);
        let entry = Entry {
            org: grant.org,
            ..entry.about(person)
        };
        audit::record(conn, now, entry)?;
    }
    Ok(shown)
}
