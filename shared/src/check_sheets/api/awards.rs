//! From a finished sheet to drafts of awards.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{Bilingual, CheckLineId, CheckSheetId};
use crate::check_sheets::{CheckItem, ItemChoice};

/// Drafts awards for the items that passed; asked again, only what is not drafted yet is drafted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DraftFromSheet {
    /// The sheet.
    pub sheet: CheckSheetId,
    /// Which items are rewarded, by which clause and with how many points.
    pub choices: Vec<ItemChoice>,
}

impl Endpoint for DraftFromSheet {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/check-sheets/{sheet}/awards";
    const ACTION: Option<Action> = Some(Action::AwardDraft);
    const SUMMARY: &'static str =
        "Drafts awards from a finished check sheet for whoever stands for each household.";
    type Response = SheetDrafts;
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SheetDrafts {
    /// How many awards were drafted now.
    pub drafted: u32,
    /// How many of the chosen items had been drafted before.
    pub known: u32,
    /// What the rules of awards refused.
    pub refused: Vec<RefusedLine>,
}

/// An item of a household for which no award could be drafted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RefusedLine {
    /// The household.
    pub line: CheckLineId,
    /// Its number on the sheet.
    pub number: u32,
    /// The masked name of who stands for it.
    pub name: String,
    /// The item.
    pub item: CheckItem,
    /// The stable code of the refusal.
    pub code: String,
    /// Why, in words.
    pub words: Bilingual,
}
