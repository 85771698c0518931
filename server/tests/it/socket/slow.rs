//! Callers who take their time, and callers who come in crowds.

use std::io::Write;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use actix_web::web::Data;

use super::{Live, said};
use crate::database::Backend;
use crate::world::World;

/// Sends a start, waits for what the server does about it, and says after how long.
fn waits(live: &Live, start: &str) -> (u16, Duration) {
    let begun = Instant::now();
    let mut stream = live.connect();
    stream.write_all(start.as_bytes()).expect("a start");
    let answer = said(&mut stream);
    (answer.status(), begun.elapsed())
}

#[actix_web::test]
async fn nobody_keeps_a_place_by_being_slow() {
    let world = World::new(Backend::Sqlite).await;
    let live = Live::start(Data::new(world.state_with(|state| {
        state.body_within = Duration::from_secs(1);
    })));
    let post = "POST /api/v1/session/sign-out HTTP/1.1\r\nHost: a\r\n\
        Content-Type: application/json\r\n";
    let starts = [
        ("nothing at all", String::new()),
        ("half a line", "GET /heal".to_owned()),
        (
            "half a head",
            "GET /healthz HTTP/1.1\r\nHost: a\r\n".to_owned(),
        ),
        ("no body", format!("{post}Content-Length: 100\r\n\r\n")),
        (
            "half a body",
            format!("{post}Content-Length: 100\r\n\r\n{{\"a\""),
        ),
        (
            "half a chunk",
            format!("{post}Transfer-Encoding: chunked\r\n\r\n40\r\n{{"),
        ),
        (
            "half a chunk for nobody",
            "POST /api/v1/nothing HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{"
                .to_owned(),
        ),
        (
            "nothing further",
            "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n".to_owned(),
        ),
    ];
    std::thread::scope(|scope| {
        for (what, start) in &starts {
            let live = &live;
            scope.spawn(move || {
                let (status, after) = waits(live, start);
                assert!(after < Duration::from_secs(15), "{what}: {after:?}");
                let expected: &[u16] = match *what {
                    "nothing further" => &[200],
                    "half a chunk for nobody" => &[404],
                    // Where no request began, a connection may end without a word.
                    "nothing at all" => &[0, 408],
                    _ => &[408],
                };
                assert!(expected.contains(&status), "{what}: {status}");
            });
        }
    });
}

#[actix_web::test]
async fn a_crowd_that_says_nothing_keeps_nobody_out() {
    let world = World::new(Backend::Sqlite).await;
    let live = Live::start(world.server.state.clone());
    let crowd: Vec<TcpStream> = (0..300).map(|_| live.connect()).collect();
    for stream in &crowd {
        drop((&*stream).write_all(b"GET /"));
    }
    let begun = Instant::now();
    assert_eq!(live.get("/readyz", "").status(), 200);
    assert!(begun.elapsed() < Duration::from_secs(3));
}
