//! Pictures as those see them who may read what they belong to.

use serde::{Deserialize, Serialize};

use crate::base::{CheckLineId, CheckSheetId, Date, PictureId};
use crate::check_sheets::CheckItem;
use crate::evidence::SENT_MAX;

/// The longest picture as base64 in a request.
pub const PICTURE_TEXT_MAX: usize = SENT_MAX / 3 * 4 + 8;
/// The longest request that carries one.
pub const PICTURE_BODY_MAX: usize = PICTURE_TEXT_MAX + 4 * 1024;

/// A picture, without its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PictureRow {
    /// The picture.
    pub id: PictureId,
    /// The SHA-256 of what is kept, in hexadecimal digits.
    pub digest: String,
    /// Its width in points.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// The day it was added.
    pub added_on: Date,
    /// The masked name of who added it.
    pub added_by: String,
}

/// The pictures of a household.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct LinePictures {
    /// The household.
    pub line: CheckLineId,
    /// Its pictures, the first added first.
    pub pictures: Vec<PictureRow>,
}

/// The pictures of a sheet, household by household; those without any are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SheetPictures {
    /// The households.
    pub lines: Vec<LinePictures>,
}

/// Where on a check sheet an award comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SheetProof {
    /// The sheet.
    pub sheet: CheckSheetId,
    /// The first day of its month.
    pub month: Date,
    /// The number of the household.
    pub number: u32,
    /// The item that passed.
    pub item: CheckItem,
}

/// What proves an award: where on a sheet it comes from, and the pictures of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AwardEvidence {
    /// Where it comes from, if from a check sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<SheetProof>,
    /// The pictures, those of the household first.
    pub pictures: Vec<PictureRow>,
    /// The reader may add pictures and take them away.
    pub may_add: bool,
}

/// A picture that is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PictureFile {
    /// Its media type.
    pub media_type: String,
    /// The picture in base64.
    pub content: String,
}
