//! One connection to either database.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::r2d2::R2D2Connection;

use crate::error::{Error, Result};

/// A connection to PostgreSQL or SQLite; most queries compile against both at once.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    /// PostgreSQL.
    Postgres(diesel::PgConnection),
    /// SQLite.
    Sqlite(diesel::SqliteConnection),
}

/// Durable commits, readers beside the writer, references checked. What a connection keeps of the
/// file is kept once for each, so it is little: the system keeps the file once for all.
const SQLITE_PRAGMAS: &str = "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; \
     PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -6000;";

/// To fill an empty file: much memory for its indices, and no waiting for the disk until what was
/// committed is moved from the log into the file.
const SQLITE_FILLING: &str = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -400000;";

/// True if the address names a PostgreSQL server; everything else is a SQLite file.
pub fn is_postgres(url: &str) -> bool {
    url.starts_with("postgres://") || url.starts_with("postgresql://")
}

/// The path of a SQLite file, which may be written as an address.
pub fn sqlite_path(url: &str) -> &str {
    url.strip_prefix("sqlite://").unwrap_or(url)
}

/// Connects; an error keeps the database's own reason.
pub(super) fn establish(url: &str) -> Result<Conn> {
    if is_postgres(url) {
        return postgres(url);
    }
    let path = sqlite_path(url);
    let mut conn = sqlite(path, path)?;
    conn.batch_execute(SQLITE_PRAGMAS)?;
    Ok(Conn::Sqlite(conn))
}

/// Connects to fill an empty database.
pub(super) fn establish_to_fill(url: &str) -> Result<Conn> {
    let mut conn = establish(url)?;
    if let Conn::Sqlite(inner) = &mut conn {
        inner.batch_execute(SQLITE_FILLING)?;
    }
    Ok(conn)
}

/// Connects only to look: a file is neither created nor changed, nor is how it is kept.
pub(super) fn establish_to_look(url: &str) -> Result<Conn> {
    if is_postgres(url) {
        let mut conn = postgres(url)?;
        conn.batch_execute("SET default_transaction_read_only = on")?;
        return Ok(conn);
    }
    let path = sqlite_path(url);
    let plain = path
        .replace('%', "%25")
        .replace('?', "%3f")
        .replace('#', "%23");
    let mut conn = sqlite(path, &format!("file:{plain}?mode=ro"))?;
    conn.batch_execute("PRAGMA busy_timeout = 10000;")?;
    Ok(Conn::Sqlite(conn))
}

/// How long a server that does not answer is waited for, where the address says nothing of it: the
/// seconds of a connection, and the milliseconds until sent data count as lost.
const PATIENCE: [(&str, &str); 2] = [("connect_timeout", "5"), ("tcp_user_timeout", "30000")];

/// The address with the patience it lacks.
fn patient(url: &str) -> String {
    let mut url = url.to_owned();
    for (name, value) in PATIENCE {
        if !url.contains(name) {
            let mark = if url.contains('?') { '&' } else { '?' };
            url = format!("{url}{mark}{name}={value}");
        }
    }
    url
}

fn postgres(url: &str) -> Result<Conn> {
    diesel::PgConnection::establish(&patient(url))
        .map(Conn::Postgres)
        .map_err(|error| Error::Unavailable(error.to_string()))
}

fn sqlite(path: &str, address: &str) -> Result<diesel::SqliteConnection> {
    diesel::SqliteConnection::establish(address)
        .map_err(|error| Error::Unavailable(format!("{path}: {error}")))
}

/// How the r2d2 pool makes its connections.
pub(super) struct Manager {
    pub(super) url: String,
    pub(super) connect: fn(&str) -> Result<Conn>,
}

impl diesel::r2d2::ManageConnection for Manager {
    type Connection = Conn;
    type Error = Error;

    fn connect(&self) -> Result<Conn> {
        (self.connect)(&self.url)
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<()> {
        conn.ping().map_err(Error::from)
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        std::thread::panicking() || conn.is_broken()
    }
}

#[cfg(test)]
mod tests {
    use super::patient;

    #[test]
    fn what_an_address_says_of_waiting_stands() {
        assert_eq!(
            patient("postgres://jifen@db/jifen"),
            "postgres://jifen@db/jifen?connect_timeout=5&tcp_user_timeout=30000"
        );
        assert_eq!(
            patient("postgres://db/jifen?sslmode=require&connect_timeout=1"),
            "postgres://db/jifen?sslmode=require&connect_timeout=1&tcp_user_timeout=30000"
        );
    }
}
