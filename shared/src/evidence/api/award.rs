//! What proves an award: the sheet it comes from, and pictures.

use serde::{Deserialize, Serialize};

use super::view::PICTURE_BODY_MAX;
use super::{AwardEvidence, PICTURE_TEXT_MAX, PictureFile};
use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{AwardId, OrgId, PictureId, Text};

/// Adds a picture to a draft; the client makes the id, sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AddAwardPicture {
    /// The awarding organisation.
    pub org: OrgId,
    /// The award.
    pub award: AwardId,
    /// The picture's id, a UUIDv7 made by the client.
    pub picture: PictureId,
    /// The picture in base64: JPEG, PNG or WebP.
    pub image: Text<PICTURE_TEXT_MAX>,
}

impl Endpoint for AddAwardPicture {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/awards/{award}/pictures";
    const ACTION: Option<Action> = Some(Action::AwardDraft);
    const SUMMARY: &'static str = "Adds a picture to a draft of an award.";
    const BODY_MAX: usize = PICTURE_BODY_MAX;
    type Response = AwardEvidence;
}

/// Takes a picture of a draft away; taken away twice it is the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RemoveAwardPicture {
    /// The awarding organisation.
    pub org: OrgId,
    /// The award.
    pub award: AwardId,
    /// The picture.
    pub picture: PictureId,
}

impl Endpoint for RemoveAwardPicture {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/awards/{award}/pictures/{picture}/remove";
    const ACTION: Option<Action> = Some(Action::AwardDraft);
    const SUMMARY: &'static str = "Takes a picture of a draft of an award away.";
    type Response = AwardEvidence;
}

/// Says what proves an award.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadAwardEvidence {
    /// The awarding organisation.
    pub org: OrgId,
    /// The award.
    pub award: AwardId,
}

impl Endpoint for ReadAwardEvidence {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/awards/{award}/evidence";
    const ACTION: Option<Action> = Some(Action::AwardRead);
    const SUMMARY: &'static str = "The check sheet and the pictures that prove an award.";
    type Response = AwardEvidence;
}

/// Reads a picture of an award, its own or its household's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadAwardPicture {
    /// The awarding organisation.
    pub org: OrgId,
    /// The award.
    pub award: AwardId,
    /// The picture.
    pub picture: PictureId,
}

impl Endpoint for ReadAwardPicture {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/awards/{award}/pictures/{picture}";
    const ACTION: Option<Action> = Some(Action::AwardRead);
    const SUMMARY: &'static str = "A picture that proves an award; the look is recorded.";
    type Response = PictureFile;
}
