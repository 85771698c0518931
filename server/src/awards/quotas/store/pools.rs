//! The pools of towns: their balances, and their ledger rows on either side.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};
use shared::awards::{LedgerAccount, PoolAccount};
use shared::base::{Date, OrgId, Points, TransferId};

use super::account_name;
use super::ledger::{TransferRow, read};
use super::on_day::end_of;
use crate::awards::quotas::Entry;
use crate::awards::store::hundredths;
use crate::db::Conn;
use crate::db::schema::{quota_pools, transfers};
use crate::either;
use crate::error::{Error, Result};

/// A town's organisation and a year.
type Pool = (OrgId, i32);

/// What a town's pool holds.
pub(in crate::awards::quotas) fn pool_of(
    conn: &mut Conn,
    town: OrgId,
    year: i32,
) -> Result<PoolAccount> {
    let row: Option<(i64, i64)> = quota_pools::table
        .find((town.to_string(), year))
        .select((quota_pools::funded, quota_pools::handed))
        .first(conn)
        .optional()?;
    let (funded, handed) = row.unwrap_or_default();
    Ok(account(year, funded, handed))
}

fn account(year: i32, funded: i64, handed: i64) -> PoolAccount {
    PoolAccount {
        year,
        funded: Points::from_hundredths(funded),
        handed: Points::from_hundredths(handed),
    }
}

/// Gives points to a pool unless it would come to more than the formulas of the town's awarders
/// give together; the table's CHECK is the second half.
pub(in crate::awards::quotas) fn fund(
    conn: &mut Conn,
    district: &str,
    (town, year): Pool,
    (points, bound): (Points, Points),
) -> Result<bool> {
    let (amount, bound) = (hundredths(points)?, hundredths(bound)?);
    begin(conn, district, (town, year))?;
    let added = diesel::update(quota_pools::table.find((town.to_string(), year)))
        .filter((quota_pools::funded + amount).le(bound))
        .set((
            quota_pools::funded.eq(quota_pools::funded + amount),
            quota_pools::bound.eq(bound),
        ))
        .execute(conn)?;
    Ok(added == 1)
}

/// Gives points of a pool back to the district if it holds them.
pub(in crate::awards::quotas) fn refund(
    conn: &mut Conn,
    (town, year): Pool,
    points: Points,
) -> Result<bool> {
    let amount = hundredths(points)?;
    let taken = diesel::update(quota_pools::table.find((town.to_string(), year)))
        .filter(quota_pools::handed.le(quota_pools::funded - amount))
        .filter(quota_pools::funded.ge(amount))
        .set(quota_pools::funded.eq(quota_pools::funded - amount))
        .execute(conn)?;
    Ok(taken == 1)
}

/// Hands points of a pool down if it holds them; the table's CHECK is the second half.
pub(in crate::awards::quotas) fn hand_down(
    conn: &mut Conn,
    (town, year): Pool,
    points: Points,
) -> Result<bool> {
    let amount = hundredths(points)?;
    let taken = diesel::update(quota_pools::table.find((town.to_string(), year)))
        .filter((quota_pools::handed + amount).le(quota_pools::funded))
        .set(quota_pools::handed.eq(quota_pools::handed + amount))
        .execute(conn)?;
    Ok(taken == 1)
}

/// Takes back into a pool what an awarder has not used.
pub(in crate::awards::quotas) fn take_back(
    conn: &mut Conn,
    district: &str,
    (town, year): Pool,
    points: Points,
) -> Result<()> {
    let amount = hundredths(points)?;
    begin(conn, district, (town, year))?;
    diesel::update(quota_pools::table.find((town.to_string(), year)))
        .set(quota_pools::handed.eq(quota_pools::handed - amount))
        .execute(conn)?;
    Ok(())
}

