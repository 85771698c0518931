//! Set a forgotten password by a code. The new password is hashed before anything is looked up,
//! so an unknown name, a wrong code and an old one take the same time and get the same answer.

use actix_web::HttpRequest;
use actix_web::web::{Data, Json};
use serde_json::json;
use shared::accounts::api::ResetPassword;
use shared::accounts::{BindRefusal, password_fault};
use shared::api::{Done, ErrorCode};

use crate::State;
use crate::accounts::codes::{hash, store};
use crate::accounts::login::Login;
use crate::accounts::slowly::slowly;
use crate::accounts::{attempts, password, second_factor, sessions, store as account_store};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::registers::security;
use crate::request_id::request_id;
use crate::web::{Open, Reply, caller_address};

pub(in crate::accounts) async fn handler(
    Open(request): Open<ResetPassword>,
    state: Data<State>,
    http: HttpRequest,
) -> Reply<Done> {
    state.limits.code.check(&caller_address(&http, &state))?;
    let ResetPassword { login, code, new } = request;
    let login = Login::typed(&login);
    let least = security::password_min(&state).await?;
    if let Some(fault) = password_fault(&new, login.as_str(), least) {
        return Err(Error::field("/new", fault.words()));
    }
    let new = slowly(move || password::hash_password(&new)).await?;
    let now = state.clock.now();
    let reset = Reset {
        login,
        hash: hash(&state.keys, &code),
        new,
        request_id: request_id().unwrap_or_default(),
    };
    let shared = state.clone();
    let accepted = state.db.write(move |conn| reset.apply(conn, now, &shared));
    if accepted.await? {
        Ok(Json(Done {}))
    } else {
        Err(Error::refused(&BindRefusal::CodeNotAccepted))
    }
}

/// A password to be set: for whom, by the hash of which code.
struct Reset {
    login: Login,
    hash: String,
    new: String,
    request_id: String,
}

impl Reset {
    /// True if the code was accepted; a wrong one is counted, whether or not the name is known.
    fn apply(&self, conn: &mut Conn, now: Now, state: &State) -> Result<bool> {
        let subject = state.keys.hash("reset", self.login.as_str());
        if !attempts::count(conn, now, &state.district, &subject)? {
            return Err(ErrorCode::CodeLocked.into());
        }
        let account = account_store::by_login(conn, &self.login)?;
        let entry = |event| Entry {
            event,
            district: account
                .as_ref()
                .map_or_else(|| state.district.clone(), |found| found.district.clone()),
            account: account.as_ref().map(|found| found.id),
            for_account: None,
            org: None,
            person: account.as_ref().and_then(|found| found.person),
            subject: account.as_ref().map(|found| found.id.to_string()),
            detail: json!({}),
            request_id: self.request_id.clone(),
            proxy: None,
        };
        let usable = account.as_ref().filter(|found| found.disabled_at.is_none());
        let accepted = match usable {
            Some(found) => store::use_to_reset(conn, found.id, &self.hash, now)?,
            None => false,
        };
        let Some(found) = usable.filter(|_| accepted) else {
            audit::record(conn, now, entry(Event::CodeRefused))?;
            return Ok(false);
        };
        attempts::clear_failures(conn, &subject)?;
        attempts::clear_failures(conn, &self.login.hash(&state.keys))?;
        second_factor::forget_wrong_codes(conn, found.id)?;
        account_store::set_password(conn, found.id, &self.new, false)?;
        sessions::revoke_all(conn, found.id, None, now)?;
        audit::record(conn, now, entry(Event::PasswordReset))?;
        Ok(true)
    }
}
