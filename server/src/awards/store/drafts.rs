//! Drafts as they are written, one or many, and what stands of their kind already.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use shared::base::{AwardId, Date, PersonId};

use super::{AwardRow, hundredths};
use crate::awards::{Award, Step};
use crate::db::column::{parsed, texts};
use crate::db::schema::awards;
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::error::{Error, Result};

/// Awards of one statement, within the parameters a database takes.
const BATCH: usize = 500;

impl AwardRow {
    fn of(award: &Award) -> Result<Self> {
        Ok(Self {
            id: award.id.to_string(),
            district: award.district.clone(),
            org_id: award.org.to_string(),
            person_id: award.line.person.to_string(),
            indicator: award.indicator.clone(),
            rules_id: award.rules.clone(),
            clause: i32::try_from(award.line.clause).map_err(Error::internal)?,
            points: hundredths(award.line.points)?,
            fact_date: award.line.fact_date,
            evidence: award.line.evidence.to_string(),
            drafted_by: award.drafted_by.to_string(),
            drafted_on: award.drafted_on,
            drafted_at: award.drafted_at,
            step: award.step.code().to_owned(),
        })
    }
}

/// Inserts a draft; false if the id is taken.
pub(in crate::awards) fn insert_draft(conn: &mut Conn, award: &Award) -> Result<bool> {
    let row = AwardRow::of(award)?;
    let inserted = either!(conn, conn => diesel::insert_into(awards::table)
        .values(&row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// Inserts drafts; those whose ids were free.
pub(in crate::awards) fn insert_drafts(
    conn: &mut Conn,
    drafts: &[Award],
) -> Result<BTreeSet<AwardId>> {
    let mut inserted = BTreeSet::new();
    for batch in drafts.chunks(BATCH) {
        // PostgreSQL takes many rows at once where SQLite takes one after the other anyway.
        if let Conn::Postgres(conn) = &mut *conn {
            let rows = batch.iter().map(AwardRow::of);
            let ids: Vec<String> = diesel::insert_into(awards::table)
                .values(rows.collect::<Result<Vec<_>>>()?)
                .on_conflict_do_nothing()
                .returning(awards::id)
                .get_results(conn)?;
            for id in ids {
                inserted.insert(parsed(&id)?);
            }
            continue;
        }
        for draft in batch {
            if insert_draft(conn, draft)? {
                inserted.insert(draft.id);
            }
        }
    }
    Ok(inserted)
}

/// At which step some awards stand; those that there are not are missing.
pub(in crate::awards) fn steps(
    conn: &mut Conn,
    ids: &[AwardId],
) -> Result<BTreeMap<AwardId, Step>> {
    let mut found = BTreeMap::new();
    for batch in ids.chunks(BATCH) {
        let rows: Vec<(String, String)> = awards::table
            .filter(awards::id.among(texts(batch)))
            .select((awards::id, awards::step))
            .load(conn)?;
        for (id, step) in rows {
            found.insert(parsed(&id)?, Step::from_code(&step)?);
        }
    }
    Ok(found)
}

/// Of some people the days on which awards that stand say something was done, each with the
/// organisation whose award it is.
pub(in crate::awards) fn same_day(
    conn: &mut Conn,
    people: &[PersonId],
    days: &[Date],
) -> Result<BTreeSet<(PersonId, Date, String)>> {
    // Of nobody there is nothing, whatever the days.
    let days: BTreeSet<Date> = days.iter().copied().collect();
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return Ok(BTreeSet::new());
    };
    let rows: Vec<(String, Date, String)> = awards::table
        .filter(awards::person_id.among(texts(people)))
        .filter(awards::step.among(texts(&[Step::Drafted.code(), Step::Signed.code()])))
        .filter(awards::fact_date.between(*first, *last))
        .select((awards::person_id, awards::fact_date, awards::org_id))
        .distinct()
        .load(conn)?;
    rows.into_iter()
        .filter(|(_, day, _)| days.contains(day))
        .map(|(person, day, org)| Ok((parsed(&person)?, day, org)))
        .collect()
}
