//! `cargo xtask test`: everything that must hold, in the order in which it is cheapest to learn.

use std::io::{Seek, copy, stdout};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use clap::ValueEnum;

use crate::bundle::{self, Mode};
use crate::postgres::Cluster;
use crate::process::Running;
use crate::workspace;
use crate::{client, e2e, lines, lint, packages, parity, process, scratch, size};

/// Where the integration tests find a PostgreSQL server; without it they run on SQLite alone.
const POSTGRES: &str = "JIFEN_TEST_POSTGRES";

/// One step of the test run.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum Stage {
    /// What the system has to bring is there.
    Packages,
    /// The code is formatted.
    Format,
    /// Neither `shared` nor the client depends on what is the server's.
    Purity,
    /// No lint has anything to say about what runs natively.
    Clippy,
    /// Unit and integration tests, on `SQLite` and on `PostgreSQL`.
    Tests,
    /// No lint has anything to say about what runs in the browser.
    ClientClippy,
    /// The client's own tests, as the browser runs them.
    ClientTests,
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
    pub(crate) const LINT: [Self; 4] =
        [Self::Format, Self::Purity, Self::Clippy, Self::ClientClippy];

    /// What a whole run does for the browser beside the native stages: neither keeps all
    /// processors busy all the time, and each has a folder of its own to build in.
    const BESIDE: [Self; 3] = [Self::ClientClippy, Self::ClientTests, Self::Bundle];

    fn title(self) -> &'static str {
        match self {
            Self::Packages => "packages",
            Self::Format => "formatting",
            Self::Purity => "purity of shared",
            Self::Clippy => "lints",
            Self::Tests => "tests on SQLite and PostgreSQL",
            Self::ClientClippy => "lints of the client",
            Self::ClientTests => "tests of the client in node",
            Self::Bundle => "client bundle",
            Self::Size => "size budget",
            Self::Parity => "native and WebAssembly agree",
            Self::E2e => "journeys in Chromium",
        }
    }

    fn run(self) -> Result<()> {
        match self {
            Self::Packages => packages::ensure(),
            Self::Format => lint::format().and_then(|()| lines::lines()),
            Self::Purity => lint::purity(),
            Self::Clippy => lint::clippy(),
            Self::Tests => tests(),
            Self::ClientClippy => lint::client_clippy(),
            Self::ClientTests => client::tests(),
            Self::Bundle => bundle::bundle(Mode::Release),
            Self::Size => size::size(),
            Self::Parity => parity::parity(parity::PEOPLE),
            Self::E2e => e2e::journeys(&[], false),
        }
    }
}

/// How a stage, or what ran beside, ended.
struct Ended {
    title: &'static str,
    took: Duration,
    fault: Option<anyhow::Error>,
}

/// Runs the stages named, or all; goes on after a failure, so that one run tells everything.
pub(crate) fn test(stages: &[Stage]) -> Result<()> {
    let mut ended = Vec::new();
    if stages.is_empty() {
        whole(&mut ended)?;
    } else {
        let mut stages = stages.to_vec();
        stages.sort();
        stages.dedup();
        each(&stages, &mut ended);
    }
    summary(&ended)
}

/// Every stage; those for the browser run beside the native ones.
fn whole(ended: &mut Vec<Ended>) -> Result<()> {
    let started = Instant::now();
    let (first, rest): (Vec<Stage>, Vec<Stage>) = Stage::value_variants()
        .iter()
        .filter(|stage| !Stage::BESIDE.contains(stage))
        .partition(|stage| **stage <= Stage::Tests);
    let (packages, native) = first.split_at(1);
    each(packages, ended);
    let beside = Beside::start()?;
    each(native, ended);
    ended.push(beside.join()?);
    each(&rest, ended);
    let took = started.elapsed().as_secs_f32();
    println!("\nthe whole run took {took:.1} s");
    Ok(())
}

fn each(stages: &[Stage], ended: &mut Vec<Ended>) {
    for &stage in stages {
        if process::is_interrupted() {
            return;
        }
        println!("\n=== {} ===", stage.title());
        let started = Instant::now();
        let fault = stage.run().err();
        if let Some(fault) = &fault {
            eprintln!("{fault:#}");
        }
        ended.push(Ended {
            title: stage.title(),
            took: started.elapsed(),
            fault,
        });
    }
}

/// This command once more, for the stages that run beside; what it prints is shown when it is over.
struct Beside {
    running: Running,
    started: Instant,
    printed: std::fs::File,
}

impl Beside {
    fn start() -> Result<Self> {
        let printed = tempfile::tempfile()?;
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("test");
        for stage in Stage::BESIDE {
            let value = stage.to_possible_value();
            command.args(value.map(|value| value.get_name().to_owned()));
        }
        command
            .stdout(printed.try_clone()?)
            .stderr(printed.try_clone()?);
        Ok(Self {
            running: Running::start(&mut command)?,
            started: Instant::now(),
            printed,
        })
    }

    fn join(mut self) -> Result<Ended> {
        let fault = self.running.succeed().err();
        let took = self.started.elapsed();
        self.printed.rewind()?;
        println!("\n=== beside the native stages ===");
        copy(&mut self.printed, &mut stdout())?;
        Ok(Ended {
            title: "for the browser, beside the native stages",
            took,
            fault,
        })
    }
}

fn summary(ended: &[Ended]) -> Result<()> {
    println!("\n=== summary ===");
    for Ended { title, took, fault } in ended {
        let word = if fault.is_none() { "ok" } else { "FAILED" };
        println!("{:>7.1} s  {word:<6}  {title}", took.as_secs_f32());
    }
    let failed = ended.iter().filter(|ended| ended.fault.is_some()).count();
    if failed > 0 {
        bail!("{failed} of {} stages failed", ended.len());
    }
    Ok(())
}

fn tests() -> Result<()> {
    let (cluster, scratch) = (Cluster::start()?, scratch::folder()?);
    process::run(
        workspace::native_cargo(&["test"])
            .env(POSTGRES, cluster.url())
            .env(scratch::TEMPORARY, scratch.path()),
    )?;
    process::run(&mut workspace::native_cargo(&[
        "test",
        "--package",
        "xtask",
    ]))?;
    let connections = cluster.connections()?;
    println!("the tests made {connections} connections to PostgreSQL");
    ensure!(
        connections > 0,
        "no test used the PostgreSQL server in {POSTGRES}"
    );
    Ok(())
}
