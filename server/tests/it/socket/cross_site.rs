//! Another site's page asks in a browser that is signed in here.

use super::Live;
use crate::on_both;
use crate::world::{PASSWORD, World};

const REFRESH: &str = "/api/v1/session/refresh";

on_both! {
    async fn a_change_comes_from_our_own_pages_or_from_no_page(backend) {
        let world = World::new(backend).await;
        let live = Live::start(world.server.state.clone());
        let own = format!("Origin: http://{}\r\n", live.address);
        for (headers, refused) in [
            ("", false),
            ("Sec-Fetch-Site: same-origin\r\n", false),
            ("Sec-Fetch-Site: none\r\n", false),
            (own.as_str(), false),
            ("Sec-Fetch-Site: cross-site\r\n", true),
            ("Sec-Fetch-Site: same-site\r\n", true),
            ("Sec-Fetch-Site: anything\r\n", true),
            ("Origin: https://other.example\r\n", true),
            ("Origin: null\r\n", true),
            ("Origin: http://127.0.0.1:1\r\n", true),
        ] {
            for target in [REFRESH, "/api/v1/session/sign-in", "/api/v1/session/sign-out"] {
                let code = live.post(target, headers, "{}").code();
                assert_eq!(code == "cross_site", refused, "{headers}: {code}");
            }
            let read = live.get("/api/v1/schemes", headers);
            assert_eq!(read.status(), 200, "what is open to all may be read from anywhere");
            assert_eq!(read.header("access-control-allow-origin"), None);
        }
        let asked = "Origin: https://other.example\r\nAccess-Control-Request-Method: POST\r\n";
        let preflight = live.ask(format!(
            "OPTIONS {REFRESH} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{asked}\r\n"
        ));
        assert_eq!(preflight.status(), 405);
        assert_eq!(preflight.header("access-control-allow-origin"), None);
        let form = live.ask(format!(
            "POST {REFRESH} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\
             Content-Type: text/plain\r\n\r\n{{}}"
        ));
        assert_eq!(form.code(), "unsupported_media_type", "no form can send JSON");
    }

    async fn the_cookie_refreshes_a_session_and_opens_nothing_else(backend) {
        let world = World::new(backend).await;
        let live = Live::start(world.server.state.clone());
        let body = format!("{{\"login\": \"clerk\", \"password\": \"{PASSWORD}\"}}");
        let signed_in = live.post("/api/v1/session/sign-in", "", &body);
        assert_eq!(signed_in.status(), 200, "{signed_in:?}");
        let cookie = signed_in.header("set-cookie").expect("a cookie").to_owned();
        for needed in ["HttpOnly", "SameSite=Strict", "Secure", "Path=/api/v1/session"] {
            assert!(cookie.contains(needed), "{cookie}");
        }
        assert!(!cookie.contains("Domain"), "{cookie}");
        let pair = cookie.split(';').next().expect("a pair");
        let with = format!("Cookie: {pair}\r\n");
        for target in ["/api/v1/session/me", "/api/v1/accounts/me/sessions"] {
            assert_eq!(live.get(target, &with).code(), "sign_in_required", "{target}");
        }
        let refreshed = live.post(REFRESH, &with, "{}");
        assert_eq!(refreshed.status(), 200, "{refreshed:?}");
    }
}
