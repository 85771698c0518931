//! The awards behind a number, those of one person together.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date as SqlDate, Integer, Text};
use shared::base::{AccountId, AwardId, Date, OrgId, PersonId, Points};
use shared::fairness::REPEAT_MONTHS;

use super::{MONTH, STANDING, counted, listed, of_orgs};
use crate::db::Conn;
use crate::db::column::parsed;
use crate::either;
use crate::error::{Error, Result};

/// Which awards of a year stand behind a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::fairness) enum Behind {
    /// All of them.
    All,
    /// Those of people who got this sum.
    Sum(Points),
    /// Those under an indicator whose cap the recipient has reached.
    AtMaximum,
    /// Those of people who got some month after month.
    Repeat,
    /// These.
    These(Vec<AwardId>),
    /// Those of the account that drafted most.
    DraftedBy(Option<AccountId>),
    /// Those of the account that signed most.
    SignedBy(Option<AccountId>),
}

/// A list of awards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::fairness) struct Lines {
    pub(in crate::fairness) org: OrgId,
    pub(in crate::fairness) year: i32,
    pub(in crate::fairness) behind: Behind,
}

/// One award as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::fairness) struct Line {
    pub(in crate::fairness) award: AwardId,
    pub(in crate::fairness) person: PersonId,
    pub(in crate::fairness) indicator: String,
    pub(in crate::fairness) clause: u32,
    pub(in crate::fairness) points: Points,
    pub(in crate::fairness) fact_date: Date,
    pub(in crate::fairness) drafted_by: AccountId,
    pub(in crate::fairness) signed_by: AccountId,
    pub(in crate::fairness) signed_on: Date,
    signed_at: i64,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    award: String,
    #[diesel(sql_type = Text)]
    person: String,
    #[diesel(sql_type = Text)]
    indicator: String,
    #[diesel(sql_type = Integer)]
    clause: i32,
    #[diesel(sql_type = BigInt)]
    points: i64,
    #[diesel(sql_type = SqlDate)]
    fact_date: Date,
    #[diesel(sql_type = Text)]
    drafted_by: String,
    #[diesel(sql_type = Text)]
    signed_by: String,
    #[diesel(sql_type = SqlDate)]
    signed_on: Date,
    #[diesel(sql_type = BigInt)]
    signed_at: i64,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

const SELECT: &str = "SELECT awards.id AS award, awards.person_id AS person, \
    awards.indicator AS indicator, awards.clause AS clause, awards.points AS points, \
    awards.fact_date AS fact_date, awards.drafted_by AS drafted_by, \
    award_signatures.signed_by AS signed_by, award_signatures.signed_on AS signed_on, \
    award_signatures.signed_at AS signed_at";

/// What an award must be to stand behind a number, as a condition of [`STANDING`].
fn condition(behind: &Behind) -> Result<String> {
    let account = |account: Option<AccountId>| listed(account.as_slice());
    Ok(match behind {
        Behind::All => String::new(),
        Behind::Sum(points) => {
            let sum = points.to_hundredths();
            let sum = sum.ok_or_else(|| Error::internal("points finer than the ledger"))?;
            format!(
                " AND awards.person_id IN (SELECT award_caps.person_id FROM award_caps \
                WHERE award_caps.org_id IN (ORGS) AND award_caps.year = $1 \
                GROUP BY award_caps.person_id HAVING SUM(award_caps.given) = {sum})"
            )
        }
        Behind::AtMaximum => " AND EXISTS (SELECT 1 FROM award_caps \
            WHERE award_caps.org_id = transfers.org_id \
            AND award_caps.person_id = awards.person_id \
            AND award_caps.indicator = awards.indicator AND award_caps.year = transfers.year \
            AND award_caps.given >= award_caps.cap)"
            .to_owned(),
        Behind::Repeat => format!(
            " AND awards.person_id IN (SELECT awards.person_id {STANDING} \
            GROUP BY awards.person_id HAVING COUNT(DISTINCT {MONTH}) >= {REPEAT_MONTHS})"
        ),
        Behind::These(awards) => format!(" AND awards.id IN ({})", listed(awards)),
        Behind::DraftedBy(one) => format!(" AND awards.drafted_by IN ({})", account(*one)),
        Behind::SignedBy(one) => format!(" AND award_signatures.signed_by IN ({})", account(*one)),
    })
}

/// A statement about the awards of a list.
fn about(lines: &Lines, select: &str, rest: &str) -> Result<String> {
    let condition = condition(&lines.behind)?;
    let sql = format!("{select} {STANDING}{condition}{rest}");
    Ok(of_orgs(&sql, &[lines.org]))
}

fn load(conn: &mut Conn, lines: &Lines, rest: &str) -> Result<Vec<Line>> {
    let sql = about(lines, SELECT, rest)?;
    let rows: Vec<Row> = either!(conn, conn => diesel::sql_query(sql)
        .bind::<Integer, _>(lines.year)
        .load(conn))?;
    rows.into_iter().map(read).collect()
}

fn read(row: Row) -> Result<Line> {
    Ok(Line {
        award: parsed(&row.award)?,
        person: parsed(&row.person)?,
        indicator: row.indicator,
        clause: u32::try_from(row.clause).map_err(Error::internal)?,
        points: Points::from_hundredths(row.points),
        fact_date: row.fact_date,
        drafted_by: parsed(&row.drafted_by)?,
        signed_by: parsed(&row.signed_by)?,
        signed_on: row.signed_on,
        signed_at: row.signed_at,
    })
}

/// One award of a list, if it is one of them.
pub(in crate::fairness) fn line(
    conn: &mut Conn,
    lines: &Lines,
    award: AwardId,
) -> Result<Option<Line>> {
    let found = load(conn, lines, &format!(" AND awards.id = '{award}'"))?;
    Ok(found.into_iter().next())
}

/// The awards of a list, those of one person together, from behind one of them.
pub(in crate::fairness) fn page(
    conn: &mut Conn,
    lines: &Lines,
    after: Option<&Line>,
    limit: u32,
) -> Result<Vec<Line>> {
    let key = "(awards.person_id, award_signatures.signed_at, awards.id)";
    let behind = after.map(|one| {
        let (person, at, award) = (one.person, one.signed_at, one.award);
        format!(" AND {key} > ('{person}', {at}, '{award}')")
    });
    let order = "awards.person_id, award_signatures.signed_at, awards.id";
    let behind = behind.unwrap_or_default();
    load(
        conn,
        lines,
        &format!("{behind} ORDER BY {order} LIMIT {limit}"),
    )
}

/// How many awards a list holds.
pub(in crate::fairness) fn count(conn: &mut Conn, lines: &Lines) -> Result<u32> {
    let sql = about(lines, "SELECT CAST(COUNT(*) AS BIGINT) AS count", "")?;
    let found: Count = either!(conn, conn => diesel::sql_query(sql)
        .bind::<Integer, _>(lines.year)
        .get_result(conn))?;
    counted(found.count)
}
