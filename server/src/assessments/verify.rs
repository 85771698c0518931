//! A fact that a department has verified takes the place of what was on file.

use serde_json::Value;
use shared::base::{FactId, PersonId};

use crate::assessments::store;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;

/// What a department has verified.
#[derive(Clone, Debug, PartialEq)]
pub struct VerifiedFact {
    /// The row it becomes.
    pub id: FactId,
    /// Whose fact it is.
    pub person: PersonId,
    /// The fact's id in the scheme.
    pub fact: String,
    /// The value in the facts format; `null` if nothing of the kind holds.
    pub value: Value,
    /// What proves it, by its reference.
    pub evidence: String,
}

/// Records it; everything current of the same fact is superseded, what waited included.
pub fn verify(conn: &mut Conn, now: Now, fact: &VerifiedFact) -> Result<()> {
    store::supersede(conn, fact)?;
    store::insert_verified(conn, now, fact)
}
