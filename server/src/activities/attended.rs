//! What of a person's attendance counts, for the score and the file.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use shared::activities::{Counting, tenths_words};
use shared::base::{ActivityId, Bilingual, Date, OrgId, PersonId};

use crate::activities::store;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::names_of;

/// One confirmed attendance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attended {
    /// The activity.
    pub activity: ActivityId,
    /// What it counts for.
    pub counting: Counting,
    /// How much, in tenths.
    pub tenths: u32,
    /// What the activity is called.
    pub title: String,
    /// Its day.
    pub held_on: Date,
}

impl Attended {
    /// The fact it feeds, with the entry of the facts format; nothing for a record of
    /// participation.
    pub fn entry(&self) -> Option<(&'static str, Value)> {
        let (fact, column) = self.counting.fact()?;
        let entry = json!({ "date": self.held_on, column: tenths_words(self.tenths) });
        Some((fact, entry))
    }
}

/// What was confirmed of some people and not revoked, of activities held by a day, with who held
/// them; the oldest first.
pub fn attended_of(
    conn: &mut Conn,
    people: &[PersonId],
    on: Date,
) -> Result<BTreeMap<PersonId, Vec<(Bilingual, Attended)>>> {
    let found = store::attended(conn, people, on)?;
    let orgs: Vec<OrgId> = found.values().flatten().map(|(org, _)| *org).collect();
    let names = names_of(conn, &orgs)?;
    let held_by = |(org, one): (OrgId, Attended)| {
        let name = names.on(org, one.held_on).cloned();
        (name.unwrap_or_default(), one)
    };
    let found = found
        .into_iter()
        .map(|(person, all)| (person, all.into_iter().map(held_by).collect()));
    Ok(found.collect())
}
