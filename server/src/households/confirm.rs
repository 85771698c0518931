//! A grid head says whether a declared household lives together. It is advice: no officer waits
//! for it, and what is said last counts.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::base::Bilingual;
use shared::households::Finding;
use shared::households::api::{ConfirmLink, LinkView};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::households::store::{self, Found};
use crate::households::verify::{declared, refuse_own};
use crate::households::view::{self, Reader};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::residents;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ConfirmLink>,
    state: Data<State>,
) -> Reply<LinkView> {
    if request.finding == Finding::WrongFacts && request.note.is_empty() {
        let words = Bilingual::new("请写明哪里不符。", "Say what is not as declared.");
        return Err(Error::field("/note", words));
    }
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| confirm(conn, now, &keys, &permit, &request);
    state.db.write(work).await.map(Json)
}

fn confirm(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ConfirmLink>,
    request: &ConfirmLink,
) -> Result<LinkView> {
    residents::reached(conn, now, permit, request.person)?;
    let link = declared(conn, request.person, request.link)?;
    let found = Found {
        link: link.id,
        account: permit.actor.account.to_string(),
        finding: request.finding,
        note: request.note.to_string(),
        at: now.micros,
    };
    if let Some(known) = store::confirmation(conn, request.confirmation)? {
        found.refuse_other(&known)?;
        return view::of(conn, now, keys, link, Reader::Grid);
    }
    let other = residents::person_of_index(conn, &link.other_index)?;
    refuse_own(conn, permit, &link, other)?;
    if !store::insert_confirmation(conn, request.confirmation, &found)? {
        // The same was sent twice at the same moment, and the other came first.
        let known = store::confirmation(conn, request.confirmation)?;
        found.refuse_other(&known.ok_or(ErrorCode::IdReused)?)?;
        return view::of(conn, now, keys, link, Reader::Grid);
    }
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::HouseholdConfirmed);
    let detail = serde_json::json!({ "finding": request.finding });
    let entry = entry.about(link.person).subject(link.id).detail(detail);
    audit::record(conn, now, entry)?;
    view::of(conn, now, keys, link, Reader::Grid)
}

impl Found {
    /// A known id stands for the same saying, whenever it was said.
    fn refuse_other(&self, known: &Self) -> Result<()> {
        let here = Self {
            at: known.at,
            ..self.clone()
        };
        if here == *known {
            Ok(())
        } else {
            Err(ErrorCode::IdReused.into())
        }
    }
}
