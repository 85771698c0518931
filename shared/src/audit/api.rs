//! What an auditor asks. All of it travels in bodies, because a citizen ID may be among it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{Bilingual, Date, Lang, PersonId, Text};

/// The rows of a sample if the caller names no number.
pub const SAMPLE_DEFAULT: u32 = 20;
/// The most rows of a sample.
pub const SAMPLE_MAX: u32 = 100;

/// Which rows are meant; what is left out does not narrow.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AuditFilter {
    /// Only this kind of event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Text<40>>,
    /// Only events in which someone looked at a person or reached for the person's account.
    #[serde(default)]
    pub looks: bool,
    /// Only what the account of this name did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Text<64>>,
    /// Only what was done for organisations with this in their name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org: Option<Text<64>>,
    /// Only what is about this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// Only what is about the person of this citizen ID; an ID not on file finds nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen_id: Option<Text<32>>,
    /// Only what is about the thing of this id, or the account of this name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Text<64>>,
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

impl fmt::Debug for AuditFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AuditFilter(..)")
    }
}

/// Searches the audit, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SearchAudit {
    /// Which rows.
    #[serde(default)]
    pub filter: AuditFilter,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for SearchAudit {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/audit/search";
    const ACTION: Option<Action> = Some(Action::AuditRead);
    const SUMMARY: &'static str =
        "Searches the audit of the district, the newest first; the search is audited itself.";
    type Response = List<AuditRow>;
}

/// One row of the audit, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AuditRow {
    /// The row.
    pub id: String,
    /// The day and the local time, "2018-07-01 09:42:07".
    pub at: String,
    /// The event's code.
    pub event: String,
    /// What happened.
    pub what: Bilingual,
    /// Who did it.
    pub who: Bilingual,
    /// The name of the account that did it, if one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// The organisation it was done for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org: Option<Bilingual>,
    /// The person it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// That person's masked name; missing where the person was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person_name: Option<String>,
    /// The thing it is about: the name of an account, or an id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// What else was kept.
    pub details: Vec<AuditDetail>,
}

/// One thing more that a row tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AuditDetail {
    /// What it is.
    pub name: Bilingual,
    /// What it was.
    pub value: String,
}

/// Draws rows at random; the same seed draws the same rows again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SampleAudit {
    /// Which rows are drawn from.
    #[serde(default)]
    pub filter: AuditFilter,
    /// How many are drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u32>,
    /// The seed of an earlier draw; a new one is made if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<Text<40>>,
}

impl Endpoint for SampleAudit {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/audit/sample";
    const ACTION: Option<Action> = Some(Action::AuditRead);
    const SUMMARY: &'static str =
        "Draws rows of the audit at random; answers the seed that draws the same again.";
    type Response = AuditSample;
}

/// Rows drawn at random.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AuditSample {
    /// What draws the same again. It holds the moment of the draw, so that rows written later
    /// change nothing.
    pub seed: String,
    /// How many rows were drawn from.
    pub of: u32,
    /// The rows, the newest first.
    pub items: Vec<AuditRow>,
}

/// Takes the rows of a search along as a table for a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ExportAudit {
    /// Which rows.
    #[serde(default)]
    pub filter: AuditFilter,
    /// The language of the table.
    #[serde(default)]
    pub lang: Lang,
}

impl Endpoint for ExportAudit {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/audit/export";
    const ACTION: Option<Action> = Some(Action::AuditRead);
    const SUMMARY: &'static str =
        "The rows of a search as CSV with a byte order mark, at most 10,000; audited itself.";
    type Response = AuditExport;
}

/// A table for a spreadsheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AuditExport {
    /// What to call the file.
    pub file: String,
    /// Its content.
    pub csv: String,
    /// How many rows it has, without its head.
    pub rows: u32,
}

/// Lists the kinds of events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListAuditEvents {}

impl Endpoint for ListAuditEvents {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/audit/events";
    const ACTION: Option<Action> = Some(Action::AuditRead);
    const SUMMARY: &'static str = "The kinds of events that the audit knows, in words.";
    type Response = List<AuditEvent>;
}

/// One kind of event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AuditEvent {
    /// Its code.
    pub code: String,
    /// Its words.
    pub words: Bilingual,
}

/// Reads how much happened in the last days, and when a sample was last drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadAuditOverview {}

impl Endpoint for ReadAuditOverview {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/audit/overview";
    const ACTION: Option<Action> = Some(Action::AuditRead);
    const SUMMARY: &'static str =
        "How many looks, refused codes and locks there were in seven days; the last sample.";
    type Response = AuditOverview;
}

/// How much happened, in numbers only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AuditOverview {
    /// The first day that is counted.
    pub since: Date,
    /// Looks at people.
    pub looks: u32,
    /// Names locked after too many failures.
    pub locks: u32,
    /// Codes that were not accepted.
    pub refused_codes: u32,
    /// The day a sample was last drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sampled_on: Option<Date>,
}
