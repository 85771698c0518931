//! The table of the consents for children; rows are only ever added.

use diesel::prelude::*;
use shared::base::{AccountId, ConsentId, PersonId};

use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::child_consents;
use crate::either;
use crate::error::Result;

/// One word for a child, as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ChildWord {
    pub(crate) child: PersonId,
    pub(crate) guardian: PersonId,
    pub(crate) given: bool,
    pub(crate) notice_version: i32,
    pub(crate) account: AccountId,
    pub(crate) at: i64,
}

type Row = (String, String, bool, i32, String, i64);

const WORD: (
    child_consents::child_id,
    child_consents::guardian_id,
    child_consents::given,
    child_consents::notice_version,
    child_consents::account_id,
    child_consents::at,
) = (
    child_consents::child_id,
    child_consents::guardian_id,
    child_consents::given,
    child_consents::notice_version,
    child_consents::account_id,
    child_consents::at,
);

fn read(row: Row) -> Result<ChildWord> {
    let (child, guardian, given, notice_version, account, at) = row;
    Ok(ChildWord {
        child: parsed(&child)?,
        guardian: parsed(&guardian)?,
        given,
        notice_version,
        account: parsed(&account)?,
        at,
    })
}

/// The word of an id, if it is known.
pub(crate) fn child_word(conn: &mut Conn, id: ConsentId) -> Result<Option<ChildWord>> {
    let row: Option<Row> = child_consents::table
        .find(id.to_string())
        .select(WORD)
        .first(conn)
        .optional()?;
    row.map(read).transpose()
}

/// The last word for a child.
pub(crate) fn last_for_child(conn: &mut Conn, child: PersonId) -> Result<Option<ChildWord>> {
    let row: Option<Row> = child_consents::table
        .filter(child_consents::child_id.eq(child.to_string()))
        .order((child_consents::at.desc(), child_consents::id.desc()))
        .select(WORD)
        .first(conn)
        .optional()?;
    row.map(read).transpose()
}

/// Every word of a guardian, the oldest first.
pub(crate) fn words_of_guardian(conn: &mut Conn, guardian: PersonId) -> Result<Vec<ChildWord>> {
    let rows: Vec<Row> = child_consents::table
        .filter(child_consents::guardian_id.eq(guardian.to_string()))
        .order((child_consents::at, child_consents::id))
        .select(WORD)
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Files a word; false if its id is taken.
pub(crate) fn insert(
    conn: &mut Conn,
    id: ConsentId,
    district: &str,
    word: &ChildWord,
) -> Result<bool> {
    let row = (
        child_consents::id.eq(id.to_string()),
        child_consents::district.eq(district.to_owned()),
        child_consents::child_id.eq(word.child.to_string()),
        child_consents::guardian_id.eq(word.guardian.to_string()),
        child_consents::given.eq(word.given),
        child_consents::notice_version.eq(word.notice_version),
        child_consents::account_id.eq(word.account.to_string()),
        child_consents::at.eq(word.at),
    );
    let inserted = either!(conn, inner => diesel::insert_into(child_consents::table)
        .values(row)
        .on_conflict(child_consents::id)
        .do_nothing()
        .execute(inner))?;
    Ok(inserted == 1)
}
