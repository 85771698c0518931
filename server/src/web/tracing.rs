//! A request id for every request, and one log line when it is answered.
//!
//! Whatever runs for a request, on its own task, may ask for the id: the audit, a problem document,
//! the log.

use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use tokio::task_local;
use uuid::Uuid;

task_local! {
    /// The id of the request being answered.
    static REQUEST_ID: String;
}

/// The id of the request being answered; none outside of one.
pub(crate) fn request_id() -> Option<String> {
    REQUEST_ID.try_with(Clone::clone).ok()
}

/// Gives the request its id, answers it in `X-Request-Id`, and logs method, route and status.
///
/// The log names the route's pattern, never the path itself: ids of people stand in paths.
pub async fn trace_requests(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let id = Uuid::now_v7().to_string();
    let method = request.method().clone();
    let mut response = REQUEST_ID.scope(id.clone(), next.call(request)).await?;
    let route = response
        .request()
        .match_pattern()
        .unwrap_or_else(|| "-".to_owned());
    let status = response.status().as_u16();
    ::tracing::info!(request_id = %id, %method, route, status, "answered");
    if let Ok(value) = HeaderValue::from_str(&id) {
        response
            .headers_mut()
            .insert(HeaderName::from_static("x-request-id"), value);
    }
    Ok(response)
}
