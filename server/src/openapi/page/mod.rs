//! The description as a page to be read in a browser: whole, in one file, from this server alone.
//!
//! It is written once, when it is first asked for. Without scripts it can be read and searched by
//! the browser; the one script only hides what a typed word does not stand in.

mod operation;
mod shape;
mod write;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::OnceLock;

use actix_web::HttpResponse;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::{Bytes, ServiceConfig, get};
use serde_json::Value;

use super::words::{feature, reach};
use crate::web::{Operation, escaped};
use shared::access::Relation;
use write::at;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("search.js");
/// The page loads its two files and nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// Registers the page and its two files, within the scope of the API.
pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/docs", get().to(page))
        .route(
            "/docs/style.css",
            get().to(async || file("text/css", STYLE)),
        )
        .route(
            "/docs/search.js",
            get().to(async || file("text/javascript", SCRIPT)),
        );
}

async fn page() -> HttpResponse {
    static BYTES: OnceLock<Bytes> = OnceLock::new();
    let bytes = BYTES.get_or_init(|| html(&crate::operations()).into());
    HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(POLICY),
        ))
        .body(bytes.clone())
}

fn file(kind: &str, text: &'static str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(format!("{kind}; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .body(text)
}

/// The whole page.
fn html(operations: &[Operation]) -> String {
    let document = super::document(operations);
    let mut features: BTreeMap<&'static str, Vec<&Operation>> = BTreeMap::new();
    for operation in operations {
        features
            .entry(operation.feature)
            .or_default()
            .push(operation);
    }
    let mut page = String::from(HEAD);
    page.push_str("<nav aria-label=\"功能 Features\"><ul>");
    for (name, all) in &features {
        let (zh, en) = feature(name);
        // Writing into a String cannot fail.
        let _ = write!(
            page,
            "<li><a href=\"#{name}\"><span lang=\"zh-CN\">{}</span> {} <small>{}</small></a></li>",
            escaped(zh),
            escaped(en),
            all.len()
        );
    }
    page.push_str("</ul></nav><main id=\"main\">");
    page.push_str(&introduction());
    for (name, all) in &features {
        let (zh, en) = feature(name);
        let _ = write!(
            page,
            "<section id=\"{name}\"><h2><span lang=\"zh-CN\">{}</span> {}</h2>",
            escaped(zh),
            escaped(en)
        );
        for operation in all {
            let method = operation.method.as_str().to_lowercase();
            operation::write(
                &mut page,
                operation,
                at(&document, &["paths", operation.path, &method]),
            );
        }
        page.push_str("</section>");
    }
    page.push_str(&types(&document));
    page.push_str("<p id=\"none\" hidden>没有找到。 Nothing found.</p></main></body></html>\n");
    page
}

const HEAD: &str = "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
    <title>接口说明 API · Jifen 积分</title>\
    <link rel=\"stylesheet\" href=\"/api/docs/style.css\">\
    <script src=\"/api/docs/search.js\" defer></script></head><body>\
    <a class=\"skip\" href=\"#main\">跳到正文 Skip to content</a>\
    <header><h1>接口说明 <span lang=\"en\">API</span></h1>\
    <label>查找 Search <input id=\"search\" type=\"search\" autocomplete=\"off\" \
    spellcheck=\"false\"></label></header>";

/// What holds for all operations.
fn introduction() -> String {
    let mut page = String::from(
        "<section id=\"about\"><h2>先读这些 <span lang=\"en\">Read this first</span></h2>\
        <p>登录后把令牌放在请求头 <code>Authorization: Bearer …</code>；请求和回答都是 JSON。\
        机器可读的说明在 <a href=\"/api/openapi.json\">/api/openapi.json</a>。</p>\
        <p lang=\"en\">After signing in send the token as <code>Authorization: Bearer …</code>; \
        requests and answers are JSON. The same for machines: \
        <a href=\"/api/openapi.json\">/api/openapi.json</a>.</p>\
        <p>新建的东西由调用方编号（UUIDv7），同样的请求再发一次，回答一样，不会重复办理。</p>\
        <p lang=\"en\">Whoever creates something makes its id (UUIDv7); sending the same again \
        answers the same and does nothing more.</p>\
        <h3>范围 <span lang=\"en\">How far a right reaches</span></h3><dl>",
    );
    for one in [
        Relation::OwnAccount,
        Relation::Own,
        Relation::OwnOrg,
        Relation::Employer,
        Relation::Subtree,
        Relation::SchoolArea,
        Relation::District,
    ] {
        let (zh, en, about_zh, about_en) = reach(one);
        let _ = write!(
            page,
            "<dt>{} <span lang=\"en\">{}</span></dt><dd>{} <span lang=\"en\">{}</span></dd>",
            escaped(zh),
            escaped(en),
            escaped(about_zh),
            escaped(about_en)
        );
    }
    page.push_str("</dl></section>");
    page
}

/// The types that several operations name.
fn types(document: &Value) -> String {
    let mut page =
        String::from("<section id=\"types\"><h2>类型 <span lang=\"en\">Types</span></h2>");
    let all = at(document, &["components", "schemas"])
        .as_object()
        .into_iter()
        .flatten();
    for (name, one) in all {
        let _ = write!(
            page,
            "<details class=\"entry\" id=\"type-{0}\"><summary><code>{0}</code></summary>",
            escaped(name)
        );
        shape::write(&mut page, one);
        page.push_str("</details>");
    }
    page.push_str("</section>");
    page
}