fn begin(conn: &mut Conn, district: &str, (town, year): Pool) -> Result<()> {
    let values = (
        quota_pools::org_id.eq(town.to_string()),
        quota_pools::year.eq(year),
        quota_pools::district.eq(district),
        quota_pools::funded.eq(0_i64),
        quota_pools::handed.eq(0_i64),
        quota_pools::bound.eq(0_i64),
    );
    either!(conn, conn => diesel::insert_into(quota_pools::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}

/// Rows that leave a pool, and rows that reach one, in the words of the indices that hold them.
const LEAVING: &str = "kind IN ('refund', 'allocation', 'moved_in')";
const REACHING: &str = "kind IN ('funding', 'return', 'moved_out')";

#[derive(QueryableByName)]
struct Sums {
    #[diesel(sql_type = BigInt)]
    funded: i64,
    #[diesel(sql_type = BigInt)]
    handed: i64,
    #[diesel(sql_type = BigInt)]
    entries: i64,
}

/// The sums of a pool's rows recorded before a moment, and how many they are.
fn fold(conn: &mut Conn, (town, year): Pool, before: i64) -> Result<(PoolAccount, u32)> {
    let sql = format!(
        "SELECT CAST(COALESCE(SUM(CASE kind WHEN 'funding' THEN amount WHEN 'refund' THEN -amount \
            ELSE 0 END), 0) AS BIGINT) AS funded, \
        CAST(COALESCE(SUM(CASE WHEN kind IN ('allocation', 'moved_in') THEN amount \
            WHEN kind IN ('return', 'moved_out') THEN -amount ELSE 0 END), 0) AS BIGINT) \
            AS handed, COUNT(*) AS entries \
        FROM (SELECT kind, amount FROM transfers \
                WHERE debit = $1 AND {LEAVING} AND recorded_at < $2 \
            UNION ALL SELECT kind, amount FROM transfers \
                WHERE credit = $1 AND {REACHING} AND recorded_at < $2) AS entries"
    );
    let name = account_name(LedgerAccount::Pool(town, year), "");
    let sums: Sums = either!(conn, conn => diesel::sql_query(sql)
        .bind::<Text, _>(name)
        .bind::<BigInt, _>(before)
        .get_result(conn))?;
    let count = u32::try_from(sums.entries).map_err(Error::internal)?;
    Ok((account(year, sums.funded, sums.handed), count))
}

/// What a pool held when a day was over.
pub(in crate::awards::quotas) fn pool_on(
    conn: &mut Conn,
    pool: Pool,
    day: Date,
) -> Result<PoolAccount> {
    Ok(fold(conn, pool, end_of(day))?.0)
}

/// How many rows a pool has, as far as they were recorded before the end of a day.
pub(in crate::awards::quotas) fn pool_rows(
    conn: &mut Conn,
    pool: Pool,
    on: Option<Date>,
) -> Result<u32> {
    Ok(fold(conn, pool, on.map_or(i64::MAX, end_of))?.1)
}

/// The rows of a pool from behind one of them, the newest first.
pub(in crate::awards::quotas) fn pool_page(
    conn: &mut Conn,
    (town, year): Pool,
    (on, after): (Option<Date>, Option<TransferId>),
    limit: u32,
) -> Result<Option<Vec<Entry>>> {
    let name = account_name(LedgerAccount::Pool(town, year), "");
    let place = match after {
        None => None,
        Some(id) => {
            let of_pool = transfers::debit.eq(&name).or(transfers::credit.eq(&name));
            let at: Option<i64> = transfers::table
                .find(id.to_string())
                .filter(of_pool)
                .select(transfers::recorded_at)
                .first(conn)
                .optional()?;
            let Some(at) = at else { return Ok(None) };
            Some((at, id.to_string()))
        }
    };
    let mut rows: Vec<TransferRow> = Vec::new();
    for leaving in [true, false] {
        let kinds = sql::<Bool>(if leaving { LEAVING } else { REACHING });
        let mut query = transfers::table
            .filter(kinds)
            .select(TransferRow::as_select())
            .into_boxed();
        query = if leaving {
            query.filter(transfers::debit.eq(&name))
        } else {
            query.filter(transfers::credit.eq(&name))
        };
        if let Some((at, id)) = &place {
            let same_moment = transfers::recorded_at.eq(*at).and(transfers::id.lt(id));
            query = query.filter(transfers::recorded_at.lt(*at).or(same_moment));
        }
        if let Some(on) = on {
            query = query.filter(transfers::recorded_at.lt(end_of(on)));
        }
        let found: Vec<TransferRow> = query
            .order((transfers::recorded_at.desc(), transfers::id.desc()))
            .limit(i64::from(limit))
            .load(conn)?;
        rows.extend(found);
    }
    rows.sort_by(|one, other| (other.recorded_at, &other.id).cmp(&(one.recorded_at, &one.id)));
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    rows.into_iter().map(read).collect::<Result<_>>().map(Some)
}
