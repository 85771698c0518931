//! A request id for every request, and one log line and one count when it is answered.

use std::time::Instant;

use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;
use uuid::Uuid;

use crate::State;
use crate::request_id::answering;

/// Gives the request its id, answers it in `X-Request-Id`, counts it, and logs method, route,
/// status and how long it took.
///
/// The log names the route's pattern, never the path itself: ids of people stand in paths.
pub async fn trace_requests(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let id = Uuid::now_v7().to_string();
    let (method, begun) = (told(request.method()), Instant::now());
    let state = request.app_data::<Data<State>>().cloned();
    let _underway = state.as_ref().map(|state| state.metrics.begin());
    let mut response = answering(id.clone(), next.call(request)).await?;
    let route = response
        .request()
        .match_pattern()
        .unwrap_or_else(|| "-".to_owned());
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    if let Some(state) = state {
        let asked = (route.as_str(), method);
        state.metrics.answered(asked, status, took);
    }
    let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    ::tracing::info!(request_id = %id, method, route, status, milliseconds, "answered");
    if let Ok(value) = HeaderValue::from_str(&id) {
        response
            .headers_mut()
            .insert(HeaderName::from_static("x-request-id"), value);
    }
    Ok(response)
}

/// The method as it is told: whoever calls may have put anything there.
fn told(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::HEAD => "HEAD",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
