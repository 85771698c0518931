//! The operations of residents.

mod file;
mod search;
mod statement;
mod timeline;

pub use file::{
    FactRow, FileAward, FileCorrection, FileFact, FileFreeze, Look, ReadMyFile, ReadResident,
    ResidentFile,
};
pub use search::{ResidentRow, SearchResidents};
pub use statement::{IssueStatement, Statement};
pub use timeline::{ReadMyTimeline, ReadTimeline, TimelineEntry, TimelineKind};
