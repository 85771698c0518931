//! Covers: who acts in a post while its holder is away.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::accounts::CoverState;
use crate::accounts::api::{NewPost, Post};
use crate::api::{Endpoint, List, Method};
use crate::base::{AccountId, CoverId, Date, OrgId, Text};

/// Lists the covers of the own posts, and those in which one stands in for others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListMyCovers {}

impl Endpoint for ListMyCovers {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/covers/me";
    const ACTION: Option<Action> = Some(Action::CoverOwn);
    const SUMMARY: &'static str =
        "The covers of the own posts and those in which one stands in, the newest first.";
    type Response = List<CoverView>;
}

/// Lists the covers of an account, where it is away and where it stands in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListCovers {
    /// The account.
    pub account: AccountId,
    /// Only covers of posts at this organisation; a head asks for the own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org: Option<OrgId>,
}

impl Endpoint for ListCovers {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/accounts/{account}/covers";
    const ACTION: Option<Action> = Some(Action::CoverManage);
    const SUMMARY: &'static str =
        "The covers of an account, where it is away and where it stands in, the newest first.";
    type Response = List<CoverView>;
}

/// One cover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CoverView {
    /// The cover.
    pub id: CoverId,
    /// The name of the account whose post it is.
    pub holder: String,
    /// The masked name of its holder.
    pub holder_name: String,
    /// The name of the account that stands in.
    pub by: String,
    /// The masked name of who stands in.
    pub by_name: String,
    /// The post.
    pub post: Post,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Why.
    pub reason: String,
    /// Where it stands today.
    pub state: CoverState,
    /// The day it was ended, where that was before its last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<Date>,
    /// True if the caller may end it.
    pub endable: bool,
}

/// Names a cover for a post of the own. The client makes the id; sending the same again answers
/// the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct NameMyCover {
    /// The cover.
    pub cover: CoverId,
    /// The post.
    pub post: NewPost,
    /// The name of the account that stands in.
    pub by: Text<64>,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Why.
    pub reason: Text<500>,
}

impl Endpoint for NameMyCover {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/covers/me";
    const ACTION: Option<Action> = Some(Action::CoverOwn);
    const SUMMARY: &'static str = "Names who acts in a post of the own for some days.";
    type Response = CoverView;
}

/// Names a cover for a post of another account: a head for a clerk, a system administrator for
/// anyone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct NameCover {
    /// The account whose post it is.
    pub account: AccountId,
    /// The cover.
    pub cover: CoverId,
    /// The post.
    pub post: NewPost,
    /// The name of the account that stands in.
    pub by: Text<64>,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Why.
    pub reason: Text<500>,
}

impl Endpoint for NameCover {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/{account}/covers";
    const ACTION: Option<Action> = Some(Action::CoverManage);
    const SUMMARY: &'static str = "Names who acts in a post of an account for some days.";
    type Response = CoverView;
}

/// Ends a cover of the own post, or one in which one stands in, before its last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EndMyCover {
    /// The cover.
    pub cover: CoverId,
    /// Why; kept in the audit.
    pub reason: Text<500>,
}

impl Endpoint for EndMyCover {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/covers/me/{cover}/end";
    const ACTION: Option<Action> = Some(Action::CoverOwn);
    const SUMMARY: &'static str = "Ends a cover before its last day, by one of the two.";
    type Response = CoverView;
}

/// Ends a cover before its last day, by who manages the post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EndCover {
    /// The cover.
    pub cover: CoverId,
    /// Why; kept in the audit.
    pub reason: Text<500>,
}

impl Endpoint for EndCover {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/covers/{cover}/end";
    const ACTION: Option<Action> = Some(Action::CoverManage);
    const SUMMARY: &'static str = "Ends a cover before its last day, by who manages the post.";
    type Response = CoverView;
}
