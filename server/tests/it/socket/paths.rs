//! Addresses that try to leave the place they are for.

use super::Live;
use crate::on_both;
use crate::world::World;

/// What would only stand in an answer if a file of the machine or the project were sent.
const OF_FILES: [&str; 4] = ["root:", "[workspace]", "fn main", "PRIVATE KEY"];

on_both! {
    async fn no_path_leads_out(backend) {
        let world = World::new(backend).await;
        let live = Live::start(world.server.state.clone());
        let mut paths = Vec::new();
        for up in [
            "../", "..%2f", "%2e%2e/", "%2e%2e%2f", ".%2e/", "..\\", "..%5c", "%252e%252e%252f",
            "....//", "..;/", "%c0%ae%c0%ae/", "\u{ff0e}\u{ff0e}/",
        ] {
            for file in ["etc/passwd", "Cargo.toml", "server/Cargo.toml", "jifen.keys"] {
                for start in ["/", "/assets/", "/api/", "/api/v1/", "/desk/"] {
                    paths.push(format!("{start}{}{file}", up.repeat(8)));
                }
            }
        }
        paths.extend(
            [
                "/etc/passwd%00.js", "/assets/%00", "/%00", "/assets/x.js%00", "/%", "/%zz", "/%ff",
                "/assets/%ff%fe", "//etc/passwd", "///", "/assets//etc/passwd", "/assets/",
                "/assets", "/.git/config", "/.env", "/assets/.", "/assets/..", "/api/%00",
                "/api/v1/orgs/%00/awards", "/api/v1/orgs/%ff/awards", "/api/v1/orgs/%2e%2e/awards",
                "/api/v1/orgs//awards", "/file:///etc/passwd", "/?../../etc/passwd", "/#/../x",
            ]
            .map(str::to_owned),
        );
        for path in paths {
            for accept in ["", "Accept: text/html\r\n"] {
                let said = live.get(&path, accept);
                let status = said.status();
                assert!(
                    (200..500).contains(&status) || status == 503 && said.body().contains("xtask"),
                    "{path}: {said:?}"
                );
                for text in OF_FILES {
                    assert!(!said.body().contains(text), "{path}: {said:?}");
                }
            }
        }
    }

    async fn no_spelling_of_an_operation_is_open(backend) {
        let world = World::new(backend).await;
        let live = Live::start(world.server.state.clone());
        for path in [
            "/api/v1/session/me", "//api/v1/session/me", "/api//v1/session/me",
            "/api/v1/session/me/", "/api/v1/./session/me", "/api/v1/x/../session/me",
            "/api/v1/session%2fme", "/%61pi/v1/session/me", "/api/v1/session/m%65",
            "/API/V1/SESSION/ME", "/api/v1/session/me;x=1", "/api/v1/session/me%20",
            "/api/v1/session/me%00", "/api/v1/session/me?x=%00", "/api/v1/session/me#x",
            "http://other.example/api/v1/session/me",
        ] {
            let said = live.get(path, "");
            // An address outside the API is a page, or the word that there is none.
            assert!([400, 401, 404, 200, 503].contains(&said.status()), "{path}: {said:?}");
            assert!(!said.body().contains("\"actor\""), "{path}: {said:?}");
            if said.status() == 401 {
                assert_eq!(said.header("cache-control"), Some("no-store"), "{path}");
            }
        }
    }

    async fn the_name_it_is_asked_by_changes_nothing(backend) {
        let world = World::new(backend).await;
        let live = Live::start(world.server.state.clone());
        for head in [
            "GET /api/v1/nothing HTTP/1.1\r\nHost: other.example\r\n",
            "GET http://other.example/api/v1/nothing HTTP/1.1\r\nHost: other.example\r\n",
            "GET /api/v1/nothing HTTP/1.1\r\nHost: a\r\nX-Forwarded-Host: other.example\r\n",
            "GET /api/v1/nothing HTTP/1.1\r\nHost: a\r\nForwarded: host=other.example\r\n",
            "GET /api/v1/nothing HTTP/1.1\r\nHost: other.example:99999\r\n",
            "GET /api/v1/nothing HTTP/1.1\r\nHost: <script>\r\n",
            "GET /api/v1/nothing HTTP/1.1\r\nHost:\r\n",
        ] {
            let said = live.ask(format!("{head}Connection: close\r\n\r\n"));
            assert!([400, 404].contains(&said.status()), "{head}: {said:?}");
            for echo in ["other.example", "<script>"] {
                assert!(!said.0.contains(echo), "{head}: {said:?}");
            }
        }
        for target in ["*", "other.example:443", "ftp://a/b", "http://", "?", "api/v1/session/me"] {
            for method in ["GET", "OPTIONS", "CONNECT"] {
                let said = live.ask(format!(
                    "{method} {target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                ));
                assert!(said.status() < 500 || said.status() == 503, "{target}: {said:?}");
            }
        }
    }
}
