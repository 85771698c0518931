//! The client, as the bundle in `dist/` holds it.
//!
//! A release build embeds the bundle; a debug build reads it from disk, so that a new bundle needs
//! no new server. Names under `assets/` carry the hash of their content and are kept for ever by
//! the browser; pages are asked for again each time and answered with 304 while they are the same.

use actix_web::http::Method;
use actix_web::http::header::{
    self, AcceptEncoding, ContentType, ETag, Encoding, EntityTag, Header,
};
use actix_web::middleware::DefaultHeaders;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse, guard};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use rust_embed::{EmbeddedFile, RustEmbed};

use super::edge::is_api;
use super::is_kept;

/// What the browser may do with a page of the client: nothing comes from elsewhere, no script or
/// style stands in the page itself, nobody may frame it.
const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; \
    script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; \
    base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const PAGE_CACHING: &str = "no-cache";
const ASSET_CACHING: &str = "public, max-age=31536000, immutable";

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../dist"]
struct Bundle;

/// Serves the client on every path that is not the API's.
pub fn configure(config: &mut ServiceConfig) {
    configure_with::<Bundle>(config);
}

/// Serves the client out of another set of files.
pub fn configure_with<Files: RustEmbed + 'static>(config: &mut ServiceConfig) {
    config.service(
        web::resource("/{path:.*}")
            .guard(guard::fn_guard(|context| {
                !is_api(context.head().uri.path())
            }))
            .wrap(
                DefaultHeaders::new()
                    .add((header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY)),
            )
            .route(web::route().guard(reads()).to(answer::<Files>))
            .default_service(web::to(only_read)),
    );
}

fn reads() -> impl guard::Guard {
    guard::fn_guard(|context| matches!(context.head().method, Method::GET | Method::HEAD))
}

/// Nothing is sent to a page.
async fn only_read() -> HttpResponse {
    HttpResponse::MethodNotAllowed()
        .insert_header((header::ALLOW, "GET, HEAD"))
        .finish()
}

async fn answer<Files: RustEmbed>(request: HttpRequest, path: web::Path<String>) -> HttpResponse {
    let path = path.into_inner();
    if let Some((name, caching)) = named(&path)
        && Files::get(name).is_some()
    {
        return send::<Files>(&request, name, caching);
    }
    if path.starts_with("assets/") || !(accepts_pages(&request) || is_route(&path)) {
        return HttpResponse::NotFound()
            .content_type(ContentType::plaintext())
            .body("not found\n");
    }
    send::<Files>(&request, page(&path), PAGE_CACHING)
}

/// The file a path names, and how long the browser may keep it.
fn named(path: &str) -> Option<(&str, &'static str)> {
    if path.starts_with("assets/") {
        Some((path, ASSET_CACHING))
    } else if path.is_empty() || path.contains('/') {
        None
    } else {
        Some((path, PAGE_CACHING))
    }
}

/// The page that holds a route of the client; the program in it reads the rest of the path.
fn page(path: &str) -> &'static str {
    match path {
        "" => "start.html",
        "preview" => "preview.html",
        _ if path == "desk" || path.starts_with("desk/") => "desk.html",
        _ => "public.html",
    }
}

/// True for a path that names no file, so that a program that asks for no page in particular, as
/// curl or a monitor does, gets one all the same.
fn is_route(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    !last.contains('.')
}

fn accepts_pages(request: &HttpRequest) -> bool {
    request
        .headers()
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

fn send<Files: RustEmbed>(request: &HttpRequest, name: &str, caching: &str) -> HttpResponse {
    let Some((file, encoding)) = best_copy::<Files>(request, name) else {
        return HttpResponse::ServiceUnavailable()
            .content_type(ContentType::plaintext())
            .body(
                "页面尚未生成：请运行 cargo xtask bundle\n\
             The client is not built: run cargo xtask bundle\n",
            );
    };
    let tag = entity_tag(&file, encoding.as_ref());
    let known = is_kept(request, &tag);
    let mut response = if known {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header((header::CACHE_CONTROL, caching))
        .insert_header((header::VARY, "Accept-Encoding"))
        .insert_header(ETag(tag));
    if known {
        return response.finish();
    }
    if let Some(encoding) = encoding {
        response.insert_header((header::CONTENT_ENCODING, encoding.to_string()));
    }
    response
        .insert_header((header::CONTENT_TYPE, media_type(name)))
        .body(file.data)
}

/// The smallest copy of a file that the bundle has and the browser can read.
fn best_copy<Files: RustEmbed>(
    request: &HttpRequest,
    name: &str,
) -> Option<(EmbeddedFile, Option<Encoding>)> {
    let accepted = AcceptEncoding::parse(request).unwrap_or(AcceptEncoding(Vec::new()));
    for (encoding, suffix) in [(Encoding::brotli(), ".br"), (Encoding::gzip(), ".gz")] {
        let agreed = accepted.negotiate([&encoding].into_iter());
        if agreed.as_ref() == Some(&encoding)
            && let Some(file) = Files::get(&format!("{name}{suffix}"))
        {
            return Some((file, agreed));
        }
    }
    Files::get(name).map(|file| (file, None))
}

/// Copies in different encodings are different bytes, hence different tags.
fn entity_tag(file: &EmbeddedFile, encoding: Option<&Encoding>) -> EntityTag {
    let mut tag = BASE64_URL_SAFE_NO_PAD.encode(file.metadata.sha256_hash());
    if let Some(encoding) = encoding {
        tag = format!("{tag}-{encoding}");
    }
    EntityTag::new_strong(tag)
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
