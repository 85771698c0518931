//! Permits on record; what a permit reads as follows from them and the date.
//!
//! What the police's register delivered and what a counter recorded are read as one register.

mod read;
mod record;
mod revoke;
mod store;
mod view;

pub use store::{cards_of, forget, permit_of, permits_of, rows_of};

use shared::permits::api::{
    ReadMyPermit, ReadPermit, RecordEnding, RecordEndorsement, RecordIssue, RecordSlip, RevokeEntry,
};

use crate::web::{Operation, operation};

/// The operations of permits; the own one stands before that of any person, because the first
/// path that fits answers.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ReadMyPermit, _, _>(read::own_handler),
        operation::<ReadPermit, _, _>(read::handler),
        operation::<RecordSlip, _, _>(record::slip_handler),
        operation::<RecordIssue, _, _>(record::issue_handler),
        operation::<RecordEndorsement, _, _>(record::endorsement_handler),
        operation::<RecordEnding, _, _>(record::ending_handler),
        operation::<RevokeEntry, _, _>(revoke::handler),
    ]
}
