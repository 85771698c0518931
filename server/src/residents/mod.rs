//! Residents: who is registered where, and the identity behind a person id.
//!
//! Identities live sealed in one table of their own; everything else names the person id.

mod file;
mod frozen;
mod identity;
mod register;
mod search;
mod statement;
mod store;
mod timeline;
mod view;

pub(crate) use file::{program, reached, target_of};
pub use identity::Identity;
pub use register::register;
pub use statement::statement_holder;
pub use store::{
    Resident, count_registered, identities, identity, is_on_file, person_of, person_of_index,
    registered_in, resident,
};

use shared::residents::api::{
    IssueStatement, ReadMyFile, ReadMyTimeline, ReadResident, ReadTimeline, SearchResidents,
};

use crate::web::{Operation, operation};

/// The operations of residents; the own file stands before the file of any person, because the
/// first path that fits answers.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ReadMyFile, _, _>(file::read_mine),
        operation::<ReadMyTimeline, _, _>(timeline::read_mine),
        operation::<SearchResidents, _, _>(search::handler),
        operation::<IssueStatement, _, _>(statement::handler),
        operation::<ReadResident, _, _>(file::read),
        operation::<ReadTimeline, _, _>(timeline::read),
    ]
}
