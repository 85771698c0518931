//! Sealing everything anew with the key that seals now, while the server may run.
//!
//! A batch is one short transaction; a row is only replaced if it still holds what was opened, so
//! that nothing written meanwhile is lost. Whoever interrupts it may begin again: what is sealed
//! with the current key is not touched twice.

use crate::clock::Now;
use crate::db::{Conn, Db, Meta, meta, set_meta};
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::{residents, statements};
use crate::{accounts, employments, evidence, households};

/// Rows of one transaction.
const BATCH: i64 = 200;
/// Microseconds after a new key has begun to seal until the old one may be taken away: a request
/// that had sealed with it has long ended by then.
const GRACE: i64 = 10 * 60 * 1_000_000;

/// How many rows each version has sealed.
pub type Versions = Vec<(i32, i64)>;

/// One sealed column.
pub struct Column {
    /// Table and column.
    pub name: &'static str,
    /// How many rows each version has sealed.
    versions: fn(&mut Conn) -> Result<Versions>,
    /// Seals some rows of other versions anew; how many it looked at.
    reseal: fn(&mut Conn, &Keys, i64) -> Result<usize>,
}

/// Every sealed column there is.
pub const COLUMNS: [Column; 6] = [
    Column {
        name: "identities.sealed",
        versions: residents::sealed_identities,
        reseal: residents::reseal_identities,
    },
    Column {
        name: "statements.code_sealed",
        versions: statements::sealed,
        reseal: statements::reseal,
    },
    Column {
        name: "household_links.other_sealed",
        versions: households::sealed_links,
        reseal: households::reseal_links,
    },
    Column {
        name: "employment_reports.id_sealed",
        versions: employments::sealed_reports,
        reseal: employments::reseal_reports,
    },
    Column {
        name: "second_factors.sealed",
        versions: accounts::sealed_factors,
        reseal: accounts::reseal_factors,
    },
    Column {
        name: "evidence_pictures.sealed",
        versions: evidence::sealed,
        reseal: evidence::reseal,
    },
];

/// How many rows of each column each version has sealed; what was forgotten is not counted.
pub fn counts(db: &Db) -> Result<Vec<(&'static str, Versions)>> {
    let counted = COLUMNS.iter().map(|column| {
        let mut versions = db.read_blocking(column.versions)?;
        versions.retain(|(version, _)| *version > 0);
        versions.sort_unstable();
        Ok((column.name, versions))
    });
    counted.collect()
}

/// How many rows another key than the current one has sealed.
pub fn behind(db: &Db, keys: &Keys) -> Result<i64> {
    let current = keys.seal_version();
    let counted = counts(db)?.into_iter().flat_map(|(_, versions)| versions);
    Ok(counted
        .filter(|(version, _)| *version != current)
        .map(|(_, rows)| rows)
        .sum())
}

/// Seals up to one batch of a column anew; how many rows it looked at.
pub fn step(db: &Db, keys: &Keys, column: &Column) -> Result<usize> {
    db.write_blocking(|conn| (column.reseal)(conn, keys, BATCH))
}

/// Seals everything anew, until nothing of another version is left; how many rows that were.
pub fn run(db: &Db, keys: &Keys) -> Result<usize> {
    let mut done = 0;
    loop {
        let before = done;
        for column in &COLUMNS {
            loop {
                let looked_at = step(db, keys, column)?;
                done += looked_at;
                if looked_at == 0 {
                    break;
                }
            }
        }
        // A server that had not seen the new key yet may have sealed a row meanwhile.
        if done == before {
            return Ok(done);
        }
    }
}

/// Keeps when the current key began to seal.
pub fn begun(conn: &mut Conn, now: Now, version: i32) -> Result<()> {
    set_meta(conn, Meta::SealsSince, &format!("{version} {}", now.micros))
}

/// True once no request can still be under way that sealed with an older key.
pub fn is_settled(conn: &mut Conn, now: Now, current: i32) -> Result<bool> {
    let known = meta(conn, Meta::SealsSince)?;
    let Some((version, since)) = known.as_deref().and_then(|text| text.split_once(' ')) else {
        return Ok(known.is_none());
    };
    let since: Option<i64> = since.parse().ok();
    let long_ago = since.is_some_and(|since| now.micros - since >= GRACE);
    Ok(version == current.to_string() && long_ago)
}
