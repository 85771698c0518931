//! Retention: what has been kept long enough is removed by a command, rule by rule.
//!
//! A batch is one short transaction with its audit row; whoever interrupts it may begin again, and
//! doing it twice changes nothing. No rule reaches the ledger, the audit or the consents: the
//! database refuses that as well.

use shared::base::Date;
use shared::retention::{RetentionRule, kept};

use crate::clock::{Now, start_of};
use crate::db::{Conn, Db, Meta, meta};
use crate::erasures::{Erasing, erase};
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::{residents, statements};
use crate::{accounts, employments, enrolment, evidence, households, publicity};

/// Rows of one transaction.
const BATCH: i64 = 500;
/// Those who left of one transaction: each is removed from many tables.
const PEOPLE: i64 = 20;

/// How much is due by a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The rule.
    pub rule: RetentionRule,
    /// What ended before this day is due.
    pub before: Date,
    /// How much that is.
    pub rows: i64,
}

/// The first day of which things are kept by a rule.
fn kept_from(rule: RetentionRule, today: Date) -> Option<Date> {
    let kind = kept().into_iter().find(|one| one.rule == Some(rule))?;
    kind.period.kept_from(today)
}

/// What is due, rule by rule.
pub fn due(db: &Db, today: Date) -> Result<Vec<Due>> {
    let mut all = Vec::new();
    for rule in RetentionRule::ALL {
        if let Some(before) = kept_from(*rule, today) {
            let rows = db.read_blocking(|conn| count(conn, *rule, before))?;
            all.push(Due {
                rule: *rule,
                before,
                rows,
            });
        }
    }
    Ok(all)
}

/// Applies a rule until nothing is due by it; how much was removed.
pub fn apply(db: &Db, now: Now, rule: RetentionRule) -> Result<usize> {
    let mut done = 0;
    loop {
        let removed = step(db, now, rule)?;
        if removed == 0 {
            return Ok(done);
        }
        done += removed;
    }
}

/// Applies one batch of a rule in one transaction; how much was removed.
pub fn step(db: &Db, now: Now, rule: RetentionRule) -> Result<usize> {
    let Some(before) = kept_from(rule, now.date) else {
        return Ok(0);
    };
    db.write_blocking(|conn| {
        let removed = remove(conn, now, rule, before)?;
        if removed > 0 {
            let district = meta(conn, Meta::District)?.unwrap_or_default();
            let detail = serde_json::json!({
                "by": "command_line", "rule": rule.code(), "before": before, "rows": removed,
            });
            let entry = Entry::by_command(Event::RetentionApplied, &district).detail(detail);
            audit::record(conn, now, entry)?;
        }
        Ok(removed)
    })
}

/// How much ended before a day and is still kept.
fn count(conn: &mut Conn, rule: RetentionRule, before: Date) -> Result<i64> {
    let time = start_of(before);
    match rule {
        RetentionRule::FailedAttempts => accounts::old_failures(conn, time),
        RetentionRule::LookCounters => enrolment::old_counters(conn, time),
        RetentionRule::Sessions => accounts::old_sessions(conn, time),
        RetentionRule::Codes => accounts::old_codes(conn, time),
        RetentionRule::DroppedLinks => households::old_links(conn, time),
        RetentionRule::DroppedReports => employments::old_reports(conn, time),
        RetentionRule::Statements => statements::old(conn, before),
        RetentionRule::EndedNotices => publicity::old_lines(conn, before),
        RetentionRule::SchoolRecords => enrolment::old_records(conn, time),
        RetentionRule::Pictures => evidence::old(conn, time),
        RetentionRule::Identities => {
            let people = leavers(conn, before, i64::MAX)?;
            i64::try_from(people.len()).map_err(crate::error::Error::internal)
        }
    }
}

/// Removes one batch of it.
fn remove(conn: &mut Conn, now: Now, rule: RetentionRule, before: Date) -> Result<usize> {
    let time = start_of(before);
    match rule {
        RetentionRule::FailedAttempts => accounts::forget_old_failures(conn, time, BATCH),
        RetentionRule::LookCounters => enrolment::forget_old_counters(conn, time, BATCH),
        RetentionRule::Sessions => accounts::forget_old_sessions(conn, time, BATCH),
        RetentionRule::Codes => accounts::forget_old_codes(conn, time, BATCH),
        RetentionRule::DroppedLinks => households::forget_old_links(conn, time, BATCH),
        RetentionRule::DroppedReports => employments::forget_old_reports(conn, time, BATCH),
        RetentionRule::Statements => statements::forget_old(conn, before, BATCH),
        RetentionRule::EndedNotices => publicity::forget_old_lines(conn, now, before, BATCH),
        RetentionRule::SchoolRecords => enrolment::forget_old_records(conn, time, BATCH),
        RetentionRule::Pictures => evidence::forget_old(conn, now, time, BATCH),
        RetentionRule::Identities => remove_people(conn, now, before),
    }
}

/// Those who left before a day, their identity still kept; who holds a post is somebody still.
fn leavers(conn: &mut Conn, before: Date, limit: i64) -> Result<Vec<residents::Resident>> {
    let mut people = residents::left_before(conn, before)?;
    let mut kept = Vec::new();
    for one in people.drain(..) {
        if i64::try_from(kept.len()).unwrap_or(i64::MAX) >= limit {
            break;
        }
        if !accounts::holds_post(conn, one.person)? {
            kept.push(one);
        }
    }
    Ok(kept)
}

fn remove_people(conn: &mut Conn, now: Now, before: Date) -> Result<usize> {
    let people = leavers(conn, before, PEOPLE)?;
    for one in &people {
        if erase(conn, now, one.person)? == Erasing::Done {
            let entry = Entry::by_command(Event::IdentityExpired, &one.district);
            let detail = serde_json::json!({ "by": "command_line", "left_on": one.left_on });
            audit::record(conn, now, entry.about(one.person).detail(detail))?;
        }
    }
    Ok(people.len())
}
