//! The tables of checkpoints: what is noted, the entries, the kept nodes, the signed roots.

mod texts;

use diesel::prelude::*;
use shared::checkpoints::{Checkpoint, EntryKind, Hash, SignedNote};

use crate::clock::{Now, utc_of};
use crate::db::Conn;
use crate::db::schema::{
    checkpoint_entries, checkpoint_head, checkpoint_nodes, checkpoint_pending, checkpoints,
};
use crate::error::{Error, Result};

pub(super) use texts::{count_unknown, texts};

/// Rows of one statement: no database takes more parameters than these make.
const ROWS_A_STATEMENT: usize = 500;

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EntryRow {
    pub(super) place: u64,
    pub(super) kind: EntryKind,
    /// The key of the row it tells.
    pub(super) row: String,
    pub(super) salt: String,
    pub(super) hash: Hash,
}

fn stored(number: u64) -> Result<i64> {
    i64::try_from(number).map_err(Error::internal)
}

fn told(number: i64) -> Result<u64> {
    u64::try_from(number).map_err(Error::internal)
}

fn hash(bytes: Vec<u8>) -> Result<Hash> {
    bytes
        .try_into()
        .map_err(|_bytes| Error::internal("a hash of an odd length"))
}

fn kind(code: &str) -> Result<EntryKind> {
    EntryKind::from_code(code).ok_or_else(|| Error::internal("an entry of an odd kind"))
}

/// Some of the rows that were noted and not taken in, the oldest ids first.
pub(super) fn pending(conn: &mut Conn, limit: usize) -> Result<Vec<(EntryKind, String)>> {
    let rows: Vec<(String, String)> = checkpoint_pending::table
        .order((checkpoint_pending::row_id, checkpoint_pending::kind))
        .limit(i64::try_from(limit).map_err(Error::internal)?)
        .select((checkpoint_pending::kind, checkpoint_pending::row_id))
        .load(conn)?;
    rows.into_iter()
        .map(|(code, row)| Ok((kind(&code)?, row)))
        .collect()
}

/// Takes rows off the list of those to be taken in.
pub(super) fn take_pending(conn: &mut Conn, rows: &[(EntryKind, String)]) -> Result<()> {
    for of in EntryKind::ALL {
        let ids: Vec<&str> = rows
            .iter()
            .filter(|(kind, _)| *kind == of)
            .map(|(_, id)| id.as_str())
            .collect();
        for some in ids.chunks(ROWS_A_STATEMENT) {
            let noted = checkpoint_pending::table
                .filter(checkpoint_pending::kind.eq(of.code()))
                .filter(checkpoint_pending::row_id.eq_any(some));
            diesel::delete(noted).execute(conn)?;
        }
    }
    Ok(())
}

/// How many entries there are.
pub(super) fn size(conn: &mut Conn) -> Result<u64> {
    let size: i64 = checkpoint_head::table
        .select(checkpoint_head::size)
        .first(conn)?;
    told(size)
}

/// Makes the log longer, if it still is as long as it was.
pub(super) fn grow(conn: &mut Conn, from: u64, to: u64) -> Result<bool> {
    let grown = diesel::update(checkpoint_head::table)
        .filter(checkpoint_head::size.eq(stored(from)?))
        .set(checkpoint_head::size.eq(stored(to)?))
        .execute(conn)?;
    Ok(grown == 1)
}

/// Writes entries.
pub(super) fn insert_entries(conn: &mut Conn, entries: &[EntryRow]) -> Result<()> {
    for some in entries.chunks(ROWS_A_STATEMENT) {
        let values = some.iter().map(|entry| {
            Ok((
                checkpoint_entries::place.eq(stored(entry.place)?),
                checkpoint_entries::kind.eq(entry.kind.code()),
                checkpoint_entries::row_id.eq(&entry.row),
                checkpoint_entries::salt.eq(&entry.salt),
                checkpoint_entries::hash.eq(entry.hash.to_vec()),
            ))
        });
        let values: Vec<_> = values.collect::<Result<_>>()?;
        crate::either!(conn, conn => diesel::insert_into(checkpoint_entries::table)
            .values(values)
            .execute(conn))?;
    }
    Ok(())
}

/// Entries from a place on.
pub(super) fn entries(conn: &mut Conn, from: u64, limit: u64) -> Result<Vec<EntryRow>> {
    type Row = (i64, String, String, String, Vec<u8>);
    let rows: Vec<Row> = checkpoint_entries::table
        .filter(checkpoint_entries::place.ge(stored(from)?))
        .order(checkpoint_entries::place)
        .limit(stored(limit)?)
        .load(conn)?;
    rows.into_iter()
        .map(|(place, code, row, salt, bytes)| {
            Ok(EntryRow {
                place: told(place)?,
                kind: kind(&code)?,
                row,
                salt,
                hash: hash(bytes)?,
            })
        })
        .collect()
}

