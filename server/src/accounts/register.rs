//! Make a resident's account without personal data. It sees nothing on file until it is bound.

use actix_web::HttpRequest;
use actix_web::web::{Data, Json};
use shared::access::{Grant, Role};
use shared::accounts::api::Register;
use shared::accounts::{RegisterRefusal, password_fault};
use shared::api::{Done, ErrorCode};

use crate::State;
use crate::accounts::create::{self, NewAccount};
use crate::accounts::login::Login;
use crate::accounts::slowly::slowly;
use crate::accounts::{password, store};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::registers::security;
use crate::request_id::request_id;
use crate::web::{Open, Reply, caller_address};

pub(super) async fn handler(
    Open(request): Open<Register>,
    state: Data<State>,
    http: HttpRequest,
) -> Reply<Done> {
    state
        .limits
        .register
        .check(&caller_address(&http, &state))?;
    let Register {
        account,
        login,
        password,
    } = request;
    let login = Login::new(&login).map_err(|words| Error::field("/login", words))?;
    let least = security::password_min(&state).await?;
    if let Some(fault) = password_fault(&password, login.as_str(), least) {
        return Err(Error::field("/password", fault.words()));
    }
    let hash = slowly(move || password::hash_password(&password)).await?;
    let account = NewAccount {
        id: account,
        district: state.district.clone(),
        name: login.to_string(),
        login,
        password_hash: hash,
        person: None,
        grants: vec![Grant {
            role: Role::Resident,
            org: None,
            area: None,
        }],
        must_change_password: false,
    };
    let (now, request_id) = (state.clock.now(), request_id().unwrap_or_default());
    let work = move |conn: &mut Conn| register(conn, now, &account, &request_id);
    state.db.write(work).await?;
    Ok(Json(Done {}))
}

/// Sending the same again answers the same; the first password stays.
fn register(conn: &mut Conn, now: Now, account: &NewAccount, request_id: &str) -> Result<()> {
    if let Some(known) = store::account(conn, account.id)? {
        return if known.login == account.login.as_str() {
            Ok(())
        } else {
            Err(ErrorCode::IdReused.into())
        };
    }
    if !create::file(conn, now, account)? {
        return Err(Error::refused(&RegisterRefusal::LoginTaken));
    }
    let entry = Entry {
        event: Event::AccountRegistered,
        district: account.district.clone(),
        account: Some(account.id),
        for_account: None,
        org: None,
        person: None,
        subject: Some(account.id.to_string()),
        detail: serde_json::json!({}),
        request_id: request_id.to_owned(),
        proxy: None,
    };
    audit::record(conn, now, entry)
}
