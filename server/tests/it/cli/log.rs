//! The log as JSON, at its most talkative: every line is an object, and nothing of it was typed.

use serde_json::Value;

use super::Folder;
use super::serving::{Serving, send};

const CITIZEN_ID: &str = "330211199003070010";
const NAME: &str = "geheim-zhangsan";
const PASSWORD: &str = "a-password-of-nobody-at-all";

/// Asks in every place a person could be named in.
fn ask(serving: &Serving) {
    let to = serving.address;
    let person = format!("/api/v1/residents/{CITIZEN_ID}?name={NAME}");
    let headers = [
        ("authorization", PASSWORD),
        ("cookie", "refresh=geheim-zhangsan"),
        ("x-forwarded-for", "203.0.113.77"),
        ("user-agent", NAME),
        ("referer", NAME),
    ];
    send(to, "GET", &person, &headers, "");
    send(to, "GET", &format!("/{CITIZEN_ID}"), &headers, "");
    send(to, NAME, &person, &headers, "");
    let typed = format!(r#"{{"login":"{NAME}","password":"{PASSWORD}","{CITIZEN_ID}":1}}"#);
    send(to, "POST", "/api/v1/session/sign-in", &headers, &typed);
    let typed = format!(r#"{{"login":"{NAME}","password":"{PASSWORD}"}}"#);
    send(to, "POST", "/api/v1/session/sign-in", &headers, &typed);
    send(to, "POST", "/api/v1/accounts", &headers, &typed);
    send(to, "POST", "/api/v1/session/sign-in", &headers, &typed);
    send(to, "POST", "/api/v1/residents/search", &headers, &typed);
    send(to, "POST", "/api/v1/session/sign-in", &headers, "{");
}

#[test]
fn lines_of_json_tell_of_requests_and_of_nobody() {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    let settings = [("JIFEN_LOG", "trace"), ("JIFEN_LOG_FORMAT", "json")];
    let serving = Serving::start(&folder, &settings);
    ask(&serving);
    let log = serving.log();
    let lines: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).expect(line))
        .collect();
    let answered: Vec<&Value> = lines
        .iter()
        .filter(|line| line["message"] == "answered")
        .collect();
    assert_eq!(answered.len(), 9, "{log}");
    for line in &answered {
        assert!(
            line["request_id"].is_string() && line["method"].is_string(),
            "{line}"
        );
        assert!(
            line["status"].is_u64() && line["milliseconds"].is_u64(),
            "{line}"
        );
        assert_eq!(line["level"], "INFO");
    }
    assert_eq!(answered[3]["route"], "/api/v1/session/sign-in");
    let typed = [CITIZEN_ID, NAME, PASSWORD, "203.0.113.77", "name="];
    for line in log.lines() {
        for one in typed {
            assert!(!line.contains(one), "{one} in {line}");
        }
    }
}

#[test]
fn a_word_that_is_no_format_is_refused() {
    let folder = Folder::new();
    folder.write("jifen.toml", "log_format = \"xml\"\n");
    folder.jifen(&["serve"]).fails_with("log_format");
    folder.write("jifen.toml", "");
    let ran = folder.jifen(&["serve", "--log-format", "xml"]);
    assert_eq!(ran.code, Some(2));
}
