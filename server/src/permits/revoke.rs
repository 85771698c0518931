//! Revoke a mistaken entry: a further row says so, and the entry stays on record.

use actix_web::web::Data;
use shared::permits::Admitted;
use shared::permits::api::{PermitFile, RevokeEntry};

use crate::State;
use crate::permits::record::{Recording, record, said};
use crate::web::{Authorized, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<RevokeEntry>,
    state: Data<State>,
) -> Reply<PermitFile> {
    let recording = Recording {
        id: request.entry,
        act: Admitted::Revoked(request.revokes.to_string()),
        on: state.clock.now().date,
        reference: said("/reason", &request.reason)?,
        point: None,
    };
    record(&state, permit, request.person, recording).await
}
