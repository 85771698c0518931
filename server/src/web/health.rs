//! Probes for whoever watches the server; they stand outside the API and need no right.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::web::{Data, ServiceConfig, get};

use crate::State;
use crate::db::{Meta, meta};

/// Registers the probes.
pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/healthz", get().to(alive))
        .route("/readyz", get().to(ready));
}

/// The process answers.
async fn alive() -> HttpResponse {
    say(StatusCode::OK, "ok\n")
}

/// The database answers too.
async fn ready(state: Data<State>) -> HttpResponse {
    match state.db.read(|conn| meta(conn, Meta::District)).await {
        Ok(_) => say(StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::error!(%error, "not ready");
            say(
                StatusCode::SERVICE_UNAVAILABLE,
                "the database does not answer\n",
            )
        }
    }
}

fn say(status: StatusCode, words: &'static str) -> HttpResponse {
    HttpResponse::build(status)
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .content_type("text/plain; charset=utf-8")
        .body(words)
}
