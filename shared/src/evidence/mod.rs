//! Evidence 证明材料: pictures of what was found, for a household of a check sheet or for a draft
//! of an award.
//!
//! A picture is known by its content, never by its name, and is made anew before it is kept: what
//! a camera writes into a file besides (place, time, device) is gone, and so is whatever else hides
//! in one. What is kept is found by its digest and sealed, so the same picture is kept once. It is
//! added and taken away while the sheet is open or the award is a draft; afterwards it stays as
//! those saw it who signed, and is read by those who may read the award or the sheet.

pub mod api;
mod kind;
mod refusal;
mod rules;

pub use kind::PictureKind;
pub use refusal::EvidenceRefusal;
pub use rules::{PICTURES_MAX, PIXELS_MAX, SENT_MAX, SIDE_MAX, admit_picture, admit_size};
