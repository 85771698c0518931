//! What the asker has kept from an answer before, and the tags by which both sides know it.

use actix_web::body::BoxBody;
use actix_web::http::header::{self, ContentEncoding, ETag, EntityTag, Header, IfNoneMatch};
use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// True if the asker already has what the tag names.
pub(crate) fn is_kept(request: &HttpRequest, tag: &EntityTag) -> bool {
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(kept)) => kept.iter().any(|other| other.weak_eq(tag)),
        Err(_) => false,
    }
}

/// An answer in JSON with its tag, which an update may name.
///
/// Only a strong tag says that nothing has changed, and a strong tag names bytes: the answer is
/// sent as it is, and never compressed.
pub(crate) struct Tagged<T> {
    answer: T,
    tag: String,
}

impl<T: Serialize> Tagged<T> {
    /// An answer tagged by all that it says.
    pub(crate) fn whole(answer: T) -> Result<Self> {
        let tag = tag_of(&answer)?;
        Ok(Self { answer, tag })
    }

    /// A page of an answer, tagged by what stands on every page and must change with anything on
    /// any of them.
    pub(crate) fn by<P: Serialize>(answer: T, part: &P) -> Result<Self> {
        let tag = tag_of(part)?;
        Ok(Self { answer, tag })
    }
}

impl<T: Serialize> Responder for Tagged<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let bytes = match written(&self.answer) {
            Ok(bytes) => bytes,
            Err(error) => return error.error_response(),
        };
        let tag = EntityTag::new_strong(self.tag);
        if is_kept(request, &tag) {
            return HttpResponse::NotModified()
                .insert_header(ETag(tag))
                .finish();
        }
        HttpResponse::Ok()
            .insert_header(ETag(tag))
            .insert_header(ContentEncoding::Identity)
            .insert_header((header::CONTENT_TYPE, "application/json"))
            .body(bytes)
    }
}

/// The tag of what an answer says, without its quotes.
pub(super) fn tag_of(said: &impl Serialize) -> Result<String> {
    written(said).map(|bytes| BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(bytes)))
}

fn written(answer: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(answer).map_err(Error::internal)
}
