//! Permits on record; what a permit reads as follows from them and the date.
//!
//! What the police's register delivered and what a counter recorded are read as one register.

mod read;
mod record;
mod refusals;
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
        operation::<ReadMyPermit, _, _>(read::own_handler).refuses(refusals::READ_MY_PERMIT),
        operation::<ReadPermit, _, _>(read::handler),
        operation::<RecordSlip, _, _>(record::slip_handler).refuses(refusals::RECORD_SLIP),
        operation::<RecordIssue, _, _>(record::issue_handler).refuses(refusals::RECORD_ISSUE),
        operation::<RecordEndorsement, _, _>(record::endorsement_handler)
            .refuses(refusals::RECORD_ENDORSEMENT),
        operation::<RecordEnding, _, _>(record::ending_handler).refuses(refusals::RECORD_ENDING),
        operation::<RevokeEntry, _, _>(revoke::handler).refuses(refusals::REVOKE_ENTRY),
    ]
}
