//! Verify a declared link after seeing the papers; both then sit in one household.

use actix_web::web::{Data, Json};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{Bilingual, Date, LinkId, PersonId};
use shared::enrolment::MemberRole;
use shared::households::api::{LinkView, VerifyLink};
use shared::households::{
    Kin, LinkRefusal, LinkState, Seat, SettleRefusal, Side, admit, role, seat,
};
use shared::identity::CitizenId;
use uuid::Uuid;

use crate::State;
use crate::accounts::holders;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::households::around::around;
use crate::households::link::{Link, Settlement};
use crate::households::store;
use crate::households::view::{self, Reader};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::residents;
use crate::turns::in_turn;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<VerifyLink>,
    state: Data<State>,
) -> Reply<LinkView> {
    if request.evidence.is_empty() {
        let words = Bilingual::new(
            "请写明证件编号或复印件存放处。",
            "Say the paper's number, or where the copy lies.",
        );
        return Err(Error::field("/evidence", words));
    }
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| verify(conn, now, &keys, &permit, &request);
    state.db.write(work).await.map(Json)
}

fn verify(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<VerifyLink>,
    request: &VerifyLink,
) -> Result<LinkView> {
    let (resident, grant) = residents::reached(conn, now, permit, request.person)?;
    // Rules over several people cannot be an index: in one district one is judged after another.
    let turn = format!("households {}", resident.district);
    let judged = in_turn(conn, &turn, |conn| judge(conn, now, keys, permit, request))?;
    let (mut link, other, ids) = match judged {
        Judged::Again(link) => return view::of(conn, now, keys, *link, Reader::Officer),
        Judged::Fits(link, other, ids) => (*link, other, ids),
    };
    let [own, named] = ids;
    let settlement = Settlement {
        state: LinkState::Verified,
        by: permit.actor.account,
        other: Some(other),
        paper: Some(request.paper),
        evidence: Some(&request.evidence),
        reason: None,
    };
    if !store::settle(conn, now, link.id, &settlement)? {
        return Err(Error::refused(&SettleRefusal::Settled));
    }
    sit(conn, now, &link, other, [own.is_male(), named.is_male()])?;
    for person in [link.person, other] {
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::HouseholdVerified);
        let entry = Entry {
            org: grant.org,
            ..entry.about(person).subject(link.id)
        };
        audit::record(conn, now, entry)?;
    }
    link.state = LinkState::Verified;
    link.other = Some(other);
    link.paper = Some(request.paper);
    link.evidence = Some(request.evidence.to_string());
    view::of(conn, now, keys, link, Reader::Officer)
}

/// What a link is judged to be.
enum Judged {
    /// This officer has verified it by the same paper before.
    Again(Box<Link>),
    /// It may stand: with whom, and the citizen IDs of both.
    Fits(Box<Link>, PersonId, [CitizenId; 2]),
}

fn judge(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<VerifyLink>,
    request: &VerifyLink,
) -> Result<Judged> {
    let link = declared(conn, request.person, request.link)?;
    let again = link.state == LinkState::Verified
        && link.settled_by == Some(permit.actor.account)
        && link.paper == Some(request.paper)
        && link.evidence.as_deref() == Some(&*request.evidence);
    if again {
        return Ok(Judged::Again(Box::new(link)));
    }
    let other = residents::person_of_index(conn, &link.other_index)?;
    refuse_own(conn, permit, &link, other)?;
    let other = other.ok_or_else(|| Error::refused(&SettleRefusal::NotOnFile))?;
    let ids = [
        own_id(conn, keys, now, link.person)?,
        link.other_id(keys, now.date)?,
    ];
    let [own, named] = &ids;
    let known = around(conn, &[link.person, other])?;
    let births = (own.birth_date(), named.birth_date());
    admit(&link.tie(other), births, &known, now.date).map_err(refused)?;
    Ok(Judged::Fits(Box::new(link), other, ids))
}

