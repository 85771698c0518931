//! The database: the only place that takes a connection.
//!
//! SQLite is one file with a pool of readers and one writer, whose thread commits many requests
//! at once (each in its own savepoint, answered only after the commit). PostgreSQL is a pool.
//! A connection lives inside one closure and never crosses an await.

mod among;
pub mod column;
mod connection;
mod copy;
mod kept;
mod meta;
mod migrate;
mod pool;
pub mod schema;
mod sealed;
mod writer;

use std::sync::Arc;

use tokio::sync::Semaphore;

pub use among::AmongTexts;
pub use connection::{Conn, is_postgres, sqlite_path};
pub use copy::copy_into;
pub use kept::KeepPrepared;
pub use meta::{Meta, meta, set_meta};
pub use migrate::{MigrationState, migrate, migration_count, migration_state, newest_migration};

use crate::error::{Error, Result};
pub use pool::Connections;
use pool::{Pool, WAIT_MAX};
use writer::Writer;

/// Compiles one statement once for each backend, for the few that the multi connection lacks.
#[macro_export]
macro_rules! either {
    ($conn:expr, $inner:ident => $query:expr) => {
        match &mut *$conn {
            $crate::db::Conn::Postgres($inner) => $query,
            $crate::db::Conn::Sqlite($inner) => $query,
        }
    };
}

/// How often a whole transaction is tried when the database asks for it.
const ATTEMPTS_MAX: u32 = 5;

/// Access to the database, cheap to clone.
#[derive(Clone)]
pub struct Db {
    pool: Pool,
    /// As many as there are connections. Who has waited longest comes first, before a thread is
    /// taken: threads that wait for the pool get its connections in no order, and the last of
    /// many waits for all of them.
    turns: Arc<Semaphore>,
    /// SQLite's one writer; PostgreSQL writes through its pool.
    writer: Option<Arc<Writer>>,
}

impl Db {
    /// Opens a database that exists and is migrated; see [`migrate`].
    pub fn open(url: &str, connections: u32) -> Result<Self> {
        let pool = Pool::new(url, connections)?;
        let writer = if is_postgres(url) {
            None
        } else {
            Some(Arc::new(Writer::start(connection::establish(url)?)?))
        };
        Ok(Self::of(pool, writer))
    }

    fn of(pool: Pool, writer: Option<Arc<Writer>>) -> Self {
        let connections = usize::try_from(pool.connections().max).unwrap_or(1);
        let turns = Arc::new(Semaphore::new(connections));
        Self {
            pool,
            turns,
            writer,
        }
    }

    /// Opens an empty, migrated database to fill it on the calling thread.
    pub fn open_to_fill(url: &str) -> Result<Self> {
        Ok(Self::of(Pool::to_fill(url)?, None))
    }

    /// Reads; the closure sees one connection and must not write.
    pub async fn read<T, F>(&self, query: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
    {
        let pool = self.pool.clone();
        self.in_turn(move || pool.read(query)).await
    }

    /// Writes in one transaction; the closure may run again, so it has no side effects but SQL.
    pub async fn write<T, F>(&self, change: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
    {
        if let Some(writer) = &self.writer {
            return writer.write(change).await;
        }
        let pool = self.pool.clone();
        self.in_turn(move || pool.write(change)).await
    }

    /// Does what takes a connection on a thread that may wait for the database.
    async fn in_turn<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce() -> Result<T> + Send + 'static,
    {
        let turn = tokio::time::timeout(WAIT_MAX, self.turns.clone().acquire_owned()).await;
        let turn = turn.map_err(|late| Error::Unavailable(late.to_string()))?;
        let done = actix_web::web::block(move || {
            let done = work();
            drop(turn);
            done
        });
        done.await
            .map_err(|error| Error::Unavailable(error.to_string()))?
    }

    /// How the pool stands.
    pub fn connections(&self) -> Connections {
        self.pool.connections()
    }

    /// What SQLite's writer counts; nothing for PostgreSQL.
    pub fn figures(&self) -> Vec<Box<dyn prometheus::core::Collector>> {
        self.writer
            .as_ref()
            .map_or_else(Vec::new, |writer| writer.figures())
    }

    /// Reads on the calling thread, for the command line.
    pub fn read_blocking<T>(&self, query: impl FnMut(&mut Conn) -> Result<T>) -> Result<T> {
        self.pool.read(query)
    }

    /// Writes in one transaction on the calling thread, for the command line.
    pub fn write_blocking<T>(&self, change: impl FnMut(&mut Conn) -> Result<T>) -> Result<T> {
        self.pool.write(change)
    }
}

/// Looks at a database through one connection of its own, which can change nothing there.
pub fn look<T>(url: &str, query: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
    query(&mut connection::establish_to_look(url)?)
}
