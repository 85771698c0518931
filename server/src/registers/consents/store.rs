//! The tables of acknowledgements and consents; rows are only ever added.

mod child;

use diesel::prelude::*;
use shared::base::{AccountId, ConsentId, PersonId};

use crate::clock::Now;
use crate::db::column::{parsed, texts};
use crate::db::schema::{consents, privacy_acknowledgements};
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::error::{Error, Result};

pub(crate) use child::{
    ChildWord, child_word, insert as insert_child, last_for_child, words_of_guardian,
};

/// How many persons one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

/// The versions that some accounts have acknowledged, the oldest first, each with when.
pub(crate) fn acknowledgements(conn: &mut Conn, accounts: &[AccountId]) -> Result<Vec<(i32, i64)>> {
    let rows = privacy_acknowledgements::table
        .filter(privacy_acknowledgements::account_id.among(texts(accounts)))
        .order((
            privacy_acknowledgements::at,
            privacy_acknowledgements::version,
        ))
        .select((
            privacy_acknowledgements::version,
            privacy_acknowledgements::at,
        ))
        .load(conn)?;
    Ok(rows)
}

/// When an account has acknowledged a version of the notice.
pub(crate) fn acknowledged_at(
    conn: &mut Conn,
    account: AccountId,
    version: u32,
) -> Result<Option<i64>> {
    let version = i32::try_from(version).map_err(Error::internal)?;
    let at = privacy_acknowledgements::table
        .find((account.to_string(), version))
        .select(privacy_acknowledgements::at)
        .first(conn)
        .optional()?;
    Ok(at)
}

/// Files an acknowledgement; false if it was filed before.
pub(crate) fn insert_acknowledgement(
    conn: &mut Conn,
    account: AccountId,
    version: u32,
    now: Now,
) -> Result<bool> {
    let row = (
        privacy_acknowledgements::account_id.eq(account.to_string()),
        privacy_acknowledgements::version.eq(i32::try_from(version).map_err(Error::internal)?),
        privacy_acknowledgements::at.eq(now.micros),
    );
    let inserted = either!(conn, inner => diesel::insert_into(privacy_acknowledgements::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(inner))?;
    Ok(inserted == 1)
}

/// One word on one item, as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) person: PersonId,
    pub(crate) item: String,
    pub(crate) given: bool,
    pub(crate) notice_version: i32,
    pub(crate) account: AccountId,
    pub(crate) at: i64,
}

type WordRow = (String, String, bool, i32, String, i64);

const WORD: (
    consents::person_id,
    consents::item,
    consents::given,
    consents::notice_version,
    consents::account_id,
    consents::at,
) = (
    consents::person_id,
    consents::item,
    consents::given,
    consents::notice_version,
    consents::account_id,
    consents::at,
);

fn read(row: WordRow) -> Result<Word> {
    let (person, item, given, notice_version, account, at) = row;
    Ok(Word {
        person: parsed(&person)?,
        item,
        given,
        notice_version,
        account: parsed(&account)?,
        at,
    })
}

/// The word of an id, if it is known.
pub(crate) fn word(conn: &mut Conn, id: ConsentId) -> Result<Option<Word>> {
    let row: Option<WordRow> = consents::table
        .find(id.to_string())
        .select(WORD)
        .first(conn)
        .optional()?;
    row.map(read).transpose()
}

/// Every word of a person, the oldest first.
pub(crate) fn words_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Word>> {
    let rows: Vec<WordRow> = consents::table
        .filter(consents::person_id.eq(person.to_string()))
        .order((consents::at, consents::id))
        .select(WORD)
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Every word of some people, of each the oldest first.
pub(crate) fn words_of_many(conn: &mut Conn, people: &[PersonId]) -> Result<Vec<Word>> {
    let mut words = Vec::new();
    for batch in people.chunks(BATCH) {
        let rows: Vec<WordRow> = consents::table
            .filter(consents::person_id.among(texts(batch)))
            .order((consents::person_id, consents::at, consents::id))
            .select(WORD)
            .load(conn)?;
        for row in rows {
            words.push(read(row)?);
        }
    }
    Ok(words)
}

/// Files a word; false if its id is taken.
pub(crate) fn insert(conn: &mut Conn, id: ConsentId, district: &str, word: &Word) -> Result<bool> {
    let row = (
        consents::id.eq(id.to_string()),
        consents::district.eq(district.to_owned()),
        consents::person_id.eq(word.person.to_string()),
        consents::item.eq(word.item.clone()),
        consents::given.eq(word.given),
        consents::notice_version.eq(word.notice_version),
        consents::account_id.eq(word.account.to_string()),
        consents::at.eq(word.at),
    );
    let inserted = either!(conn, inner => diesel::insert_into(consents::table)
        .values(row)
        .on_conflict(consents::id)
        .do_nothing()
        .execute(inner))?;
    Ok(inserted == 1)
}
