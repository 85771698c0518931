//! `cargo xtask test`: everything that must hold, in the order in which it is cheapest to learn.

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use clap::ValueEnum;

use crate::bundle::{self, Mode};
use crate::postgres::Cluster;
use crate::workspace::{self, NATIVE};
use crate::{e2e, lint, packages, parity, process, size};

/// Where the integration tests find a PostgreSQL server; without it they run on SQLite alone.
const POSTGRES: &str = "JIFEN_TEST_POSTGRES";

/// One step of the test run.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum Stage {
    /// What the system has to bring is there.
    Packages,
    /// The code is formatted.
    Format,
    /// No lint has anything to say, natively and for the browser.
    Clippy,
    /// Neither `shared` nor the client depends on what is the server's.
    Purity,
    /// Unit and integration tests, on `SQLite` and on `PostgreSQL`.
    Tests,
    /// The client as it is shipped.
    Bundle,
    /// The first load of the preview keeps its budget.
    Size,
    /// The same scores natively and in WebAssembly.
    Parity,
    /// Journeys in Chromium, on a phone and on a desk.
    E2e,
}

impl Stage {
    /// The stages of `cargo xtask lint`.
    pub(crate) const LINT: [Self; 3] = [Self::Format, Self::Clippy, Self::Purity];

    fn title(self) -> &'static str {
        match self {
            Self::Packages => "packages",
            Self::Format => "formatting",
            Self::Clippy => "lints",
            Self::Purity => "purity of shared",
            Self::Tests => "tests on SQLite and PostgreSQL",
            Self::Bundle => "client bundle",
            Self::Size => "size budget",
            Self::Parity => "native and WebAssembly agree",
            Self::E2e => "journeys in Chromium",
        }
    }

    fn run(self) -> Result<()> {
        match self {
            Self::Packages => packages::ensure(),
            Self::Format => lint::format(),
            Self::Clippy => lint::clippy(),
            Self::Purity => lint::purity(),
            Self::Tests => tests(),
            Self::Bundle => bundle::bundle(Mode::Release),
            Self::Size => size::size(),
            Self::Parity => parity::parity(),
            Self::E2e => e2e::journeys(&[]),
        }
    }
}

/// How a stage ended.
struct Ended {
    stage: Stage,
    took: Duration,
    fault: Option<anyhow::Error>,
}

/// Runs the stages named, or all; goes on after a failure, so that one run tells everything.
pub(crate) fn test(stages: &[Stage]) -> Result<()> {
    let mut stages = if stages.is_empty() {
        Stage::value_variants()
    } else {
        stages
    }
    .to_vec();
    stages.sort();
    stages.dedup();
    let mut ended = Vec::new();
    for stage in stages {
        println!("\n=== {} ===", stage.title());
        let started = Instant::now();
        let fault = stage.run().err();
        if let Some(fault) = &fault {
            eprintln!("{fault:#}");
        }
        ended.push(Ended {
            stage,
            took: started.elapsed(),
            fault,
        });
        if process::is_interrupted() {
            break;
        }
    }
    summary(&ended)
}

fn summary(ended: &[Ended]) -> Result<()> {
    println!("\n=== summary ===");
    for Ended { stage, took, fault } in ended {
        let word = if fault.is_none() { "ok" } else { "FAILED" };
        println!(
            "{:>7.1} s  {word:<6}  {}",
            took.as_secs_f32(),
            stage.title()
        );
    }
    let total: Duration = ended.iter().map(|ended| ended.took).sum();
    println!("{:>7.1} s  in all", total.as_secs_f32());
    let failed = ended.iter().filter(|ended| ended.fault.is_some()).count();
    if failed > 0 {
        bail!("{failed} of {} stages failed", ended.len());
    }
    Ok(())
}

fn tests() -> Result<()> {
    let cluster = Cluster::start()?;
    let arguments = [&["test"], &NATIVE[..]].concat();
    process::run(workspace::cargo(&arguments).env(POSTGRES, cluster.url()))?;
    process::run(&mut workspace::cargo(&[
        "test",
        "--package",
        "app",
        "--lib",
    ]))?;
    let connections = cluster.connections()?;
    println!("the tests made {connections} connections to PostgreSQL");
    ensure!(
        connections > 0,
        "no test used the PostgreSQL server in {POSTGRES}"
    );
    Ok(())
}
