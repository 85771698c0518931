//! The pictures of the households of a check sheet.

use serde::{Deserialize, Serialize};

use super::view::PICTURE_BODY_MAX;
use super::{LinePictures, PICTURE_TEXT_MAX, PictureFile, SheetPictures};
use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{CheckLineId, CheckSheetId, PictureId, Text};

/// Adds a picture to a household; the client makes the id, sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AddLinePicture {
    /// The sheet.
    pub sheet: CheckSheetId,
    /// The household.
    pub line: CheckLineId,
    /// The picture's id, a UUIDv7 made by the client.
    pub picture: PictureId,
    /// The picture in base64: JPEG, PNG or WebP.
    pub image: Text<PICTURE_TEXT_MAX>,
}

impl Endpoint for AddLinePicture {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/check-sheets/{sheet}/lines/{line}/pictures";
    const ACTION: Option<Action> = Some(Action::CheckSheetFill);
    const SUMMARY: &'static str = "Adds a picture to a household of an open check sheet.";
    const BODY_MAX: usize = PICTURE_BODY_MAX;
    type Response = LinePictures;
}

/// Takes a picture away; taken away twice it is the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RemoveLinePicture {
    /// The sheet.
    pub sheet: CheckSheetId,
    /// The household.
    pub line: CheckLineId,
    /// The picture.
    pub picture: PictureId,
}

impl Endpoint for RemoveLinePicture {
    const METHOD: Method = Method::Post;
    const PATH: &'static str =
        "/api/v1/check-sheets/{sheet}/lines/{line}/pictures/{picture}/remove";
    const ACTION: Option<Action> = Some(Action::CheckSheetFill);
    const SUMMARY: &'static str = "Takes a picture of a household away while its sheet is open.";
    type Response = LinePictures;
}

/// Says which pictures the households of a sheet have, as far as the reader sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadSheetPictures {
    /// The sheet.
    pub sheet: CheckSheetId,
}

impl Endpoint for ReadSheetPictures {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/check-sheets/{sheet}/pictures";
    const ACTION: Option<Action> = Some(Action::CheckSheetRead);
    const SUMMARY: &'static str = "Which pictures the households of a check sheet have.";
    type Response = SheetPictures;
}

/// Reads a picture of a household.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadLinePicture {
    /// The sheet.
    pub sheet: CheckSheetId,
    /// The household.
    pub line: CheckLineId,
    /// The picture.
    pub picture: PictureId,
}

impl Endpoint for ReadLinePicture {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/check-sheets/{sheet}/lines/{line}/pictures/{picture}";
    const ACTION: Option<Action> = Some(Action::CheckSheetRead);
    const SUMMARY: &'static str = "A picture of a household; the look is recorded.";
    type Response = PictureFile;
}
