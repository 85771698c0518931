//! How the client is served: which file a path answers with, encoded how and kept how long.

use actix_web::body::MessageBody;
use actix_web::dev::ServiceResponse;
use actix_web::http::{StatusCode, header};
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::{App, HttpResponse, web};
use rust_embed::RustEmbed;
use server::web::assets;

const SCRIPT: &str = "/assets/public-0123456789abcdef.js";

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/tests/it/web/client"]
struct Client;

/// A folder without the pages, as `dist/` is before the first bundle.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/tests/it/web/client/assets"]
struct Unbuilt;

async fn ask_of<Files: RustEmbed + 'static>(request: TestRequest) -> ServiceResponse {
    let app = init_service(
        App::new()
            .wrap(from_fn(server::web::guard))
            .service(web::resource("/api/v1/known").to(HttpResponse::NoContent))
            .configure(assets::configure_with::<Files>)
            .default_service(web::to(async || {
                HttpResponse::NotFound().json("the API's own")
            })),
    )
    .await;
    let request = request.insert_header((header::HOST, "localhost"));
    call_service(&app, request.to_request())
        .await
        .map_into_boxed_body()
}

async fn ask(request: TestRequest) -> ServiceResponse {
    ask_of::<Client>(request).await
}

fn page_at(path: &str) -> TestRequest {
    TestRequest::get()
        .uri(path)
        .insert_header((header::ACCEPT, "text/html,*/*;q=0.8"))
}

fn value(response: &ServiceResponse, name: header::HeaderName) -> String {
    let value = response
        .headers()
        .get(name)
        .map(|value| value.to_str().unwrap());
    value.unwrap_or_default().to_owned()
}

async fn text(response: ServiceResponse<impl MessageBody>) -> String {
    String::from_utf8(read_body(response).await.to_vec()).unwrap()
}

#[actix_web::test]
async fn every_route_of_a_part_gets_its_page() {
    for (path, title) in [
        ("/", "start"),
        ("/preview", "preview"),
        ("/preview/result", "public"),
        ("/policies/school", "public"),
        ("/desktop", "public"),
        ("/desk", "desk"),
        ("/desk/awards/new", "desk"),
    ] {
        let response = ask(page_at(path)).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert_eq!(
            value(&response, header::CACHE_CONTROL),
            "no-cache",
            "{path}"
        );
        assert_eq!(
            value(&response, header::CONTENT_TYPE),
            "text/html; charset=utf-8"
        );
        assert!(text(response).await.contains(title), "{path}");
    }
}

#[actix_web::test]
async fn a_route_answers_also_whom_any_type_suits() {
    for accepted in [None, Some("*/*"), Some("application/json")] {
        let mut request = TestRequest::get().uri("/preview");
        if let Some(accepted) = accepted {
            request = request.insert_header((header::ACCEPT, accepted));
        }
        let response = ask(request).await;
        assert_eq!(response.status(), StatusCode::OK, "{accepted:?}");
        assert!(text(response).await.contains("preview"), "{accepted:?}");
    }
}

#[actix_web::test]
async fn unknown_api_paths_stay_the_apis() {
    for path in ["/api", "/api/v1/unknown"] {
        let response = ask(page_at(path)).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(
            value(&response, header::CONTENT_TYPE),
            "application/json",
            "{path}"
        );
    }
    assert_eq!(
        ask(page_at("/api/v1/known")).await.status(),
        StatusCode::NO_CONTENT
    );
}

#[actix_web::test]
async fn missing_files_are_not_answered_with_a_page() {
    for request in [
        page_at("/assets/public-ffffffffffffffff.js"),
        TestRequest::get().uri("/favicon.ico"),
        page_at("/assets/../Cargo.toml"),
    ] {
        assert_eq!(ask(request).await.status(), StatusCode::NOT_FOUND);
    }
}

#[actix_web::test]
async fn the_best_copy_the_browser_reads_is_sent() {
    for (accepted, encoding, body) in [
        ("gzip, deflate, br, zstd", "br", "brotli copy"),
        ("gzip", "gzip", "gzip copy"),
        ("br;q=0, gzip;q=0.5", "gzip", "gzip copy"),
        ("identity", "", "export default \"plain\";\n"),
    ] {
        let request = TestRequest::get()
            .uri(SCRIPT)
            .insert_header((header::ACCEPT_ENCODING, accepted));
        let response = ask(request).await;
        assert_eq!(
            value(&response, header::CONTENT_ENCODING),
            encoding,
            "{accepted}"
        );
        assert_eq!(
            value(&response, header::CONTENT_TYPE),
            "text/javascript; charset=utf-8"
        );
        assert_eq!(value(&response, header::VARY), "Accept-Encoding");
        assert_eq!(text(response).await, body, "{accepted}");
    }
}

#[actix_web::test]
async fn hashed_files_are_kept_for_ever() {
    let response = ask(TestRequest::get().uri(SCRIPT)).await;
    assert_eq!(
        value(&response, header::CACHE_CONTROL),
        "public, max-age=31536000, immutable"
    );
}

#[actix_web::test]
async fn a_page_the_browser_has_is_not_sent_again() {
    let tag = value(&ask(page_at("/")).await, header::ETAG);
    let again = ask(page_at("/").insert_header((header::IF_NONE_MATCH, tag.as_str()))).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(value(&again, header::ETAG), tag);
    let other = ask(page_at("/desk").insert_header((header::IF_NONE_MATCH, tag.as_str()))).await;
    assert_eq!(other.status(), StatusCode::OK);
}

#[actix_web::test]
async fn copies_in_other_encodings_have_other_tags() {
    let plain = ask(TestRequest::get().uri(SCRIPT)).await;
    let brotli = ask(TestRequest::get()
        .uri(SCRIPT)
        .insert_header((header::ACCEPT_ENCODING, "br")))
    .await;
    assert_ne!(value(&plain, header::ETAG), value(&brotli, header::ETAG));
}

#[actix_web::test]
async fn pages_keep_to_themselves() {
    let response = ask(page_at("/")).await;
    let policy = value(&response, header::CONTENT_SECURITY_POLICY);
    for rule in [
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "frame-ancestors 'none'",
    ] {
        assert!(policy.contains(rule), "{policy}");
    }
    assert!(!policy.contains("unsafe-inline"), "{policy}");
    assert_eq!(value(&response, header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    assert_eq!(value(&response, header::REFERRER_POLICY), "no-referrer");
    assert_eq!(
        value(&response, header::CROSS_ORIGIN_OPENER_POLICY),
        "same-origin"
    );
}

#[actix_web::test]
async fn only_reading_is_answered() {
    let head = TestRequest::default()
        .method(actix_web::http::Method::HEAD)
        .uri(SCRIPT);
    assert_eq!(ask(head).await.status(), StatusCode::OK);
    let post = TestRequest::post().uri(SCRIPT);
    assert_eq!(ask(post).await.status(), StatusCode::METHOD_NOT_ALLOWED);
}

#[actix_web::test]
async fn without_a_bundle_the_answer_says_what_to_do() {
    let response = ask_of::<Unbuilt>(page_at("/")).await;
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(text(response).await.contains("cargo xtask bundle"));
}
