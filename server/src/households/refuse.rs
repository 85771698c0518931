//! Refuse a declared link with a reason that the resident reads.

use actix_web::web::{Data, Json};
use shared::base::Bilingual;
use shared::households::api::{LinkView, RefuseLink};
use shared::households::{LinkState, SettleRefusal};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::households::link::Settlement;
use crate::households::store;
use crate::households::verify::{declared, refuse_own};
use crate::households::view::{self, Reader};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::residents;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<RefuseLink>,
    state: Data<State>,
) -> Reply<LinkView> {
    if request.reason.is_empty() {
        let words = Bilingual::new(
            "请写明原因，申报人看得到。",
            "Say why; the resident reads it.",
        );
        return Err(Error::field("/reason", words));
    }
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| refuse(conn, now, &keys, &permit, &request);
    state.db.write(work).await.map(Json)
}

fn refuse(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<RefuseLink>,
    request: &RefuseLink,
) -> Result<LinkView> {
    let (_, grant) = residents::reached(conn, now, permit, request.person)?;
    let mut link = declared(conn, request.person, request.link)?;
    let again = link.state == LinkState::Refused
        && link.settled_by == Some(permit.actor.account)
        && link.reason.as_deref() == Some(&*request.reason);
    if !again {
        let other = residents::person_of_index(conn, &link.other_index)?;
        refuse_own(conn, permit, &link, other)?;
        let settlement = Settlement {
            state: LinkState::Refused,
            by: permit.actor.account,
            other: None,
            paper: None,
            evidence: None,
            reason: Some(&request.reason),
        };
        if !store::settle(conn, now, link.id, &settlement)? {
            return Err(Error::refused(&SettleRefusal::Settled));
        }
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::HouseholdRefused);
        let entry = Entry {
            org: grant.org,
            ..entry.about(link.person).subject(link.id)
        };
        audit::record(conn, now, entry)?;
        link.state = LinkState::Refused;
        link.reason = Some(request.reason.to_string());
    }
    view::of(conn, now, keys, link, Reader::Officer)
}
