//! Read the compiled program of a scheme.

use actix_web::http::header::{self, ETag, EntityTag};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use shared::api::ErrorCode;
use shared::schemes::api::ReadProgram;

use crate::State;
use crate::error::Result;
use crate::web::{Open, is_kept};

/// Answers the bytes made at start; a browser that has them is told so.
pub(super) async fn handler(
    request: Open<ReadProgram>,
    state: Data<State>,
    http: HttpRequest,
) -> Result<HttpResponse> {
    let today = state.clock.now().date;
    let published = state.schemes.published(&request.scheme, today);
    let published = published.ok_or(ErrorCode::NotFound)?;
    let tag = EntityTag::new_weak(published.tag.clone());
    let known = is_kept(&http, &tag);
    let mut response = if known {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header(ETag(tag))
        .insert_header((header::CACHE_CONTROL, "no-cache"));
    Ok(if known {
        response.finish()
    } else {
        response
            .content_type("application/json")
            .body(published.json.clone())
    })
}
