//! Attempts at a secret: each is counted before the secret is looked at, so that many at once
//! get no more guesses than one after the other. A lock is the same for a name nobody has.

mod store;

use serde_json::json;
use shared::api::ErrorCode;

use crate::accounts::login::Login;
use crate::accounts::store::{Credentials, credentials};
use crate::audit::{self, Event};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;

pub(super) use store::{clear_failures, failures_since};

/// Failures in a row after which a name is locked.
pub(super) const FAILURES_MAX: i32 = 5;
/// Microseconds for which it is locked, and after which failures are forgotten.
pub(super) const LOCKED_MICROS: i64 = 15 * 60 * 1_000_000;

/// Counts an attempt at a code; false if there were too many, and then it must be taken back.
pub(super) fn count(conn: &mut Conn, now: Now, subject: &str) -> Result<bool> {
    store::forget_failures(conn, now.micros - LOCKED_MICROS)?;
    Ok(store::count_failure(conn, subject, now)? <= FAILURES_MAX)
}

/// One attempt: the name as typed, by its hash, and the account if there is one.
#[derive(Clone)]
pub(super) struct Attempt {
    pub(super) login_hash: String,
    failures: i32,
    pub(super) credentials: Option<Credentials>,
    /// Where the audit row of an unknown account goes.
    district: String,
    request_id: String,
}

impl Attempt {
    /// Counts the attempt and looks the account up.
    pub(super) fn begin(
        conn: &mut Conn,
        now: Now,
        keys: &Keys,
        login: &Login,
        (district, request_id): (&str, &str),
    ) -> Result<Self> {
        let login_hash = login.hash(keys);
        store::forget_failures(conn, now.micros - LOCKED_MICROS)?;
        let failures = store::count_failure(conn, &login_hash, now)?;
        if failures > FAILURES_MAX {
            // Refusing takes this attempt back: a lock is not prolonged by knocking.
            return Err(ErrorCode::SignInLocked.into());
        }
        let credentials = credentials(conn, login)?;
        Ok(Self {
            login_hash,
            failures,
            district: match &credentials {
                Some(found) => found.district.clone(),
                None => district.to_owned(),
            },
            credentials,
            request_id: request_id.to_owned(),
        })
    }

    /// Lets the count stand, and tells the audit.
    pub(super) fn fail(&self, conn: &mut Conn, now: Now) -> Result<()> {
        let locked = self.failures == FAILURES_MAX;
        let events = [Event::SignInFailed, Event::SignInLocked];
        for event in events.into_iter().take(1 + usize::from(locked)) {
            audit::record(conn, now, self.entry(event))?;
        }
        Ok(())
    }

    /// Takes this attempt back; the failures before it stand.
    pub(super) fn take_back(&self, conn: &mut Conn) -> Result<()> {
        store::take_back(conn, &self.login_hash)
    }

    /// Forgets this attempt and the failures before it.
    pub(super) fn succeed(&self, conn: &mut Conn) -> Result<()> {
        clear_failures(conn, &self.login_hash)
    }

    /// An audit row about this attempt.
    pub(super) fn entry(&self, event: Event) -> audit::Entry {
        let account = self.credentials.as_ref().map(|found| found.id);
        audit::Entry {
            event,
            district: self.district.clone(),
            account,
            org: None,
            person: None,
            subject: account.map(|id| id.to_string()),
            detail: match account {
                Some(_) => json!({}),
                // The name itself may be a password typed into the wrong field.
                None => json!({ "login_hash": self.login_hash }),
            },
            request_id: self.request_id.clone(),
        }
    }
}
