//! The open work of an account, and handing it to a colleague.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::accounts::QueueKind;
use crate::accounts::api::Post;
use crate::api::{Endpoint, Method};
use crate::base::{AccountId, AwardId, Bilingual, Date, HandoverId, OrgId, Points, Text};

/// Tells what of an account's work is open, and who could go on with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadOpenWork {
    /// The account; a disabled one too.
    pub account: AccountId,
    /// Only what is open at this organisation; a head asks for the own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org: Option<OrgId>,
}

impl Endpoint for ReadOpenWork {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/accounts/{account}/work";
    const ACTION: Option<Action> = Some(Action::WorkHandOver);
    const SUMMARY: &'static str = "What of an account's work is open, and who could go on with it.";
    type Response = OpenWork;
}

/// What is open. Whom a draft is about is not told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OpenWork {
    /// The account's name.
    pub login: String,
    /// The masked name of its holder.
    pub name: String,
    /// True while disabled.
    pub disabled: bool,
    /// The drafts of awards it keeps, the oldest first.
    pub drafts: Vec<OpenDraft>,
    /// What waits for its posts, and for whoever holds the same.
    pub queues: Vec<OpenQueue>,
}

/// The drafts an account keeps at one organisation, with those who could keep them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OpenDraft {
    /// The award.
    pub award: AwardId,
    /// The organisation.
    pub org: OrgId,
    /// Its name.
    pub org_name: Bilingual,
    /// The points.
    pub points: Points,
    /// The day it was drafted.
    pub drafted_on: Date,
    /// The masked names of those who had it before, the drafter first.
    pub had_before: Vec<String>,
    /// Who may keep it from now on.
    pub colleagues: Vec<Colleague>,
}

/// Someone with a post at the same organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Colleague {
    /// The account.
    pub account: AccountId,
    /// Its name.
    pub login: String,
    /// The masked name of its holder.
    pub name: String,
}

/// What waits for a post; it belongs to the organisation or the area, not to one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OpenQueue {
    /// What.
    pub kind: QueueKind,
    /// The post.
    pub post: Post,
    /// How much waits.
    pub waiting: u32,
    /// Others in use with the same post; where there are none, nobody goes on with it.
    pub colleagues: u32,
}

/// Hands every draft an account keeps at an organisation to a colleague. The client makes the id;
/// sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct HandOverWork {
    /// The account that kept it.
    pub account: AccountId,
    /// The handing over.
    pub handover: HandoverId,
    /// The organisation.
    pub org: OrgId,
    /// The account that keeps it from now on.
    pub to: AccountId,
    /// Why; kept with it.
    pub reason: Text<500>,
}

impl Endpoint for HandOverWork {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/{account}/work/hand-over";
    const ACTION: Option<Action> = Some(Action::WorkHandOver);
    const SUMMARY: &'static str =
        "Hands every draft an account keeps at an organisation to a colleague, in one act.";
    type Response = OpenWork;
}
