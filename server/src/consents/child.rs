//! The guardian's consent for a child under fourteen: given and withdrawn apart, one as easily as
//! the other. The last word of a child's guardians counts.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::{Endpoint, ErrorCode};
use shared::base::{ConsentId, Date, PersonId};
use shared::consents::api::{ChildConsentView, Consents, GiveChildConsent, WithdrawChildConsent};
use shared::consents::{ConsentRefusal, is_guardian};
use shared::enrolment::MemberRole;
use shared::residents::api::MyChildConsent;
use shared::scoring::Program;

use crate::State;
use crate::clock::{Now, date_of};
use crate::consents::read::consents;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::households;
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::consents::{self as register, ChildWord, in_force, is_young, require_notice};
use crate::registers::residents;
use crate::schemes;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn give_handler(
    Authorized { request, permit }: Authorized<GiveChildConsent>,
    state: Data<State>,
) -> Reply<Consents> {
    let GiveChildConsent { consent, child } = request;
    decide(&state, permit, (consent, child, true)).await
}

pub(super) async fn withdraw_handler(
    Authorized { request, permit }: Authorized<WithdrawChildConsent>,
    state: Data<State>,
) -> Reply<Consents> {
    let WithdrawChildConsent { consent, child } = request;
    decide(&state, permit, (consent, child, false)).await
}

async fn decide<E: Endpoint>(
    state: &Data<State>,
    permit: Permit<E>,
    asked: (ConsentId, PersonId, bool),
) -> Reply<Consents> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let program = schemes::in_force(state, &permit.actor.district, now.date)?;
    let work = move |conn: &mut Conn| file(conn, now, (&keys, &program), &permit, asked);
    state.db.write(work).await.map(Json)
}

fn file<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    (keys, program): (&Keys, &Program),
    permit: &Permit<E>,
    (id, child, given): (ConsentId, PersonId, bool),
) -> Result<Consents> {
    let actor = &permit.actor;
    let guardian = actor.person.ok_or(ErrorCode::NotFound)?;
    permit.within(&Target {
        district: actor.district.clone(),
        person: Some(guardian),
        ..Target::default()
    })?;
    let same = |known: &ChildWord| {
        known.guardian == guardian && known.child == child && known.given == given
    };
    if let Some(known) = register::child_word(conn, id)? {
        return if same(&known) {
            consents(conn, now.date, (keys, program), guardian)
        } else {
            Err(ErrorCode::IdReused.into())
        };
    }
    if given {
        require_notice(conn, now.date, actor)?;
    }
    if !children_of(conn, keys, guardian, now.date)?.contains(&child) {
        return Err(Error::refused(&ConsentRefusal::NotGuardian));
    }
    let word = ChildWord {
        child,
        guardian,
        given,
        notice_version: i32::try_from(in_force(now.date)?.version).map_err(Error::internal)?,
        account: actor.account,
        at: now.micros,
    };
    if !register::insert_child(conn, id, &actor.district, &word)? {
        // The same was sent twice at the same moment, and the other came first.
        let known = register::child_word(conn, id)?;
        return match known.filter(|known| same(known)) {
            Some(_) => consents(conn, now.date, (keys, program), guardian),
            None => Err(ErrorCode::IdReused.into()),
        };
    }
    let event = if given {
        Event::ChildConsentGiven
    } else {
        Event::ChildConsentWithdrawn
    };
    let entry = Entry::by(actor, &permit.request_id, event).about(child);
    audit::record(conn, now, entry.subject(id))?;
    consents(conn, now.date, (keys, program), guardian)
}

/// The children under fourteen of whom a person is parent or guardian, in their household today.
fn children_of(
    conn: &mut Conn,
    keys: &Keys,
    person: PersonId,
    today: Date,
) -> Result<Vec<PersonId>> {
    let mut found = Vec::new();
    for household in households::households_of(conn, person, today)? {
        let members = households::members_of(conn, &household, today)?;
        let own = members.iter().find(|one| one.person == person);
        if !own.is_some_and(|own| is_guardian(own.kin)) {
            continue;
        }
        for one in members {
            let child = one.kin == MemberRole::Child && one.person != person;
            if child && is_young(conn, keys, one.person, today)? {
                found.push(one.person);
            }
        }
    }
    Ok(found)
}

/// The children of a person with the last word on each.
pub(super) fn views(
    conn: &mut Conn,
    keys: &Keys,
    person: PersonId,
    today: Date,
) -> Result<Vec<ChildConsentView>> {
    let children = children_of(conn, keys, person, today)?;
    let known = residents::identities(conn, keys, &children)?;
    let view = |child: PersonId| {
        let word = register::last_for_child(conn, child)?;
        let version = word.as_ref().map(|word| word.notice_version);
        Ok(ChildConsentView {
            child,
            name: residents::name_of(known.get(&child)),
            given: word.as_ref().is_some_and(|word| word.given),
            decided_on: word.as_ref().map(|word| date_of(word.at)),
            notice_version: version.and_then(|version| u32::try_from(version).ok()),
            by_me: word.is_some_and(|word| word.guardian == person),
        })
    };
    children.into_iter().map(view).collect()
}

/// Every word a person has said for children, the oldest first.
pub fn words_for_children(
    conn: &mut Conn,
    keys: &Keys,
    person: PersonId,
) -> Result<Vec<MyChildConsent>> {
    let words = register::words_of_guardian(conn, person)?;
    let children: Vec<PersonId> = words.iter().map(|word| word.child).collect();
    let known = residents::identities(conn, keys, &children)?;
    let said = words.into_iter().map(|word| MyChildConsent {
        child: residents::name_of(known.get(&word.child)),
        given: word.given,
        on: date_of(word.at),
        notice_version: u32::try_from(word.notice_version).unwrap_or_default(),
    });
    Ok(said.collect())
}
