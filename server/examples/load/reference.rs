//! The same database without a server: transactions of one conditional update and one insert,
//! on as many connections as there are clients; one connection for SQLite, which has one writer.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};

use crate::Outcome;
use crate::figures::Figures;
use crate::work::at_once;

const TABLES: &str = "CREATE TABLE load_balance (id INTEGER PRIMARY KEY, n BIGINT NOT NULL);
    CREATE TABLE load_rows (id TEXT PRIMARY KEY, n BIGINT NOT NULL);";

/// Measures bare transactions.
pub(crate) fn run(url: &str, clients: usize, span: Duration) -> Outcome<Figures> {
    if url.starts_with("postgres") {
        let connect = || PgConnection::establish(url);
        prepare(&mut connect()?, clients)?;
        at_once(clients, |client| {
            measure(&mut connect()?, client, ("BEGIN", span))
        })
    } else {
        let mut conn = SqliteConnection::establish(url)?;
        conn.batch_execute("PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL;")?;
        prepare(&mut conn, 1)?;
        Ok(measure(&mut conn, 0, ("BEGIN IMMEDIATE", span))?.sorted())
    }
}

fn prepare(conn: &mut impl SimpleConnection, clients: usize) -> Outcome<()> {
    conn.batch_execute(TABLES)?;
    for client in 0..clients {
        conn.batch_execute(&format!("INSERT INTO load_balance VALUES ({client}, 0)"))?;
    }
    Ok(())
}

fn measure(
    conn: &mut impl SimpleConnection,
    client: usize,
    (begin, span): (&str, Duration),
) -> Outcome<Figures> {
    let mut figures = Figures::default();
    let start = Instant::now();
    while start.elapsed() < span {
        let (asked, id) = (Instant::now(), uuid::Uuid::now_v7());
        conn.batch_execute(begin)?;
        conn.batch_execute(&format!(
            "UPDATE load_balance SET n = n + 1 WHERE id = {client} AND n + 1 <= 1000000000"
        ))?;
        conn.batch_execute(&format!("INSERT INTO load_rows VALUES ('{id}', 1)"))?;
        conn.batch_execute("COMMIT")?;
        figures.waits.push(asked.elapsed());
    }
    figures.span = start.elapsed();
    Ok(figures)
}
