//! Settings: a flag wins over the environment, the environment over the file, the file over
//! what stands here.

mod file;
mod office;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::num::NonZeroUsize;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use clap::Args;
use shared::base::Date;

pub use file::FileSettings;
pub use office::Office;

use crate::db::{is_postgres, sqlite_path};

/// The file that is read when none is named, if it is there.
const FILE_DEFAULT: &str = "jifen.toml";
/// The database when none is named: a file in the working directory.
const DATABASE_DEFAULT: &str = "jifen.sqlite";
/// Connections to PostgreSQL, which mostly wait for its answers.
const CONNECTIONS_POSTGRES: u32 = 16;
/// Connections to a file for each processor: a reader of a file works itself, so more of them only
/// hold memory.
const READERS_PER_PROCESSOR: u32 = 4;
/// The least and the most connections to a file.
const READERS: RangeInclusive<u32> = 4..=16;
/// Minutes after which a staff session that nobody uses ends.
pub const IDLE_MINUTES_DEFAULT: u16 = 30;
/// An access token lives ten minutes, so less would end sessions that are in use.
const IDLE_MINUTES: RangeInclusive<u16> = 15..=720;

/// What every command that opens a database may be told.
#[derive(Args, Clone, Debug, Default)]
pub struct DatabaseArgs {
    /// The database: a file's path, or the address of a PostgreSQL database
    #[arg(long, env = "JIFEN_DATABASE", value_name = "DATABASE", global = true)]
    pub database: Option<String>,
    /// The key file; beside a database file unless named
    #[arg(long, env = "JIFEN_KEYS", value_name = "FILE", global = true)]
    pub keys: Option<PathBuf>,
    /// The day to work on instead of today, YYYY-MM-DD; for demos and tests
    #[arg(long, env = "JIFEN_TODAY", value_name = "DAY", value_parser = day, global = true)]
    pub today: Option<Date>,
    /// A directory of further schemes, one TOML file each
    #[arg(long, env = "JIFEN_SCHEMES", value_name = "DIR", global = true)]
    pub schemes: Option<PathBuf>,
    /// The configuration file [default: jifen.toml, if there is one]
    #[arg(long, env = "JIFEN_CONFIG", value_name = "FILE", global = true)]
    pub config: Option<PathBuf>,
}

/// What only the server is told.
#[derive(Args, Clone, Debug, Default)]
pub struct ServeArgs {
    /// Where to listen [default: 127.0.0.1:8080]
    #[arg(long, env = "JIFEN_LISTEN", value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
    /// Threads that answer requests [default: one for each processor]
    #[arg(long, env = "JIFEN_WORKERS", value_name = "NUMBER")]
    pub workers: Option<NonZeroUsize>,
    /// Connections to the database [default: 16; for a file four for each processor, 4 to 16]
    #[arg(long, env = "JIFEN_CONNECTIONS", value_name = "NUMBER",
        value_parser = clap::value_parser!(u32).range(2..=1000))]
    pub connections: Option<u32>,
    /// Where figures for Prometheus are read at /metrics [default: nowhere]
    #[arg(long, env = "JIFEN_METRICS_LISTEN", value_name = "ADDRESS")]
    pub metrics_listen: Option<SocketAddr>,
    /// How lines of the log are written [default: text]
    #[arg(long, env = "JIFEN_LOG_FORMAT", value_name = "FORMAT")]
    pub log_format: Option<LogFormat>,
    /// Minutes after which a staff session that nobody uses ends, 15 to 720 [default: 30]
    #[arg(long, env = "JIFEN_IDLE_MINUTES", value_name = "MINUTES")]
    pub idle_minutes: Option<u16>,
    /// A proxy stands before the server and its word on the caller's address is trusted
    #[arg(long, env = "JIFEN_BEHIND_PROXY")]
    pub behind_proxy: bool,
}

/// How lines of the log are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// Settings as they apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The database's address.
    pub database: String,
    /// The key file.
    pub keys: PathBuf,
    /// The day to work on; the clock's if absent.
    pub today: Option<Date>,
    /// The directory of further schemes.
    pub schemes: Option<PathBuf>,
    /// Where to listen.
    pub listen: SocketAddr,
    /// Threads that answer requests; one for each processor if absent.
    pub workers: Option<NonZeroUsize>,
    /// Connections of the pool.
    pub connections: u32,
    /// Where figures are read; nowhere if absent.
    pub metrics_listen: Option<SocketAddr>,
    /// How lines of the log are written.
    pub log_format: LogFormat,
    /// Minutes after which a staff session that nobody uses ends.
    pub idle_minutes: u16,
    /// True if a proxy's word on the caller's address is trusted.
    pub behind_proxy: bool,
    /// Where people are helped.
    pub offices: Vec<Office>,
}

impl Config {
    /// Puts flags, environment and file together; the error is for the one who started it.
    pub fn new(database: &DatabaseArgs, serve: &ServeArgs) -> Result<Self, String> {
        let file = match &database.config {
            Some(path) => FileSettings::read(path)?,
            None if Path::new(FILE_DEFAULT).exists() => {
                FileSettings::read(Path::new(FILE_DEFAULT))?
            }
            None => FileSettings::default(),
        };
        let url = (database.database.clone())
            .or(file.database)
            .unwrap_or_else(|| DATABASE_DEFAULT.to_owned());
        let keys = match database.keys.clone().or(file.keys) {
            Some(path) => path,
            None if is_postgres(&url) && std::env::var_os("JIFEN_KEYS_TEXT").is_none() => {
                return Err(
                    "name the key file with --keys: a PostgreSQL database has no file \
                     beside it (it is created if it is not there)"
                        .to_owned(),
                );
            }
            None => PathBuf::from(format!("{}.keys", sqlite_path(&url))),
        };
        let idle_minutes = (serve.idle_minutes)
            .or(file.idle_minutes)
            .unwrap_or(IDLE_MINUTES_DEFAULT);
        if !IDLE_MINUTES.contains(&idle_minutes) {
            let (least, most) = (IDLE_MINUTES.start(), IDLE_MINUTES.end());
            return Err(format!(
                "idle_minutes is {least} to {most}, not {idle_minutes}"
            ));
        }
        let connections_default = if is_postgres(&url) {
            CONNECTIONS_POSTGRES
        } else {
            readers()
        };
        let loopback = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);
        Ok(Self {
            database: url,
            keys,
            today: database.today.or(file.today),
            schemes: database.schemes.clone().or(file.schemes),
            listen: serve.listen.or(file.listen).unwrap_or(loopback),
            workers: serve.workers.or(file.workers),
            connections: serve
                .connections
                .or(file.connections)
                .unwrap_or(connections_default),
            metrics_listen: serve.metrics_listen.or(file.metrics_listen),
            log_format: serve.log_format.or(file.log_format).unwrap_or_default(),
            idle_minutes,
            behind_proxy: serve.behind_proxy || file.behind_proxy,
            offices: file.offices,
        })
    }
}

/// How many read a file at the same time.
fn readers() -> u32 {
    let processors = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let processors = u32::try_from(processors).unwrap_or(u32::MAX);
    let readers = READERS_PER_PROCESSOR.saturating_mul(processors);
    readers.clamp(*READERS.start(), *READERS.end())
}

/// A day as it is typed; the error shows how.
pub fn day(text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|_error| "a day that exists, written YYYY-MM-DD, as in 2018-07-01".to_owned())
}

#[cfg(test)]
mod tests;
