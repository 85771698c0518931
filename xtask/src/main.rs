//! `cargo xtask`: builds, runs and tests Jifen.
//!
//! Every command is one file. Nothing here knows what Jifen does; what must be installed globally
//! is rustup's cargo and a C compiler, the rest is pinned by `Cargo.lock` and `package-lock.json`.

mod bundle;
mod client;
mod e2e;
mod lighthouse;
mod lines;
mod lint;
mod packages;
mod parity;
mod perf;
mod postgres;
mod process;
mod run;
mod scratch;
mod size;
mod test;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::bundle::Mode;
use crate::test::Stage;

/// Builds, runs and tests Jifen.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    arg_required_else_help = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything and serve the demo district on 127.0.0.1:8080.
    ///
    /// What follows `--` goes to `jifen serve`: `cargo xtask run -- --listen 127.0.0.1:9000`.
    Run {
        /// Quick builds of client and server, for working on them.
        #[arg(long)]
        dev: bool,
        /// Further arguments of `jifen serve`.
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Set up what the tests need and run them all, or only the stages named.
    Test {
        /// The stages to run, in their own order; none means all.
        stages: Vec<Stage>,
    },
    /// Check formatting, lints and the purity of `shared`.
    Lint,
    /// Build the client into `dist/`.
    Bundle {
        /// A quick build: unoptimised, with names for the debugger.
        #[arg(long, conflicts_with = "release")]
        dev: bool,
        /// The small build that is shipped; this is the default.
        #[arg(long)]
        release: bool,
    },
    /// Weigh the first load of the client against its budget.
    Size,
    /// Compare the scores of generated people natively and in WebAssembly.
    Parity {
        /// How many people each scheme scores; a whole run of the tests takes 20,000.
        #[arg(long, default_value_t = parity::PEOPLE)]
        people: u32,
    },
    /// Walk through the product in Chromium.
    ///
    /// What follows `--` goes to Playwright: `cargo xtask e2e -- --project phone smoke`.
    E2e {
        /// Further arguments of Playwright.
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Measure what a slow phone on a slow network feels of the public pages.
    Perf,
    /// Let Lighthouse look at the public pages.
    Lighthouse,
    /// Run a program of the client's tests; cargo calls this.
    #[command(hide = true)]
    Node {
        /// The program.
        program: PathBuf,
    },
}

fn main() -> ExitCode {
    match obey(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Command) -> Result<()> {
    process::stop_children_on_interrupt()?;
    match command {
        Command::Run { dev, arguments } => run::run(mode(dev), &arguments),
        Command::Test { stages } => test::test(&stages),
        Command::Lint => test::test(&Stage::LINT),
        Command::Bundle { dev, release: _ } => bundle::bundle(mode(dev)),
        Command::Size => {
            bundle::bundle(Mode::Release)?;
            size::size()
        }
        Command::Parity { people } => parity::parity(people),
        Command::E2e { arguments } => {
            packages::ensure()?;
            bundle::bundle(Mode::Release)?;
            e2e::journeys(&arguments, true)
        }
        Command::Perf => {
            packages::ensure()?;
            bundle::bundle(Mode::Release)?;
            perf::perf()
        }
        Command::Lighthouse => {
            packages::ensure()?;
            bundle::bundle(Mode::Release)?;
            lighthouse::lighthouse()
        }
        Command::Node { program } => client::in_node(&program),
    }
}

fn mode(dev: bool) -> Mode {
    if dev { Mode::Dev } else { Mode::Release }
}
