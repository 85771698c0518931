//! Removes who a person is, wherever that is kept; everything else goes on under the pseudonym.

use shared::base::PersonId;

use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::{audit, residents, statements};
use crate::{
    accounts, activities, assessments, awards, check_sheets, corrections, employments, enrolment,
    evidence, freezes, households, objections, permits, proxies, publicity,
};

/// What was there to remove.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasing {
    /// The identity was there.
    Done,
    /// It had been removed before.
    Before,
}

/// Removes name, citizen ID, telephone and address, every sealed copy of the ID, the account, the
/// masked names that stand elsewhere, and whatever was typed about the person: reasons, notes and
/// numbers of papers. Points, facts, dates and audit are not touched. Doing it twice
/// changes nothing.
pub fn erase(conn: &mut Conn, now: Now, person: PersonId) -> Result<Erasing> {
    let index = residents::forget(conn, person)?;
    statements::forget(conn, person)?;
    activities::forget(conn, now, person)?;
    check_sheets::forget(conn, person)?;
    evidence::forget(conn, now, person)?;
    assessments::forget(conn, person)?;
    households::forget(conn, now, person, index.as_deref())?;
    employments::forget(conn, now, person, index.as_deref())?;
    accounts::forget(conn, now, person)?;
    publicity::forget(conn, now, person)?;
    corrections::forget(conn, person)?;
    objections::forget(conn, now, person)?;
    permits::forget(conn, person)?;
    freezes::forget(conn, person)?;
    proxies::forget(conn, person)?;
    awards::forget(conn, person)?;
    let seen = [audit::Event::EnrolmentVerified.code()];
    for look in audit::looks_at(conn, person, &seen, i64::MAX)? {
        if let Some(org) = look.org_id {
            enrolment::forget(conn, &org, look.at)?;
        }
    }
    Ok(match index {
        Some(_) => Erasing::Done,
        None => Erasing::Before,
    })
}
