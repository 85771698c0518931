//! `jifen serve`.

use std::io::ErrorKind;
use std::process::ExitCode;

use actix_web::web::Data;
use clap::Args;

use crate::State;
use crate::cli::open::{self, Found, address, look};
use crate::cli::{Failure, Outcome, demo};
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::db::{Db, is_postgres, migrate};
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
  JIFEN_DATABASE=postgres://jifen@db/jifen jifen serve --keys /etc/jifen/keys.toml";

impl Serve {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        log_to_standard_error();
        let config = Config::new(database, &self.args)?;
        let schemes = Registry::load(config.schemes.as_deref());
        let schemes = schemes.map_err(|error| error.to_string())?;
        if self.demo {
            on_this_machine_only(&config)?;
        }
        let db = self.database(&config)?;
        let keys = open::read_keys(&config)?;
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
        serve(&config, Data::new(state))?;
        Ok(ExitCode::SUCCESS)
    }

    /// The database, created or brought to this version where that is safe.
    fn database(&self, config: &Config) -> Result<Db, Failure> {
        if self.demo && demo::is_empty(config)? {
            return demo::create(config, self.seed);
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
            println!("登录信息 / logins: {}", demo::logins_file(config).display());
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
    let (listen, threads) = (config.listen, Threads { workers, blocking });
    actix_web::rt::System::new().block_on(async move {
        let (server, address) =
            web::listen(state, listen, threads).map_err(|error| match error.kind() {
                ErrorKind::AddrInUse => format!(
                    "{listen} is in use, perhaps by another jifen; stop it, or choose another \
                     address with --listen"
                ),
                ErrorKind::PermissionDenied => {
                    format!("listening on {listen} is not allowed; choose a port above 1023")
                }
                _ => format!("cannot listen on {listen}: {error}"),
            })?;
        println!("http://{address}");
        server
            .await
            .map_err(|error| Failure::from(error.to_string()))
    })
}

/// The log goes to standard error, as much of it as `JIFEN_LOG` asks for.
fn log_to_standard_error() {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_env("JIFEN_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
}
