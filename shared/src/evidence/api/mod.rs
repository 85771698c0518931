//! The operations of evidence.

mod award;
mod line;
mod view;

pub use award::{AddAwardPicture, ReadAwardEvidence, ReadAwardPicture, RemoveAwardPicture};
pub use line::{AddLinePicture, ReadLinePicture, ReadSheetPictures, RemoveLinePicture};
pub use view::{
    AwardEvidence, LinePictures, PICTURE_BODY_MAX, PICTURE_TEXT_MAX, PictureFile, PictureRow,
    SheetPictures, SheetProof,
};
