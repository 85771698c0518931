//! The pictures themselves: sealed, each once, found by the digest of the content.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::{evidence, evidence_pictures};
use crate::either;
use crate::error::{Error, Result};
use crate::evidence::picture::{Picture, digest};
use crate::keys::Keys;

/// The key version of what no key opens any more.
const FORGOTTEN: i32 = 0;
/// Pictures that are opened together.
const BATCH: i64 = 50;

/// Where a picture is sealed for.
fn place(digest: &str) -> String {
    format!("evidence/{digest}")
}

/// Keeps a picture, unless it is kept already.
pub(in crate::evidence) fn keep(conn: &mut Conn, keys: &Keys, picture: &Picture) -> Result<()> {
    let number = |number: u32| i32::try_from(number).map_err(Error::internal);
    let sealed = keys.seal(&place(&picture.digest), &picture.content)?;
    let values = (
        evidence_pictures::digest.eq(picture.digest.clone()),
        evidence_pictures::sealed.eq(sealed.bytes.clone()),
        evidence_pictures::key_version.eq(sealed.version),
        evidence_pictures::size.eq(i32::try_from(picture.content.len()).map_err(Error::internal)?),
        evidence_pictures::width.eq(number(picture.width)?),
        evidence_pictures::height.eq(number(picture.height)?),
    );
    either!(conn, conn => diesel::insert_into(evidence_pictures::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    // One that was forgotten is known again.
    diesel::update(evidence_pictures::table.find(&picture.digest))
        .filter(evidence_pictures::key_version.eq(FORGOTTEN))
        .set((
            evidence_pictures::sealed.eq(sealed.bytes),
            evidence_pictures::key_version.eq(sealed.version),
        ))
        .execute(conn)?;
    Ok(())
}

/// The content of a picture, if it is kept.
pub(in crate::evidence) fn content(
    conn: &mut Conn,
    keys: &Keys,
    digest: &str,
) -> Result<Option<Vec<u8>>> {
    let sealed: Option<Vec<u8>> = evidence_pictures::table
        .find(digest)
        .filter(evidence_pictures::key_version.ne(FORGOTTEN))
        .select(evidence_pictures::sealed)
        .first(conn)
        .optional()?;
    sealed
        .map(|sealed| keys.open(&place(digest), &sealed))
        .transpose()
}

/// Forgets the content of a picture that nothing rests on any more.
pub(in crate::evidence) fn forget(conn: &mut Conn, digest: &str) -> Result<()> {
    let rests = evidence::table
        .filter(evidence::digest.eq(digest.to_owned()))
        .filter(evidence::removed_at.is_null());
    if diesel::select(exists(rests)).get_result(conn)? {
        return Ok(());
    }
    diesel::update(evidence_pictures::table.find(digest))
        .set((
            evidence_pictures::sealed.eq(Vec::<u8>::new()),
            evidence_pictures::key_version.eq(FORGOTTEN),
        ))
        .execute(conn)?;
    Ok(())
}

/// Some pictures behind a digest that do not open with the keys, or are not what their digest
/// says, and where to go on; nothing once all were opened.
pub fn unreadable(
    conn: &mut Conn,
    keys: &Keys,
    after: &str,
) -> Result<Option<(Vec<String>, String)>> {
    let rows: Vec<(String, Vec<u8>)> = evidence_pictures::table
        .filter(evidence_pictures::digest.gt(after))
        .filter(evidence_pictures::key_version.ne(FORGOTTEN))
        .order(evidence_pictures::digest)
        .limit(BATCH)
        .select((evidence_pictures::digest, evidence_pictures::sealed))
        .load(conn)?;
    let Some((last, _)) = rows.last() else {
        return Ok(None);
    };
    let last = last.clone();
    let wrong = rows.into_iter().filter(|(name, sealed)| {
        let opened = keys.open(&place(name), sealed);
        opened.ok().is_none_or(|content| digest(&content) != *name)
    });
    let wrong = wrong.map(|(name, _)| name).collect();
    Ok(Some((wrong, last)))
}

crate::sealed_column!(
    evidence_pictures.sealed by digest,
    place,
    sealed,
    reseal
);
