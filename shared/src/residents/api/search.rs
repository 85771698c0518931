//! Searching among the residents.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{Bilingual, Date, PersonId, Text};
use crate::permits::PermitState;

/// Searches the residents within the actor's area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SearchResidents {
    /// Part of a name, or the last four of an ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<Text<32>>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for SearchResidents {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/search";
    const ACTION: Option<Action> = Some(Action::ResidentRead);
    const SUMMARY: &'static str = "The residents within the actor's area, masked.";
    type Response = List<ResidentRow>;
}

/// One resident in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ResidentRow {
    /// The person.
    pub person: PersonId,
    /// The masked name.
    pub name: String,
    /// The masked citizen ID.
    pub citizen_id: String,
    /// The village or community of registration.
    pub village: Bilingual,
    /// Since when registered there.
    pub registered_on: Date,
    /// The permit's state today.
    pub permit: PermitState,
}
