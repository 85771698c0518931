//! The privacy notice and the own consents.

mod items;
mod notice;

pub use items::ConsentsPage;
pub use notice::{NoticePage, first_notice, told as notice_text};
