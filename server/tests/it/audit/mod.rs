//! The audit as an auditor goes through it.

mod events;
mod export;
mod overview;
mod sample;
mod search;

use shared::audit::api::{AuditFilter, AuditRow, SearchAudit};
use shared::base::{PersonId, Text};
use shared::residents::api::ReadResident;

use crate::world::World;

/// A text of a filter.
fn text<const MAX: usize>(text: &str) -> Text<MAX> {
    Text::new(text).unwrap()
}

/// Only one kind of event.
fn of_event(code: &str) -> AuditFilter {
    AuditFilter {
        event: Some(text(code)),
        ..AuditFilter::default()
    }
}

/// What the auditor finds.
async fn found(world: &World, filter: AuditFilter) -> Vec<AuditRow> {
    let request = SearchAudit {
        filter,
        ..SearchAudit::default()
    };
    world.auditor().call(request).await.unwrap().items
}

/// The office reads a person's file.
async fn look(world: &World, person: PersonId) {
    world.office().call(ReadResident { person }).await.unwrap();
}
