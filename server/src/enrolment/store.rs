//! The tables of enrolment: applications, and the schools' records.

use diesel::prelude::*;
use shared::base::{AccountId, AreaId, Bilingual, Date, OrgId};
use shared::enrolment::api::Outcome;
use uuid::Uuid;

use crate::clock::Now;
use crate::db::column::parsed;
use crate::db::schema::{enrolment_applications, enrolment_looks, enrolment_verifications};
use crate::db::{Conn, KeepPrepared};
use crate::either;
use crate::error::{Error, Result};

/// Where and when a household applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Application {
    pub(super) school_area: AreaId,
    pub(super) applied_on: Date,
}

/// The applications of a household in one round.
pub(super) fn applications(
    conn: &mut Conn,
    household: &str,
    round: i32,
) -> Result<Vec<Application>> {
    let rows: Vec<(String, Date)> = enrolment_applications::table
        .filter(enrolment_applications::household_id.eq(household))
        .filter(enrolment_applications::round.eq(round))
        .order((
            enrolment_applications::applied_on,
            enrolment_applications::id,
        ))
        .select((
            enrolment_applications::school_area_id,
            enrolment_applications::applied_on,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(area, applied_on)| {
            let school_area = area.parse().map_err(Error::internal)?;
            Ok(Application {
                school_area,
                applied_on,
            })
        })
        .collect()
}

/// One verification in a school's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Verified {
    pub(super) id: Uuid,
    pub(super) at: i64,
    pub(super) outcome: Outcome,
    pub(super) reason: String,
    pub(super) words: Bilingual,
    pub(super) name: Option<String>,
    pub(super) id_tail: Option<String>,
}

pub(super) fn insert(
    conn: &mut Conn,
    now: Now,
    (org, account): (OrgId, AccountId),
    row: &Verified,
) -> Result<()> {
    use enrolment_verifications as table;
    diesel::insert_into(table::table)
        .values((
            table::id.eq(row.id.to_string()),
            table::org_id.eq(org.to_string()),
            table::account_id.eq(account.to_string()),
            table::at.eq(now.micros),
            table::outcome.eq(code(row.outcome)),
            table::reason.eq(&row.reason),
            table::words_zh.eq(&row.words.zh),
            table::words_en.eq(&row.words.en),
            table::name.eq(&row.name),
            table::id_tail.eq(&row.id_tail),
        ))
        .execute(conn)?;
    Ok(())
}

/// An hour, in microseconds.
const HOUR: i64 = 3600 * 1_000_000;

