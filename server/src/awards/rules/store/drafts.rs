//! Drafts: one row each time one is kept; the newest of an organisation counts.

use diesel::prelude::*;
use shared::awards::ClauseDraft;
use shared::base::{AccountId, Date, OrgId, RulesDraftId};

use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::award_rule_drafts;
use crate::either;
use crate::error::{Error, Result};

/// A draft as it was kept once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::awards) struct DraftOnRecord {
    pub(in crate::awards) id: RulesDraftId,
    pub(in crate::awards) org: OrgId,
    pub(in crate::awards) number: i32,
    pub(in crate::awards) clauses: Vec<ClauseDraft>,
    pub(in crate::awards) by: AccountId,
    pub(in crate::awards) on: Date,
    pub(in crate::awards) at: i64,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = award_rule_drafts)]
struct Row {
    id: String,
    org_id: String,
    number: i32,
    clauses: String,
    drafted_by: String,
    drafted_on: Date,
    drafted_at: i64,
}

impl Row {
    fn read(self) -> Result<DraftOnRecord> {
        let odd = |_error| Error::internal("a draft of award rules is no list of clauses");
        Ok(DraftOnRecord {
            id: parsed(&self.id)?,
            org: parsed(&self.org_id)?,
            number: self.number,
            clauses: serde_json::from_str(&self.clauses).map_err(odd)?,
            by: parsed(&self.drafted_by)?,
            on: self.drafted_on,
            at: self.drafted_at,
        })
    }
}

/// One keeping of a draft, whosever it is.
pub(in crate::awards) fn draft(conn: &mut Conn, id: RulesDraftId) -> Result<Option<DraftOnRecord>> {
    let row: Option<Row> = award_rule_drafts::table
        .find(id.to_string())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// The newest draft of an organisation.
pub(in crate::awards) fn newest_draft(
    conn: &mut Conn,
    org: OrgId,
) -> Result<Option<DraftOnRecord>> {
    let row: Option<Row> = award_rule_drafts::table
        .filter(award_rule_drafts::org_id.eq(org.to_string()))
        .order(award_rule_drafts::number.desc())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// Keeps a draft; false if its id or its number is taken.
pub(in crate::awards) fn insert_draft(conn: &mut Conn, draft: &DraftOnRecord) -> Result<bool> {
    let values = (
        award_rule_drafts::id.eq(draft.id.to_string()),
        award_rule_drafts::org_id.eq(draft.org.to_string()),
        award_rule_drafts::number.eq(draft.number),
        award_rule_drafts::clauses
            .eq(serde_json::to_string(&draft.clauses).map_err(Error::internal)?),
        award_rule_drafts::drafted_by.eq(draft.by.to_string()),
        award_rule_drafts::drafted_on.eq(draft.on),
        award_rule_drafts::drafted_at.eq(draft.at),
    );
    let inserted = either!(conn, conn => diesel::insert_into(award_rule_drafts::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}
