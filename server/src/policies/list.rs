//! Lists the policies with the terms in force today.

use actix_web::web::{Data, Json};
use shared::policies::Policy;
use shared::policies::api::{ListPolicies, Policies};

use crate::State;
use crate::web::{Open, Reply};

pub(super) async fn handler(_request: Open<ListPolicies>, state: Data<State>) -> Reply<Policies> {
    let today = state.clock.now().date;
    let in_force = Policy::on(today, Policy::examples());
    Ok(Json(Policies {
        policies: in_force.into_iter().cloned().collect(),
    }))
}