/// Takes one of the looks an account has in this hour, in one conditional statement; the number
/// taken by now, or none if there are no more.
pub(super) fn take_look(
    conn: &mut Conn,
    account: AccountId,
    now: Now,
    most: u32,
) -> Result<Option<u32>> {
    use enrolment_looks as table;

    let most = i32::try_from(most).map_err(Error::internal)?;
    let account = account.to_string();
    let hour = now.micros.div_euclid(HOUR);
    let values = (
        table::account_id.eq(account.clone()),
        table::hour.eq(hour),
        table::looks.eq(0),
    );
    either!(conn, conn => diesel::insert_into(table::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    let taken: Option<i32> = either!(conn, conn => diesel::update(table::table)
        .filter(table::account_id.eq(account))
        .filter(table::hour.eq(hour))
        .filter(table::looks.lt(most))
        .set(table::looks.eq(table::looks + 1))
        .returning(table::looks)
        .kept()
        .get_result(conn)
        .optional())?;
    taken
        .map(|looks| u32::try_from(looks).map_err(Error::internal))
        .transpose()
}

/// When a row of a school's record was written, to go on behind it.
pub(super) fn verified_at(conn: &mut Conn, org: OrgId, id: Uuid) -> Result<Option<i64>> {
    let at = enrolment_verifications::table
        .filter(enrolment_verifications::id.eq(id.to_string()))
        .filter(enrolment_verifications::org_id.eq(org.to_string()))
        .select(enrolment_verifications::at)
        .first(conn)
        .optional()?;
    Ok(at)
}

/// A page of a school's record between two times, newest first, from behind a row.
pub(super) fn page(
    conn: &mut Conn,
    org: OrgId,
    (from, to): (i64, i64),
    before: Option<(i64, Uuid)>,
    limit: u32,
) -> Result<Vec<Verified>> {
    use enrolment_verifications as table;
    type Row = (
        String,
        i64,
        String,
        String,
        String,
        String,
        Option<String>,
        Option<String>,
    );
    let mut query = table::table
        .filter(table::org_id.eq(org.to_string()))
        .filter(table::at.ge(from))
        .filter(table::at.lt(to))
        .into_boxed();
    if let Some((at, id)) = before {
        let same_moment = table::at.eq(at).and(table::id.lt(id.to_string()));
        query = query.filter(table::at.lt(at).or(same_moment));
    }
    let rows: Vec<Row> = query
        .order((table::at.desc(), table::id.desc()))
        .limit(i64::from(limit))
        .select((
            table::id,
            table::at,
            table::outcome,
            table::reason,
            table::words_zh,
            table::words_en,
            table::name,
            table::id_tail,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(id, at, outcome, reason, zh, en, name, id_tail)| {
            let words = Bilingual::new(zh, en);
            Ok(Verified {
                id: parsed(&id)?,
                at,
                outcome: outcome_of(&outcome)?,
                reason,
                words,
                name,
                id_tail,
            })
        })
        .collect()
}

/// How many verifications of which outcome each school had between two times.
pub fn outcomes(conn: &mut Conn, (from, to): (i64, i64)) -> Result<Vec<(OrgId, Outcome, u32)>> {
    use enrolment_verifications as table;
    let rows: Vec<(String, String, i64)> = table::table
        .filter(table::at.ge(from))
        .filter(table::at.lt(to))
        .group_by((table::org_id, table::outcome))
        .select((table::org_id, table::outcome, diesel::dsl::count_star()))
        .load(conn)?;
    rows.into_iter()
        .map(|(org, outcome, count)| {
            let count = u32::try_from(count).map_err(Error::internal)?;
            Ok((parsed(&org)?, outcome_of(&outcome)?, count))
        })
        .collect()
}

/// How many verifications a school's record has between two times.
pub(super) fn count(conn: &mut Conn, org: OrgId, (from, to): (i64, i64)) -> Result<u32> {
    let count: i64 = enrolment_verifications::table
        .filter(enrolment_verifications::org_id.eq(org.to_string()))
        .filter(enrolment_verifications::at.ge(from))
        .filter(enrolment_verifications::at.lt(to))
        .count()
        .get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}

const fn code(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Eligible => "eligible",
        Outcome::NotEligible => "not_eligible",
        Outcome::MayNotLook => "may_not_look",
    }
}

fn outcome_of(code: &str) -> Result<Outcome> {
    match code {
        "eligible" => Ok(Outcome::Eligible),
        "not_eligible" => Ok(Outcome::NotEligible),
        "may_not_look" => Ok(Outcome::MayNotLook),
        _ => Err(Error::internal("an odd outcome")),
    }
}

/// Forgets whom a school was shown at a moment.
pub fn forget(conn: &mut Conn, org: &str, at: i64) -> Result<()> {
    use enrolment_verifications as table;
    let shown = table::table
        .filter(table::org_id.eq(org))
        .filter(table::at.eq(at))
        .filter(table::name.is_not_null());
    diesel::update(shown)
        .set((
            table::name.eq(None::<String>),
            table::id_tail.eq(None::<String>),
        ))
        .execute(conn)?;
    Ok(())
}

/// How many rows of schools' records from before a time still have a name.
pub fn old_records(conn: &mut Conn, before: i64) -> Result<i64> {
    use enrolment_verifications as table;
    let old = table::table
        .filter(table::at.lt(before))
        .filter(table::name.is_not_null());
    Ok(old.count().get_result(conn)?)
}

/// Forgets whom some of them were about; how many.
pub fn forget_old_records(conn: &mut Conn, before: i64, limit: i64) -> Result<usize> {
    use enrolment_verifications as table;
    let ids: Vec<String> = table::table
        .filter(table::at.lt(before))
        .filter(table::name.is_not_null())
        .order(table::id)
        .limit(limit)
        .select(table::id)
        .load(conn)?;
    let some = table::table.filter(table::id.eq_any(ids));
    Ok(diesel::update(some)
        .set((
            table::name.eq(None::<String>),
            table::id_tail.eq(None::<String>),
        ))
        .execute(conn)?)
}

/// How many counters of looks are of hours before a time.
pub fn old_counters(conn: &mut Conn, before: i64) -> Result<i64> {
    use enrolment_looks as table;
    let old = table::table.filter(table::hour.lt(before.div_euclid(HOUR)));
    Ok(old.count().get_result(conn)?)
}

/// Removes the counters of some accounts; how many.
pub fn forget_old_counters(conn: &mut Conn, before: i64, limit: i64) -> Result<usize> {
    use enrolment_looks as table;
    let accounts: Vec<String> = table::table
        .filter(table::hour.lt(before.div_euclid(HOUR)))
        .order((table::hour, table::account_id))
        .limit(limit)
        .select(table::account_id)
        .load(conn)?;
    let some = table::table
        .filter(table::hour.lt(before.div_euclid(HOUR)))
        .filter(table::account_id.eq_any(accounts));
    Ok(diesel::delete(some).execute(conn)?)
}
