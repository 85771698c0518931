//! One measurement: the kinds of calls one after another, as many runs as asked for.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use actix_web::web::Data;
use clap::Args;
use server::State;
use server::keys::{KeyFile, Keys};
use server::schemes::Registry;
use shared::access::Actor;

use crate::district::{District, TODAY};
use crate::figures::Line;
use crate::served::{self, Served};
use crate::work::Drive;
use crate::{Outcome, recorded, replay, statements};

/// Measures what is done most on an empty database.
#[derive(Args)]
pub(crate) struct Options {
    /// An empty database: a file that is made, or `postgres://…`.
    #[arg(long)]
    database: String,
    /// Clients that call at the same time.
    #[arg(long, default_value_t = 64)]
    clients: u32,
    /// Seconds each kind of call is measured.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// Milliseconds a client pauses before each call, about; a client that never pauses asks for
    /// as much as the machine can do, and waits for it.
    #[arg(long, default_value_t = 0)]
    pause: u64,
    /// How often everything is measured; of several runs the medians are printed.
    #[arg(long, default_value_t = 1)]
    runs: u32,
    /// People of the district.
    #[arg(long, default_value_t = 50_000)]
    residents: usize,
    /// Connections of the server to the database.
    #[arg(long, default_value_t = 16)]
    connections: u32,
    /// Prints which statements took how long instead of what the database does by itself; the
    /// server shares the process of the clients, and the figures are slower for it.
    #[arg(long)]
    statements: bool,
}

/// What is measured of the database by itself, and what it is the ground of.
const RATIOS: [(&str, &str, &str); 2] = [
    ("grant / raw", GRANTS, RAW_GRANTS),
    ("look-up / raw", LOOK_UPS, RAW_LOOK_UPS),
];
const GRANTS: &str = "grants, an organisation each";
const LOOK_UPS: &str = "enrolment look-ups";
const RAW_GRANTS: &str = "the statements of grants, without a server";
const RAW_LOOK_UPS: &str = "the statements of look-ups, without a server";

/// The lines of every run, by their names in the order in which they are printed.
#[derive(Default)]
struct Table {
    names: Vec<String>,
    lines: BTreeMap<String, Vec<Line>>,
}

impl Table {
    fn add(&mut self, measured: Vec<(String, Line)>) {
        for (name, line) in measured {
            if !self.names.contains(&name) {
                self.names.push(name.clone());
            }
            self.lines.entry(name).or_default().push(line);
        }
    }

    fn median(&self, name: &str) -> Line {
        Line::median(self.lines.get(name).map(Vec::as_slice).unwrap_or_default())
    }

    fn print(&self) {
        println!("{}", Line::header());
        for name in &self.names {
            self.median(name).print(name);
        }
        for (name, served, raw) in RATIOS {
            let (served, raw) = (self.median(served).rate, self.median(raw).rate);
            if raw > 0.0 {
                println!("{name:48}{:>12.2}", served / raw);
            }
        }
    }
}

/// The whole measurement.
pub(crate) fn run(options: &Options) -> Outcome<()> {
    if options.statements {
        statements::watch()?;
    }
    let (url, clients) = (&options.database, usize::try_from(options.clients)?);
    let size = (options.residents, clients);
    let keys = KeyPath::fresh()?;
    let district = District::build(url, Keys::read(&keys.0)?, options.connections, size)?;
    // The keys of the tokens, which this process issues and the server believes.
    let state = Data::new(State::new(
        district.db.clone(),
        district.clock,
        district.keys.clone(),
        Registry::load(None)?,
    )?);
    let token = |actor: &Actor| state.tokens.issue(actor.clone(), state.clock.now());
    let recorded = if options.statements || options.pause > 0 {
        None
    } else {
        Some(recorded::record(url, &district, &token)?)
    };
    let (served, address) = if options.statements {
        (None, served::within(state.clone(), options.connections)?)
    } else {
        let served = Served::start(url, &keys.0, TODAY, options.connections)?;
        let address = served.address;
        (Some(served), address)
    };
    println!(
        "{clients} clients that pause {} ms, {} s each, {} runs, {} connections",
        options.pause, options.seconds, options.runs, options.connections
    );
    statements::forget();
    let span = Duration::from_secs(options.seconds);
    let pause = Duration::from_millis(options.pause);
    let drive = Drive::new(address, (clients, span, pause), &district, &token);
    let mut table = Table::default();
    for _ in 0..options.runs {
        let seen = |measured| {
            if options.statements {
                statements::print();
            }
            measured
        };
        table.add(seen(drive.grants(GRANTS, &district.desks)?));
        let department = std::slice::from_ref(&district.department);
        table.add(seen(drive.grants("grants, one organisation", department)?));
        table.add(seen(drive.look_ups(LOOK_UPS)?));
        table.add(seen(drive.notices("pages of the notices")?));
        table.add(seen(drive.sign_ins("sign-ins")?));
        for (name, calls) in recorded.iter().flat_map(|recorded| {
            [
                (RAW_GRANTS, &recorded.grants),
                (RAW_LOOK_UPS, &recorded.look_ups),
            ]
        }) {
            let line = replay::run(url, calls, (clients, span))?.line();
            table.add(vec![(name.to_owned(), line)]);
        }
    }
    table.print();
    if let Some(recorded) = &recorded {
        recorded.print();
    }
    if let Some(served) = &served {
        println!(
            "the server's memory at its peak: {} MiB",
            served.peak_memory()?
        );
    }
    Ok(())
}

/// The key file of the run, for the server process too; it goes with this value.
struct KeyPath(PathBuf);

impl KeyPath {
    fn fresh() -> Outcome<Self> {
        let name = format!("jifen-load-{}.keys", std::process::id());
        let path = std::env::temp_dir().join(name);
        KeyFile::generate().write(&path)?;
        Ok(Self(path))
    }
}

impl Drop for KeyPath {
    fn drop(&mut self) {
        drop(std::fs::remove_file(&self.0));
    }
}
