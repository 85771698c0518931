//! The operations of objections.

mod answer;
mod list;
mod own;
mod view;

pub use answer::AnswerObjection;
pub use list::{ListMyObjections, ListObjections, ObjectionFilter, ReadObjection};
pub use own::{FileObjection, ReviewObjection, WithdrawObjection};
pub use view::{ObjectedLine, ObjectionRow, ObjectionStep, ObjectionView, Objector};
