//! What the tables say of a year's awards, summed where they lie.
//!
//! The ledger leads to the awards of a year: an index of it holds an organisation's grants of the
//! year together, and each names its award. Both databases take a parameter by its number. Ids are
//! written into a statement as they print, because how many there are differs.

mod hands;
mod lines;

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Text};
use shared::base::{OrgId, Points};
use shared::fairness::{REPEAT_MONTHS, Repeat, Step};

use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::quotas;
use crate::either;
use crate::error::{Error, Result};

pub(super) use hands::{Duty, done_by, given_to, posts};
pub(super) use lines::{Behind, Line, Lines, count, line, page};

/// The awards of a year that stand, by the ledger.
const STANDING: &str = "FROM transfers \
    JOIN awards ON awards.id = transfers.award_id \
    JOIN award_signatures ON award_signatures.award_id = awards.id \
    WHERE transfers.org_id IN (ORGS) AND transfers.year = $1 AND transfers.kind = 'grant' \
    AND awards.step = 'signed'";

/// The month of a signature, as both databases print a day.
const MONTH: &str = "SUBSTR(CAST(award_signatures.signed_on AS TEXT), 1, 7)";

/// Puts the ids of organisations into a statement.
fn of_orgs(sql: &str, orgs: &[OrgId]) -> String {
    sql.replace("ORGS", &listed(orgs))
}

/// Ids as they stand in a statement; nothing has the empty one, and a list may not be empty.
fn listed<T: ToString>(ids: &[T]) -> String {
    let quoted = ids.iter().map(|id| format!("'{}'", id.to_string()));
    let all: Vec<String> = quoted.collect();
    if all.is_empty() {
        "''".to_owned()
    } else {
        all.join(", ")
    }
}

/// The awarders of a district that have awards of a year that stand.
pub(super) fn awarders(conn: &mut Conn, district: &str, year: i32) -> Result<BTreeSet<OrgId>> {
    let ids: Vec<String> = quotas::table
        .filter(quotas::district.eq(district))
        .filter(quotas::year.eq(year))
        .filter(quotas::reserved.gt(0))
        .select(quotas::org_id)
        .load(conn)?;
    ids.iter().map(|id| parsed(id)).collect()
}

/// How many people of an organisation got the same sum, and how many of them are at a cap.
pub(super) struct SumOfPeople {
    pub(super) step: Step,
    pub(super) at_maximum: u32,
}

#[derive(QueryableByName)]
struct SumRow {
    #[diesel(sql_type = Text)]
    org: String,
    #[diesel(sql_type = BigInt)]
    points: i64,
    #[diesel(sql_type = BigInt)]
    people: i64,
    #[diesel(sql_type = BigInt)]
    at_maximum: i64,
}

/// What people were given in a year, by organisation and sum, the least first.
pub(super) fn sums(
    conn: &mut Conn,
    orgs: &[OrgId],
    year: i32,
) -> Result<Vec<(OrgId, SumOfPeople)>> {
    let sql = "SELECT people.org_id AS org, people.points AS points, \
        CAST(COUNT(*) AS BIGINT) AS people, CAST(SUM(people.capped) AS BIGINT) AS at_maximum \
        FROM (SELECT award_caps.org_id AS org_id, award_caps.person_id AS person_id, \
            CAST(SUM(award_caps.given) AS BIGINT) AS points, \
            MAX(CASE WHEN award_caps.given >= award_caps.cap THEN 1 ELSE 0 END) AS capped \
            FROM award_caps WHERE award_caps.org_id IN (ORGS) AND award_caps.year = $1 \
            AND award_caps.given > 0 GROUP BY award_caps.org_id, award_caps.person_id) people \
        GROUP BY people.org_id, people.points ORDER BY people.org_id, people.points";
    let rows: Vec<SumRow> = either!(conn, conn => diesel::sql_query(of_orgs(sql, orgs))
        .bind::<Integer, _>(year)
        .load(conn))?;
    let read = |row: SumRow| {
        let step = Step {
            points: Points::from_hundredths(row.points),
            people: counted(row.people)?,
        };
        let at_maximum = counted(row.at_maximum)?;
        Ok((parsed(&row.org)?, SumOfPeople { step, at_maximum }))
    };
    rows.into_iter().map(read).collect()
}

#[derive(QueryableByName)]
struct RecipientsRow {
    #[diesel(sql_type = Text)]
    org: String,
    #[diesel(sql_type = BigInt)]
    awards: i64,
    #[diesel(sql_type = BigInt)]
    people: i64,
    #[diesel(sql_type = BigInt)]
    again: i64,
}

/// How many awards of a year there are, and how many went to people who got some month after
/// month.
pub(super) fn recipients(
    conn: &mut Conn,
    orgs: &[OrgId],
    year: i32,
) -> Result<Vec<(OrgId, (u32, Repeat))>> {
    let sql = format!(
        "SELECT people.org_id AS org, CAST(SUM(people.awards) AS BIGINT) AS awards, \
        CAST(SUM(CASE WHEN people.months >= {REPEAT_MONTHS} THEN 1 ELSE 0 END) AS BIGINT) \
            AS people, \
        CAST(SUM(CASE WHEN people.months >= {REPEAT_MONTHS} THEN people.awards ELSE 0 END) \
            AS BIGINT) AS again \
        FROM (SELECT transfers.org_id AS org_id, awards.person_id AS person_id, \
            COUNT(*) AS awards, COUNT(DISTINCT {MONTH}) AS months {STANDING} \
            GROUP BY transfers.org_id, awards.person_id) people \
        GROUP BY people.org_id"
    );
    let rows: Vec<RecipientsRow> = either!(conn, conn => diesel::sql_query(of_orgs(&sql, orgs))
        .bind::<Integer, _>(year)
        .load(conn))?;
    let read = |row: RecipientsRow| {
        let repeat = Repeat {
            people: counted(row.people)?,
            awards: counted(row.again)?,
        };
        Ok((parsed(&row.org)?, (counted(row.awards)?, repeat)))
    };
    rows.into_iter().map(read).collect()
}

fn counted(count: i64) -> Result<u32> {
    u32::try_from(count).map_err(Error::internal)
}
