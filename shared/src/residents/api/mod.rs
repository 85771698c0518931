//! The operations of residents.

mod data;
mod file;
mod search;
mod statement;
mod timeline;

pub use data::{
    DATA_FORMAT, DATA_VERSION, MyAccount, MyChildConsent, MyConsent, MyCorrection, MyData,
    MyEmployment, MyIdentity, MyNotice, MyObjection, MyPermit, MyRegistration, MySession,
    MyStatement, TakeMyData,
};
pub use file::{
    FactRow, FileAward, FileCorrection, FileFact, FileFreeze, Look, ReadMyFile, ReadResident,
    ResidentFile,
};
pub use search::{ResidentRow, SearchResidents};
pub use statement::{IssueStatement, Statement};
pub use timeline::{ReadMyTimeline, ReadTimeline, TimelineEntry, TimelineKind};
