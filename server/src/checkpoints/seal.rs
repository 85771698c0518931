//! Takes noted rows into the log and signs what it has become.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use shared::checkpoints::{
    Checkpoint, EntryKind, Hash, Nodes as _, TILE, TILE_LEVELS, leaf, leaf_hash, root, tile_root,
};

use crate::State;
use crate::checkpoints::nodes::Stored;
use crate::checkpoints::signer::Signer;
use crate::checkpoints::store::{self, EntryRow};
use crate::clock::{Now, utc_of};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;

/// Rows taken in by one transaction.
const ROWS_MAX: usize = 2_000;
/// Bytes of a salt.
const SALT_LENGTH: usize = 16;
/// How long a server waits before it looks again.
const PAUSE: Duration = Duration::from_secs(10);

/// Seals for as long as the server runs. What fails is told in the log and tried again.
pub async fn keep_sealing(state: Arc<State>) {
    loop {
        let (now, keys) = (state.clock.now(), state.keys.clone());
        let sealed = state.db.write(move |conn| seal(conn, &keys, now)).await;
        match sealed {
            // There may be more; others get their turn in between.
            Ok(count) if count == ROWS_MAX => continue,
            Ok(_) => {}
            Err(error) => tracing::warn!(%error, "sealing failed"),
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Takes noted rows in, as many as one transaction holds, and answers how many; none where another
/// server was quicker.
pub fn seal(conn: &mut Conn, keys: &Keys, now: Now) -> Result<usize> {
    let pending = store::pending(conn, ROWS_MAX)?;
    if pending.is_empty() {
        return Ok(0);
    }
    let from = store::size(conn)?;
    let to = from + u64::try_from(pending.len()).map_err(Error::internal)?;
    if !store::grow(conn, from, to)? {
        return Ok(0);
    }
    let entries = entries(conn, from, &pending)?;
    store::insert_entries(conn, &entries)?;
    store::take_pending(conn, &pending)?;
    keep_tiles(conn, from, to)?;
    let signer = Signer::of(keys)?;
    let checkpoint = Checkpoint {
        log: signer.public.name().to_owned(),
        size: to,
        root: root(&mut Stored(conn), to)?,
        at: utc_of(now.micros),
    };
    store::insert_checkpoint(conn, now, &signer.sign(checkpoint))?;
    Ok(pending.len())
}

/// The entries of noted rows, one behind the other.
fn entries(conn: &mut Conn, from: u64, pending: &[(EntryKind, String)]) -> Result<Vec<EntryRow>> {
    let mut texts: BTreeMap<(EntryKind, String), String> = BTreeMap::new();
    for kind in EntryKind::ALL {
        let ids: Vec<String> = pending
            .iter()
            .filter(|(of, _)| *of == kind)
            .map(|(_, id)| id.clone())
            .collect();
        for (id, text) in store::texts(conn, kind, &ids)? {
            texts.insert((kind, id), text);
        }
    }
    let missing = || Error::internal("a row was noted and is not there");
    (from..)
        .zip(pending)
        .map(|(place, row)| {
            let text = texts.get(row).ok_or_else(missing)?;
            let salt = salt()?;
            Ok(EntryRow {
                place,
                kind: row.0,
                row: row.1.clone(),
                hash: leaf_hash(&leaf(&salt, text)),
                salt,
            })
        })
        .collect()
}

fn salt() -> Result<String> {
    let bytes: [u8; SALT_LENGTH] = rand::random();
    let mut salt = String::new();
    for byte in bytes {
        write!(salt, "{byte:02x}").map_err(Error::internal)?;
    }
    Ok(salt)
}

/// Keeps the roots of the tiles that have become whole, level by level.
fn keep_tiles(conn: &mut Conn, from: u64, to: u64) -> Result<()> {
    let (mut level, mut from, mut to) = (0, from / TILE, to / TILE);
    while from < to {
        let mut roots: Vec<(u64, Hash)> = Vec::new();
        for tile in from..to {
            let row = Stored(conn).nodes(level, tile * TILE, TILE)?;
            roots.push((tile, tile_root(&row)));
        }
        level += TILE_LEVELS;
        store::insert_nodes(conn, level, &roots)?;
        (from, to) = (from / TILE, to / TILE);
    }
    Ok(())
}
