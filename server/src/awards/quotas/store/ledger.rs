//! The ledger as it is read: one row, a page of a year.

use diesel::prelude::*;
use shared::awards::{Transfer, TransferKind};
use shared::base::{AwardId, Date, OrgId, Points, TransferId};

use super::account_named;
use crate::awards::quotas::Entry;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::transfers;
use crate::error::{Error, Result};

/// Where a year's rows go on: when one was recorded, its kind and its id.
type Place = (i64, String, String);

/// The rows of an organisation's own account: what a town hands down is no award of its own.
const OF_POOLS: [&str; 2] = ["funding", "refund"];

/// The rows of one organisation's year, as far as they were recorded before a moment.
#[derive(Clone, Copy)]
pub(in crate::awards::quotas) struct Rows {
    pub(in crate::awards::quotas) org: OrgId,
    pub(in crate::awards::quotas) year: i32,
    pub(in crate::awards::quotas) before: Option<i64>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = transfers)]
pub(super) struct TransferRow {
    pub(super) id: String,
    org_id: String,
    year: i32,
    kind: String,
    debit: String,
    credit: String,
    amount: i64,
    award_id: Option<String>,
    effective_on: Date,
    pub(super) recorded_at: i64,
    note: String,
    other_org_id: Option<String>,
}

pub(super) fn read(row: TransferRow) -> Result<Entry> {
    let award: Option<AwardId> = row.award_id.as_deref().map(parsed).transpose()?;
    let other: Option<OrgId> = row.other_org_id.as_deref().map(parsed).transpose()?;
    let kind = match (row.kind.as_str(), award, other) {
        ("funding", None, None) => Some(TransferKind::Funding),
        ("refund", None, None) => Some(TransferKind::Refund),
        ("allocation", None, None) => Some(TransferKind::Allocation),
        ("return", None, None) => Some(TransferKind::Return),
        ("moved_out", None, Some(other)) => Some(TransferKind::MovedOut(other)),
        ("moved_in", None, Some(other)) => Some(TransferKind::MovedIn(other)),
        ("grant", Some(award), None) => Some(TransferKind::Grant(award)),
        ("void", Some(award), None) => Some(TransferKind::Void(award)),
        _ => None,
    };
    Ok(Entry {
        transfer: Transfer {
            id: parsed(&row.id)?,
            kind: kind.ok_or_else(|| Error::internal("a transfer of an odd kind"))?,
            debit: account_named(&row.debit)?,
            credit: account_named(&row.credit)?,
            points: Points::from_hundredths(row.amount),
            effective_on: row.effective_on,
        },
        org: parsed(&row.org_id)?,
        year: row.year,
        note: row.note,
    })
}

/// One ledger row, whosever it is.
pub(in crate::awards::quotas) fn find_transfer(
    conn: &mut Conn,
    id: TransferId,
) -> Result<Option<Entry>> {
    let row: Option<TransferRow> = transfers::table
        .filter(transfers::id.eq(id.to_string()))
        .select(TransferRow::as_select())
        .first(conn)
        .optional()?;
    row.map(read).transpose()
}

/// The grant of an award, which says the year whose quota it used.
pub(in crate::awards) fn transfer_of(conn: &mut Conn, award: AwardId) -> Result<Entry> {
    let row: TransferRow = transfers::table
        .filter(transfers::award_id.eq(award.to_string()))
        .filter(transfers::kind.eq("grant"))
        .select(TransferRow::as_select())
        .first(conn)?;
    read(row)
}

/// Where a row of a year stands, if it is one of them.
pub(in crate::awards::quotas) fn place(
    conn: &mut Conn,
    (org, year): (OrgId, i32),
    id: TransferId,
) -> Result<Option<Place>> {
    let place = transfers::table
        .filter(transfers::id.eq(id.to_string()))
        .filter(transfers::org_id.eq(org.to_string()))
        .filter(transfers::year.eq(year))
        .select((transfers::recorded_at, transfers::kind, transfers::id))
        .first(conn)
        .optional()?;
    Ok(place)
}

/// The rows of an organisation in a year from behind a place, the newest first; of one moment, a
/// void before its grant.
pub(in crate::awards::quotas) fn page(
    conn: &mut Conn,
    rows: Rows,
    after: Option<Place>,
    limit: u32,
) -> Result<Vec<Entry>> {
    let mut query = transfers::table
        .filter(transfers::org_id.eq(rows.org.to_string()))
        .filter(transfers::year.eq(rows.year))
        .filter(transfers::kind.ne_all(OF_POOLS))
        .select(TransferRow::as_select())
        .into_boxed();
    if let Some(before) = rows.before {
        query = query.filter(transfers::recorded_at.lt(before));
    }
    if let Some((at, kind, id)) = after {
        let same_kind = transfers::kind.eq(kind.clone()).and(transfers::id.lt(id));
        let same_moment = transfers::kind.lt(kind).or(same_kind);
        let same_moment = transfers::recorded_at.eq(at).and(same_moment);
        query = query.filter(transfers::recorded_at.lt(at).or(same_moment));
    }
    let rows: Vec<TransferRow> = query
        .order((
            transfers::recorded_at.desc(),
            transfers::kind.desc(),
            transfers::id.desc(),
        ))
        .limit(i64::from(limit))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// How many rows an organisation's year has.
pub(in crate::awards::quotas) fn count(conn: &mut Conn, rows: Rows) -> Result<u32> {
    let mut query = transfers::table
        .filter(transfers::org_id.eq(rows.org.to_string()))
        .filter(transfers::year.eq(rows.year))
        .filter(transfers::kind.ne_all(OF_POOLS))
        .into_boxed();
    if let Some(before) = rows.before {
        query = query.filter(transfers::recorded_at.lt(before));
    }
    let count: i64 = query.count().get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}
