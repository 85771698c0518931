//! Listening: how many callers are heard at once, and how long a slow one is waited for.

use std::any::Any;
use std::io;
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::os::fd::AsFd;
use std::sync::Arc;
use std::time::Duration;

use actix_web::HttpServer;
use actix_web::dev::Server;
use actix_web::rt;
use actix_web::rt::time::sleep;
use actix_web::web::Data;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::State;

/// Seconds that requests under way are given to end when the server is stopped.
const SHUTDOWN_SECONDS: u64 = 10;
/// The head of a request must be there after so long.
const HEAD_WITHIN: Duration = Duration::from_secs(5);
/// A connection that nobody asks on is closed after so long.
const IDLE: Duration = Duration::from_secs(10);
/// A caller who is to go is waited for so long.
const GOODBYE: Duration = Duration::from_secs(1);
/// Connections of one thread; more wait until one is free.
const CONNECTIONS: usize = 2_000;

/// The threads of a server.
#[derive(Clone, Copy, Debug)]
pub struct Threads {
    /// Those that answer.
    pub workers: usize,
    /// Those of each worker that may wait for the database.
    pub blocking: usize,
}

/// Listens, and answers until told to stop. The address is the one it came to be, should the
/// system have chosen the port.
pub fn listen(
    state: Data<State>,
    at: SocketAddr,
    threads: Threads,
) -> io::Result<(Server, SocketAddr)> {
    open_more();
    let server = HttpServer::new(move || crate::app(state.clone()))
        .workers(threads.workers)
        .worker_max_blocking_threads(threads.blocking)
        .shutdown_timeout(SHUTDOWN_SECONDS)
        .client_request_timeout(HEAD_WITHIN)
        .client_disconnect_timeout(GOODBYE)
        .keep_alive(IDLE)
        .max_connections(CONNECTIONS)
        .on_connect(|io, data| drop(Line::of(io).map(|line| data.insert(line))))
        .bind(at)?;
    let at = server.addrs().first().copied().unwrap_or(at);
    Ok((server.run(), at))
}

/// Files and connections that may be open at once; systems begin with 1,024.
const OPEN: u64 = 65_536;

/// Lets as many connections be open as are heard, where the system allows it.
fn open_more() {
    let limit = getrlimit(Resource::Nofile);
    let most = limit.maximum.unwrap_or(OPEN).min(OPEN);
    if limit.current.is_some_and(|current| current < most) {
        let more = Rlimit {
            current: Some(most),
            maximum: limit.maximum,
        };
        if let Err(error) = setrlimit(Resource::Nofile, more) {
            tracing::warn!(%error, "fewer connections can be open at once");
        }
    }
}

/// After an answer to a body in chunks the caller has so long to be done.
const CHUNKS_WITHIN: Duration = Duration::from_secs(5);

/// The line to one caller, to be cut where the protocol would wait without end: for the rest of a
/// body in chunks that nobody reads any more.
#[derive(Clone)]
pub(super) struct Line(Arc<TcpStream>);

impl Line {
    fn of(io: &dyn Any) -> Option<Self> {
        let line = io.downcast_ref::<rt::net::TcpStream>()?;
        let line = line.as_fd().try_clone_to_owned().ok()?;
        Some(Self(Arc::new(line.into())))
    }

    /// Cuts the line in a while.
    pub(super) fn cut_soon(&self) {
        let line = self.0.clone();
        rt::spawn(async move {
            sleep(CHUNKS_WITHIN).await;
            // Who has gone by then needs no cutting.
            drop(line.shutdown(Shutdown::Both));
        });
    }
}
