//! The operations of enrolment: verifying at a school's window.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{Bilingual, Date, Points, Text};
use crate::enrolment::{MemberRole, PermitShown};

/// Verifies a household for the enrolment policy by the ID of a child or a parent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct VerifyEnrolment {
    /// The citizen ID as typed: spaces, hyphens and full-width digits are ignored.
    pub citizen_id: Text<64>,
    /// The code of a statement the person presents, where the household applies elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement_code: Option<Text<32>>,
}

impl Endpoint for VerifyEnrolment {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/enrolment/verify";
    const ACTION: Option<Action> = Some(Action::EnrolmentVerify);
    const SUMMARY: &'static str = "Verifies a household for enrolment; every look is audited.";
    type Response = Verification;
}

/// What the window may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Verification {
    /// Eligible, not eligible, or not to be looked up here.
    pub outcome: Outcome,
    /// The code of the reason that decides.
    pub reason: String,
    /// The reason in words.
    pub words: Bilingual,
    /// What is shown of the household; absent if it may not be looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Shown>,
    /// Looks this account has left until the hour is full.
    pub looks_left: u32,
}

/// How a verification ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Outcome {
    /// The household may enrol under the policy.
    Eligible,
    /// It may not; the reason says why.
    NotEligible,
    /// Not in this school's area and no statement shown; the same for an ID that is not on file.
    MayNotLook,
}

/// The least a window needs of a household.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Shown {
    /// The masked name of the member whose permit and points count.
    pub name: String,
    /// Who that member is to the child.
    pub kin: MemberRole,
    /// The last four of the ID that was typed.
    pub id_tail: String,
    /// The state of that member's permit.
    pub permit: PermitShown,
    /// The points that count for enrolment, the household's highest; absent if nobody applied in
    /// time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    /// The least points the policy asks for, if it asks for any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<Points>,
    /// The date up to which the data are known.
    pub data_date: Date,
    /// The scheme version the points are computed by.
    pub scheme: String,
}

/// Lists the own school's verifications, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListVerifications {
    /// Only this day; today if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListVerifications {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/enrolment/verifications";
    const ACTION: Option<Action> = Some(Action::EnrolmentRecordRead);
    const SUMMARY: &'static str = "The own school's verifications of a day.";
    type Response = List<VerificationRow>;
}

/// One verification in the school's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct VerificationRow {
    /// When, as local time "09:42".
    pub time: String,
    /// How it ended.
    pub outcome: Outcome,
    /// The masked name, where it was shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The last four of the ID, where it was shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_tail: Option<String>,
    /// The deciding reason in words.
    pub words: Bilingual,
}
