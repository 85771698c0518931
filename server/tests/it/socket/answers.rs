//! What every answer carries, whatever it answers.

use super::{Live, Said};
use crate::on_both;
use crate::world::World;

const ALWAYS: [(&str, &str); 6] = [
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", ""),
];

fn is_protected(what: &str, said: &Said) {
    for (name, value) in ALWAYS {
        let found = said
            .header(name)
            .unwrap_or_else(|| panic!("{what} lacks {name}: {said:?}"));
        assert!(found.starts_with(value), "{what}: {name} is {found}");
    }
    let policy = said.header("content-security-policy").expect(what);
    for word in [
        "'unsafe-inline'",
        "'unsafe-eval'",
        "*",
        "http:",
        "https:",
        "data:",
        "blob:",
    ] {
        let words = policy.split([' ', ';']);
        assert!(
            !words.into_iter().any(|one| one == word),
            "{what} allows {word}: {policy}"
        );
    }
    for needed in [
        "default-src",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action",
    ] {
        assert!(policy.contains(needed), "{what}: {policy}");
    }
    assert!(said.header("x-request-id").is_some(), "{what}");
    assert!(said.header("cache-control").is_some(), "{what}");
    for telling in ["server", "x-powered-by", "access-control-allow-origin"] {
        assert_eq!(said.header(telling), None, "{what}");
    }
}

on_both! {
    async fn every_kind_of_answer_is_protected(backend) {
        let world = World::new(backend).await;
        let live = Live::start(world.server.state.clone());
        let html = "Accept: text/html\r\n";
        for (target, headers, status) in [
            ("/", html, &[200, 503][..]),
            ("/preview", html, &[200, 503]),
            ("/desk/residents", html, &[200, 503]),
            ("/assets/nothing.js", "", &[404]),
            ("/nothing.txt", "", &[404]),
            ("/healthz", "", &[200]),
            ("/readyz", "", &[200]),
            ("/api", "", &[404]),
            ("/api/openapi.json", "", &[200]),
            ("/api/v1/nothing", "", &[404]),
            ("/api/v1/session/me", "", &[401]),
            ("/api/v1/session/sign-in", "", &[405]),
            ("/api/v1/schemes", "", &[200]),
            ("/api/v1/preview", "", &[200]),
            ("/api/v1/preview?colour=red", "", &[422]),
        ] {
            let said = live.get(target, headers);
            assert!(status.contains(&said.status()), "{target}: {said:?}");
            is_protected(target, &said);
            assert_eq!(said.header("strict-transport-security"), Some("max-age=31536000"));
        }
        let tag = live.get("/api/v1/preview", "").header("etag").expect("a tag").to_owned();
        let kept = live.get("/api/v1/preview", &format!("If-None-Match: {tag}\r\n"));
        assert_eq!(kept.status(), 304);
        is_protected("what is kept", &kept);
        for (target, headers, body, status) in [
            ("/api/v1/session/sign-in", "", "{", 400),
            ("/api/v1/session/sign-in", "", "{}", 422),
            ("/api/v1/session/sign-in", "", "{\"login\": \"a\", \"password\": \"b\"}", 401),
            ("/api/v1/session/sign-in", "Sec-Fetch-Site: cross-site\r\n", "{}", 403),
            ("/api/v1/session/sign-out", "", "{}", 200),
            ("/healthz", "", "{}", 405),
            ("/", "", "{}", 405),
        ] {
            let said = live.post(target, headers, body);
            assert_eq!(said.status(), status, "{target}: {said:?}");
            is_protected(target, &said);
            if status == 405 {
                assert!(said.header("allow").is_some(), "{target}: {said:?}");
            }
        }
    }
}
