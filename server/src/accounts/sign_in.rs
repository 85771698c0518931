//! Sign in with account name and password, and with a code where the account has a second
//! factor. Every answer is the same for an unknown account; the code is asked for only after the
//! right password, and a wrong one counts like a wrong password.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use shared::accounts::api::{Session, SignIn};
use shared::accounts::device_code;
use shared::api::ErrorCode;

use crate::State;
use crate::accounts::attempts::Attempt;
use crate::accounts::login::Login;
use crate::accounts::second_factor::{self, Asked, Spent};
use crate::accounts::sessions::{self, Opened};
use crate::accounts::slowly::slowly;
use crate::accounts::store::Credentials;
use crate::accounts::{me, password};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Event};
use crate::request_id::request_id;
use crate::web::{Open, caller_address, user_agent};

pub(super) async fn handler(
    request: Open<SignIn>,
    state: Data<State>,
    http: HttpRequest,
) -> Result<HttpResponse> {
    let answer = sign_in(request, state.clone(), http).await;
    if let Err(Error::Refused(problem)) = &answer {
        state.metrics.sign_in_failed(&problem.code);
    }
    answer
}

async fn sign_in(
    request: Open<SignIn>,
    state: Data<State>,
    http: HttpRequest,
) -> Result<HttpResponse> {
    state.limits.sign_in.check(&caller_address(&http, &state))?;
    let now = state.clock.now();
    let Open(SignIn {
        login,
        password,
        second_factor: code,
    }) = request;
    let login = Login::typed(&login);
    let (shared, request_id) = (state.clone(), request_id().unwrap_or_default());
    let begun = state.db.write(move |conn| {
        let about = (shared.district.as_str(), request_id.as_str());
        Attempt::begin(conn, now, &shared.keys, &login, about)
    });
    let attempt = begun.await?;

    let hash = attempt.credentials.as_ref().map(|found| found.hash.clone());
    let fits = slowly(move || password::verify(&password, hash.as_deref())).await?;

    let shared = state.clone();
    let (fresh, device) = (sessions::fresh(), device_code(user_agent(&http)));
    let ended = state.db.write(move |conn| match &attempt.credentials {
        Some(found) if fits && !found.disabled => {
            let fresh = (&fresh, device.as_str());
            finish(conn, now, &shared, &attempt, found, code.as_deref(), fresh)
        }
        _ => attempt
            .fail(conn, now)
            .map(|()| Err(ErrorCode::SignInFailed)),
    });
    let (opened, session) = ended.await??;
    Ok(sessions::answer(&state, now, &opened, &session))
}

/// What follows the right password. A refusal is a result, because the attempt it was is kept.
fn finish(
    conn: &mut Conn,
    now: Now,
    state: &State,
    attempt: &Attempt,
    found: &Credentials,
    code: Option<&str>,
    fresh: (&sessions::Fresh, &str),
) -> Result<std::result::Result<(Opened, Session), ErrorCode>> {
    match second_factor::at_sign_in(conn, now, &state.keys, found.id, code)? {
        Asked::Nothing | Asked::Came(Spent::App) => {}
        Asked::Came(Spent::Recovery) => {
            audit::record(conn, now, attempt.entry(Event::RecoveryCodeUsed))?;
        }
        Asked::Code => {
            attempt.take_back(conn)?;
            return Ok(Err(ErrorCode::SecondFactorAsked));
        }
        Asked::Came(Spent::Wrong) => {
            attempt.fail(conn, now)?;
            return Ok(Err(ErrorCode::SecondFactorWrong));
        }
        Asked::Came(Spent::Blocked) => return Ok(Err(ErrorCode::SignInLocked)),
    }
    admit(conn, now, state, attempt, found, fresh).map(Ok)
}

fn admit(
    conn: &mut Conn,
    now: Now,
    state: &State,
    attempt: &Attempt,
    found: &Credentials,
    fresh: (&sessions::Fresh, &str),
) -> Result<(Opened, Session)> {
    attempt.succeed(conn)?;
    let opened = sessions::open(conn, now, state, found.id, fresh)?;
    audit::record(conn, now, attempt.entry(Event::SignedIn))?;
    let me = me::me(conn, now, state, found.id)?;
    let session = sessions::describe(conn, state, now, me, Some(opened.session))?;
    Ok((opened, session))
}
