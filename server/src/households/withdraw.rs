//! Take back an own declaration that nobody has decided.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::households::api::{LinkView, WithdrawLink};
use shared::households::{LinkState, SettleRefusal};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::households::declare::own_person;
use crate::households::link::Settlement;
use crate::households::store;
use crate::households::view::{self, Reader};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<WithdrawLink>,
    state: Data<State>,
) -> Reply<LinkView> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| withdraw(conn, now, &keys, &permit, request);
    state.db.write(work).await.map(Json)
}

fn withdraw(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<WithdrawLink>,
    request: WithdrawLink,
) -> Result<LinkView> {
    let person = own_person(permit)?;
    let mut link = store::link(conn, request.link)?
        .filter(|link| link.person == person)
        .ok_or(ErrorCode::NotFound)?;
    if link.state != LinkState::Withdrawn {
        let settlement = Settlement {
            state: LinkState::Withdrawn,
            by: permit.actor.account,
            other: None,
            paper: None,
            evidence: None,
            reason: None,
        };
        if !store::settle(conn, now, link.id, &settlement)? {
            return Err(Error::refused(&SettleRefusal::Settled));
        }
        link.state = LinkState::Withdrawn;
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::HouseholdWithdrawn);
        audit::record(conn, now, entry.about(person).subject(link.id))?;
    }
    view::of(conn, now, keys, link, Reader::Own(person))
}
