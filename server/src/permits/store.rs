//! The tables of permits.

mod forget;

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::base::{AccountId, Date, OrgId, PermitEntryId, PersonId};
use shared::permits::{
    Act, Admitted, Card, CardKind, Entry, EntryAct, Permit, PermitKind, Register,
};

use crate::db::column::{parsed, texts};
use crate::db::schema::{permit_endings, permit_endorsements, permit_entries, permits};
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::error::{Error, Result};
use crate::permits::record::Recording;
use crate::registers::residents::{Resident, resident};

pub use forget::forget;

/// How many persons one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

/// One entry of the register, with what is known of it.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it says.
    pub entry: Entry<String>,
    /// The number, or where the paper lies; of a revocation, why.
    pub reference: Option<String>,
    /// Where the registration was filed.
    pub point: Option<String>,
    /// The organisation that recorded it; none for what the register delivered.
    pub org: Option<OrgId>,
    /// When it was recorded at a counter, in microseconds.
    pub at: Option<i64>,
}

/// An entry as a counter files it.
pub(super) struct Filed {
    pub(super) person: PersonId,
    /// Its place among what was recorded of the person.
    pub(super) number: i32,
    pub(super) account: AccountId,
    pub(super) org: Option<OrgId>,
    pub(super) act: Act<String>,
    pub(super) on: Date,
    pub(super) reference: String,
    pub(super) point: Option<String>,
    pub(super) at: i64,
}

impl Filed {
    /// The word for what it says.
    pub(super) const fn code(&self) -> &'static str {
        match self.act {
            Act::Slip => EntryAct::Slip.code(),
            Act::Issued(_) => EntryAct::Issued.code(),
            Act::Endorsed(_) => EntryAct::Endorsed.code(),
            Act::Ended(_) => EntryAct::Ended.code(),
            Act::Revoked(_) => EntryAct::Revoked.code(),
        }
    }

    /// True if it is just what is to be recorded.
    pub(super) fn is(&self, person: PersonId, account: AccountId, recording: &Recording) -> bool {
        let act = match (&self.act, &recording.act) {
            (Act::Slip, Admitted::Slip)
            | (Act::Endorsed(_), Admitted::Endorsed)
            | (Act::Ended(_), Admitted::Ended) => true,
            (Act::Issued(one), Admitted::Issued(other)) => one == other,
            (Act::Revoked(one), Admitted::Revoked(other)) => one == other,
            _ => false,
        };
        // A revocation is of the day it is made, whenever it is sent again.
        let day = self.on == recording.on || matches!(self.act, Act::Revoked(_));
        act && day
            && (self.person, self.account) == (person, account)
            && self.reference == recording.reference
            && self.point == recording.point
    }
}

/// What is on record of these residents.
pub fn permits_of(conn: &mut Conn, residents: &[Resident]) -> Result<BTreeMap<PersonId, Permit>> {
    let mut found = BTreeMap::new();
    for batch in residents.chunks(BATCH) {
        for (person, rows) in rows_of_all(conn, batch)? {
            let entries = rows.into_iter().map(|row| row.entry).collect();
            found.insert(person, Register::new(entries).permit());
        }
    }
    Ok(found)
}

