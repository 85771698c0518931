//! What is forgotten of reports: the citizen ID they were made by.

use diesel::prelude::*;
use shared::base::PersonId;
use shared::employments::ReportState;

use crate::clock::Now;
use crate::db::Conn;
use crate::db::schema::employment_reports;
use crate::error::Result;

/// The key version of what no key opens any more.
const FORGOTTEN: i32 = 0;

/// Takes back the reports about a person that wait, and forgets the ID and the typed
/// reason in all of them; `index` is
/// the keyed hash the person was found by. Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, now: Now, person: PersonId, index: Option<&str>) -> Result<()> {
    let about =
        employment_reports::person_id
            .eq(person.to_string())
            .or(employment_reports::id_index
                .nullable()
                .eq(index.unwrap_or_default().to_owned()));
    let ids: Vec<String> = employment_reports::table
        .filter(about)
        .order(employment_reports::id)
        .select(employment_reports::id)
        .load(conn)?;
    let waiting = employment_reports::table
        .filter(employment_reports::id.eq_any(ids.clone()))
        .filter(employment_reports::state.eq(ReportState::Waiting.code()));
    diesel::update(waiting)
        .set((
            employment_reports::state.eq(ReportState::Withdrawn.code()),
            employment_reports::settled_at.eq(Some(now.micros)),
        ))
        .execute(conn)?;
    forget_ids(conn, &ids)?;
    let refused = employment_reports::table
        .filter(employment_reports::id.eq_any(ids))
        .filter(employment_reports::reason.is_not_null());
    diesel::update(refused)
        .set(employment_reports::reason.eq(Some("")))
        .execute(conn)?;
    Ok(())
}

fn forget_ids(conn: &mut Conn, ids: &[String]) -> Result<()> {
    for id in ids {
        // Each index stays its own, as the table asks of reports that stand.
        diesel::update(employment_reports::table.find(id))
            .filter(employment_reports::key_version.ne(FORGOTTEN))
            .set((
                employment_reports::id_sealed.eq(Vec::<u8>::new()),
                employment_reports::id_index.eq(format!("forgotten {id}")),
                employment_reports::key_version.eq(FORGOTTEN),
            ))
            .execute(conn)?;
    }
    Ok(())
}

type Settled = employment_reports::BoxedQuery<'static, <Conn as diesel::Connection>::Backend>;

/// Reports that came to nothing before a time and whose ID is still kept.
fn settled_before(before: i64) -> Settled {
    let nothing = [ReportState::Refused.code(), ReportState::Withdrawn.code()];
    employment_reports::table
        .filter(employment_reports::state.eq_any(nothing.to_vec()))
        .filter(employment_reports::settled_at.lt(before))
        .filter(employment_reports::key_version.ne(FORGOTTEN))
        .into_boxed()
}

/// How many reports came to nothing before a time, their IDs still kept.
pub fn old_reports(conn: &mut Conn, before: i64) -> Result<i64> {
    Ok(settled_before(before).count().get_result(conn)?)
}

/// Forgets the IDs of some of them; how many.
pub fn forget_old_reports(conn: &mut Conn, before: i64, limit: i64) -> Result<usize> {
    let ids: Vec<String> = settled_before(before)
        .order(employment_reports::id)
        .limit(limit)
        .select(employment_reports::id)
        .load(conn)?;
    forget_ids(conn, &ids)?;
    Ok(ids.len())
}

crate::sealed_column!(
    employment_reports.id_sealed by id,
    str::to_owned,
    sealed_reports,
    reseal_reports
);
