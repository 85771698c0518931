//! What was found, word by word.

use diesel::prelude::*;
use shared::base::{CheckEntryId, Date, OrgId, PersonId};
use shared::check_sheets::{CheckFinding, Findings};

use super::{count_of, stored};
use crate::check_sheets::EntryOnRecord;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{check_entries, check_line_people, check_lines, check_sheets};
use crate::error::{Error, Result};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = check_entries)]
pub(super) struct EntryRow {
    id: String,
    line_id: String,
    number: i32,
    yard: String,
    sorting: String,
    dumping: String,
    note: String,
    checked_on: Date,
    account_id: String,
    at: i64,
}

/// What was found, as stored.
pub(super) fn found(code: &str) -> Result<CheckFinding> {
    CheckFinding::from_code(code).ok_or_else(|| Error::internal("an odd finding"))
}

impl EntryRow {
    pub(super) fn read(self) -> Result<EntryOnRecord> {
        Ok(EntryOnRecord {
            id: parsed(&self.id)?,
            line: parsed(&self.line_id)?,
            number: count_of(self.number)?,
            findings: Findings {
                yard: found(&self.yard)?,
                sorting: found(&self.sorting)?,
                dumping: found(&self.dumping)?,
            },
            note: self.note,
            checked_on: self.checked_on,
            account: parsed(&self.account_id)?,
            at: self.at,
        })
    }
}

/// The entry of an id, if it is known.
pub(in crate::check_sheets) fn entry(
    conn: &mut Conn,
    id: CheckEntryId,
) -> Result<Option<EntryOnRecord>> {
    let row: Option<EntryRow> = check_entries::table
        .find(id.to_string())
        .select(EntryRow::as_select())
        .first(conn)
        .optional()?;
    row.map(EntryRow::read).transpose()
}

/// Writes an entry behind the last one of its household, whose sheet the caller holds.
pub(in crate::check_sheets) fn insert_entry(conn: &mut Conn, entry: &EntryOnRecord) -> Result<()> {
    let row = EntryRow {
        id: entry.id.to_string(),
        line_id: entry.line.to_string(),
        number: stored(entry.number)?,
        yard: entry.findings.yard.code().to_owned(),
        sorting: entry.findings.sorting.code().to_owned(),
        dumping: entry.findings.dumping.code().to_owned(),
        note: entry.note.clone(),
        checked_on: entry.checked_on,
        account_id: entry.account.to_string(),
        at: entry.at,
    };
    diesel::insert_into(check_entries::table)
        .values(&row)
        .execute(conn)?;
    diesel::update(check_lines::table.find(&row.line_id))
        .set(check_lines::entries.eq(row.number))
        .execute(conn)?;
    Ok(())
}

/// Every entry about the households somebody belonged to, with the village, the oldest first.
pub(in crate::check_sheets) fn of_person(
    conn: &mut Conn,
    person: PersonId,
) -> Result<Vec<(OrgId, EntryOnRecord)>> {
    let rows: Vec<(String, EntryRow)> = check_line_people::table
        .inner_join(check_lines::table)
        .inner_join(check_entries::table.on(check_entries::line_id.eq(check_lines::id)))
        .inner_join(check_sheets::table.on(check_sheets::id.eq(check_lines::sheet_id)))
        .filter(check_line_people::person_id.eq(person.to_string()))
        .order((check_entries::at, check_entries::id))
        .select((check_sheets::org_id, EntryRow::as_select()))
        .load(conn)?;
    let read = |(org, row): (String, EntryRow)| Ok((parsed(&org)?, row.read()?));
    rows.into_iter().map(read).collect()
}
