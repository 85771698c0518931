//! What was given by clause, added up by the database; no person is read.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Text};
use shared::base::{OrgId, Points};

use crate::db::Conn;
use crate::either;
use crate::error::{Error, Result};

/// What was given by one clause of one version in a year.
pub(in crate::awards) struct GivenByClause {
    pub(in crate::awards) rules: String,
    pub(in crate::awards) clause: u32,
    pub(in crate::awards) awards: u32,
    pub(in crate::awards) points: Points,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    rules_id: String,
    #[diesel(sql_type = Integer)]
    clause: i32,
    #[diesel(sql_type = BigInt)]
    awards: i64,
    #[diesel(sql_type = BigInt)]
    points: i64,
}

const OF_YEAR: &str = "SELECT a.rules_id, a.clause, COUNT(*) AS awards, \
    CAST(SUM(t.amount) AS BIGINT) AS points FROM transfers t JOIN awards a ON a.id = t.award_id \
    WHERE t.org_id = $1 AND t.year = $2 AND t.kind = 'grant' AND a.step = 'signed' \
    GROUP BY a.rules_id, a.clause";

/// What an organisation gave from a year's quota, by clause; what was voided is left out.
pub(in crate::awards) fn given_by_clause(
    conn: &mut Conn,
    (org, year): (OrgId, i32),
) -> Result<Vec<GivenByClause>> {
    let rows: Vec<Row> = either!(conn, conn => diesel::sql_query(OF_YEAR)
        .bind::<Text, _>(org.to_string())
        .bind::<Integer, _>(year)
        .load(conn))?;
    rows.into_iter()
        .map(|row| {
            Ok(GivenByClause {
                rules: row.rules_id,
                clause: u32::try_from(row.clause).map_err(Error::internal)?,
                awards: u32::try_from(row.awards).map_err(Error::internal)?,
                points: Points::from_hundredths(row.points),
            })
        })
        .collect()
}
