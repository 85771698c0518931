//! Look-ups that someone should ask about: a day of very many, and evenings when nobody works.
//!
//! A lock is none of them: it opens by itself after a quarter of an hour, so that none would be
//! there by the time someone looks; what is left of one stands in the audit.

use serde_json::json;
use shared::access::Role;

use crate::clock::start_of;
use crate::demo::days::{days_before, office_time, working_day_up_to};
use crate::demo::rows::{AuditRow, GrantRow};
use crate::demo::scene::Scene;
use crate::registers::audit::Event;

/// A minute, in microseconds.
const MINUTE: i64 = 60 * 1_000_000;
/// Searches of the busy day, every third minute.
const MANY: u32 = 156;
const APART: u32 = 3;
/// Days ago of the evening, its first minute and its searches.
const EVENING_AGO: u32 = 2;
const EVENING: i64 = 22 * 60 + 10;
const LATE: u32 = 8;
/// Days ago on which a clerk was locked out, the minute, and the failures it took.
const LOCKED_AGO: u32 = 3;
const LOCKED_AT: u32 = 17;
const FAILURES: u32 = 5;

/// Writes what the security administrator finds.
pub(super) fn build(scene: &mut Scene<'_>) {
    let mut officers = officers(scene).into_iter();
    let yesterday = days_before(scene.today, 1);
    if let Some(officer) = officers.next() {
        let day = working_day_up_to(yesterday).max(days_before(scene.today, 4));
        for number in 0..MANY {
            let at = office_time(day, scene.today, number * APART);
            search(scene, &officer, at);
        }
    }
    if let Some(officer) = officers.next() {
        let evening = start_of(days_before(scene.today, EVENING_AGO)) + EVENING * MINUTE;
        for number in 0..LATE {
            search(scene, &officer, evening + i64::from(number) * 4 * MINUTE);
        }
    }
    if let Some(officer) = officers.next() {
        lock(scene, &officer);
    }
}

/// The officers of the villages nobody signs in for.
fn officers(scene: &Scene<'_>) -> Vec<GrantRow> {
    let shown = scene.rows.accounts.iter();
    let shown = shown.filter(|account| account.login == "village");
    let shown: Vec<String> = shown.map(|account| account.id.clone()).collect();
    let mut grants: Vec<GrantRow> = scene.rows.account_grants.clone();
    grants.retain(|grant| {
        grant.role == Role::VillageOfficer.code() && !shown.contains(&grant.account_id)
    });
    grants
}

fn search(scene: &mut Scene<'_>, officer: &GrantRow, at: i64) {
    let found = scene.random.between(0, 12);
    let row = AuditRow::of(scene.random.id(at), at, Event::ResidentsSearched);
    scene.rows.audit.push(AuditRow {
        account_id: Some(officer.account_id.clone()),
        org_id: officer.org_id.clone(),
        detail: json!({ "found": found }).to_string(),
        ..row
    });
}

fn lock(scene: &mut Scene<'_>, officer: &GrantRow) {
    let day = days_before(scene.today, LOCKED_AGO);
    for number in 0..=FAILURES {
        let at = office_time(day, scene.today, LOCKED_AT + number);
        let event = if number < FAILURES {
            Event::SignInFailed
        } else {
            Event::SignInLocked
        };
        let row = AuditRow::of(scene.random.id(at), at, event);
        scene.rows.audit.push(AuditRow {
            subject: Some(officer.account_id.clone()),
            ..row
        });
    }
}
