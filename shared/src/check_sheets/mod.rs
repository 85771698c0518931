//! Check sheets 检查表: what a village finds month by month at the homes of its registered people.
//!
//! Terms. A *sheet* is of one village and one month; it is opened once, by the village or by the
//! head of one of its grids, and then lists every *household* that is registered on that day. Each
//! has three *items*. Whoever goes from door to door makes *entries*: what was found of each item;
//! the last entry of a household stands. The village *finishes* the sheet, and its clerk drafts
//! awards from it: for an item that passed, by a clause of the village's own rules in force.
//!
//! Invariants.
//! - A village has one sheet a month, whoever opens it, and its households stay as they were then.
//! - Nobody makes an entry of the own household.
//! - An entry names the one it was made after: what somebody else said meanwhile is never written
//!   over unseen, also where the entry was made without a network and comes days later.
//! - From an item of a household one award at most is ever drafted, and none while the sheet is
//!   open; the rules of awards decide each.

mod act;
pub mod api;
mod choice;
mod draft;
mod households;
mod item;
mod refusal;
mod rules;

pub use act::{CheckAct, CheckState};
pub use choice::{ItemChoice, admit_choices, evidence_words};
pub use draft::EntryDraft;
pub use households::{CheckPerson, CheckedHousehold, households};
pub use item::{CheckFinding, CheckItem, Findings};
pub use refusal::CheckRefusal;
pub use rules::{Entering, SheetStanding, month_of_day};
