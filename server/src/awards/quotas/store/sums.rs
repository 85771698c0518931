//! The sums of an organisation's year, added up by the database.
//!
//! They are the statement that [`QuotaAccount::fold`] makes of the same ledger rows; a village of
//! a large district has thousands of them a year, and a list shows many villages.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Date as SqlDate, Integer, Text};
use shared::awards::QuotaAccount;
use shared::base::{Date, OrgId, Points};

use crate::db::Conn;
use crate::either;
use crate::error::{Error, Result};

/// What was granted and has not been voided, told apart by whether it has posted, and what was
/// allocated and given back.
#[derive(QueryableByName)]
struct Sum {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    posted: bool,
    #[diesel(sql_type = BigInt)]
    amount: i64,
}

// Both databases take a parameter by its number, SQLite where the numbers first come in order.
const OF_ROWS: &str = "SELECT kind, CAST(SUM(amount) AS BIGINT) AS amount, \
    effective_on <= $1 AS posted FROM transfers WHERE org_id = $2 AND year = $3 \
    GROUP BY kind, effective_on <= $1";
/// A grant that was voided counts no more, whether it had posted or not.
const OF_VOIDED: &str = "SELECT 'voided_grant' AS kind, CAST(SUM(g.amount) AS BIGINT) AS amount, \
    g.effective_on <= $1 AS posted FROM transfers v \
    JOIN transfers g ON g.award_id = v.award_id AND g.kind = 'grant' \
    WHERE v.kind = 'void' AND v.org_id = $2 AND v.year = $3 GROUP BY g.effective_on <= $1";

/// The statement of an organisation's year as of a day.
pub(in crate::awards) fn account(
    conn: &mut Conn,
    org: OrgId,
    year: i32,
    today: Date,
) -> Result<QuotaAccount> {
    let mut account = QuotaAccount::empty(year);
    for sql in [OF_ROWS, OF_VOIDED] {
        for sum in sums(conn, sql, (org, year, today))? {
            let points = Points::from_hundredths(sum.amount);
            match (sum.kind.as_str(), sum.posted) {
                ("allocation", _) => account.allocated = account.allocated + points,
                ("void", _) => account.voided = account.voided + points,
                ("grant", true) => account.posted = account.posted + points,
                ("grant", false) => account.held = account.held + points,
                ("voided_grant", true) => account.posted = account.posted - points,
                ("voided_grant", false) => account.held = account.held - points,
                _ => return Err(Error::internal("a transfer of an odd kind")),
            }
        }
    }
    Ok(account)
}

fn sums(conn: &mut Conn, sql: &str, (org, year, today): (OrgId, i32, Date)) -> Result<Vec<Sum>> {
    Ok(either!(conn, conn => diesel::sql_query(sql)
        .bind::<SqlDate, _>(today)
        .bind::<Text, _>(org.to_string())
        .bind::<Integer, _>(year)
        .load(conn))?)
}
