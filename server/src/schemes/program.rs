//! Read the compiled program of a scheme.

use actix_web::http::header::{self, ETag, EntityTag, Header, IfNoneMatch};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use shared::api::ErrorCode;
use shared::schemes::api::ReadProgram;

use crate::State;
use crate::error::Result;
use crate::web::Open;

/// Answers the bytes made at start; a browser that has them is told so.
pub(super) async fn handler(
    request: Open<ReadProgram>,
    state: Data<State>,
    http: HttpRequest,
) -> Result<HttpResponse> {
    let published = state
        .schemes
        .newest(&request.scheme)
        .ok_or(ErrorCode::NotFound)?;
    let tag = EntityTag::new_weak(published.tag.clone());
    let known = match IfNoneMatch::parse(&http) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(tags)) => tags.iter().any(|known| known.weak_eq(&tag)),
        Err(_) => false,
    };
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
