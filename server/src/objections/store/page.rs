//! The objections of a list.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use shared::objections::ObjectionState;
use shared::objections::api::ObjectionFilter;

use super::Row;
use crate::db::column::texts;
use crate::db::schema::{award_endings, objections};
use crate::db::{AmongTexts, Conn};
use crate::error::{Error, Result};
use crate::objections::objection::{Objection, Which};

/// The states in which an office is to decide.
const WAITING: [&str; 2] = [ObjectionState::Open.code(), ObjectionState::Review.code()];

/// Narrows a query to what a list holds. An objection whose line was voided otherwise waits for
/// nobody, whatever its last step was.
macro_rules! narrow {
    ($query:ident, $which:ident) => {
        $query = $query.filter(objections::district.eq($which.district.clone()));
        if let Some(person) = $which.person {
            $query = $query.filter(objections::person_id.eq(person.to_string()));
        }
        if let Some(desks) = &$which.desks {
            $query = $query.filter(objections::desk_id.among(texts(desks)));
        }
        let ended = award_endings::table.filter(award_endings::award_id.eq(objections::award_id));
        let waits = objections::state.eq_any(WAITING);
        match $which.filter {
            None => {}
            Some(ObjectionFilter::Waiting) => {
                $query = $query.filter(waits).filter(not(exists(ended)))
            }
            Some(ObjectionFilter::Overdue) => {
                $query = $query
                    .filter(waits)
                    .filter(objections::due_on.lt($which.today))
                    .filter(not(exists(ended)));
            }
            Some(ObjectionFilter::Review) => {
                $query = $query
                    .filter(objections::state.eq(ObjectionState::Review.code()))
                    .filter(not(exists(ended)));
            }
            Some(ObjectionFilter::Answered) => {
                $query = $query.filter(not(waits).or(exists(ended)));
            }
        }
    };
}

/// The objections of a list, from behind one of them.
pub(in crate::objections) fn page(
    conn: &mut Conn,
    which: &Which,
    after: Option<&Objection>,
    limit: u32,
) -> Result<Vec<Objection>> {
    let mut query = objections::table.select(Row::as_select()).into_boxed();
    narrow!(query, which);
    let after = after.map(|one| (one.filed_at, one.id.to_string()));
    if which.newest_first() {
        if let Some((at, id)) = after {
            let same = objections::filed_at.eq(at).and(objections::id.lt(id));
            query = query.filter(objections::filed_at.lt(at).or(same));
        }
        query = query.order((objections::filed_at.desc(), objections::id.desc()));
    } else {
        if let Some((at, id)) = after {
            let same = objections::filed_at.eq(at).and(objections::id.gt(id));
            query = query.filter(objections::filed_at.gt(at).or(same));
        }
        query = query.order((objections::filed_at.asc(), objections::id.asc()));
    }
    let rows: Vec<Row> = query.limit(i64::from(limit)).load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// How many objections a list holds.
pub(in crate::objections) fn count(conn: &mut Conn, which: &Which) -> Result<u32> {
    let mut query = objections::table.into_boxed();
    narrow!(query, which);
    let count: i64 = query.count().get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}
