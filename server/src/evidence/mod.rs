//! Evidence: pictures of what was found, for a household of a check sheet or a draft of an award.
//!
//! A picture is made anew from what was sent before it is kept, so that nothing of the file but the
//! picture itself comes in ([`picture`]); it is sealed and found by its digest. Whoever adds one or
//! takes one away holds the sheet or the draft meanwhile, so no picture changes under a signature.

mod add;
mod forget;
mod list;
mod picture;
mod read;
mod refusals;
mod remove;
mod store;
mod thing;
mod view;

pub use forget::{forget, forget_old, old};
pub use store::{reseal, sealed, unreadable};

use std::sync::Arc;

use shared::evidence::EvidenceRefusal;
use shared::evidence::api::{
    AddAwardPicture, AddLinePicture, ReadAwardEvidence, ReadAwardPicture, ReadLinePicture,
    ReadSheetPictures, RemoveAwardPicture, RemoveLinePicture,
};
use thing::Thing;

use crate::State;
use crate::clock::Now;
use crate::error::Error;
use crate::keys::Keys;
use crate::web::{Operation, operation};

/// The operations of evidence.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<AddLinePicture, _, _>(add::of_line).refuses(refusals::ADD),
        operation::<RemoveLinePicture, _, _>(remove::of_line).refuses(refusals::REMOVE),
        operation::<ReadSheetPictures, _, _>(list::of_sheet),
        operation::<ReadLinePicture, _, _>(read::of_line),
        operation::<AddAwardPicture, _, _>(add::of_award).refuses(refusals::ADD),
        operation::<RemoveAwardPicture, _, _>(remove::of_award).refuses(refusals::REMOVE),
        operation::<ReadAwardEvidence, _, _>(list::of_award),
        operation::<ReadAwardPicture, _, _>(read::of_award),
    ]
}

/// What the use cases need besides the database.
#[derive(Clone)]
struct Setting {
    now: Now,
    keys: Arc<Keys>,
}

impl Setting {
    fn of(state: &State) -> Self {
        Self {
            now: state.clock.now(),
            keys: state.keys.clone(),
        }
    }
}

/// A refusal of the rules as an error of the use case.
fn refused(refusal: EvidenceRefusal) -> Error {
    Error::refused(&refusal)
}
