//! Bringing a database to this version's schema, and refusing one that is newer.

use diesel_migrations::{
    EmbeddedMigrations, HarnessWithOutput, MigrationHarness, embed_migrations,
};

use super::connection::{self, Conn};
use crate::error::{Error, Result};

const SQLITE: EmbeddedMigrations = embed_migrations!("../migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("../migrations/postgres");

/// How a database stands to this version's schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MigrationState {
    /// Just this schema.
    Current,
    /// These migrations are still to be run.
    Behind(Vec<String>),
    /// It holds migrations this version does not know: it belongs to a newer one.
    Newer(Vec<String>),
}

/// Runs what is missing; a newer database is refused and left as it is.
pub fn migrate(url: &str) -> Result<Vec<String>> {
    let mut conn = connection::establish(url)?;
    match state_of(&mut conn)? {
        MigrationState::Current => Ok(Vec::new()),
        MigrationState::Newer(versions) => Err(Error::Unavailable(format!(
            "the database is of a newer version of jifen (unknown migrations: {})",
            versions.join(", ")
        ))),
        MigrationState::Behind(versions) => {
            run(&mut conn)?;
            Ok(versions)
        }
    }
}

/// How the database at `url` stands to this version's schema.
pub fn migration_state(url: &str) -> Result<MigrationState> {
    state_of(&mut connection::establish(url)?)
}

fn run(conn: &mut Conn) -> Result<()> {
    let silent = std::io::sink();
    match conn {
        Conn::Postgres(inner) => HarnessWithOutput::new(inner, silent)
            .run_pending_migrations(POSTGRES)
            .map(drop),
        Conn::Sqlite(inner) => HarnessWithOutput::new(inner, silent)
            .run_pending_migrations(SQLITE)
            .map(drop),
    }
    .map_err(Error::internal)
}

/// How many migrations this version has.
pub fn migration_count() -> usize {
    use diesel::migration::MigrationSource;

    MigrationSource::<diesel::sqlite::Sqlite>::migrations(&SQLITE).map_or(0, |all| all.len())
}

fn state_of(conn: &mut Conn) -> Result<MigrationState> {
    use diesel::migration::MigrationSource;

    fn versions<M: std::fmt::Display>(all: impl IntoIterator<Item = M>) -> Vec<String> {
        all.into_iter().map(|version| version.to_string()).collect()
    }

    let (known, applied) = match conn {
        Conn::Postgres(inner) => {
            let known = MigrationSource::<diesel::pg::Pg>::migrations(&POSTGRES)
                .map_err(Error::internal)?;
            let known = versions(known.iter().map(|migration| migration.name().version()));
            (
                known,
                inner
                    .applied_migrations()
                    .map(versions)
                    .map_err(Error::internal)?,
            )
        }
        Conn::Sqlite(inner) => {
            let known = MigrationSource::<diesel::sqlite::Sqlite>::migrations(&SQLITE)
                .map_err(Error::internal)?;
            let known = versions(known.iter().map(|migration| migration.name().version()));
            (
                known,
                inner
                    .applied_migrations()
                    .map(versions)
                    .map_err(Error::internal)?,
            )
        }
    };
    let missing = |all: &[String], from: &[String]| {
        let mut rest: Vec<String> = all
            .iter()
            .filter(|version| !from.contains(version))
            .cloned()
            .collect();
        rest.sort();
        rest
    };
    let newer = missing(&applied, &known);
    let behind = missing(&known, &applied);
    Ok(if !newer.is_empty() {
        MigrationState::Newer(newer)
    } else if behind.is_empty() {
        MigrationState::Current
    } else {
        MigrationState::Behind(behind)
    })
}
