//! Opening what a command works on, with clear words for what is missing.

use std::path::Path;

use shared::base::Date;

use crate::cli::Failure;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Db, Meta, MigrationState, is_postgres, meta, migration_state, sqlite_path};
use crate::keys::{KeyFile, Keys};
use crate::registers::audit;

/// How a database stands, found out without creating or changing anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// There is none yet, or it is empty.
    Nothing,
    /// It is there, and migrations are missing.
    Behind,
    /// It is there and of this version.
    Current,
}

/// Looks at the database without creating it.
pub(super) fn look(config: &Config) -> Result<Found, Failure> {
    if !is_postgres(&config.database) {
        let path = Path::new(sqlite_path(&config.database));
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        if !folder.is_dir() {
            let words = format!(
                "the directory {} of the database does not exist; create it, or name another \
                 database with --database",
                folder.display()
            );
            return Err(words.into());
        }
        if !path.exists() {
            return Ok(Found::Nothing);
        }
    }
    match migration_state(&config.database)? {
        MigrationState::Current => Ok(Found::Current),
        MigrationState::Behind(versions) if versions.len() == crate::db::migration_count() => {
            Ok(Found::Nothing)
        }
        MigrationState::Behind(_) => Ok(Found::Behind),
        MigrationState::Newer(versions) => Err(format!(
            "the database is of a newer version of jifen (unknown migrations: {}); it is left \
             as it is, use the newer program",
            versions.join(", ")
        )
        .into()),
    }
}

/// Refuses a database that is not there or not of this version.
pub(super) fn require_current(config: &Config) -> Result<(), Failure> {
    match look(config)? {
        Found::Current => Ok(()),
        Found::Nothing => {
            let words = format!(
                "there is no database at {}; create it with jifen migrate or jifen demo",
                address(&config.database)
            );
            Err(words.into())
        }
        Found::Behind => Err("the database is of an older version; run jifen migrate first".into()),
    }
}

/// Opens a database that must be there and of this version, for a command other than `serve`.
pub(super) fn open(config: &Config) -> Result<(Db, Keys), Failure> {
    require_current(config)?;
    Ok((
        Db::open(&config.database, config.connections)?,
        read_keys(config)?,
    ))
}

/// Holds the text of a key file, for who keeps secrets in the environment.
const KEYS_TEXT: &str = "JIFEN_KEYS_TEXT";

/// The keys that stand in the environment, if they do; they win over the file.
pub(super) fn keys_in_environment() -> Option<String> {
    std::env::var(KEYS_TEXT)
        .ok()
        .filter(|text| !text.is_empty())
}

/// The keys of a database that is there.
pub(super) fn read_keys(config: &Config) -> Result<Keys, Failure> {
    if let Some(text) = keys_in_environment() {
        let keys = Keys::parse(&text);
        return keys.ok_or_else(|| format!("{KEYS_TEXT} holds no keys").into());
    }
    if !config.keys.exists() {
        let words = format!(
            "the key file {} is missing; without it nobody can sign in and no identity can be \
             read. Restore it from a backup, or name it with --keys",
            config.keys.display()
        );
        return Err(words.into());
    }
    Ok(Keys::read(&config.keys)?)
}

/// The keys of a database that is about to be created: those named, or new ones.
pub(super) fn make_keys(config: &Config) -> Result<Keys, Failure> {
    if config.keys.exists() || keys_in_environment().is_some() {
        return read_keys(config);
    }
    KeyFile::generate().write(&config.keys)?;
    read_keys(config)
}

/// The database's address without the password that may stand in it.
pub(super) fn address(database: &str) -> String {
    match (database.split_once("://"), database.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, server))) => format!("{scheme}://…@{server}"),
        _ => database.to_owned(),
    }
}

/// The day on which the demo of a database stands, if it holds one.
pub(super) fn demo_day(db: &Db) -> Result<Option<Date>, Failure> {
    let day = db.read_blocking(|conn| meta(conn, Meta::DemoDay))?;
    let broken = || Failure::from("the day of the demo in the database is no date");
    day.map(|day| day.parse().map_err(|_error| broken()))
        .transpose()
}

/// The clock that this database is used by: a demo stands on its day, and no clock of a demo goes
/// back behind what it has recorded.
pub(super) fn clock(db: &Db, today: Option<Date>) -> Result<Clock, Failure> {
    let recorded = db.read_blocking(audit::newest)?;
    Ok(Clock::new(today.or(demo_day(db)?)).after(recorded))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn a_password_is_not_repeated() {
        assert_eq!(
            address("postgres://jifen:secret@db:5432/jifen"),
            "postgres://…@db:5432/jifen"
        );
        assert_eq!(address("data/jifen.sqlite"), "data/jifen.sqlite");
    }
}
