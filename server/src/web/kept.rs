//! What the asker has kept from an answer before.

use actix_web::HttpRequest;
use actix_web::http::header::{EntityTag, Header, IfNoneMatch};

/// True if the asker already has what the tag names.
pub(crate) fn is_kept(request: &HttpRequest, tag: &EntityTag) -> bool {
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(kept)) => kept.iter().any(|other| other.weak_eq(tag)),
        Err(_) => false,
    }
}
