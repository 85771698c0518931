//! The real server on a real socket, asked in ways that no browser asks.

mod answers;
mod cross_site;
mod forms;
mod paths;
mod slow;

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::mpsc;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::web::Data;
use server::State;
use server::web::{Threads, listen};

/// A server of a test's own; it stops when dropped.
pub(crate) struct Live {
    pub(crate) address: SocketAddr,
    handle: ServerHandle,
}

impl Live {
    /// Starts it on a free port of this machine.
    pub(crate) fn start(state: Data<State>) -> Self {
        let (tell, told) = mpsc::channel();
        std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let at = SocketAddr::from(([127, 0, 0, 1], 0));
                let threads = Threads {
                    workers: 1,
                    blocking: 4,
                };
                let (server, address) = listen(state, at, threads).expect("a free port");
                tell.send((address, server.handle()))
                    .expect("a test that waits");
                server.await.expect("a server that stops in peace");
            });
        });
        let (address, handle) = told.recv().expect("a server that starts");
        Self { address, handle }
    }

    /// A connection that waits for no answer longer than any timeout of the server.
    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("a connection");
        let patience = Some(Duration::from_secs(20));
        stream.set_read_timeout(patience).expect("a patience");
        stream
    }

    /// Sends these bytes, and says all that is answered until the server closes.
    fn ask(&self, bytes: impl AsRef<[u8]>) -> Said {
        let mut stream = self.connect();
        // Who is refused early may be closed on while still sending.
        drop(stream.write_all(bytes.as_ref()));
        said(&mut stream)
    }

    /// Sends a request line with a host and some headers, each with its end of line.
    fn get(&self, target: &str, headers: &str) -> Said {
        self.ask(format!(
            "GET {target} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{headers}\r\n",
            self.address
        ))
    }

    /// Sends a body of JSON.
    fn post(&self, target: &str, headers: &str, body: &str) -> Said {
        self.ask(format!(
            "POST {target} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n{headers}\r\n{body}",
            self.address,
            body.len()
        ))
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        // The command is sent at once; nobody waits for its end.
        drop(self.handle.stop(false));
    }
}

/// All that came back on a connection.
#[derive(Debug)]
struct Said(String);

fn said(stream: &mut TcpStream) -> Said {
    let mut bytes = Vec::new();
    // A connection that is reset has said what it said before.
    drop(stream.read_to_end(&mut bytes));
    Said(String::from_utf8_lossy(&bytes).into_owned())
}

impl Said {
    /// The status of the first answer; 0 where the server only closed.
    fn status(&self) -> u16 {
        let second = self.0.split(' ').nth(1);
        second.and_then(|status| status.parse().ok()).unwrap_or(0)
    }

    /// How many answers there are.
    fn count(&self) -> usize {
        self.0.matches("HTTP/1.").count()
    }

    fn header(&self, name: &str) -> Option<&str> {
        let (head, _) = self.0.split_once("\r\n\r\n")?;
        head.lines().skip(1).find_map(|line| {
            let (one, value) = line.split_once(':')?;
            one.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    fn body(&self) -> &str {
        self.0.split_once("\r\n\r\n").map_or("", |(_, body)| body)
    }

    /// The code of the problem document.
    fn code(&self) -> String {
        let problem: Result<serde_json::Value, _> = serde_json::from_str(self.body());
        let code = problem
            .ok()
            .and_then(|problem| problem["code"].as_str().map(str::to_owned));
        code.unwrap_or_default()
    }
}
