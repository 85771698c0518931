//! The real program, started on a database and killed without a warning.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use shared::api::{Endpoint, Method, fill_path};

use super::run::DAY;

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
        Self::start_by(&mut Command::new(env!("CARGO_BIN_EXE_jifen")), url, keys)
    }

    /// The same by a command that ends in the program, as one that prepares the ground for it.
    pub(super) fn start_by(command: &mut Command, url: &str, keys: &Path) -> Self {
        let address = free();
        let keys = keys.display().to_string();
        let started = Self {
            child: spawn(command, url, &keys, address),
            url: url.to_owned(),
            keys,
            address,
        };
        wait_for(address);
        started
    }

    /// The number of its process.
    pub(super) fn id(&self) -> u32 {
        self.child.id()
    }

    /// What the probe says of the database: 200 or 503.
    pub(super) fn ready(&self) -> u16 {
        let head = "GET /readyz HTTP/1.1\r\nHost: crash\r\nConnection: close\r\n\r\n";
        let answer = exchange(self.address, head).expect("the probe answers");
        let status = answer.split(' ').nth(1).and_then(|code| code.parse().ok());
        status.expect("a status")
    }

    /// Kills it as a power cut would, and starts it again.
    pub(super) fn crash(&mut self) {
        self.child.kill().expect("the program is killed");
        self.child.wait().expect("the program is gone");
        let mut command = Command::new(env!("CARGO_BIN_EXE_jifen"));
        self.child = spawn(&mut command, &self.url, &self.keys, self.address);
        wait_for(self.address);
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// An address nobody listens on.
pub(super) fn free() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its address")
}

fn spawn(command: &mut Command, url: &str, keys: &str, address: SocketAddr) -> Child {
    let listen = address.to_string();
    command
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

/// Sends a request on a connection of its own; an error is a connection that was cut.
pub(super) fn send<E: Endpoint>(
    address: SocketAddr,
    token: &str,
    request: &E,
) -> std::io::Result<(u16, Value)> {
    let answer = exchange(address, &written(token, request))?;
    let cut = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
    let status = answer.split(' ').nth(1).and_then(|code| code.parse().ok());
    let (_, body) = answer.split_once("\r\n\r\n").ok_or_else(cut)?;
    // An answer that was cut in the middle says nothing.
    let body = serde_json::from_str(body).map_err(|_error| cut())?;
    Ok((status.ok_or_else(cut)?, body))
}

/// Sends a request and goes away before it is answered.
pub(super) fn leave<E: Endpoint>(address: SocketAddr, token: &str, request: &E) {
    if let Ok(mut stream) = TcpStream::connect(address) {
        drop(stream.write_all(written(token, request).as_bytes()));
    }
}

/// A request as it goes over the wire.
fn written<E: Endpoint>(token: &str, request: &E) -> String {
    let fields = serde_json::to_value(request).expect("a request is JSON");
    let Value::Object(mut fields) = fields else {
        panic!("a request is an object");
    };
    let path = fill_path(E::PATH, &mut fields).expect("a request with its path");
    let body = match E::METHOD {
        Method::Get => String::new(),
        Method::Post => Value::Object(fields).to_string(),
    };
    format!(
        "{} {path} HTTP/1.1\r\nHost: crash\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        E::METHOD.as_str(),
        body.len()
    )
}

/// One exchange on a connection of its own.
pub(super) fn exchange(address: SocketAddr, request: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.write_all(request.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}
