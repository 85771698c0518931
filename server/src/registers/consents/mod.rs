//! The consents on record and the privacy notice that was acknowledged; other features ask here
//! before they take something in or count it.

mod child;
mod notice;
mod store;
mod words;

pub(crate) use child::is_young;
pub use child::{handled_of, has_consent, is_handled, is_handled_born};
pub(crate) use notice::in_force;
pub use notice::{notice_version, require_notice};
pub(crate) use store::{
    ChildWord, Word, acknowledged_at, acknowledgements, child_word, insert, insert_acknowledgement,
    insert_child, last_for_child, word, words_of, words_of_guardian,
};
pub(crate) use words::last_words;
pub use words::withdrawn_of;
