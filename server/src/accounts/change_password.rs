//! Change the own password: the old one is asked for, and every other session ends.

use actix_web::HttpRequest;
use actix_web::web::{Data, Json};
use shared::accounts::api::{ChangePassword, Session};
use shared::accounts::{PasswordRefusal, password_fault};

use crate::State;
use crate::accounts::attempts::Attempt;
use crate::accounts::prove::{Proved, prove};
use crate::accounts::slowly::slowly;
use crate::accounts::{me, password, sessions, store};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Event};
use crate::registers::security;
use crate::web::{Authorized, Permit, Reply, caller_address};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ChangePassword>,
    state: Data<State>,
    http: HttpRequest,
) -> Reply<Session> {
    state.limits.sign_in.check(&caller_address(&http, &state))?;
    let now = state.clock.now();
    let ChangePassword { current, new } = request;
    let (same, asked) = (current == new, new.clone());
    let least = security::password_min(&state).await?;
    let check = move |account: &store::Account| match password_fault(&asked, &account.login, least)
    {
        Some(fault) => Err(Error::field("/new", fault.words())),
        None => Ok(()),
    };
    let Proved { attempt, fits } = prove(&state, now, &permit, current, check).await?;
    let hash = slowly(move || password::hash_password(&new)).await?;

    let shared = state.clone();
    let ended = state.db.write(move |conn| {
        if fits && !same {
            change(conn, now, &shared, &permit, &attempt, &hash).map(Ok)
        } else if fits {
            attempt.succeed(conn)?;
            Ok(Err(PasswordRefusal::SamePassword))
        } else {
            attempt.fail(conn, now)?;
            Ok(Err(PasswordRefusal::WrongPassword))
        }
    });
    let session = ended.await?.map_err(|refusal| Error::refused(&refusal))?;
    Ok(Json(session))
}

fn change(
    conn: &mut Conn,
    now: Now,
    state: &State,
    permit: &Permit<ChangePassword>,
    attempt: &Attempt,
    hash: &str,
) -> Result<Session> {
    let account = permit.actor.account;
    store::set_password(conn, account, hash, false)?;
    sessions::revoke_all(conn, account, permit.session, now)?;
    attempt.succeed(conn)?;
    audit::record(conn, now, attempt.entry(Event::PasswordChanged))?;
    let me = me::me(conn, now, state, account)?;
    sessions::describe(conn, state, now, me, permit.session)
}
