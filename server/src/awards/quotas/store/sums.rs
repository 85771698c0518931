//! The sums of organisations' years.
//!
//! They are the statement that [`QuotaAccount::fold`] makes of the same ledger rows, made of the
//! balance and of the rows that still stand in notice or are held by an objection: a village of a
//! large district has thousands of rows a year, and a list shows many villages.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date as SqlDate, Integer, Text};
use shared::awards::QuotaAccount;
use shared::base::{Date, OrgId, Points};

use crate::db::column::{parsed, texts};
use crate::db::schema::quotas;
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::error::Result;

/// A sum of ledger rows of one organisation.
#[derive(QueryableByName)]
struct Sum {
    #[diesel(sql_type = Text)]
    org: String,
    #[diesel(sql_type = BigInt)]
    held: i64,
    #[diesel(sql_type = BigInt)]
    voided: i64,
}

/// What awards hold that have not posted by a day, and what voiding gave back. A grant that was
/// voided holds nothing more. Both databases take a parameter by its number, SQLite where the
/// numbers first come in order.
const OF_ROWS: &str = "SELECT g.org_id AS org, \
    CAST(SUM(CASE g.kind WHEN 'grant' THEN g.amount ELSE 0 END) AS BIGINT) AS held, \
    CAST(SUM(CASE g.kind WHEN 'void' THEN g.amount ELSE 0 END) AS BIGINT) AS voided \
    FROM transfers g WHERE g.year = $1 AND g.org_id IN (ORGS) \
    AND (g.kind = 'void' OR g.kind = 'grant' AND g.effective_on > $2 AND NOT EXISTS \
    (SELECT 1 FROM transfers v WHERE v.award_id = g.award_id AND v.kind = 'void')) \
    GROUP BY g.org_id";

/// What objections hold on a day of what would have posted by then.
const OF_HELD: &str = "SELECT g.org_id AS org, CAST(SUM(g.amount) AS BIGINT) AS held, \
    CAST(0 AS BIGINT) AS voided FROM transfers g \
    WHERE g.year = $1 AND g.kind = 'grant' AND g.effective_on <= $2 AND g.award_id IN \
    (SELECT o.award_id FROM objections o WHERE o.org_id IN (ORGS) \
        AND (o.held_until IS NULL OR o.held_until >= $2)) AND NOT EXISTS \
    (SELECT 1 FROM transfers v WHERE v.award_id = g.award_id AND v.kind = 'void') \
    GROUP BY g.org_id";

/// The statements of some organisations' year as of a day; all zero where nothing was allocated.
pub(in crate::awards) fn accounts(
    conn: &mut Conn,
    orgs: &[OrgId],
    year: i32,
    today: Date,
) -> Result<BTreeMap<OrgId, QuotaAccount>> {
    let empty = orgs.iter().map(|org| (*org, QuotaAccount::empty(year)));
    let mut accounts: BTreeMap<OrgId, QuotaAccount> = empty.collect();
    if orgs.is_empty() {
        return Ok(accounts);
    }
    let balances: Vec<(String, i64, i64)> = quotas::table
        .filter(quotas::org_id.among(texts(orgs)))
        .filter(quotas::year.eq(year))
        .select((quotas::org_id, quotas::allocated, quotas::reserved))
        .load(conn)?;
    for (org, allocated, reserved) in balances {
        if let Some(account) = accounts.get_mut(&parsed(&org)?) {
            account.allocated = Points::from_hundredths(allocated);
            account.posted = Points::from_hundredths(reserved);
        }
    }
    for sql in [OF_ROWS, OF_HELD] {
        for sum in sums(conn, sql, orgs, (year, today))? {
            if let Some(account) = accounts.get_mut(&parsed(&sum.org)?) {
                let held = Points::from_hundredths(sum.held);
                account.held = account.held + held;
                account.posted = account.posted - held;
                account.voided = account.voided + Points::from_hundredths(sum.voided);
            }
        }
    }
    Ok(accounts)
}

fn sums(
    conn: &mut Conn,
    sql: &str,
    orgs: &[OrgId],
    (year, today): (i32, Date),
) -> Result<Vec<Sum>> {
    let listed: Vec<String> = orgs.iter().map(|org| format!("'{org}'")).collect();
    let sql = sql.replace("ORGS", &listed.join(", "));
    Ok(either!(conn, conn => diesel::sql_query(sql)
        .bind::<Integer, _>(year)
        .bind::<SqlDate, _>(today)
        .load(conn))?)
}
