//! A sheet as those see it who fill it in.

use serde::{Deserialize, Serialize};

use crate::api::List;
use crate::base::{AwardId, Bilingual, CheckEntryId, CheckLineId, CheckSheetId, Date, OrgId};
use crate::check_sheets::{CheckAct, CheckItem, CheckState, Findings};

/// The sheets within reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CheckDesk {
    /// The first day of this month.
    pub month: Date,
    /// The villages the reader fills sheets in for.
    pub villages: Vec<CheckVillage>,
    /// The sheets, the latest month first.
    pub sheets: Vec<CheckSheetRow>,
}

/// A village the reader fills sheets in for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CheckVillage {
    /// The village.
    pub org: OrgId,
    /// What it is called.
    pub name: Bilingual,
    /// Its sheet of this month, if it is opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<CheckSheetId>,
}

/// A sheet in a list; the head of a grid is told of the households of the own grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CheckSheetRow {
    /// The sheet.
    pub id: CheckSheetId,
    /// Whose it is.
    pub org: OrgId,
    /// What that village is called.
    pub org_name: Bilingual,
    /// The first day of its month.
    pub month: Date,
    /// Where it stands.
    pub state: CheckState,
    /// How many households the reader sees on it.
    pub households: u32,
    /// How many of them have been checked.
    pub checked: u32,
    /// How many of them passed in everything.
    pub passed: u32,
    /// How many awards were drafted from them.
    pub drafted: u32,
}

/// A sheet with its households.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CheckSheetView {
    /// What a list shows.
    pub row: CheckSheetRow,
    /// The households, by their numbers.
    pub lines: List<CheckLine>,
    /// What was done, the oldest first.
    pub steps: Vec<CheckStep>,
    /// What the reader may do now.
    pub may: Vec<CheckAct>,
    /// The reader may make entries.
    pub may_fill: bool,
    /// The reader may draft awards.
    pub may_draft: bool,
}

/// One household of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CheckLine {
    /// The household on this sheet.
    pub id: CheckLineId,
    /// Its number on the sheet.
    pub number: u32,
    /// What its grid is called, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grid: Option<Bilingual>,
    /// The masked name of who stands for it.
    pub name: String,
    /// The masked citizen ID of the same.
    pub citizen_id: String,
    /// How many people it has.
    pub people: u32,
    /// It is the reader's own.
    pub own: bool,
    /// How many entries there are.
    pub entries: u32,
    /// The last of them, by which whoever sent it knows it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<CheckEntryId>,
    /// What was found last.
    pub findings: Findings,
    /// What else was said last.
    pub note: String,
    /// The day somebody looked last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<Date>,
    /// The masked name of who did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_by: Option<String>,
    /// The awards drafted from it.
    pub drafted: Vec<DraftedItem>,
}

/// An award that was drafted from an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DraftedItem {
    /// The item.
    pub item: CheckItem,
    /// The award.
    pub award: AwardId,
}

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CheckStep {
    /// What.
    pub act: CheckAct,
    /// The day.
    pub on: Date,
    /// The local time, "09:42".
    pub time: String,
    /// The masked name of who did it.
    pub who: String,
}
