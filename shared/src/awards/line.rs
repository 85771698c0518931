//! What one award says.

use super::AwardRefusal;
use crate::base::{Date, PersonId, Points, Text};

/// One award line: everything an awarder states, and nothing the system derives.
///
/// The indicator is not among it: the clause of the organisation's own rules names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardLine {
    /// Who receives the points.
    pub person: PersonId,
    /// The clause of the organisation's rules in force.
    pub clause: u32,
    /// The points.
    pub points: Points,
    /// The day of the fact that is rewarded.
    pub fact_date: Date,
    /// What proves the fact, in words.
    pub evidence: Text<500>,
}

/// What a line with a client-made id turns out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Not seen before: it has to be decided.
    New,
    /// The same line again, a resend or a double click: it gets the same answer.
    Again,
}

impl AwardLine {
    /// Looks up what is known under the line's id within the organisation; this comes before
    /// every other question.
    pub fn sent(&self, known: Option<&Self>) -> Result<Sent, AwardRefusal> {
        match known {
            None => Ok(Sent::New),
            Some(line) if line == self => Ok(Sent::Again),
            Some(_) => Err(AwardRefusal::IdReused),
        }
    }
}
