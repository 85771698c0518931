//! The server as it is run: the real program on a port of its own, asked over real connections.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::Folder;

/// How long a test waits for what must come.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// A running server; ended when dropped.
pub(super) struct Serving {
    child: Child,
    pub(super) address: SocketAddr,
    pub(super) metrics: SocketAddr,
    folder: std::path::PathBuf,
}

/// An address nobody listens on.
fn free() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address")
}

impl Serving {
    /// Serves the database that the folder holds, or another one, with what `environment` sets.
    pub(super) fn start(folder: &Folder, environment: &[(&str, &str)]) -> Self {
        let (address, metrics) = (free(), free());
        let log = std::fs::File::create(folder.0.join("log")).expect("a file for the log");
        let child = Command::new(env!("CARGO_BIN_EXE_jifen"))
            .args(["serve", "--workers", "2"])
            .args(["--listen", &address.to_string()])
            .args(["--metrics-listen", &metrics.to_string()])
            .current_dir(&folder.0)
            .env_clear()
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("the server starts");
        let serving = Self {
            child,
            address,
            metrics,
            folder: folder.0.clone(),
        };
        let begun = Instant::now();
        while TcpStream::connect(address).is_err() {
            assert!(begun.elapsed() < PATIENCE, "{}", serving.log());
            std::thread::sleep(Duration::from_millis(20));
        }
        serving
    }

    /// What it has logged.
    pub(super) fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).expect("the log")
    }

    /// Asks and reads the whole answer.
    pub(super) fn get(&self, path: &str) -> Answer {
        send(self.address, "GET", path, &[], "")
    }

    /// Sends a JSON body and reads the whole answer.
    pub(super) fn post(&self, path: &str, body: &str) -> Answer {
        send(self.address, "POST", path, &[], body)
    }

    /// Asks it to stop, as a supervisor does.
    pub(super) fn terminate(&self) {
        let id = self.child.id().to_string();
        let ran = Command::new("kill").args(["-TERM", &id]).status();
        assert!(ran.expect("kill runs").success());
    }

    /// Waits for its end.
    pub(super) fn ended(&mut self) -> Option<i32> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait().expect("the server is a child") {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// What a server has answered.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: String,
}

/// One request on a connection of its own.
pub(super) fn send(
    to: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Answer {
    let mut stream = TcpStream::connect(to).expect("a connection");
    stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
    let mut more = String::new();
    for (name, value) in headers {
        more.extend([*name, ": ", value, "\r\n"]);
    }
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: {to}\r\nconnection: close\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n{more}\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).expect("a request");
    read(&mut stream)
}

/// Reads an answer to the end of its connection.
pub(super) fn read(stream: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("an answer");
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let status = text
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok());
    let (_, body) = text.split_once("\r\n\r\n").unwrap_or_default();
    Answer {
        status: status.unwrap_or_default(),
        body: body.to_owned(),
    }
}
