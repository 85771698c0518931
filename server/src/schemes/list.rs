//! List the published schemes.

use actix_web::web::{Data, Json};
use shared::schemes::api::{ListSchemes, SchemeRow, Schemes};

use crate::State;
use crate::web::{Open, Reply};

pub(super) async fn handler(_request: Open<ListSchemes>, state: Data<State>) -> Reply<Schemes> {
    let today = state.clock.now().date;
    let rows = state.schemes.programs().map(|program| SchemeRow {
        id: program.id.clone(),
        version: program.version,
        name: program.name.clone(),
        valid_from: program.valid_from,
        notice: program.notice.clone(),
    });
    let current = state.schemes.in_use(&state.district, today);
    Ok(Json(Schemes {
        today,
        current: current
            .map(|program| program.id.clone())
            .unwrap_or_default(),
        current_version: current.map(|program| program.version).unwrap_or_default(),
        schemes: rows.collect(),
    }))
}
