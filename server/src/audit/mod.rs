//! What an auditor asks of the audit: search, sample, export, overview. The rows themselves, and
//! how they are written, stand in [`crate::registers::audit`].

mod csv;
mod events;
mod export;
mod filter;
mod overview;
mod refusals;
mod sample;
mod search;
mod view;

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
