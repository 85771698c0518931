//! `load drive`: how many grants, enrolment look-ups, notice lists and sign-ins a server answers in
//! a second, and how long the slowest hundredth waits: `jifen serve` on the loopback, a demo
//! district in a database of its own, and as many clients as asked for, each with one connection.
//! Beside it, what the database does of the same statements without a server.
//!
//! ```text
//! cargo run --release -p server --example load -- drive --database /tmp/load.sqlite
//! cargo run --release -p server --example load -- drive --database postgres://localhost/load
//! ```
//!
//! The database must be empty: the file must not exist, the PostgreSQL database hold no tables.
//!
//! `load pages` asks for the first pages of a district that is there, and `load batch` sends a list
//! of awards; see [`pages`] and [`batch`].

mod batch;
mod district;
mod drive;
mod figures;
mod http;
mod pages;
mod recorded;
mod replay;
mod served;
mod statements;
mod work;

use std::error::Error;
use std::process::ExitCode;

use clap::Parser;

/// What goes wrong ends the run.
type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Measures the server.
#[derive(Parser)]
enum Command {
    /// Drives what is done most on an empty database.
    Drive(drive::Options),
    /// Asks for the first page of every list of a district that is there.
    Pages(pages::Options),
    /// Weighs a list of ten thousand awards in a district that is there.
    Batch(batch::Options),
}

fn main() -> Outcome<ExitCode> {
    if std::env::var_os(served::SERVES).is_some() {
        return Ok(server::cli::run());
    }
    match Command::parse() {
        Command::Drive(options) => drive::run(&options)?,
        Command::Pages(options) => pages::run(&options)?,
        Command::Batch(options) => batch::run(&options)?,
    }
    Ok(ExitCode::SUCCESS)
}
