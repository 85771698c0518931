//! The activities of a list.

use diesel::dsl::exists;
use diesel::prelude::*;
use shared::activities::ActivityState;

use super::Row;
use crate::activities::{Activity, Which};
use crate::db::Conn;
use crate::db::schema::{activities, activity_sign_ups};
use crate::error::{Error, Result};

/// Narrows a query to what a list holds.
macro_rules! narrow {
    ($query:ident, $which:ident) => {
        match $which {
            Which::Of(org, state) => {
                $query = $query.filter(activities::org_id.eq(org.to_string()));
                if let Some(state) = state {
                    $query = $query.filter(activities::state.eq(state.code()));
                }
            }
            Which::Ahead(district, from) => {
                $query = $query
                    .filter(activities::district.eq(district.clone()))
                    .filter(activities::state.eq(ActivityState::Open.code()))
                    .filter(activities::held_on.ge(*from));
            }
            Which::SignedUp(person) => {
                let theirs = activity_sign_ups::table
                    .filter(activity_sign_ups::activity_id.eq(activities::id))
                    .filter(activity_sign_ups::person_id.eq(person.to_string()))
                    .filter(activity_sign_ups::withdrawn_at.is_null());
                $query = $query.filter(exists(theirs));
            }
        }
    };
}

/// The activities of a list, from behind one of them.
pub(in crate::activities) fn page(
    conn: &mut Conn,
    which: &Which,
    after: Option<&Activity>,
    limit: u32,
) -> Result<Vec<Activity>> {
    let mut query = activities::table.select(Row::as_select()).into_boxed();
    narrow!(query, which);
    let after = after.map(|one| (one.held_on, one.id.to_string()));
    if matches!(which, Which::Ahead(..)) {
        if let Some((day, id)) = after {
            let same = activities::held_on.eq(day).and(activities::id.gt(id));
            query = query.filter(activities::held_on.gt(day).or(same));
        }
        query = query.order((activities::held_on.asc(), activities::id.asc()));
    } else {
        if let Some((day, id)) = after {
            let same = activities::held_on.eq(day).and(activities::id.lt(id));
            query = query.filter(activities::held_on.lt(day).or(same));
        }
        query = query.order((activities::held_on.desc(), activities::id.desc()));
    }
    let rows: Vec<Row> = query.limit(i64::from(limit)).load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// How many activities a list holds.
pub(in crate::activities) fn count(conn: &mut Conn, which: &Which) -> Result<u32> {
    let mut query = activities::table.into_boxed();
    narrow!(query, which);
    let count: i64 = query.count().get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}
