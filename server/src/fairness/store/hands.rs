//! Whose hands a year's awards went through, and to whom.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date as SqlDate, Integer, Text};
use shared::access::Role;
use shared::base::{AccountId, AwardId, Date, OrgId, PersonId};

use super::{STANDING, counted, listed, of_orgs};
use crate::db::Conn;
use crate::db::column::{parsed, texts};
use crate::db::schema::{account_grants, accounts};
use crate::either;
use crate::error::{Error, Result};

/// A step of awarding that an account takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::fairness) enum Duty {
    Draft,
    Sign,
}

impl Duty {
    const fn column(self) -> &'static str {
        match self {
            Self::Draft => "awards.drafted_by",
            Self::Sign => "award_signatures.signed_by",
        }
    }
}

#[derive(QueryableByName)]
struct HandRow {
    #[diesel(sql_type = Text)]
    org: String,
    #[diesel(sql_type = Text)]
    account: String,
    #[diesel(sql_type = BigInt)]
    awards: i64,
}

/// How many awards of a year each account drafted or signed.
pub(in crate::fairness) fn done_by(
    conn: &mut Conn,
    orgs: &[OrgId],
    year: i32,
    duty: Duty,
) -> Result<Vec<(OrgId, AccountId, u32)>> {
    let account = duty.column();
    let sql = format!(
        "SELECT transfers.org_id AS org, {account} AS account, CAST(COUNT(*) AS BIGINT) AS awards \
        {STANDING} GROUP BY transfers.org_id, {account}"
    );
    let rows: Vec<HandRow> = either!(conn, conn => diesel::sql_query(of_orgs(&sql, orgs))
        .bind::<Integer, _>(year)
        .load(conn))?;
    let read = |row: HandRow| {
        let account = parsed(&row.account)?;
        Ok((parsed(&row.org)?, account, counted(row.awards)?))
    };
    rows.into_iter().map(read).collect()
}

/// The accounts in use that hold one of some posts at an organisation.
pub(in crate::fairness) fn posts(
    conn: &mut Conn,
    orgs: &[OrgId],
    roles: &[Role],
) -> Result<Vec<(OrgId, AccountId)>> {
    let roles: Vec<&str> = roles.iter().map(|role| role.code()).collect();
    let rows: Vec<(Option<String>, String)> = account_grants::table
        .inner_join(accounts::table)
        .filter(account_grants::org_id.eq_any(texts(orgs)))
        .filter(account_grants::role.eq_any(roles))
        .filter(accounts::disabled_at.is_null())
        .select((account_grants::org_id, account_grants::account_id))
        .load(conn)?;
    let read = |(org, account): (Option<String>, String)| {
        let org = org.ok_or_else(|| Error::internal("a post at no organisation"))?;
        Ok((parsed(&org)?, parsed(&account)?))
    };
    rows.into_iter().map(read).collect()
}

/// One award of a year, with whose hands it went through.
pub(in crate::fairness) struct Given {
    pub(in crate::fairness) award: AwardId,
    pub(in crate::fairness) org: OrgId,
    pub(in crate::fairness) person: PersonId,
    pub(in crate::fairness) drafted_by: AccountId,
    pub(in crate::fairness) signed_by: AccountId,
    pub(in crate::fairness) signed_on: Date,
}

#[derive(QueryableByName)]
struct GivenRow {
    #[diesel(sql_type = Text)]
    award: String,
    #[diesel(sql_type = Text)]
    org: String,
    #[diesel(sql_type = Text)]
    person: String,
    #[diesel(sql_type = Text)]
    drafted_by: String,
    #[diesel(sql_type = Text)]
    signed_by: String,
    #[diesel(sql_type = SqlDate)]
    signed_on: Date,
}

/// What some people were given in a year.
pub(in crate::fairness) fn given_to(
    conn: &mut Conn,
    orgs: &[OrgId],
    year: i32,
    people: &[PersonId],
) -> Result<Vec<Given>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT awards.id AS award, transfers.org_id AS org, awards.person_id AS person, \
        awards.drafted_by AS drafted_by, award_signatures.signed_by AS signed_by, \
        award_signatures.signed_on AS signed_on {STANDING} AND awards.person_id IN ({})",
        listed(people)
    );
    let rows: Vec<GivenRow> = either!(conn, conn => diesel::sql_query(of_orgs(&sql, orgs))
        .bind::<Integer, _>(year)
        .load(conn))?;
    let read = |row: GivenRow| {
        Ok(Given {
            award: parsed(&row.award)?,
            org: parsed(&row.org)?,
            person: parsed(&row.person)?,
            drafted_by: parsed(&row.drafted_by)?,
            signed_by: parsed(&row.signed_by)?,
            signed_on: row.signed_on,
        })
    };
    rows.into_iter().map(read).collect()
}
