//! The operations of publicity: what everyone may see.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{AreaId, AwardId, Bilingual, Date, OrgId, Points};

/// Which lines a list of notices holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum NoticeStanding {
    /// Those whose notice lasts; what an objection holds is among them.
    #[default]
    InNotice,
    /// Those that an objection holds, also where the notice is over.
    Held,
    /// Those that were voided a short while ago.
    Corrected,
}

/// Lists the awards in public notice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListNotices {
    /// Only awards of organisations in this town or street.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<AreaId>,
    /// Only awards of this organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org: Option<OrgId>,
    /// Only this award.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub award: Option<AwardId>,
    /// Which lines; those in notice if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<NoticeStanding>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListNotices {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/notices";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str = "The awards in public notice today, masked, newest first.";
    type Response = List<NoticeLine>;
}

/// One award in public notice; the least that lets others spot a wrong entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct NoticeLine {
    /// The award.
    pub award: AwardId,
    /// The masked name.
    pub name: String,
    /// The last digits of the citizen ID: four, or more where entries collide.
    pub id_tail: String,
    /// The village or community the person is registered in.
    pub village: Bilingual,
    /// The awarding organisation.
    pub org: OrgId,
    /// Its name.
    pub org_name: Bilingual,
    /// The town or street it lies in.
    pub town: AreaId,
    /// The town's or street's name.
    pub town_name: Bilingual,
    /// The clause of the organisation's rules.
    pub clause: u32,
    /// The clause's words.
    pub clause_text: Bilingual,
    /// The points given.
    pub points: Points,
    /// The day the notice was posted.
    pub posted_on: Date,
    /// The last day of the notice.
    pub until: Date,
    /// Working days of the notice that are left, today included.
    pub days_left: u32,
    /// Working days the notice has in all.
    pub days: u32,
    /// An objection to it is not decided: it does not count meanwhile.
    pub held: bool,
    /// The day it was voided; it does not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected_on: Option<Date>,
    /// True while a day of the notice falls in a year whose days off are not published yet.
    pub provisional: bool,
}

/// Lists what the notices can be filtered by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListNoticeFilters {}

impl Endpoint for ListNoticeFilters {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/notices/filters";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str = "The towns and organisations that have awards in notice today.";
    type Response = NoticeFilters;
}

/// What the notices can be filtered by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct NoticeFilters {
    /// Today, as the server counts it.
    pub today: Date,
    /// The towns and streets.
    pub towns: Vec<TownFilter>,
    /// The organisations.
    pub orgs: Vec<OrgFilter>,
}

/// One town or street with notices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct TownFilter {
    /// The town or street.
    pub id: AreaId,
    /// Its name.
    pub name: Bilingual,
    /// Its awards in notice.
    pub lines: u32,
}

/// One organisation with notices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OrgFilter {
    /// The organisation.
    pub id: OrgId,
    /// Its name.
    pub name: Bilingual,
    /// The town or street it lies in.
    pub town: AreaId,
    /// Its awards in notice.
    pub lines: u32,
}

/// Lists the digests of what an organisation posted day by day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListNoticeDigests {
    /// The organisation.
    pub org: OrgId,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListNoticeDigests {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/notices/digests";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str =
        "What an organisation posted day by day, as digests that stay when the names are gone.";
    type Response = List<NoticeDigest>;
}

/// What an organisation posted on one day that is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct NoticeDigest {
    /// The day.
    pub posted_on: Date,
    /// The last day of the notice; from then on no name is shown.
    pub until: Date,
    /// How many awards it was.
    pub lines: u32,
    /// The SHA-256 of the list's text in lower-case hexadecimal; docs/api.md says how the text is
    /// written. Nothing where a name was gone before digests were kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}
