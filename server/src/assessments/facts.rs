//! The facts of a person as they are recorded, row by row.

use serde_json::Value;
use shared::base::{FactId, PersonId};
use shared::residents::{FactSource, FactStatus};

use crate::assessments::store;
use crate::db::Conn;
use crate::error::Result;

/// One row of a fact as it is recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct FactOnRecord {
    /// The row.
    pub id: FactId,
    /// The fact's id in the scheme.
    pub fact: String,
    /// The value in the facts format.
    pub value: Value,
    /// Where it comes from.
    pub source: FactSource,
    /// Whether it counts.
    pub status: FactStatus,
    /// What proves it, by its reference.
    pub evidence: Option<String>,
    /// When it was recorded, in microseconds.
    pub recorded_at: i64,
    /// The row that took its place.
    pub superseded_by: Option<FactId>,
}

/// Everything recorded of a person, the oldest row first.
pub fn facts_of(conn: &mut Conn, person: PersonId) -> Result<Vec<FactOnRecord>> {
    store::rows(conn, person)
}