/// The hashes of entries from a place on.
pub(super) fn leaves(conn: &mut Conn, from: u64, count: u64) -> Result<Vec<Hash>> {
    let rows: Vec<Vec<u8>> = checkpoint_entries::table
        .filter(checkpoint_entries::place.ge(stored(from)?))
        .filter(checkpoint_entries::place.lt(stored(from + count)?))
        .order(checkpoint_entries::place)
        .select(checkpoint_entries::hash)
        .load(conn)?;
    rows.into_iter().map(hash).collect()
}

/// The place and the salt of a row's entry, if it has been taken in.
pub(super) fn place_of(
    conn: &mut Conn,
    kind: EntryKind,
    row: &str,
) -> Result<Option<(u64, String)>> {
    let found: Option<(i64, String)> = checkpoint_entries::table
        .filter(checkpoint_entries::kind.eq(kind.code()))
        .filter(checkpoint_entries::row_id.eq(row))
        .select((checkpoint_entries::place, checkpoint_entries::salt))
        .first(conn)
        .optional()?;
    found
        .map(|(place, salt)| Ok((told(place)?, salt)))
        .transpose()
}

/// Keeps the roots of whole tiles, each with its place on its level.
pub(super) fn insert_nodes(conn: &mut Conn, level: u32, roots: &[(u64, Hash)]) -> Result<()> {
    let level = i32::try_from(level).map_err(Error::internal)?;
    for (place, root) in roots {
        diesel::insert_into(checkpoint_nodes::table)
            .values((
                checkpoint_nodes::level.eq(level),
                checkpoint_nodes::place.eq(stored(*place)?),
                checkpoint_nodes::hash.eq(root.to_vec()),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// The kept nodes of a level from a place on.
pub(super) fn nodes(conn: &mut Conn, level: u32, from: u64, count: u64) -> Result<Vec<Hash>> {
    let level = i32::try_from(level).map_err(Error::internal)?;
    let rows: Vec<Vec<u8>> = checkpoint_nodes::table
        .filter(checkpoint_nodes::level.eq(level))
        .filter(checkpoint_nodes::place.ge(stored(from)?))
        .filter(checkpoint_nodes::place.lt(stored(from + count)?))
        .order(checkpoint_nodes::place)
        .select(checkpoint_nodes::hash)
        .load(conn)?;
    rows.into_iter().map(hash).collect()
}

/// Keeps a signed root.
pub(super) fn insert_checkpoint(conn: &mut Conn, now: Now, note: &SignedNote) -> Result<()> {
    let Checkpoint {
        log, size, root, ..
    } = &note.checkpoint;
    diesel::insert_into(checkpoints::table)
        .values((
            checkpoints::size.eq(stored(*size)?),
            checkpoints::log.eq(log),
            checkpoints::root.eq(root.to_vec()),
            checkpoints::at.eq(now.micros),
            checkpoints::signature.eq(note.signature.to_vec()),
        ))
        .execute(conn)?;
    Ok(())
}

type CheckpointRow = (i64, String, Vec<u8>, i64, Vec<u8>);

fn note((size, log, root, at, signature): CheckpointRow) -> Result<(i64, SignedNote)> {
    let signature = signature
        .try_into()
        .map_err(|_bytes| Error::internal("a signature of an odd length"))?;
    let checkpoint = Checkpoint {
        log,
        size: told(size)?,
        root: hash(root)?,
        at: utc_of(at),
    };
    Ok((
        at,
        SignedNote {
            checkpoint,
            signature,
        },
    ))
}

/// The newest checkpoint with its moment.
pub(super) fn newest(conn: &mut Conn) -> Result<Option<(i64, SignedNote)>> {
    let row: Option<CheckpointRow> = checkpoints::table
        .order(checkpoints::size.desc())
        .first(conn)
        .optional()?;
    row.map(note).transpose()
}

/// Checkpoints of more entries than so many, the smallest first.
pub(super) fn checkpoints_beyond(
    conn: &mut Conn,
    size: u64,
    limit: i64,
) -> Result<Vec<SignedNote>> {
    let rows: Vec<CheckpointRow> = checkpoints::table
        .filter(checkpoints::size.gt(stored(size)?))
        .order(checkpoints::size)
        .limit(limit)
        .load(conn)?;
    rows.into_iter().map(|row| Ok(note(row)?.1)).collect()
}
