//! What is shown of households and links: to the person, to an officer, to a grid head.

use std::collections::BTreeMap;

use shared::base::{Bilingual, Date, LinkId, PersonId};
use shared::households::api::{Household, LinkView, MemberView};
use shared::households::{Finding, Ground, Kin, LinkState};

use crate::clock::{Now, date_of};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::households::link::Link;
use crate::households::store;
use crate::keys::Keys;
use crate::registers::residents::{self, Identity};
use crate::registers::{consents, orgs};

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// The person: of others only who was verified, and why a declaration was refused.
    Own(PersonId),
    /// An officer: whom a declaration names, if on file, and the evidence.
    Officer,
    /// A grid head: who is to be met.
    Grid,
}

type Identities = BTreeMap<PersonId, Identity>;
type Said = (Finding, Option<String>, Date);

/// One link.
pub(super) fn of(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    link: Link,
    reader: Reader,
) -> Result<LinkView> {
    let view = links(conn, now, keys, vec![link], reader)?.pop();
    view.ok_or_else(|| Error::internal("one link has one view"))
}

/// Several links, in their order.
pub(super) fn links(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    links: Vec<Link>,
    reader: Reader,
) -> Result<Vec<LinkView>> {
    let mut others = BTreeMap::new();
    for link in &links {
        if let Some(other) = other_shown(conn, link, reader)? {
            others.insert(link.id, other);
        }
    }
    let mut people: Vec<PersonId> = links.iter().map(|link| link.person).collect();
    people.extend(others.values());
    let known = residents::identities(conn, keys, &people)?;
    let ids: Vec<LinkId> = links.iter().map(|link| link.id).collect();
    let mut said: BTreeMap<LinkId, Said> = BTreeMap::new();
    for one in store::confirmations(conn, &ids)? {
        let note = Some(one.note).filter(|note| !note.is_empty());
        said.insert(one.link, (one.finding, note, date_of(one.at)));
    }
    let view = |link: Link| {
        let village = village(conn, link.person, now.date)?;
        let other = others.get(&link.id);
        let said = said.remove(&link.id);
        let asks = asks_consent(conn, now, keys, &link, reader)?;
        let mut shown = view(now, keys, link, reader, (village, other, &known, said))?;
        shown.asks_consent = asks;
        Ok(shown)
    };
    links.into_iter().map(view).collect()
}

/// True if the parent who reads is to say whether the child's data may be handled.
fn asks_consent(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    link: &Link,
    reader: Reader,
) -> Result<bool> {
    let own = reader == Reader::Own(link.person) && link.kin != Kin::Spouse;
    let stands = link.state_on(now.date) == LinkState::Verified;
    match link.other.filter(|_| own && stands) {
        Some(child) => Ok(!consents::is_handled(conn, keys, child, now.date)?),
        None => Ok(false),
    }
}

/// Whom a link names, where the reader may know.
fn other_shown(conn: &mut Conn, link: &Link, reader: Reader) -> Result<Option<PersonId>> {
    match reader {
        Reader::Own(_) => Ok(link.other),
        Reader::Officer | Reader::Grid => match link.other {
            Some(other) => Ok(Some(other)),
            None => residents::person_of_index(conn, &link.other_index),
        },
    }
}

fn village(conn: &mut Conn, person: PersonId, today: Date) -> Result<Bilingual> {
    let village = residents::resident(conn, person)?.village;
    let mut names = orgs::areas_on(conn, &[village], today)?;
    let area = names.remove(&village);
    Ok(area.map(|area| area.name).unwrap_or_default())
}

fn name_of(known: &Identities, person: PersonId) -> String {
    residents::name_of(known.get(&person))
}

fn view(
    now: Now,
    keys: &Keys,
    link: Link,
    reader: Reader,
    (village, other, known, said): (Bilingual, Option<&PersonId>, &Identities, Option<Said>),
) -> Result<LinkView> {
    let id = if link.is_forgotten() {
        None
    } else {
        Some(link.other_id(keys, now.date)?)
    };
    let own = matches!(reader, Reader::Own(_));
    let decided = link.state == LinkState::Verified;
    let state = link.state_on(now.date);
    Ok(LinkView {
        id: link.id,
        person: link.person,
        name: name_of(known, link.person),
        village,
        kin: link.kin,
        other_id: match (reader, id) {
            (_, None) => residents::ERASED.to_owned(),
            (Reader::Officer, Some(id)) => id.masked(),
            (Reader::Own(_) | Reader::Grid, Some(id)) => id.public_tail(0),
        },
        other_name: other
            .filter(|_| !own || decided)
            .map(|other| name_of(known, *other)),
        from_on: link.from_on,
        to_on: link.to_on,
        declared_on: date_of(link.declared_at),
        state,
        paper: link.paper,
        evidence: link.evidence.filter(|_| reader == Reader::Officer),
        reason: link.reason.filter(|_| reader != Reader::Grid),
        ground: Ground::on(now.date, link.confirm_by, said),
        asks_consent: false,
    })
}

/// A person's household with all its members, the present and those the person has known there.
pub(super) fn household(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    person: PersonId,
    reader: Reader,
) -> Result<Household> {
    let seats = store::memberships(conn, &[person])?;
    let households: Vec<String> = seats.iter().map(|one| one.household.clone()).collect();
    let mut members = store::members(conn, &households)?;
    // Nobody is shown who came after the person had left, or had left before the person came.
    members.retain(|one| {
        let met = |seat: &&store::Membership| {
            seat.household == one.household
                && seat.to_on.is_none_or(|to_on| to_on > one.from_on)
                && one.to_on.is_none_or(|to_on| to_on > seat.from_on)
        };
        seats.iter().find(met).is_some()
    });
    members.sort_by_key(|one| (one.to_on.is_some(), one.kin, one.from_on, one.person));
    let mut people: Vec<PersonId> = members.iter().map(|one| one.person).collect();
    people.push(person);
    let known = residents::identities(conn, keys, &people)?;
    let member = |one: store::Membership| MemberView {
        person: one.person,
        name: name_of(&known, one.person),
        kin: one.kin,
        from_on: one.from_on,
        to_on: one.to_on,
        why: one.why,
    };
    let declared = store::links_of(conn, person)?;
    Ok(Household {
        person,
        name: name_of(&known, person),
        members: members.into_iter().map(member).collect(),
        links: links(conn, now, keys, declared, reader)?,
    })
}

/// The own household as the person sees it.
pub fn own_household(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    person: PersonId,
) -> Result<Household> {
    household(conn, now, keys, person, Reader::Own(person))
}
