//! The server that is measured: `jifen serve` in a process of its own, or, where one must see what
//! it sends to the database, the same in this one.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use actix_web::HttpServer;
use actix_web::web::Data;
use server::State;

use crate::Outcome;

/// Set for the process that is this program again, as `jifen`.
pub(crate) const SERVES: &str = "JIFEN_LOAD_SERVES";
/// Threads that answer requests.
const WORKERS: usize = 2;

/// A server process; it ends with this value.
pub(crate) struct Served {
    process: Child,
    pub(crate) address: SocketAddr,
}

impl Served {
    /// Starts `jifen serve` on a free port of the loopback and waits until it listens. It believes
    /// in a proxy, so that callers may come from many addresses: sign-ins are limited by address.
    pub(crate) fn start(
        database: &str,
        keys: &Path,
        today: &str,
        connections: u32,
    ) -> Outcome<Self> {
        let mut process = Command::new(std::env::current_exe()?)
            .env(SERVES, "1")
            .args(["serve", "--listen", "127.0.0.1:0", "--behind-proxy"])
            .args(["--database", database, "--today", today])
            .args(["--connections", &connections.to_string()])
            .arg("--keys")
            .arg(keys)
            .stdout(Stdio::piped())
            .spawn()?;
        let stdout = process.stdout.take().ok_or("no output of the server")?;
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        let address = line.trim().strip_prefix("http://");
        Ok(Self {
            process,
            address: address.ok_or("the server did not start")?.parse()?,
        })
    }

    /// The most memory the server has held so far, in MiB.
    pub(crate) fn peak_memory(&self) -> Outcome<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = peak.and_then(|peak| peak.trim().strip_suffix(" kB"));
        Ok(kib.ok_or("no peak of the memory")?.trim().parse::<u64>()? / 1024)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself; there is nobody to tell either way.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Starts the server in this process on a free port; it ends with the program.
pub(crate) fn within(state: Data<State>, connections: u32) -> Outcome<SocketAddr> {
    let threads = usize::try_from(connections)?.div_ceil(WORKERS);
    let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let server = move || -> std::io::Result<()> {
        let server = HttpServer::new(move || server::app(state.clone()))
            .workers(WORKERS)
            .worker_max_blocking_threads(threads)
            .listen(listener)?
            .run();
        actix_web::rt::System::new().block_on(server)
    };
    std::thread::spawn(server);
    Ok(address)
}
