//! What every request passes before anything reads it, and what every answer carries.
//!
//! A request whose form lets two readers understand two things is refused here, so that a proxy
//! before the server and the server itself never disagree about where it ends or whom it is for.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::http::{ConnectionType, Method, Version};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, ResponseError};
use shared::access::ON_BEHALF_HEADER;
use shared::api::ErrorCode;

use super::listen::Line;
use crate::State;
use crate::error;

/// The longest address that is read; the longest of ours has a tenth of it.
const ADDRESS_MAX: usize = 8 * 1024;
/// All headers of a request together.
const HEADERS_MAX: usize = 32 * 1024;

/// What a browser may do with an answer that is no page: nothing.
const NO_PAGE: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";
/// A year, as browsers keep it that only TLS leads here.
const TLS_ONLY: &str = "max-age=31536000";
/// What no page of ours asks of a device.
const NO_DEVICES: &str = "camera=(), display-capture=(), geolocation=(), microphone=(), \
    payment=(), usb=()";

/// Headers of which a second one would contradict the first.
const ONCE: [&str; 6] = [
    "authorization",
    "content-length",
    "content-type",
    "host",
    "if-match",
    ON_BEHALF_HEADER,
];

/// Refuses what is ambiguous, oversized or sent from another site, and gives every answer the
/// headers that keep it to itself.
pub async fn guard(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let state = request.app_data::<Data<State>>();
    let (tls, behind_proxy) = state.map_or((false, false), |state| {
        (state.secure_cookies, state.behind_proxy)
    });
    let chunks = request.headers().contains_key(header::TRANSFER_ENCODING);
    let line = request.conn_data::<Line>().filter(|_| chunks).cloned();
    let mut response = match fault(&request, behind_proxy) {
        Some(code) => {
            let mut refused = error::Error::from(code).error_response();
            // What follows on this connection may be the rest of what was refused.
            refused
                .head_mut()
                .set_connection_type(ConnectionType::Close);
            request.into_response(refused).map_into_right_body()
        }
        None => next.call(request).await?.map_into_left_body(),
    };
    if let Some(line) = line {
        let head = response.response_mut().head_mut();
        head.set_connection_type(ConnectionType::Close);
        line.cut_soon();
    }
    protect(response.headers_mut(), tls);
    Ok(response)
}

/// True for what the API answers for, also where it knows no such path.
pub(super) fn is_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// What is wrong with the form of a request.
fn fault(request: &ServiceRequest, behind_proxy: bool) -> Option<ErrorCode> {
    let headers = request.headers();
    let address = request
        .uri()
        .path_and_query()
        .map_or(0, |all| all.as_str().len());
    let size: usize = headers
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len())
        .sum();
    let twice = ONCE
        .iter()
        .any(|name| headers.get_all(*name).nth(1).is_some());
    let no_host = request.version() == Version::HTTP_11 && !headers.contains_key(header::HOST);
    let two_ends = headers.contains_key(header::TRANSFER_ENCODING)
        && (headers.contains_key(header::CONTENT_LENGTH) || request.version() < Version::HTTP_11);
    if address > ADDRESS_MAX {
        Some(ErrorCode::AddressTooLong)
    } else if size > HEADERS_MAX {
        Some(ErrorCode::HeadersTooLarge)
    } else if twice || no_host || two_ends {
        Some(ErrorCode::BadRequest)
    } else if changes(request.method()) && from_elsewhere(headers, behind_proxy) {
        Some(ErrorCode::CrossSite)
    } else {
        None
    }
}

fn changes(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// True if a browser says that a page of another site asks. The cookie of the session is kept to
/// this site anyway, and a body of JSON is nothing that a form can send; this is the third bar.
fn from_elsewhere(headers: &HeaderMap, behind_proxy: bool) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    let Some(origin) = headers.get(header::ORIGIN) else {
        return false;
    };
    let host = origin
        .to_str()
        .ok()
        .and_then(|origin| origin.split_once("://"));
    match host {
        // A proxy may ask under another name than the browser did.
        Some(_) if behind_proxy => false,
        Some((_, host)) => text("host").is_none_or(|asked| !asked.eq_ignore_ascii_case(host)),
        None => true,
    }
}

/// Adds what is not there yet: a page says itself what it may load, and what may be kept says so.
fn protect(headers: &mut HeaderMap, tls: bool) {
    // It only kept the answer from being compressed; what is in no coding does not say so.
    let coding = headers.get(header::CONTENT_ENCODING);
    if coding.is_some_and(|coding| coding == "identity") {
        headers.remove(header::CONTENT_ENCODING);
    }
    let mut add = |name: HeaderName, value: &'static str| {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    add(header::CONTENT_SECURITY_POLICY, NO_PAGE);
    add(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    add(header::X_FRAME_OPTIONS, "DENY");
    add(header::REFERRER_POLICY, "no-referrer");
    add(header::CROSS_ORIGIN_OPENER_POLICY, "same-origin");
    add(header::CROSS_ORIGIN_RESOURCE_POLICY, "same-origin");
    add(HeaderName::from_static("permissions-policy"), NO_DEVICES);
    add(header::CACHE_CONTROL, "no-store");
    if tls {
        add(header::STRICT_TRANSPORT_SECURITY, TLS_ONLY);
    }
}
