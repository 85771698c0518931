//! The address on which the figures are read.

use std::net::SocketAddr;

use actix_web::dev::Server;
use actix_web::http::header;
use actix_web::web::{Data, get};
use actix_web::{App, HttpResponse, HttpServer};

use crate::State;
use crate::error::Result;

/// A server that knows one path, to run beside the one it tells of.
pub fn server(listen: SocketAddr, state: Data<State>) -> std::io::Result<Server> {
    let app = move || {
        App::new()
            .app_data(state.clone())
            .route("/metrics", get().to(metrics))
    };
    let server = HttpServer::new(app)
        .workers(1)
        .disable_signals()
        .bind(listen)?;
    Ok(server.run())
}

async fn metrics(state: Data<State>) -> Result<HttpResponse> {
    let text = state.metrics.render(&state.db)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .content_type("text/plain; version=0.0.4; charset=utf-8")
        .body(text))
}
