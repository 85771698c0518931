//! A pool of connections, and transactions that are tried again where the database asks.

use std::time::Duration;

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::r2d2::PooledConnection;

use super::connection::{Conn, Manager};
use super::{ATTEMPTS_MAX, connection};
use crate::error::{Error, Result};

/// How long a request waits for a connection before it is told to come back.
pub(super) const WAIT_MAX: Duration = Duration::from_secs(5);

#[derive(Clone)]
pub(super) struct Pool {
    inner: diesel::r2d2::Pool<Manager>,
}

/// How many connections there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connections {
    /// Those that someone works with.
    pub in_use: u32,
    /// Those that wait.
    pub idle: u32,
    /// How many there may be.
    pub max: u32,
}

impl Pool {
    pub(super) fn connections(&self) -> Connections {
        let state = self.inner.state();
        Connections {
            in_use: state.connections.saturating_sub(state.idle_connections),
            idle: state.idle_connections,
            max: self.inner.max_size(),
        }
    }

    pub(super) fn new(url: &str, connections: u32) -> Result<Self> {
        Self::with(url, connections, connection::establish)
    }

    /// One connection to fill an empty database.
    pub(super) fn to_fill(url: &str) -> Result<Self> {
        Self::with(url, 1, connection::establish_to_fill)
    }

    fn with(url: &str, connections: u32, connect: fn(&str) -> Result<Conn>) -> Result<Self> {
        // The first connection is made by hand, because its error says more than the pool's.
        drop(connect(url)?);
        let inner = diesel::r2d2::Pool::builder()
            .max_size(connections)
            .min_idle(Some(1))
            .test_on_check_out(false)
            .connection_timeout(WAIT_MAX)
            .build(Manager {
                url: url.to_owned(),
                connect,
            })
            .map_err(|error| Error::Unavailable(error.to_string()))?;
        Ok(Self { inner })
    }

    fn get(&self) -> Result<PooledConnection<Manager>> {
        self.inner
            .get()
            .map_err(|error| Error::Unavailable(error.to_string()))
    }

    /// Runs a query; again on another connection where one turns out to be broken. When a database
    /// was restarted, every connection that waited in the pool is.
    pub(super) fn read<T>(&self, mut query: impl FnMut(&mut Conn) -> Result<T>) -> Result<T> {
        let mut left = self.inner.max_size();
        loop {
            let mut conn = self.get()?;
            match query(&mut conn) {
                Err(error) if error.is_broken_connection() => {
                    forsake(&mut conn);
                    if left == 0 {
                        return Err(error);
                    }
                    left -= 1;
                }
                answer => return answer,
            }
        }
    }

    /// Runs a change in one transaction, again where a connection turns out to be broken and while
    /// the database asks for it.
    pub(super) fn write<T>(&self, mut change: impl FnMut(&mut Conn) -> Result<T>) -> Result<T> {
        let (mut left, mut attempts) = (self.inner.max_size(), ATTEMPTS_MAX);
        loop {
            let mut conn = self.get()?;
            // One writer in a file gets into nobody's way.
            let contended = matches!(&*conn, Conn::Postgres(_));
            match transaction(&mut conn, &mut change) {
                Err(error) if error.is_broken_connection() => {
                    forsake(&mut conn);
                    if left == 0 {
                        return Err(error);
                    }
                    left -= 1;
                }
                Err(error) if contended && attempts > 1 && error.is_retryable() => attempts -= 1,
                answer => return answer,
            }
        }
    }
}

/// Keeps a connection out of the pool from now on. Not every statement that fails on a broken one
/// leaves a mark there, and the pool would give it to the next who asks.
fn forsake(conn: &mut Conn) {
    crate::either!(conn, inner =>
        AnsiTransactionManager::transaction_manager_status_mut(inner).set_in_error());
}

/// One transaction; SQLite takes its write lock at once, so that it never fails half-way.
fn transaction<T>(conn: &mut Conn, change: &mut impl FnMut(&mut Conn) -> Result<T>) -> Result<T> {
    let begin = match conn {
        Conn::Postgres(_) => "BEGIN",
        Conn::Sqlite(_) => "BEGIN IMMEDIATE",
    };
    begin_with(conn, begin)?;
    match change(conn) {
        Ok(value) => {
            commit(conn)?;
            Ok(value)
        }
        Err(error) => {
            rollback(conn);
            Err(error)
        }
    }
}

pub(super) fn begin_with(conn: &mut Conn, sql: &str) -> Result<()> {
    let begun = crate::either!(conn, inner =>
        AnsiTransactionManager::begin_transaction_sql(inner, sql));
    begun.map_err(Error::from)
}

pub(super) fn commit(conn: &mut Conn) -> Result<()> {
    let done = crate::either!(conn, inner => AnsiTransactionManager::commit_transaction(inner));
    if done.is_err() {
        rollback(conn);
    }
    done.map_err(Error::from)
}

/// Rolls back; a failure means the connection is broken, which the pool finds out by itself.
pub(super) fn rollback(conn: &mut Conn) {
    let undone = crate::either!(conn, inner => AnsiTransactionManager::rollback_transaction(inner));
    if let Err(error) = undone {
        tracing::warn!(%error, "a rollback failed");
    }
}
