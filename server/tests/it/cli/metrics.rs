//! The figures: each that is documented is there, each that is there is documented, and none of
//! them is served to everyone.

use std::collections::BTreeSet;
use std::path::Path;

use super::Folder;
use super::serving::{Serving, send};

/// Names of figures in a text whose lines begin with a mark.
fn names(text: &str, mark: &str) -> BTreeSet<String> {
    let lines = text.lines().filter_map(|line| line.strip_prefix(mark));
    let names = lines.map(|rest| {
        let end = |letter: char| !letter.is_ascii_alphanumeric() && letter != '_';
        rest.split(end).next().unwrap_or_default().to_owned()
    });
    names.collect()
}

#[test]
fn the_documented_figures_are_those_that_are_told() {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    let serving = Serving::start(&folder, &[("JIFEN_CONNECTIONS", "7")]);
    let wrong = r#"{"login":"nobody-here","password":"330211199003070010"}"#;
    assert_eq!(serving.post("/api/v1/session/sign-in", wrong).status, 401);
    assert_eq!(
        serving.get("/api/v1/people/330211199003070010?q=x").status,
        404
    );
    send(serving.address, "SECRET-METHOD", "/healthz", &[], "");
    let told = send(serving.metrics, "GET", "/metrics", &[], "");
    assert_eq!(told.status, 200);

    let handbook = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/operations.md");
    let handbook = std::fs::read_to_string(handbook).unwrap();
    let (_, section) = handbook.split_once("\n## Metrics\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    assert_eq!(names(&told.body, "# TYPE "), names(section, "| `"));

    let has = |line: &str| assert!(told.body.contains(line), "{line} in {}", told.body);
    has("jifen_http_requests_total{method=\"POST\",route=\"/api/v1/session/sign-in\",");
    has("status=\"4xx\"} 1");
    has("jifen_sign_in_failures_total{reason=\"sign_in_failed\"} 1");
    has("jifen_database_connections{state=\"max\"} 7");
    has("jifen_http_requests_in_flight 0");
    has("jifen_writer_queue_length 0");
    for typed in ["nobody-here", "330211199003070010", "SECRET", "127.0.0.1"] {
        assert!(!told.body.contains(typed), "{typed}");
    }
}

#[test]
fn the_figures_are_not_on_the_servers_own_address() {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    let serving = Serving::start(&folder, &[]);
    let told = serving.get("/metrics");
    assert!(!told.body.contains("jifen_"), "{told:?}");
    assert_eq!(
        send(serving.metrics, "GET", "/api/v1/preview", &[], "").status,
        404
    );
}
