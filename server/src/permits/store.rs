//! The tables of permits.

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::base::{Date, PersonId};
use shared::permits::{Card, CardKind, Permit};

use crate::db::Conn;
use crate::db::column::{parsed, texts};
use crate::db::schema::{permit_endings, permit_endorsements, permits};
use crate::error::{Error, Result};
use crate::residents::{Resident, resident};

/// How many persons one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

type PermitRow = (String, String, String, Date, Option<Date>);

/// What is on record of these residents: the registration, and the card issued last.
pub fn permits_of(conn: &mut Conn, residents: &[Resident]) -> Result<BTreeMap<PersonId, Permit>> {
    let mut found: BTreeMap<PersonId, Permit> = residents
        .iter()
        .map(|resident| (resident.person, registered(resident)))
        .collect();
    let persons: Vec<PersonId> = residents.iter().map(|resident| resident.person).collect();
    for batch in persons.chunks(BATCH) {
        // In the order of issue, so that the card issued last is the one that stays.
        let rows: Vec<PermitRow> = permits::table
            .filter(permits::person_id.eq_any(texts(batch)))
            .order((permits::issued_on, permits::id))
            .select((
                permits::id,
                permits::person_id,
                permits::kind,
                permits::issued_on,
                permits::valid_to,
            ))
            .load(conn)?;
        let mut cards: BTreeMap<PersonId, (String, Card)> = BTreeMap::new();
        for (id, person, kind, issued_on, valid_to) in rows {
            cards.insert(parsed(&person)?, (id, card(&kind, issued_on, valid_to)?));
        }
        let ids: Vec<String> = cards.values().map(|(id, _)| id.clone()).collect();
        let (mut endorsements, endings) = (endorsements(conn, &ids)?, endings(conn, &ids)?);
        for (person, (id, mut card)) in cards {
            card.endorsed_on = endorsements.remove(&id).unwrap_or_default();
            card.ended_on = endings.get(&id).copied();
            if let Some(permit) = found.get_mut(&person) {
                permit.card = Some(card);
            }
        }
    }
    Ok(found)
}

/// Every card issued to a person, in the order of issue.
pub fn cards_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Card>> {
    let rows: Vec<(String, String, Date, Option<Date>)> = permits::table
        .filter(permits::person_id.eq(person.to_string()))
        .order((permits::issued_on, permits::id))
        .select((
            permits::id,
            permits::kind,
            permits::issued_on,
            permits::valid_to,
        ))
        .load(conn)?;
    let ids: Vec<String> = rows.iter().map(|(id, ..)| id.clone()).collect();
    let (mut endorsements, endings) = (endorsements(conn, &ids)?, endings(conn, &ids)?);
    let cards = rows.into_iter().map(|(id, kind, issued_on, valid_to)| {
        Ok(Card {
            endorsed_on: endorsements.remove(&id).unwrap_or_default(),
            ended_on: endings.get(&id).copied(),
            ..card(&kind, issued_on, valid_to)?
        })
    });
    cards.collect()
}

/// What is on record of one person; none of someone who never registered.
pub fn permit_of(conn: &mut Conn, person: PersonId) -> Result<Option<Permit>> {
    match resident(conn, person) {
        Ok(resident) => Ok(permits_of(conn, &[resident])?.remove(&person)),
        Err(Error::Database(diesel::result::Error::NotFound)) => Ok(None),
        Err(error) => Err(error),
    }
}

fn registered(resident: &Resident) -> Permit {
    Permit {
        registered_on: Some(resident.registered_on),
        card: None,
    }
}

fn card(kind: &str, issued_on: Date, valid_to: Option<Date>) -> Result<Card> {
    let kind = match (kind, valid_to) {
        ("residence_permit", None) => CardKind::ResidencePermit,
        ("temporary_permit", Some(valid_to)) => CardKind::TemporaryPermit { valid_to },
        _ => return Err(Error::internal("a permit of an odd kind")),
    };
    Ok(Card {
        kind,
        issued_on,
        endorsed_on: Vec::new(),
        ended_on: None,
    })
}

fn endorsements(conn: &mut Conn, ids: &[String]) -> Result<BTreeMap<String, Vec<Date>>> {
    let rows: Vec<(String, Date)> = permit_endorsements::table
        .filter(permit_endorsements::permit_id.eq_any(ids.to_vec()))
        .order(permit_endorsements::endorsed_on)
        .select((
            permit_endorsements::permit_id,
            permit_endorsements::endorsed_on,
        ))
        .load(conn)?;
    let mut days: BTreeMap<String, Vec<Date>> = BTreeMap::new();
    for (id, day) in rows {
        days.entry(id).or_default().push(day);
    }
    Ok(days)
}

fn endings(conn: &mut Conn, ids: &[String]) -> Result<BTreeMap<String, Date>> {
    let rows: Vec<(String, Date)> = permit_endings::table
        .filter(permit_endings::permit_id.eq_any(ids.to_vec()))
        .select((permit_endings::permit_id, permit_endings::ended_on))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
