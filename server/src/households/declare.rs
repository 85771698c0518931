//! Declare a link by the other's citizen ID. Only what the caller knows anyway is looked at, so the
//! answer is the same whether the ID is on file or not.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::ErrorCode;
use shared::base::PersonId;
use shared::calendar::Calendar;
use shared::households::api::{DeclareLink, LinkView};
use shared::households::{CONFIRM_WORKING_DAYS, Kin, LinkRefusal, LinkState, Tie, admit, seat};
use shared::identity::CitizenId;

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::households::around::touching;
use crate::households::link::Link;
use crate::households::store;
use crate::households::verify::seat_of;
use crate::households::view::{self, Reader};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::consents;
use crate::registers::residents::{self, Identity};
use crate::web::{Authorized, Permit, Reply};

/// Declarations of one person that may wait at a time.
const OPEN_MAX: usize = 10;

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<DeclareLink>,
    state: Data<State>,
) -> Reply<LinkView> {
    state.limits.search.check(&permit.actor.account)?;
    let (now, keys) = (state.clock.now(), state.keys.clone());
    own_person(&permit)?;
    let other = CitizenId::parse(&request.citizen_id, now.date)
        .map_err(|error| Error::field("/citizen_id", error.words()))?;
    let work = move |conn: &mut Conn| declare(conn, now, &keys, &permit, (&request, &other));
    state.db.write(work).await.map(Json)
}

fn declare(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<DeclareLink>,
    (request, other): (&DeclareLink, &CitizenId),
) -> Result<LinkView> {
    let person = own_person(permit)?;
    let index = Identity::index(keys, other);
    let asked = (person, index.as_str(), request);
    if let Some(known) = known(conn, asked)? {
        return view::of(conn, now, keys, known, Reader::Own(person));
    }
    consents::require_notice(conn, now.date, &permit.actor)?;
    if let Err(refusal) = refuse(conn, now, keys, person, (request, other)) {
        // The same may have been sent twice at the same moment, and the other came first.
        let known = known(conn, asked)?.ok_or(refusal)?;
        return view::of(conn, now, keys, known, Reader::Own(person));
    }
    let resident = residents::resident(conn, person)?;
    let calendar = Calendar::embedded();
    let link = Link {
        id: request.link,
        district: resident.district,
        person,
        kin: request.kin,
        other_index: index.clone(),
        other_sealed: keys.seal(&request.link.to_string(), other.expose().as_bytes())?,
        other: None,
        from_on: request.from_on,
        to_on: None,
        declared_by: permit.actor.account,
        declared_at: now.micros,
        confirm_by: calendar.add_working_days(now.date, CONFIRM_WORKING_DAYS),
        calendar: calendar.version().to_owned(),
        state: LinkState::Pending,
        settled_by: None,
        paper: None,
        evidence: None,
        reason: None,
    };
    if !store::insert(conn, &link)? {
        // Someone was faster: the same request sent twice, or the same link under another id.
        let known = known(conn, asked)?;
        let known = known.ok_or_else(|| Error::refused(&LinkRefusal::AlreadyThere))?;
        return view::of(conn, now, keys, known, Reader::Own(person));
    }
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::HouseholdDeclared);
    audit::record(conn, now, entry.about(person).subject(link.id))?;
    view::of(conn, now, keys, link, Reader::Own(person))
}

/// What a known id stands for, if that is what is asked.
fn known(
    conn: &mut Conn,
    (person, index, request): (PersonId, &str, &DeclareLink),
) -> Result<Option<Link>> {
    let Some(known) = store::link(conn, request.link)? else {
        return Ok(None);
    };
    let same = known.person == person
        && known.kin == request.kin
        && known.other_index == index
        && known.from_on == request.from_on;
    if same {
        Ok(Some(known))
    } else {
        Err(ErrorCode::IdReused.into())
    }
}

/// The person behind the account, if it may declare for them.
pub(super) fn own_person<E: shared::api::Endpoint>(permit: &Permit<E>) -> Result<PersonId> {
    let person = permit.actor.person.ok_or(ErrorCode::NotFound)?;
    permit.within(&Target {
        district: permit.actor.district.clone(),
        person: Some(person),
        ..Target::default()
    })?;
    Ok(person)
}

/// What the caller's own links and declarations speak against; nothing is told of the other.
fn refuse(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    person: PersonId,
    (request, other): (&DeclareLink, &CitizenId),
) -> Result<()> {
    let index = Identity::index(keys, other);
    // An ID that is not on file stands for nobody yet; the link's own id names it meanwhile.
    let named = residents::person_of(conn, keys, other)?.unwrap_or(PersonId(request.link.0));
    let own = residents::identity(conn, keys, person)?;
    let own = CitizenId::parse(&own.citizen_id, now.date)
        .map_err(|_error| Error::internal("an identity is damaged"))?;
    let mut known = touching(conn, &[person])?;
    let links = store::links_of(conn, person)?;
    let open: Vec<&Link> = links
        .iter()
        .filter(|link| link.person == person && link.state == LinkState::Pending)
        .collect();
    known.extend(open.iter().map(|link| {
        let same = link.other_index == index;
        link.tie(if same { named } else { PersonId(link.id.0) })
    }));
    let new = Tie {
        kin: request.kin,
        of: person,
        other: named,
        since: request.from_on,
        until: None,
    };
    let refused = |refusal: LinkRefusal| Error::refused(&refusal);
    admit(
        &new,
        (own.birth_date(), other.birth_date()),
        &known,
        now.date,
    )
    .map_err(refused)?;
    if open.len() >= OPEN_MAX {
        return Err(refused(LinkRefusal::TooManyOpen));
    }
    let own_seat = seat_of(conn, person)?;
    // Of the other's seat nothing is asked here; it speaks when an officer verifies.
    seat(Kin::Child, own_seat, None).map_err(refused).map(drop)
}