/// What is on record of one person; none of someone who never registered.
pub fn permit_of(conn: &mut Conn, person: PersonId) -> Result<Option<Permit>> {
    match resident(conn, person) {
        Ok(resident) => Ok(permits_of(conn, &[resident])?.remove(&person)),
        Err(Error::Database(diesel::result::Error::NotFound)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Every card of one person that stands, with what happened to it.
pub fn cards_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Card>> {
    let rows = rows_of(conn, person)?.into_iter();
    let cards = Register::new(rows.map(|row| row.entry).collect()).cards();
    Ok(cards.into_iter().map(|(_, card)| card).collect())
}

/// Every entry of one person, in the order they were recorded.
pub fn rows_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Row>> {
    let found = resident(conn, person)?;
    let mut rows = rows_of_all(conn, std::slice::from_ref(&found))?;
    Ok(rows.remove(&person).unwrap_or_default())
}

/// The register of a resident, and the number of the entry that comes next: it is counted from the
/// very rows that were read, so that what is judged by them and filed behind others is refused.
pub(super) fn register_of(conn: &mut Conn, found: &Resident) -> Result<(Register<String>, i32)> {
    let mut rows = rows_of_all(conn, std::slice::from_ref(found))?;
    let rows = rows.remove(&found.person).unwrap_or_default();
    let recorded = rows.iter().filter(|row| row.at.is_some()).count();
    let next = i32::try_from(recorded).map_err(Error::internal)? + 1;
    let entries = rows.into_iter().map(|row| row.entry).collect();
    Ok((Register::new(entries), next))
}

/// What was delivered comes first, then what a counter recorded.
fn rows_of_all(conn: &mut Conn, residents: &[Resident]) -> Result<BTreeMap<PersonId, Vec<Row>>> {
    let mut all: BTreeMap<PersonId, Vec<Row>> = residents
        .iter()
        .map(|one| {
            let id = format!("registration:{}", one.person);
            (
                one.person,
                vec![delivered(id, Act::Slip, one.registered_on)],
            )
        })
        .collect();
    let persons: Vec<String> = texts(&all.keys().copied().collect::<Vec<_>>());
    for (person, row) in delivered_rows(conn, &persons)? {
        all.entry(person).or_default().push(row);
    }
    let recorded: Vec<EntryRow> = permit_entries::table
        .filter(permit_entries::person_id.among(persons))
        .order((permit_entries::person_id, permit_entries::number))
        .select(EntryRow::as_select())
        .load(conn)?;
    for row in recorded {
        let person = parsed(&row.person_id)?;
        all.entry(person).or_default().push(row.read()?);
    }
    Ok(all)
}

fn delivered(id: String, act: Act<String>, on: Date) -> Row {
    Row {
        entry: Entry { id, act, on },
        reference: None,
        point: None,
        org: None,
        at: None,
    }
}

/// Cards, endorsements and endings that the police's register delivered.
fn delivered_rows(conn: &mut Conn, persons: &[String]) -> Result<Vec<(PersonId, Row)>> {
    let cards: Vec<(String, String, String, Date, Option<Date>)> = permits::table
        .filter(permits::person_id.among(persons.to_vec()))
        .order((permits::issued_on, permits::id))
        .select((
            permits::id,
            permits::person_id,
            permits::kind,
            permits::issued_on,
            permits::valid_to,
        ))
        .load(conn)?;
    let ids: Vec<String> = cards.iter().map(|card| card.0.clone()).collect();
    let mut rows = Vec::new();
    let mut whose: BTreeMap<String, PersonId> = BTreeMap::new();
    for (id, person, kind, issued_on, valid_to) in cards {
        let person = parsed(&person)?;
        let card = card(&kind, valid_to)?;
        rows.push((person, delivered(id.clone(), Act::Issued(card), issued_on)));
        whose.insert(id, person);
    }
    let endorsements: Vec<(String, Date)> = permit_endorsements::table
        .filter(permit_endorsements::permit_id.among(ids.clone()))
        .order((
            permit_endorsements::permit_id,
            permit_endorsements::endorsed_on,
        ))
        .select((
            permit_endorsements::permit_id,
            permit_endorsements::endorsed_on,
        ))
        .load(conn)?;
    let endings: Vec<(String, Date)> = permit_endings::table
        .filter(permit_endings::permit_id.among(ids))
        .order(permit_endings::permit_id)
        .select((permit_endings::permit_id, permit_endings::ended_on))
        .load(conn)?;
    let endorsed = endorsements
        .into_iter()
        .map(|(id, on)| (format!("{id}:{on}"), Act::Endorsed(id), on));
    let ended = endings
        .into_iter()
        .map(|(id, on)| (format!("{id}:end"), Act::Ended(id), on));
    for (name, act, on) in endorsed.chain(ended) {
        let card = match &act {
            Act::Endorsed(card) | Act::Ended(card) => whose.get(card).copied(),
            Act::Slip | Act::Issued(_) | Act::Revoked(_) => None,
        };
        if let Some(person) = card {
            rows.push((person, delivered(name, act, on)));
        }
    }
    Ok(rows)
}

fn card(kind: &str, valid_to: Option<Date>) -> Result<CardKind> {
    match (PermitKind::from_code(kind), valid_to) {
        (Some(PermitKind::ResidencePermit), None) => Ok(CardKind::ResidencePermit),
        (Some(PermitKind::TemporaryPermit), Some(valid_to)) => {
            Ok(CardKind::TemporaryPermit { valid_to })
        }
        _ => Err(Error::internal("a permit of an odd kind")),
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = permit_entries)]
struct EntryRow {
    id: String,
    person_id: String,
    number: i32,
    act: String,
    on_date: Date,
    card: Option<String>,
    kind: Option<String>,
    valid_to: Option<Date>,
    reference: String,
    point: Option<String>,
    revokes: Option<String>,
    account_id: String,
    org_id: Option<String>,
    recorded_at: i64,
}

impl EntryRow {
    fn act(&self) -> Result<Act<String>> {
        let odd = || Error::internal("an entry of a permit of an odd kind");
        let about = |of: &Option<String>| of.clone().ok_or_else(odd);
        Ok(match EntryAct::from_code(&self.act).ok_or_else(odd)? {
            EntryAct::Slip => Act::Slip,
            EntryAct::Issued => Act::Issued(card(&about(&self.kind)?, self.valid_to)?),
            EntryAct::Endorsed => Act::Endorsed(about(&self.card)?),
            EntryAct::Ended => Act::Ended(about(&self.card)?),
            EntryAct::Revoked => Act::Revoked(about(&self.revokes)?),
        })
    }

    fn read(self) -> Result<Row> {
        let act = self.act()?;
        Ok(Row {
            entry: Entry {
                id: self.id,
                act,
                on: self.on_date,
            },
            reference: Some(self.reference),
            point: self.point,
            org: self.org_id.as_deref().map(parsed).transpose()?,
            at: Some(self.recorded_at),
        })
    }
}

/// What an id was filed as, if it is known.
pub(super) fn filed(conn: &mut Conn, id: PermitEntryId) -> Result<Option<Filed>> {
    let row: Option<EntryRow> = permit_entries::table
        .find(id.to_string())
        .select(EntryRow::as_select())
        .first(conn)
        .optional()?;
    let read = |row: EntryRow| {
        Ok(Filed {
            person: parsed(&row.person_id)?,
            number: row.number,
            account: parsed(&row.account_id)?,
            org: row.org_id.as_deref().map(parsed).transpose()?,
            act: row.act()?,
            on: row.on_date,
            reference: row.reference,
            point: row.point,
            at: row.recorded_at,
        })
    };
    row.map(read).transpose()
}

/// Files an entry behind those of the person; false if another took that place meanwhile.
pub(super) fn file(
    conn: &mut Conn,
    id: PermitEntryId,
    district: &str,
    entry: &Filed,
) -> Result<bool> {
    let (about, kind, valid_to, revokes) = match &entry.act {
        Act::Slip => (None, None, None, None),
        Act::Issued(CardKind::ResidencePermit) => {
            (None, Some(PermitKind::ResidencePermit), None, None)
        }
        Act::Issued(CardKind::TemporaryPermit { valid_to }) => {
            let kind = PermitKind::TemporaryPermit;
            (None, Some(kind), Some(*valid_to), None)
        }
        Act::Endorsed(card) | Act::Ended(card) => (Some(card.clone()), None, None, None),
        Act::Revoked(of) => (None, None, None, Some(of.clone())),
    };
    let row = (
        permit_entries::id.eq(id.to_string()),
        permit_entries::district.eq(district.to_owned()),
        permit_entries::person_id.eq(entry.person.to_string()),
        permit_entries::number.eq(entry.number),
        permit_entries::act.eq(entry.code()),
        permit_entries::on_date.eq(entry.on),
        permit_entries::card.eq(about),
        permit_entries::kind.eq(kind.map(PermitKind::code)),
        permit_entries::valid_to.eq(valid_to),
        permit_entries::reference.eq(entry.reference.clone()),
        permit_entries::point.eq(entry.point.clone()),
        permit_entries::revokes.eq(revokes),
        permit_entries::account_id.eq(entry.account.to_string()),
        permit_entries::org_id.eq(entry.org.map(|org| org.to_string())),
        permit_entries::recorded_at.eq(entry.at),
    );
    let inserted = either!(conn, inner => diesel::insert_into(permit_entries::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(inner))?;
    Ok(inserted == 1)
}
