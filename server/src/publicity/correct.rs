//! Publish that a line was voided, and what a line shows.

use std::collections::BTreeMap;

use shared::base::{AwardId, Date};
use shared::calendar::Calendar;

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::publicity::store;
use crate::registers::residents::ERASED;

/// Publishes that a line was voided today. The list shows it as corrected for as many working days
/// as its notice had, or to the end of the notice if that is later.
pub fn correct(conn: &mut Conn, award: AwardId, today: Date) -> Result<()> {
    let lost = || Error::internal("a correction of what was never posted");
    let (posted_on, until) = store::days(conn, award)?.ok_or_else(lost)?;
    let calendar = Calendar::embedded();
    let days = calendar.working_days_between(posted_on, until);
    let shown_until = calendar.add_working_days(today, days).max(until);
    store::correct(conn, award, (today, shown_until), calendar.version())
}

/// The masked names and the ends of the citizen IDs that some lines show.
pub fn shown(conn: &mut Conn, ids: &[AwardId]) -> Result<BTreeMap<AwardId, (String, String)>> {
    let mut shown = store::shown(conn, ids)?;
    for (name, _) in shown.values_mut().filter(|(name, _)| name.is_empty()) {
        ERASED.clone_into(name);
    }
    Ok(shown)
}
