//! Attempts at a secret: each is counted before the secret is looked at, so that many at once
//! get no more guesses than one after the other. A lock is the same for a name nobody has.

mod store;

use serde_json::json;
use shared::api::ErrorCode;

use crate::accounts::login::Login;
use crate::accounts::store::{Credentials, credentials};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::audit::{self, Event};
use crate::registers::security;

pub(crate) use store::clear_failures;
pub(super) use store::{failures_since, forget_old_failures, last_failures, old_failures};

/// When a name is locked, by the rules of the district.
#[derive(Clone, Copy, Debug)]
pub(super) struct Locking {
    /// Failures in a row after which it is.
    pub(super) after: i32,
    /// Microseconds for which it is, and after which failures are forgotten.
    pub(super) micros: i64,
}

impl Locking {
    /// The rules of a district.
    pub(super) fn of(conn: &mut Conn, district: &str) -> Result<Self> {
        let policy = security::set_for(conn, district)?.unwrap_or_default();
        Ok(Self {
            after: i32::from(policy.lock_after),
            micros: i64::from(policy.lock_minutes) * MINUTE_MICROS,
        })
    }
}

const MINUTE_MICROS: i64 = 60 * 1_000_000;

/// Counts an attempt at a code; false if there were too many, and then it must be taken back.
pub(crate) fn count(conn: &mut Conn, now: Now, district: &str, subject: &str) -> Result<bool> {
    let locking = Locking::of(conn, district)?;
    store::forget_failures(conn, now.micros - locking.micros)?;
    Ok(store::count_failure(conn, subject, now)? <= locking.after)
}

/// One attempt: the name as typed, by its hash, and the account if there is one.
#[derive(Clone)]
pub(super) struct Attempt {
    pub(super) login_hash: String,
    failures: i32,
    locking: Locking,
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
        let locking = Locking::of(conn, district)?;
        store::forget_failures(conn, now.micros - locking.micros)?;
        let failures = store::count_failure(conn, &login_hash, now)?;
        if failures > locking.after {
            // Refusing takes this attempt back: a lock is not prolonged by knocking.
            return Err(ErrorCode::SignInLocked.into());
        }
        let credentials = credentials(conn, login)?;
        Ok(Self {
            login_hash,
            failures,
            locking,
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
        let locked = self.failures == self.locking.after;
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
            for_account: None,
            org: None,
            person: None,
            subject: account.map(|id| id.to_string()),
            detail: match account {
                Some(_) => json!({}),
                // The name itself may be a password typed into the wrong field.
                None => json!({ "login_hash": self.login_hash }),
            },
            request_id: self.request_id.clone(),
            proxy: None,
        }
    }
}
