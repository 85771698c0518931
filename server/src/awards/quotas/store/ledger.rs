//! The ledger as it is read: one row, a page of a year.

use diesel::prelude::*;
use shared::awards::Transfer;
use shared::base::{AwardId, Date, OrgId, Points, TransferId};

use crate::awards::quotas::Entry;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::transfers;
use crate::error::{Error, Result};

/// Where a year's rows go on: when one was recorded, its kind and its id.
type Place = (i64, String, String);

#[derive(Queryable, Selectable)]
#[diesel(table_name = transfers)]
struct TransferRow {
    id: String,
    org_id: String,
    year: i32,
    kind: String,
    amount: i64,
    award_id: Option<String>,
    effective_on: Date,
    note: String,
}

fn read(row: TransferRow) -> Result<Entry> {
    let (id, org, year) = (parsed(&row.id)?, parsed(&row.org_id)?, row.year);
    let points = Points::from_hundredths(row.amount);
    let award: Option<AwardId> = row.award_id.as_deref().map(parsed).transpose()?;
    let day = row.effective_on;
    let transfer = match (row.kind.as_str(), award) {
        ("allocation", None) => Some(Transfer::allocation(id, org, year, points, day)),
        ("grant", Some(award)) => Some(Transfer::grant(id, award, (org, year), points, day)),
        ("void", Some(award)) => Transfer::grant(id, award, (org, year), points, day).void(id, day),
        _ => None,
    };
    Ok(Entry {
        transfer: transfer.ok_or_else(|| Error::internal("a transfer of an odd kind"))?,
        org,
        year,
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
    (org, year): (OrgId, i32),
    after: Option<Place>,
    limit: u32,
) -> Result<Vec<Entry>> {
    let mut query = transfers::table
        .filter(transfers::org_id.eq(org.to_string()))
        .filter(transfers::year.eq(year))
        .select(TransferRow::as_select())
        .into_boxed();
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
pub(in crate::awards::quotas) fn count(conn: &mut Conn, (org, year): (OrgId, i32)) -> Result<u32> {
    let count: i64 = transfers::table
        .filter(transfers::org_id.eq(org.to_string()))
        .filter(transfers::year.eq(year))
        .count()
        .get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}
