//! Gives a clerk's account a fresh first password, for who has forgotten it or never used it.

use actix_web::web::{Data, Json};
use serde_json::json;
use shared::accounts::ClerkRefusal;
use shared::accounts::api::{AccountView, CreatedAccount, InviteClerk};
use shared::api::ErrorCode;
use shared::base::Bilingual;

use crate::State;
use crate::accounts::clerks::{clerk_of, store};
use crate::accounts::first_password::first_password;
use crate::accounts::login::Login;
use crate::accounts::posts::view;
use crate::accounts::{attempts, second_factor, sessions, store as account_store};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(in crate::accounts) async fn handler(
    Authorized { request, permit }: Authorized<InviteClerk>,
    state: Data<State>,
) -> Reply<CreatedAccount> {
    if request.reason.is_empty() {
        let words = Bilingual::new("请写明原因。", "Say why.");
        return Err(Error::field("/reason", words));
    }
    let (now, keys) = (state.clock.now(), state.keys.clone());
    // Named apart from accounts: the id is the caller's to choose, and what another account's first
    // password follows from must not come back by way of it.
    let named = format!("invitation {} {}", request.account, request.invitation);
    let (password, hash) = first_password(&keys, named).await?;
    let work = move |conn: &mut Conn| invite(conn, now, &keys, &permit, (&request, &hash));
    let account = state.db.write(work).await?;
    Ok(Json(CreatedAccount { account, password }))
}

fn invite(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<InviteClerk>,
    (request, hash): (&InviteClerk, &str),
) -> Result<AccountView> {
    let account = clerk_of(conn, now.date, permit, (request.org, request.account))?;
    let by = permit.actor.account;
    let known = store::invitation(conn, request.invitation)?;
    if known == Some((account.id, by)) {
        return view(conn, now, keys, account);
    }
    if known.is_some() {
        return Err(ErrorCode::IdReused.into());
    }
    if account.disabled_at.is_some() {
        return Err(Error::refused(&ClerkRefusal::Disabled));
    }
    if !store::insert(conn, now, request.invitation, (account.id, by))? {
        // Someone sent the same id at the same moment.
        return Err(ErrorCode::IdReused.into());
    }
    account_store::set_password(conn, account.id, hash, true)?;
    sessions::revoke_all(conn, account.id, None, now)?;
    attempts::clear_failures(conn, &Login::typed(&account.login).hash(keys))?;
    second_factor::forget_wrong_codes(conn, account.id)?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::PasswordSet)
        .of_org(request.org)
        .subject(account.id)
        .detail(json!({ "reason": request.reason }));
    audit::record(conn, now, entry)?;
    view(conn, now, keys, account)
}
