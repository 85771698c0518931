//! The privacy notice and the own consents.

mod children;
mod items;
mod kept;
mod notice;

pub use items::ConsentsPage;
pub use notice::{NoticePage, first_notice, told as notice_text};
