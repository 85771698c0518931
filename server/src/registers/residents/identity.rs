//! The identity behind a person id, and how it is sealed.

use serde::{Deserialize, Serialize};
use shared::base::PersonId;
use shared::identity::{CitizenId, mask_name};

use crate::error::{Error, Result};
use crate::keys::{Keys, Sealed};

/// The letters a masked citizen ID leaves readable at its beginning and its end.
const HEAD: usize = 6;
pub(super) const TAIL: usize = 4;

/// What the keyed hashes of citizen IDs are for.
const INDEX: &str = "citizen_id";

/// Who a person is; sealed in the database, never logged.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// The full name.
    pub name: String,
    /// The citizen ID, 18 characters that passed every check.
    pub citizen_id: String,
    /// The mobile number, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The address, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity(..)")
    }
}

impl Identity {
    /// Seals it for the person; it opens for no other.
    pub fn seal(&self, keys: &Keys, person: PersonId) -> Result<Sealed> {
        let text = serde_json::to_vec(self).map_err(Error::internal)?;
        keys.seal(&person.to_string(), &text)
    }

    /// Opens what was sealed for the person.
    pub fn open(keys: &Keys, person: PersonId, sealed: &[u8]) -> Result<Self> {
        let text = keys.open(&person.to_string(), sealed)?;
        serde_json::from_slice(&text).map_err(|_error| Error::internal("an identity is damaged"))
    }

    /// The keyed hash by which a citizen ID is found.
    pub fn index(keys: &Keys, citizen_id: &CitizenId) -> String {
        keys.hash(INDEX, citizen_id.expose())
    }

    /// True if this is the keyed hash by which its citizen ID is found.
    pub fn is_found_by(&self, keys: &Keys, index: &str) -> bool {
        keys.hash(INDEX, &self.citizen_id) == index
    }

    /// True if `query` is part of the name or the last four of the citizen ID.
    pub fn matches(&self, query: &str) -> bool {
        self.name.contains(query) || self.id_tail(TAIL).eq_ignore_ascii_case(query)
    }

    /// The masked name.
    pub fn masked_name(&self) -> String {
        mask_name(&self.name)
    }

    /// The masked citizen ID, for those who work with the person.
    pub fn masked_citizen_id(&self) -> String {
        let length = self.citizen_id.chars().count();
        let shown = |at: usize| at < HEAD || at + TAIL >= length;
        let star = |(at, letter)| if shown(at) { letter } else { '*' };
        self.citizen_id.chars().enumerate().map(star).collect()
    }

    /// The citizen ID with nothing but its end readable, for paper that is carried about.
    pub fn tail_only(&self) -> String {
        let stars = self.citizen_id.chars().count().saturating_sub(TAIL);
        format!("{}{}", "*".repeat(stars), self.id_tail(TAIL))
    }

    /// The last `count` characters of the citizen ID.
    pub fn id_tail(&self, count: usize) -> String {
        let skipped = self.citizen_id.chars().count().saturating_sub(count);
        self.citizen_id.chars().skip(skipped).collect()
    }
}

#[cfg(test)]
mod tests;
