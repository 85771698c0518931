//! Evidence: pictures of what was found, taken with the camera, drawn and kept until they are sent.
//!
//! No address of a picture is ever given to the browser: what is shown is drawn on a canvas, so the
//! pages need no exception from what they may load.

mod award;
mod canvas;
mod shelf;
mod shown;
mod take;

pub use award::AwardEvidence;
pub use canvas::shrunk;
pub use shelf::Shelf;
pub use shown::{Show, shown};
pub use take::take;
