//! Residents: who is registered where, and the identity behind a person id.
//!
//! Identities live sealed in one table of their own; everything else names the person id.

mod data;
mod erase;
mod file;
mod frozen;
mod identity;
mod names;
mod refusals;
mod register;
mod search;
mod statement;
mod store;
mod timeline;
mod view;

pub use erase::forget;
pub(crate) use file::{program, reached, target_of};
pub use identity::Identity;
pub use names::{Called, called, complete as complete_names, name_parts};
pub use register::register;
pub use statement::statement_holder;
pub use store::{
    Opened, Resident, count_registered, count_up_to, forget_old_statements, identities, identity,
    is_on_file, known_among, left_before, named_resident, old_statements, opened_after, person_of,
    person_of_index, registered_after, reseal_identities, reseal_statements, resident,
    sealed_identities, sealed_statements,
};

/// The masked name, or what stands instead of it once the identity was removed.
pub fn name_of(identity: Option<&Identity>) -> String {
    identity.map_or_else(|| ERASED.to_owned(), Identity::masked_name)
}

/// What is shown instead of the name of someone whose identity was removed.
pub const ERASED: &str = "已注销";

use shared::residents::api::{
    IssueStatement, ReadMyFile, ReadMyTimeline, ReadResident, ReadTimeline, SearchResidents,
    TakeMyData,
};

use crate::web::{Operation, operation};

/// The operations of residents; the own file stands before the file of any person, because the
/// first path that fits answers.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ReadMyFile, _, _>(file::read_mine).refuses(refusals::READ_MY_FILE),
        operation::<TakeMyData, _, _>(data::handler).refuses(refusals::TAKE_MY_DATA),
        operation::<ReadMyTimeline, _, _>(timeline::read_mine).refuses(refusals::READ_MY_TIMELINE),
        operation::<SearchResidents, _, _>(search::handler).refuses(refusals::SEARCH_RESIDENTS),
        operation::<IssueStatement, _, _>(statement::handler).refuses(refusals::ISSUE_STATEMENT),
        operation::<ReadResident, _, _>(file::read).refuses(refusals::READ_RESIDENT),
        operation::<ReadTimeline, _, _>(timeline::read).refuses(refusals::READ_TIMELINE),
    ]
}
