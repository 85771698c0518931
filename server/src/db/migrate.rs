//! Bringing a database to this version's schema, and refusing one that is newer.

use diesel::migration::{Migration, MigrationSource};
use diesel::prelude::*;
use diesel_migrations::{
    EmbeddedMigrations, HarnessWithOutput, MigrationHarness, embed_migrations,
};

use super::connection::{self, Conn};
use crate::either;
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
    // A file that is not there yet is created by this connection.
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

/// How the database at `url` stands to this version's schema; looking changes nothing there.
pub fn migration_state(url: &str) -> Result<MigrationState> {
    state_of(&mut connection::establish_to_look(url)?)
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
    MigrationSource::<diesel::sqlite::Sqlite>::migrations(&SQLITE).map_or(0, |all| all.len())
}

diesel::table! {
    /// diesel's own record of what was run.
    __diesel_schema_migrations (version) {
        version -> Text,
    }
}

/// The migrations that were run. diesel's own question creates its table where there is none, and
/// whoever only looks must not write.
fn applied(conn: &mut Conn) -> Result<Vec<String>> {
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        tables: i64,
    }
    let sql = match conn {
        Conn::Postgres(_) => {
            "SELECT count(*) AS tables FROM pg_class \
             WHERE oid = to_regclass('__diesel_schema_migrations')"
        }
        Conn::Sqlite(_) => {
            "SELECT count(*) AS tables FROM sqlite_master \
             WHERE type = 'table' AND name = '__diesel_schema_migrations'"
        }
    };
    let found: Found = either!(conn, inner => diesel::sql_query(sql).get_result(inner))?;
    if found.tables == 0 {
        return Ok(Vec::new());
    }
    let versions = __diesel_schema_migrations::table
        .select(__diesel_schema_migrations::version)
        .load(conn)?;
    Ok(versions)
}

/// The newest migration that was run; empty if none was.
pub fn newest_migration(conn: &mut Conn) -> Result<String> {
    Ok(applied(conn)?.into_iter().max().unwrap_or_default())
}

/// The migrations that this version knows for a database.
fn known(conn: &Conn) -> Result<Vec<String>> {
    fn versions<B: diesel::backend::Backend>(
        source: &impl MigrationSource<B>,
    ) -> Result<Vec<String>> {
        let all = source.migrations().map_err(Error::internal)?;
        let versions = all.iter().map(|one| one.name().version().to_string());
        Ok(versions.collect())
    }
    match conn {
        Conn::Postgres(_) => versions::<diesel::pg::Pg>(&POSTGRES),
        Conn::Sqlite(_) => versions::<diesel::sqlite::Sqlite>(&SQLITE),
    }
}

fn state_of(conn: &mut Conn) -> Result<MigrationState> {
    let (known, applied) = (known(conn)?, applied(conn)?);
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
