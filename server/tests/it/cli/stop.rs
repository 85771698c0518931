//! A server that is told to stop answers first what it was asked.

use std::io::Write;
use std::net::TcpStream;
use std::time::Duration;

use diesel::Connection;
use diesel::connection::SimpleConnection;

use super::Folder;
use super::serving::{PATIENCE, Serving, read};

#[test]
fn a_slow_request_is_answered_and_kept() {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    let mut serving = Serving::start(&folder, &[]);
    // Somebody else holds the file, so the change that is asked for has to wait.
    let path = folder.0.join("jifen.sqlite").display().to_string();
    let mut other = diesel::SqliteConnection::establish(&path).unwrap();
    other
        .batch_execute("PRAGMA busy_timeout = 10000; BEGIN IMMEDIATE")
        .unwrap();
    let body = serde_json::json!({
        "account": "01890000-0000-7000-8000-000000000001",
        "login": "li.wei",
        "password": "nobody-can-guess-this",
    });
    let body = body.to_string();
    let mut slow = TcpStream::connect(serving.address).unwrap();
    slow.set_read_timeout(Some(PATIENCE)).unwrap();
    let request = format!(
        "POST /api/v1/accounts HTTP/1.1\r\nhost: x\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    slow.write_all(request.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_secs(2));
    serving.terminate();
    std::thread::sleep(Duration::from_secs(1));
    assert!(
        TcpStream::connect(serving.address).is_err(),
        "it takes no more"
    );
    other.batch_execute("ROLLBACK").unwrap();
    let answer = read(&mut slow);
    assert_eq!(answer.status, 200, "{answer:?} {}", serving.log());
    assert_eq!(serving.ended(), Some(0));
    let kept = folder.jifen(&["user", "list"]).succeeds();
    assert!(kept.out.contains("li.wei"), "{kept:?}");
}

#[test]
fn a_server_that_is_idle_stops_at_once() {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    let mut serving = Serving::start(&folder, &[]);
    assert_eq!(serving.get("/healthz").status, 200);
    serving.terminate();
    assert_eq!(serving.ended(), Some(0));
}
