//! Read all that the preview works from.

use std::sync::{Arc, Mutex, PoisonError};

use actix_web::http::header::{self, AcceptEncoding, ETag, Encoding, EntityTag, Header};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use brotli::enc::BrotliEncoderParams;
use sha2::{Digest, Sha256};
use shared::api::{Endpoint, ErrorCode, pack};
use shared::base::Date;
use shared::schemes::api::{PreviewSource, ReadPreview};

use crate::State;
use crate::error::{Error, Result};
use crate::web::{Open, is_kept};

/// The answer of one day, which all who ask on that day get.
struct Packed {
    today: Date,
    plain: Bytes,
    brotli: Bytes,
    tag: String,
}

/// The answer of the day on which it was last asked for; made once a day, because it is worth
/// compressing well.
#[derive(Default)]
pub(super) struct Today(Mutex<Option<Arc<Packed>>>);

pub(super) async fn handler(
    _request: Open<ReadPreview>,
    state: Data<State>,
    http: HttpRequest,
) -> Result<HttpResponse> {
    let packed = packed(&state)?;
    let tag = EntityTag::new_weak(packed.tag.clone());
    let kept = is_kept(&http, &tag);
    let mut response = if kept {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header(ETag(tag))
        .insert_header((header::VARY, "Accept-Encoding"))
        .insert_header((header::CACHE_CONTROL, "no-cache"));
    if kept {
        return Ok(response.finish());
    }
    response.content_type(ReadPreview::FORM.media_type());
    let accepted = AcceptEncoding::parse(&http).unwrap_or(AcceptEncoding(Vec::new()));
    let brotli = Encoding::brotli();
    Ok(
        if accepted.negotiate([&brotli].into_iter()) == Some(brotli) {
            response
                .insert_header((header::CONTENT_ENCODING, "br"))
                .body(packed.brotli.clone())
        } else {
            response.body(packed.plain.clone())
        },
    )
}

fn packed(state: &State) -> Result<Arc<Packed>> {
    let today = state.clock.now().date;
    let held = state.schemes.preview.0.lock();
    let mut made = held.unwrap_or_else(PoisonError::into_inner);
    if let Some(packed) = made.as_ref().filter(|packed| packed.today == today) {
        return Ok(packed.clone());
    }
    let program = state.schemes.in_use(&state.district, today);
    let source = PreviewSource::on(today, program.ok_or(ErrorCode::NotFound)?);
    let plain = pack(&source);
    let mut compressed = Vec::new();
    brotli::BrotliCompress(
        &mut plain.as_slice(),
        &mut compressed,
        &BrotliEncoderParams::default(),
    )
    .map_err(|error| Error::internal(format!("the preview cannot be compressed: {error}")))?;
    let packed = Arc::new(Packed {
        today,
        tag: BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(&plain)),
        plain: plain.into(),
        brotli: compressed.into(),
    });
    *made = Some(packed.clone());
    Ok(packed)
}
