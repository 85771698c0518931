//! The real program, started on a database and killed without a warning.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use shared::api::{Endpoint, fill_path};

use super::DAY;

/// How long a start may take, in tries of a twentieth of a second.
const TRIES: u32 = 1_200;
const PAUSE: Duration = Duration::from_millis(50);

/// One server process, and how it is started again.
pub(super) struct Program {
    child: Child,
    url: String,
    keys: String,
    pub(super) address: SocketAddr,
}

impl Program {
    /// Starts it on a free port and waits until it answers.
    pub(super) fn start(url: &str, keys: &Path) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = free.local_addr().expect("its address");
        drop(free);
        let keys = keys.display().to_string();
        let started = Self {
            child: spawn(url, &keys, address),
            url: url.to_owned(),
            keys,
            address,
        };
        wait_for(address);
        started
    }

    /// Kills it as a power cut would, and starts it again.
    pub(super) fn crash(&mut self) {
        self.child.kill().expect("the program is killed");
        self.child.wait().expect("the program is gone");
        self.child = spawn(&self.url, &self.keys, self.address);
        wait_for(self.address);
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn spawn(url: &str, keys: &str, address: SocketAddr) -> Child {
    let listen = address.to_string();
    Command::new(env!("CARGO_BIN_EXE_jifen"))
        .args(["serve", "--database", url, "--keys", keys])
        .args(["--listen", &listen, "--today", DAY])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

fn wait_for(address: SocketAddr) {
    for _ in 0..TRIES {
        if TcpStream::connect(address).is_ok() {
            return;
        }
        std::thread::sleep(PAUSE);
    }
    panic!("the program does not answer on {address}");
}

/// Posts a request on a connection of its own; an error is a connection that was cut.
pub(super) fn post<E: Endpoint>(
    address: SocketAddr,
    token: &str,
    request: &E,
) -> std::io::Result<(u16, Value)> {
    let Value::Object(mut fields) = serde_json::to_value(request)? else {
        panic!("a request is an object");
    };
    let path = fill_path(E::PATH, &mut fields).expect("a request with its path");
    let body = Value::Object(fields).to_string();
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: crash\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(format!("{head}{body}").as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let cut = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
    let status = answer.split(' ').nth(1).and_then(|code| code.parse().ok());
    let (_, body) = answer.split_once("\r\n\r\n").ok_or_else(cut)?;
    // An answer that was cut in the middle says nothing.
    let body = serde_json::from_str(body).map_err(|_error| cut())?;
    Ok((status.ok_or_else(cut)?, body))
}
