//! The audit: one row for every change, in the same transaction, and one for every look, before it
//! is answered; and what an auditor asks of it.

mod csv;
mod event;
mod events;
mod export;
mod filter;
mod overview;
mod record;
mod refusals;
mod sample;
mod search;
mod store;
mod view;

pub use event::Event;
pub use record::{Entry, record, record_look};
pub use store::{Act, LookRow, acts, done_under, looks_at, newest, stood_in};

use shared::audit::api::{
    ExportAudit, ListAuditEvents, ReadAuditOverview, SampleAudit, SearchAudit,
};

use crate::web::{Operation, operation};

/// The operations of the audit; none of them changes anything but by the row it leaves.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<SearchAudit, _, _>(search::handler),
        operation::<SampleAudit, _, _>(sample::handler).refuses(refusals::SAMPLE_AUDIT),
        operation::<ExportAudit, _, _>(export::handler).refuses(refusals::EXPORT_AUDIT),
        operation::<ListAuditEvents, _, _>(events::handler),
        operation::<ReadAuditOverview, _, _>(overview::handler),
    ]
}
