//! The own consents, item by item.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::base::{AccountId, Bilingual, Date, PersonId};
use shared::consents::api::{ConsentView, Consents, ReadConsents};
use shared::consents::needed;
use shared::residents::api::{MyConsent, MyNotice};
use shared::scoring::{FactKind, Program};

use crate::State;
use crate::clock::date_of;
use crate::consents::child;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::consents::{self as register, last_words};
use crate::schemes;
use crate::web::{Authorized, Reply};

pub(super) async fn handler(
    Authorized { permit, .. }: Authorized<ReadConsents>,
    state: Data<State>,
) -> Reply<Consents> {
    let (today, keys) = (state.clock.now().date, state.keys.clone());
    let program = schemes::in_force(&state, &permit.actor.district, today)?;
    let read = move |conn: &mut Conn| {
        let person = permit.actor.person.ok_or(ErrorCode::NotFound)?;
        consents(conn, today, (&keys, &program), person)
    };
    state.db.read(read).await.map(Json)
}

/// Every item of the scheme with the last word on it, and the own children.
pub(super) fn consents(
    conn: &mut Conn,
    today: Date,
    (keys, program): (&Keys, &Program),
    person: PersonId,
) -> Result<Consents> {
    let last = last_words(conn, person)?;
    // Awards and freezes are decided by others; they are no item of the person.
    let own = program
        .facts
        .iter()
        .filter(|fact| !matches!(fact.kind, FactKind::Awards | FactKind::Freezes));
    let item = |fact: &shared::scoring::Fact| {
        let word = last.get(&fact.id);
        ConsentView {
            item: fact.id.clone(),
            name: fact.name.clone(),
            needs: needed(program, &fact.id),
            withdrawn: word.is_some_and(|word| !word.given),
            decided_on: word.map(|word| date_of(word.at)),
            notice_version: word.and_then(|word| u32::try_from(word.notice_version).ok()),
        }
    };
    Ok(Consents {
        items: own.map(item).collect(),
        children: child::views(conn, keys, person, today)?,
    })
}

/// Every word of a person on an item, the oldest first.
pub fn words_of(conn: &mut Conn, program: &Program, person: PersonId) -> Result<Vec<MyConsent>> {
    let words = register::words_of(conn, person)?.into_iter();
    let said = words.map(|word| MyConsent {
        name: program.fact(&word.item).map_or_else(
            || Bilingual::new(word.item.clone(), word.item.clone()),
            |fact| fact.name.clone(),
        ),
        item: word.item,
        given: word.given,
        on: date_of(word.at),
        notice_version: u32::try_from(word.notice_version).unwrap_or_default(),
    });
    Ok(said.collect())
}

/// The versions of the notice that some accounts have acknowledged.
pub fn notices_of(conn: &mut Conn, accounts: &[AccountId]) -> Result<Vec<MyNotice>> {
    let all = register::acknowledgements(conn, accounts)?.into_iter();
    let all = all.map(|(version, at)| MyNotice {
        version: u32::try_from(version).unwrap_or_default(),
        on: date_of(at),
    });
    Ok(all.collect())
}
