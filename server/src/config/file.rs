//! The configuration file.

use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer};
use shared::base::Date;

use super::{LogFormat, Office};

/// What a configuration file may hold; every key is optional, an unknown one is refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileSettings {
    /// The database's address.
    pub database: Option<String>,
    /// The key file.
    pub keys: Option<PathBuf>,
    /// The day to work on.
    #[serde(default, deserialize_with = "day")]
    pub today: Option<Date>,
    /// The directory of further schemes.
    pub schemes: Option<PathBuf>,
    /// Where to listen.
    pub listen: Option<SocketAddr>,
    /// Threads that answer requests.
    pub workers: Option<NonZeroUsize>,
    /// Connections of the pool.
    pub connections: Option<u32>,
    /// Where figures are read.
    pub metrics_listen: Option<SocketAddr>,
    /// How lines of the log are written.
    pub log_format: Option<LogFormat>,
    /// Minutes after which a staff session that nobody uses ends.
    pub idle_minutes: Option<u16>,
    /// True if a proxy's word on the caller's address is trusted.
    #[serde(default)]
    pub behind_proxy: bool,
    /// Where people are helped.
    #[serde(default)]
    pub offices: Vec<Office>,
}

impl FileSettings {
    /// Reads a file; the error names it, the line and what may stand there.
    pub fn read(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        Self::parse(&text).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Reads the text of a file.
    pub fn parse(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| error.to_string().trim_end().to_owned())
    }
}

/// TOML's own date and a quoted one mean the same.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Date(toml::value::Datetime),
        Text(String),
    }
    let text = match Written::deserialize(deserializer)? {
        Written::Date(date) => date.to_string(),
        Written::Text(text) => text,
    };
    super::day(&text)
        .map(Some)
        .map_err(|words| serde::de::Error::custom(format!("today is {words}")))
}
