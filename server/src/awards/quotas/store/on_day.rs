//! The sums of an organisation's year as they stood when a past day was over.
//!
//! They are the statement that [`QuotaAccount::fold`] makes of the rows recorded by then. An award
//! that an objection holds stands in notice on the days that the objection covers.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date as SqlDate, Integer, Text};
use shared::awards::QuotaAccount;
use shared::base::{Date, OrgId, Points};

use crate::clock::start_of;
use crate::db::Conn;
use crate::either;
use crate::error::Result;

#[derive(QueryableByName)]
struct Sums {
    #[diesel(sql_type = BigInt)]
    allocated: i64,
    #[diesel(sql_type = BigInt)]
    standing: i64,
    #[diesel(sql_type = BigInt)]
    held: i64,
    #[diesel(sql_type = BigInt)]
    voided: i64,
}

/// Both databases take a parameter by its number, SQLite where the numbers first come in order.
const SQL: &str = "SELECT \
    CAST(COALESCE(SUM(CASE WHEN kind IN ('allocation', 'moved_in') THEN amount \
        WHEN kind IN ('return', 'moved_out') THEN -amount ELSE 0 END), 0) AS BIGINT) AS allocated, \
    CAST(COALESCE(SUM(standing * amount), 0) AS BIGINT) AS standing, \
    CAST(COALESCE(SUM(standing * waits * amount), 0) AS BIGINT) AS held, \
    CAST(COALESCE(SUM(CASE kind WHEN 'void' THEN amount ELSE 0 END), 0) AS BIGINT) AS voided \
    FROM (SELECT t.kind, t.amount, \
        CASE WHEN t.kind = 'grant' AND NOT EXISTS (SELECT 1 FROM transfers v \
            WHERE v.award_id = t.award_id AND v.kind = 'void' AND v.recorded_at < $1) \
            THEN 1 ELSE 0 END AS standing, \
        CASE WHEN t.effective_on > $2 OR EXISTS (SELECT 1 FROM objections o \
            WHERE o.award_id = t.award_id AND (o.held_until IS NULL OR o.held_until >= $2)) \
            THEN 1 ELSE 0 END AS waits \
        FROM transfers t WHERE t.org_id = $3 AND t.year = $4 AND t.recorded_at < $1) AS g";

/// The first moment behind a day.
pub(super) fn end_of(day: Date) -> i64 {
    start_of(day.succ_opt().unwrap_or(day))
}

/// The statement of an organisation's year when a day was over.
pub(in crate::awards::quotas) fn account_on(
    conn: &mut Conn,
    (org, year): (OrgId, i32),
    day: Date,
) -> Result<QuotaAccount> {
    let sums: Sums = either!(conn, conn => diesel::sql_query(SQL)
        .bind::<BigInt, _>(end_of(day))
        .bind::<SqlDate, _>(day)
        .bind::<Text, _>(org.to_string())
        .bind::<Integer, _>(year)
        .get_result(conn))?;
    let held = Points::from_hundredths(sums.held);
    Ok(QuotaAccount {
        year,
        allocated: Points::from_hundredths(sums.allocated),
        held,
        posted: Points::from_hundredths(sums.standing) - held,
        voided: Points::from_hundredths(sums.voided),
    })
}
