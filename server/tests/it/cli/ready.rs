//! A probe says within seconds that the database does not answer, and that it does again.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use diesel::Connection;
use diesel::connection::SimpleConnection;
use server::keys::KeyFile;

use super::Folder;
use super::serving::{PATIENCE, Serving};
use crate::database::{Backend, TestDatabase, has_postgres};

/// The longest a probe may take.
const BOUND: Duration = Duration::from_secs(8);

fn says_not_ready(serving: &Serving) {
    let begun = Instant::now();
    let answer = serving.get("/readyz");
    assert_eq!(answer.status, 503, "{answer:?}");
    assert!(
        answer.body.contains("\"code\":\"unavailable\""),
        "{answer:?}"
    );
    assert!(begun.elapsed() < BOUND, "{:?}", begun.elapsed());
    assert_eq!(serving.get("/healthz").status, 200);
}

fn comes_back(serving: &Serving) {
    let begun = Instant::now();
    while serving.get("/readyz").status != 200 {
        assert!(begun.elapsed() < 2 * PATIENCE, "{}", serving.log());
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_locked_file_is_told() {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    let serving = Serving::start(&folder, &[]);
    assert_eq!(serving.get("/readyz").status, 200);
    let path = folder.0.join("jifen.sqlite").display().to_string();
    let mut other = diesel::SqliteConnection::establish(&path).unwrap();
    other
        .batch_execute("PRAGMA busy_timeout = 10000; BEGIN IMMEDIATE")
        .unwrap();
    says_not_ready(&serving);
    says_not_ready(&serving);
    other.batch_execute("ROLLBACK").unwrap();
    comes_back(&serving);
}

/// Passes bytes on from one to the other as long as there is a way.
fn pass(mut from: TcpStream, mut to: TcpStream, open: Arc<AtomicBool>) {
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(read) = from.read(&mut bytes) {
            while !open.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(10));
            }
            if read == 0 || to.write_all(&bytes[..read]).is_err() {
                break;
            }
        }
        drop(to.shutdown(std::net::Shutdown::Both));
    });
}

/// A way to a server that can be blocked; the address in it that leads there.
fn way_to(server: &str) -> (std::net::SocketAddr, Arc<AtomicBool>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (address, open) = (
        listener.local_addr().unwrap(),
        Arc::new(AtomicBool::new(true)),
    );
    let (server, seen) = (server.to_owned(), open.clone());
    std::thread::spawn(move || {
        for caller in listener.incoming() {
            let (caller, server) = (caller.unwrap(), TcpStream::connect(&server).unwrap());
            let (back, forth) = (server.try_clone().unwrap(), caller.try_clone().unwrap());
            pass(caller, server, seen.clone());
            pass(back, forth, seen.clone());
        }
    });
    (address, open)
}

#[test]
fn a_postgres_that_hangs_is_told() {
    if !has_postgres() {
        return;
    }
    let folder = Folder::new();
    let database = TestDatabase::migrated(Backend::Postgres);
    let (_, rest) = database.url.split_once('@').unwrap();
    let (host, name) = rest.split_once('/').unwrap();
    let host = if host.contains(':') {
        host.to_owned()
    } else {
        format!("{host}:5432")
    };
    let (way, open) = way_to(&host);
    let url = database.url.replace(rest, &format!("{way}/{name}"));
    KeyFile::generate()
        .write(&folder.0.join("keys.toml"))
        .unwrap();
    let settings = [
        ("JIFEN_DATABASE", url.as_str()),
        ("JIFEN_KEYS", "keys.toml"),
    ];
    let serving = Serving::start(&folder, &settings);
    assert_eq!(serving.get("/readyz").status, 200);
    open.store(false, Ordering::Relaxed);
    says_not_ready(&serving);
    says_not_ready(&serving);
    open.store(true, Ordering::Relaxed);
    comes_back(&serving);
}
