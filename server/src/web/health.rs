//! Probes for whoever watches the server; they stand outside the API and need no right.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::web::{Data, ServiceConfig, get};
use actix_web::{HttpResponse, ResponseError};

use crate::State;
use crate::db::{Conn, Meta, meta, set_meta};
use crate::error::{Error, Result};

/// How long the database may take to answer a probe.
const WAIT_MAX: Duration = Duration::from_secs(3);

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

/// The database answers too, and takes changes.
async fn ready(state: Data<State>) -> HttpResponse {
    // What hangs goes on hanging by itself, and the next who asks waits for it no longer than this.
    let asked = actix_web::rt::spawn(ask(state));
    let answer = match tokio::time::timeout(WAIT_MAX, asked).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(error)) => Err(Error::Unavailable(error.to_string())),
        Err(late) => Err(Error::Unavailable(late.to_string())),
    };
    match answer {
        Ok(()) => say(StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::error!(%error, "not ready");
            Error::Unavailable("the database does not answer".to_owned()).error_response()
        }
    }
}

async fn ask(state: Data<State>) -> Result<()> {
    let _turn = state.probe.lock().await;
    state.db.read(|conn| meta(conn, Meta::District)).await?;
    // A transaction that writes nothing is kept also where a disk is full.
    let write = |conn: &mut Conn| set_meta(conn, Meta::Probe, "");
    state.db.write(write).await
}

fn say(status: StatusCode, words: &'static str) -> HttpResponse {
    HttpResponse::build(status)
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .content_type("text/plain; charset=utf-8")
        .body(words)
}
