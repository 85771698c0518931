//! A result that is handed on as a link, and the page that shows one.
//!
//! The points stand in the part of the address that no browser sends; `shared::scoring::Shared`
//! says what they hold.

mod copy;
mod offer;
mod page;
mod told;

pub(super) use offer::offer;
pub use page::SharedPage;

/// The page of a result that was handed on.
const PAGE: &str = "/preview/shared";
