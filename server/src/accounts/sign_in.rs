//! Sign in: the attempt is counted before the password is looked at, so that many at once get
//! no more guesses than one after the other. Every answer is the same for an unknown account.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use serde_json::json;
use shared::accounts::api::{Session, SignIn};
use shared::api::ErrorCode;

use crate::State;
use crate::accounts::login::Login;
use crate::accounts::session::{self, Opened};
use crate::accounts::store::{self, Credentials};
use crate::accounts::{me, password};
use crate::audit::{self, Event};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::web::{Open, caller_address, request_id};

/// Failures in a row after which a name is locked.
pub(super) const FAILURES_MAX: i32 = 5;
/// Microseconds for which it is locked, and after which failures are forgotten.
pub(super) const LOCKED_MICROS: i64 = 15 * 60 * 1_000_000;

/// One attempt: the name as typed, by its hash, and the account if there is one.
#[derive(Clone)]
struct Attempt {
    login_hash: String,
    failures: i32,
    credentials: Option<Credentials>,
    /// Where the audit row of an unknown account goes.
    district: String,
    request_id: String,
}

pub(super) async fn handler(
    request: Open<SignIn>,
    state: Data<State>,
    http: HttpRequest,
) -> Result<HttpResponse> {
    state.limits.sign_in.check(&caller_address(&http, &state))?;
    let now = state.clock.now();
    let Open(SignIn { login, password }) = request;
    let login = Login::typed(&login);
    let (keys, district) = (state.keys.clone(), state.district.clone());
    let request_id = request_id().unwrap_or_default();
    let begun = state.db.write(move |conn| {
        begin(conn, now, &keys, &login, &district).map(|attempt| Attempt {
            request_id: request_id.clone(),
            ..attempt
        })
    });
    let attempt = begun.await?;

    let hash = attempt.credentials.as_ref().map(|found| found.hash.clone());
    let fits = actix_web::web::block(move || password::verify(&password, hash.as_deref()))
        .await
        .map_err(Error::internal)??;

    let (shared, fresh) = (state.clone(), session::fresh_token());
    let ended = state.db.write(move |conn| match &attempt.credentials {
        Some(found) if fits && !found.disabled => {
            admit(conn, now, &shared, &attempt, found, &fresh).map(Some)
        }
        _ => refuse(conn, now, &attempt).map(|()| None),
    });
    let (opened, session) = ended.await?.ok_or(ErrorCode::SignInFailed)?;
    Ok(session::answer(&state, now, &opened, &session))
}

/// Counts the attempt and looks the account up.
fn begin(conn: &mut Conn, now: Now, keys: &Keys, login: &Login, district: &str) -> Result<Attempt> {
    store::forget_failures(conn, now.micros - LOCKED_MICROS)?;
    let login_hash = login.hash(keys);
    let failures = store::count_failure(conn, &login_hash, now)?;
    if failures > FAILURES_MAX {
        // Refusing takes this attempt back: a lock is not prolonged by knocking.
        return Err(ErrorCode::SignInLocked.into());
    }
    let credentials = store::credentials(conn, login)?;
    Ok(Attempt {
        login_hash,
        failures,
        district: match &credentials {
            Some(found) => found.district.clone(),
            None => district.to_owned(),
        },
        credentials,
        request_id: String::new(),
    })
}

fn refuse(conn: &mut Conn, now: Now, attempt: &Attempt) -> Result<()> {
    let locked = attempt.failures == FAILURES_MAX;
    let events = [Event::SignInFailed, Event::SignInLocked];
    for event in events.into_iter().take(1 + usize::from(locked)) {
        audit::record(conn, now, attempt.entry(event))?;
    }
    Ok(())
}

fn admit(
    conn: &mut Conn,
    now: Now,
    state: &State,
    attempt: &Attempt,
    found: &Credentials,
    token: &str,
) -> Result<(Opened, Session)> {
    store::clear_failures(conn, &attempt.login_hash)?;
    let opened = session::open(conn, now, &state.keys, found.id, token)?;
    audit::record(conn, now, attempt.entry(Event::SignedIn))?;
    let me = me::me(conn, now, found.id, state.demo)?;
    let session = session::describe(state, now, me)?;
    Ok((opened, session))
}

impl Attempt {
    fn entry(&self, event: Event) -> audit::Entry {
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
