//! Files are read beside the threads that answer requests, few at a time.

use shared::imports::Limits;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::error::{Error, Result};
use crate::imports::{Columns, Table, decode, table};

/// Files that are read and weighed at the same time: each keeps a processor busy.
static TURNS: Semaphore = Semaphore::const_new(2);

/// The turn of one file; whoever holds it may read it and do what is long with its rows.
pub struct Turn(#[expect(dead_code, reason = "it is held, not read")] SemaphorePermit<'static>);

/// Waits for a turn.
pub async fn turn() -> Result<Turn> {
    let permit = TURNS.acquire().await;
    permit.map(Turn).map_err(Error::internal)
}

/// Reads a file that came as base64, and the bytes it was.
pub async fn read<C>(
    _turn: &Turn,
    file: &str,
    limits: Limits,
    columns: Columns<C>,
) -> Result<(Table<C>, Vec<u8>)>
where
    C: Copy + Ord + Send + Sync + 'static,
{
    let file = file.to_owned();
    let work = move || {
        let bytes = decode::bytes(&file, limits)?;
        Ok((table::table(&bytes, limits, columns)?, bytes))
    };
    let done = actix_web::web::block(work).await;
    done.map_err(|error| Error::Unavailable(error.to_string()))?
}
