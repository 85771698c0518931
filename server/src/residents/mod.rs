//! A resident's file, gathered from what the registers and the other features hold of the person:
//! read, searched, told as a timeline, printed as a statement, taken along. Who is registered, and
//! who that is, stands in [`crate::registers::residents`].

mod data;
mod file;
mod frozen;
mod on_file;
mod refusals;
mod register;
mod search;
mod statement;
mod timeline;

pub use register::register;

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
