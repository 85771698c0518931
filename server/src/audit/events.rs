//! Lists the kinds of events, for the choice of a filter.

use actix_web::web::Json;
use shared::api::List;
use shared::audit::api::{AuditEvent, ListAuditEvents};

use crate::audit::filter::allowed;
use crate::registers::audit::Event;
use crate::web::{Authorized, Reply};

pub(super) async fn handler(
    Authorized { permit, .. }: Authorized<ListAuditEvents>,
) -> Reply<List<AuditEvent>> {
    allowed(&permit)?;
    let event = |event: &Event| AuditEvent {
        code: event.code().to_owned(),
        words: event.words(),
    };
    Ok(Json(List {
        items: Event::ALL.iter().map(event).collect(),
        next: None,
        total: u32::try_from(Event::ALL.len()).ok(),
    }))
}
