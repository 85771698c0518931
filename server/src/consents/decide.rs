//! Give or withdraw the consent for one item; one is as easy as the other.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::{Endpoint, ErrorCode};
use shared::base::ConsentId;
use shared::consents::api::{Consents, GiveConsent, WithdrawConsent};
use shared::consents::{ConsentRefusal, needed};
use shared::scoring::{Consent, Program};

use crate::State;
use crate::clock::Now;
use crate::consents::read::consents;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::consents::{self as register, Word, in_force, require_notice};
use crate::schemes;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn give_handler(
    Authorized { request, permit }: Authorized<GiveConsent>,
    state: Data<State>,
) -> Reply<Consents> {
    let GiveConsent { consent, item } = request;
    decide(&state, permit, (consent, item.into_string(), true)).await
}

pub(super) async fn withdraw_handler(
    Authorized { request, permit }: Authorized<WithdrawConsent>,
    state: Data<State>,
) -> Reply<Consents> {
    let WithdrawConsent { consent, item } = request;
    decide(&state, permit, (consent, item.into_string(), false)).await
}

async fn decide<E: Endpoint>(
    state: &Data<State>,
    permit: Permit<E>,
    asked: (ConsentId, String, bool),
) -> Reply<Consents> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let program = schemes::in_force(state, &permit.actor.district, now.date)?;
    let work = move |conn: &mut Conn| file(conn, now, (&keys, &program), &permit, &asked);
    state.db.write(work).await.map(Json)
}

fn file<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    (keys, program): (&Keys, &Program),
    permit: &Permit<E>,
    (id, item, given): &(ConsentId, String, bool),
) -> Result<Consents> {
    let actor = &permit.actor;
    let person = actor.person.ok_or(ErrorCode::NotFound)?;
    permit.within(&Target {
        district: actor.district.clone(),
        person: Some(person),
        ..Target::default()
    })?;
    let same =
        |known: &Word| known.person == person && known.item == *item && known.given == *given;
    if let Some(known) = register::word(conn, *id)? {
        return if same(&known) {
            consents(conn, now.date, (keys, program), person)
        } else {
            Err(ErrorCode::IdReused.into())
        };
    }
    if *given {
        require_notice(conn, now.date, actor)?;
    }
    if program.fact(item).is_none() {
        return Err(Error::refused(&ConsentRefusal::ItemUnknown));
    }
    if needed(program, item) == Consent::None {
        return Err(Error::refused(&ConsentRefusal::ItemStatutory));
    }
    let word = Word {
        person,
        item: item.clone(),
        given: *given,
        notice_version: i32::try_from(in_force(now.date)?.version).map_err(Error::internal)?,
        account: actor.account,
        at: now.micros,
    };
    if !register::insert(conn, *id, &actor.district, &word)? {
        // The same was sent twice at the same moment, and the other came first.
        let known = register::word(conn, *id)?;
        return match known.filter(|known| same(known)) {
            Some(_) => consents(conn, now.date, (keys, program), person),
            None => Err(ErrorCode::IdReused.into()),
        };
    }
    let event = if *given {
        Event::ConsentGiven
    } else {
        Event::ConsentWithdrawn
    };
    let entry = Entry::by(actor, &permit.request_id, event).about(person);
    audit::record(
        conn,
        now,
        entry
            .subject(id)
            .detail(serde_json::json!({ "item": item })),
    )?;
    consents(conn, now.date, (keys, program), person)
}
