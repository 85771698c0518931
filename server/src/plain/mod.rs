//! The plain page: the offices, the policies and the rules, for a browser that runs no program of
//! ours, for paper, and for who reads rather than answers.
//!
//! It is written out of the scheme in force, the policies and the settings, needs no script, no
//! sign-in and no database, and asks the browser for its style sheet and the icon alone.

mod offices;
mod page;
mod policies;
mod rules;

use actix_web::http::header::{self, ETag, EntityTag};
use actix_web::middleware::Compress;
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use shared::base::Lang;

use crate::State;
use crate::web::is_kept;

/// Where the page is.
const PATH: &str = "/plain";
/// The same in English.
const PATH_EN: &str = "/plain?lang=en";
/// What the browser may do with it: there is no script, and nothing to send.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// Serves the page.
pub fn configure(config: &mut ServiceConfig) {
    config.service(
        web::resource(PATH)
            .wrap(Compress::default())
            .route(web::get().to(answer))
            .route(web::head().to(answer)),
    );
}

async fn answer(request: HttpRequest, state: Data<State>) -> HttpResponse {
    let english = request
        .query_string()
        .split('&')
        .any(|part| part == "lang=en");
    let lang = if english { Lang::En } else { Lang::Zh };
    let html = page::html(&state, lang);
    let tag = EntityTag::new_weak(BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(&html)));
    let known = is_kept(&request, &tag);
    let mut response = if known {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::CONTENT_SECURITY_POLICY, POLICY))
        .insert_header(ETag(tag));
    if known {
        return response.finish();
    }
    response.content_type("text/html; charset=utf-8").body(html)
}
