//! Requests that two readers may understand in two ways: refused, answered once, and the
//! connection ends there.

use super::Live;
use crate::on_both;
use crate::world::World;

const ME: &str = "/api/v1/session/me";
const OUT: &str = "/api/v1/session/sign-out";

on_both! {
    async fn a_request_has_one_end_and_one_host(backend) {
        let world = World::new(backend).await;
        let live = Live::start(world.server.state.clone());
        let json = "Content-Type: application/json\r\n";
        for (what, head, body) in [
            ("no host", format!("GET {ME} HTTP/1.1\r\n"), ""),
            ("two hosts", format!("GET {ME} HTTP/1.1\r\nHost: a\r\nHost: b\r\n"), ""),
            (
                "length and chunks",
                format!(
                    "POST {OUT} HTTP/1.1\r\nHost: a\r\n{json}Content-Length: 4\r\n\
                     Transfer-Encoding: chunked\r\n"
                ),
                "0\r\n\r\n",
            ),
            (
                "chunks in the old version",
                format!("POST {OUT} HTTP/1.0\r\nHost: a\r\n{json}Transfer-Encoding: chunked\r\n"),
                "0\r\n\r\n",
            ),
            (
                "two lengths",
                format!(
                    "POST {OUT} HTTP/1.1\r\nHost: a\r\n{json}Content-Length: 2\r\n\
                     Content-Length: 40\r\n"
                ),
                "{}",
            ),
            (
                "the same length twice",
                format!(
                    "POST {OUT} HTTP/1.1\r\nHost: a\r\n{json}Content-Length: 2\r\n\
                     Content-Length: 2\r\n"
                ),
                "{}",
            ),
            ("a length less than none", length("-1"), "{}"),
            ("a length with a sign", length("+2"), "{}"),
            ("a list of lengths", length("2, 2"), "{}"),
            ("a length in words", length("two"), "{}"),
            ("an endless length", length("99999999999999999999999999"), "{}"),
            ("an unknown coding", coding("xchunked"), "0\r\n\r\n"),
            ("chunks that are not last", coding("chunked, identity"), "0\r\n\r\n"),
            ("a chunk of no size", coding("chunked"), "zz\r\n{}\r\n0\r\n\r\n"),
            ("a chunk of any size", coding("chunked"), "ffffffffffffffffff\r\n{}\r\n0\r\n\r\n"),
            ("a space before the colon", format!("GET {ME} HTTP/1.1\r\nHost : a\r\n"), ""),
            ("a folded line", format!("GET {ME} HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\n"), ""),
            ("a zero in a header", format!("GET {ME} HTTP/1.1\r\nHost: a\r\nX-A: b\0c\r\n"), ""),
            ("no version", format!("GET {ME}\r\nHost: a\r\n"), ""),
            ("another version", format!("GET {ME} HTTP/9.9\r\nHost: a\r\n"), ""),
            ("a space in the address", "GET /a b HTTP/1.1\r\nHost: a\r\n".to_owned(), ""),
            ("the start of the second version", "PRI * HTTP/2.0\r\n".to_owned(), "SM\r\n\r\n"),
        ] {
            // What a second reader would take for a request of its own.
            let hidden = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
            let said = live.ask(format!("{head}\r\n{body}{hidden}"));
            assert!([400, 431, 501, 505].contains(&said.status()), "{what}: {said:?}");
            assert_eq!(said.count(), 1, "{what}: {said:?}");
        }
    }

    async fn a_header_of_which_there_is_one_stands_once(backend) {
        let world = World::new(backend).await;
        let live = Live::start(world.server.state.clone());
        for name in ["Authorization", "On-Behalf-Of", "If-Match", "Content-Type"] {
            let said = live.get(ME, &format!("{name}: a\r\n{name}: a\r\n"));
            assert_eq!((said.status(), said.code().as_str()), (400, "bad_request"), "{name}");
        }
    }

    async fn what_is_too_large_is_refused(backend) {
        let world = World::new(backend).await;
        let live = Live::start(world.server.state.clone());
        let long = |length: usize| "a".repeat(length);
        let address = live.get(&format!("{ME}?{}", long(9_000)), "");
        assert_eq!((address.status(), address.code().as_str()), (414, "address_too_long"));
        let endless = live.get(&format!("/{}", long(300_000)), "");
        assert!([400, 414, 431].contains(&endless.status()), "{endless:?}");
        let header = live.get(ME, &format!("X-Long: {}\r\n", long(40_000)));
        assert_eq!((header.status(), header.code().as_str()), (431, "headers_too_large"));
        let endless = live.get(ME, &format!("X-Long: {}\r\n", long(300_000)));
        assert!([400, 431].contains(&endless.status()), "{endless:?}");
        let many = live.get(ME, &"X-Many: 1\r\n".repeat(200));
        assert!([400, 431].contains(&many.status()), "{many:?}");
        let declared = live.post(OUT, "", &long(300 * 1024));
        assert_eq!((declared.status(), declared.code().as_str()), (413, "body_too_large"));
        let chunk = format!("10000\r\n{}\r\n", long(0x10000));
        let chunked = live.ask(format!("{}\r\n{}0\r\n\r\n", coding("chunked"), chunk.repeat(5)));
        assert_eq!((chunked.status(), chunked.code().as_str()), (413, "body_too_large"));
        let packed = live.post(OUT, "Content-Encoding: gzip\r\n", "\u{1f}\u{8b}\u{8}");
        assert_eq!(packed.code(), "malformed_body", "nothing is unpacked");
    }

    async fn a_method_is_what_it_is_called(backend) {
        let world = World::new(backend).await;
        let live = Live::start(world.server.state.clone());
        for method in ["get", "GETT", "TRACE", "CONNECT", "OPTIONS", "PUT", "HEAD", "PROPFIND"] {
            let said = live.ask(format!(
                "{method} {ME} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            ));
            assert!([400, 405].contains(&said.status()), "{method}: {said:?}");
            assert!(said.header("access-control-allow-methods").is_none());
        }
        let overridden = "X-HTTP-Method-Override: POST\r\nX-HTTP-Method: POST\r\n";
        assert_eq!(live.get(OUT, overridden).status(), 405);
    }
}

fn length(value: &str) -> String {
    format!(
        "POST {OUT} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\
         Content-Length: {value}\r\n"
    )
}

fn coding(value: &str) -> String {
    format!(
        "POST {OUT} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\
         Transfer-Encoding: {value}\r\n"
    )
}