/// The link, if this person has declared it.
pub(super) fn declared(conn: &mut Conn, person: PersonId, id: LinkId) -> Result<Link> {
    let link = store::link(conn, id)?.filter(|link| link.person == person);
    link.ok_or_else(|| ErrorCode::NotFound.into())
}

/// Nobody decides a matter of the own family, what they have declared for someone, or what is
/// decided.
pub(super) fn refuse_own<E: Endpoint>(
    conn: &mut Conn,
    permit: &Permit<E>,
    link: &Link,
    other: Option<PersonId>,
) -> Result<()> {
    let own = permit.actor.person;
    if own.is_some() && (own == Some(link.person) || own == other) {
        return Err(Error::refused(&SettleRefusal::OwnMatter));
    }
    let declared_by = holders(conn, &[link.declared_by])?;
    if declared_by.values().any(|holder| holder.is(&permit.actor)) {
        return Err(Error::refused(&SettleRefusal::DeclaredByYou));
    }
    if link.state != LinkState::Pending {
        return Err(Error::refused(&SettleRefusal::Settled));
    }
    Ok(())
}

/// Where a person sits now, and as whom.
pub(super) fn seat_of(conn: &mut Conn, person: PersonId) -> Result<Option<(String, MemberRole)>> {
    let all = store::memberships(conn, &[person])?;
    let open = all.into_iter().find(|one| one.to_on.is_none());
    Ok(open.map(|one| (one.household, one.kin)))
}

fn refused(refusal: LinkRefusal) -> Error {
    Error::refused(&refusal)
}

fn own_id(conn: &mut Conn, keys: &Keys, now: Now, person: PersonId) -> Result<CitizenId> {
    let identity = residents::identity(conn, keys, person)?;
    CitizenId::parse(&identity.citizen_id, now.date)
        .map_err(|_error| Error::internal("an identity is damaged"))
}

/// Seats both; what someone else has done at the same moment is refused by the tables.
fn sit(
    conn: &mut Conn,
    now: Now,
    link: &Link,
    other: PersonId,
    [own_male, other_male]: [bool; 2],
) -> Result<()> {
    let seats = (seat_of(conn, link.person)?, seat_of(conn, other)?);
    let own_role = role(link.kin, Side::Of, own_male);
    let other_role = role(link.kin, Side::Other, other_male);
    let (household, joining) = match seat(link.kin, seats.0, seats.1).map_err(refused)? {
        Seat::Found => {
            let both = vec![(link.person, own_role), (other, other_role)];
            (Uuid::now_v7().to_string(), both)
        }
        Seat::Join {
            household,
            who: Side::Of,
        } => (household, vec![(link.person, own_role)]),
        Seat::Join {
            household,
            who: Side::Other,
        } => (household, vec![(other, other_role)]),
        Seat::Shared { household } => (household, Vec::new()),
    };
    for (person, kin) in joining {
        let from_on = first_day(conn, person, link.from_on)?;
        if !store::insert_member(conn, (&household, person), kin, from_on, now)? {
            return Err(refused(taken(link.kin)));
        }
    }
    if link.kin == Kin::Child {
        // A spouse or a guardian until now is a parent from here on.
        store::set_kin(conn, &household, link.person, own_role)?;
    }
    if link.kin == Kin::Spouse && !store::insert_spouses(conn, link.id, [link.person, other])? {
        return Err(refused(LinkRefusal::TwoSpouses));
    }
    Ok(())
}

/// What it means that someone has been seated elsewhere in the meantime.
fn taken(kin: Kin) -> LinkRefusal {
    match kin {
        Kin::Spouse => LinkRefusal::TwoHouseholds,
        Kin::Child | Kin::Ward => LinkRefusal::ChildElsewhere,
    }
}

/// The first day of a new membership: that of the link, but never while another one held.
fn first_day(conn: &mut Conn, person: PersonId, from_on: Date) -> Result<Date> {
    let past = store::memberships(conn, &[person])?;
    let last = past.into_iter().filter_map(|one| one.to_on).max();
    Ok(last.map_or(from_on, |last| last.max(from_on)))
}
