//! `load drive`: how many grants and enrolment look-ups a server answers in a second, and how long
//! the slowest hundredth waits: the real HTTP server on the loopback, a demo district in a
//! database of its own, and as many clients as asked for, each with one connection.
//!
//! ```text
//! cargo run --release -p server --example load -- drive --database /tmp/load.sqlite
//! cargo run --release -p server --example load -- drive --database postgres://localhost/load
//! ```
//!
//! The database must be empty: the file must not exist, the PostgreSQL database hold no tables.
//!
//! `load pages` asks for the first pages of a district that is there; see [`pages`].

mod district;
mod figures;
mod http;
mod pages;
mod reference;
mod statements;
mod work;

use std::error::Error;
use std::net::SocketAddr;
use std::time::Duration;

use actix_web::HttpServer;
use actix_web::web::Data;
use clap::{Args, Parser};
use server::State;
use server::clock::Clock;
use server::schemes::Registry;

use crate::district::District;
use crate::figures::Figures;

/// What goes wrong ends the run.
type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Threads that answer requests.
const WORKERS: usize = 2;

/// Measures the server.
#[derive(Parser)]
enum Command {
    /// Drives grants and look-ups on an empty database.
    Drive(Options),
    /// Asks for the first page of every list of a district that is there.
    Pages(pages::Options),
}

/// Measures grants and look-ups on an empty database.
#[derive(Args)]
struct Options {
    /// An empty database: a file that is made, or `postgres://…`.
    #[arg(long)]
    database: String,
    /// Clients that call at the same time.
    #[arg(long, default_value_t = 32)]
    clients: u32,
    /// Seconds each kind of call is measured.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// Connections of the server to the database.
    #[arg(long, default_value_t = 16)]
    connections: u32,
    /// Prints which statements took how long; the figures are slower for it.
    #[arg(long)]
    statements: bool,
}

fn main() -> Outcome<()> {
    match Command::parse() {
        Command::Drive(options) => drive(&options),
        Command::Pages(options) => pages::run(&options),
    }
}

fn drive(options: &Options) -> Outcome<()> {
    if options.statements {
        statements::watch()?;
    }
    let clients = usize::try_from(options.clients)?;
    let span = Duration::from_secs(options.seconds);
    let district = District::build(&options.database, options.connections, clients)?;
    let state = Data::new(State::new(
        district.db.clone(),
        Clock::new(Some(district.today)),
        district.keys.clone(),
        Registry::load(None)?,
    )?);
    let address = serve(state.clone(), options.connections)?;
    let token = |actor| state.tokens.issue(actor, state.clock.now());
    println!(
        "{clients} clients, {} s each, {} connections",
        options.seconds, options.connections
    );
    println!("{}", Figures::header());
    let seen = || {
        if options.statements {
            statements::print();
        }
    };
    seen();
    let drive = work::Drive {
        address,
        clients,
        span,
    };
    drive.grants("grants, an organisation each", &district.desks, token)?;
    seen();
    drive.grants(
        "grants, one organisation",
        std::slice::from_ref(&district.department),
        token,
    )?;
    seen();
    drive.look_ups("enrolment look-ups", &district, token)?;
    seen();
    reference::run(&options.database, clients, span)?.print("bare SQL transactions");
    Ok(())
}

/// Starts the server on a free port; it ends with the program.
fn serve(state: Data<State>, connections: u32) -> Outcome<SocketAddr> {
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
