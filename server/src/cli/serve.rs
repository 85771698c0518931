//! `jifen serve`.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::process::ExitCode;

use actix_web::dev::Server;
use actix_web::web::Data;
use clap::Args;

use crate::State;
use crate::checkpoints::keep_sealing;
use crate::cli::log::log_to_standard_error;
use crate::cli::open::{self, Found, address, look};
use crate::cli::say::say;
use crate::cli::{Failure, Outcome, demo};
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::db::{Db, is_postgres, migrate};
use crate::metrics;
use crate::registers::residents::complete_names;
use crate::schemes::Registry;
use crate::web::{self, Threads};

/// Serve the API and the client
///
/// Stops on SIGINT or SIGTERM after answering what is under way.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Serve {
    #[command(flatten)]
    args: ServeArgs,
    /// Serve a synthetic district, which is created if the database is not there; on this
    /// machine only
    #[arg(long)]
    demo: bool,
    /// Another seed makes another demo district
    #[arg(long, default_value_t = demo::SEED, requires = "demo")]
    seed: u64,
}

const EXAMPLES: &str = "\
Examples:
  jifen serve --demo
  jifen serve --demo --database demo.sqlite --today 2018-07-01 --listen 127.0.0.1:9000
  jifen serve --database /var/lib/jifen/jifen.sqlite --listen 0.0.0.0:8080 --behind-proxy
  jifen serve --metrics-listen 127.0.0.1:9100 --log-format json
  JIFEN_DATABASE=postgres://jifen@db/jifen jifen serve --keys /etc/jifen/keys.toml";

impl Serve {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let config = Config::new(database, &self.args)?;
        log_to_standard_error(config.log_format);
        let schemes = Registry::load(config.schemes.as_deref());
        let schemes = schemes.map_err(|error| error.to_string())?;
        if self.demo {
            on_this_machine_only(&config)?;
        }
        let db = self.database(&config)?;
        let keys = open::read_keys(&config)?;
        // Of a database from before people were found by parts of their names.
        complete_names(&db, &keys)?;
        let demo_day = open::demo_day(&db)?;
        if self.demo && demo_day.is_none() {
            let words = format!(
                "the database {} holds no demo; serve it without --demo, or name another",
                address(&config.database)
            );
            return Err(words.into());
        }
        if demo_day.is_some() {
            on_this_machine_only(&config)?;
        }
        let clock = open::clock(&db, config.today)?;
        let mut state = State::new(db, clock, keys, schemes)?;
        state.secure_cookies = !config.listen.ip().is_loopback() || config.behind_proxy;
        state.idle_minutes = config.idle_minutes;
        state.behind_proxy = config.behind_proxy;
        if !config.offices.is_empty() {
            state.offices.clone_from(&config.offices);
        }
        serve(&config, Data::new(state))?;
        Ok(ExitCode::SUCCESS)
    }

    /// The database, created or brought to this version where that is safe.
    fn database(&self, config: &Config) -> Result<Db, Failure> {
        if self.demo && demo::is_empty(config)? {
            return demo::create(config, self.seed, 0);
        }
        match look(config)? {
            Found::Nothing => {
                let words = format!(
                    "there is no database at {}; create it with jifen migrate, or try \
                     jifen serve --demo",
                    address(&config.database)
                );
                return Err(words.into());
            }
            // Several servers may share a PostgreSQL database; one file has one server.
            Found::Behind if is_postgres(&config.database) => {
                return Err("the database is of an older version; run jifen migrate first".into());
            }
            Found::Behind => drop(migrate(&config.database)?),
            Found::Current => {}
        }
        if self.demo {
            say!("登录信息 / logins: {}", demo::logins_file(config).display());
        }
        Ok(Db::open(&config.database, config.connections)?)
    }
}

fn on_this_machine_only(config: &Config) -> Result<(), Failure> {
    if config.listen.ip().is_loopback() {
        return Ok(());
    }
    let words = format!(
        "a demo is served on this machine only, and {} can be reached from others; listen on \
         127.0.0.1",
        config.listen
    );
    Err(words.into())
}

/// Serves until told to stop.
fn serve(config: &Config, state: Data<State>) -> Result<(), Failure> {
    let workers = config
        .workers
        .or(std::thread::available_parallelism().ok())
        .map_or(1, std::num::NonZeroUsize::get);
    // As many threads may wait for the database as there are connections: more only queue there.
    let connections = usize::try_from(config.connections).unwrap_or(usize::MAX);
    let blocking = connections.div_ceil(workers).max(2);
    let (listen, metrics_listen) = (config.listen, config.metrics_listen);
    let threads = Threads { workers, blocking };
    actix_web::rt::System::new().block_on(async move {
        let (watched, sealed) = (state.clone(), state.clone().into_inner());
        let (server, address) = web::listen(state, listen, threads)
            .map_err(|error| not_listening(&error, listen, "--listen"))?;
        let metrics = metrics_listen.map(|listen| {
            metrics::server(listen, watched)
                .map_err(|error| not_listening(&error, listen, "--metrics-listen"))
        });
        let metrics = metrics.transpose()?;
        let stop_metrics = metrics.as_ref().map(Server::handle);
        // Figures are read until the last request is answered.
        let watching = metrics.map(actix_web::rt::spawn);
        say!("http://{address}");
        let sealing = actix_web::rt::spawn(keep_sealing(sealed));
        let outcome = server.await;
        sealing.abort();
        if let (Some(handle), Some(watching)) = (stop_metrics, watching) {
            handle.stop(false).await;
            drop(watching.await);
        }
        outcome.map_err(|error| Failure::from(error.to_string()))
    })
}

fn not_listening(error: &std::io::Error, listen: SocketAddr, flag: &str) -> String {
    match error.kind() {
        ErrorKind::AddrInUse => format!(
            "{listen} is in use, perhaps by another jifen; stop it, or choose another address \
             with {flag}"
        ),
        ErrorKind::PermissionDenied => {
            format!("listening on {listen} is not allowed; choose a port above 1023")
        }
        _ => format!("cannot listen on {listen}: {error}"),
    }
}
