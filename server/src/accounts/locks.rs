//! The accounts that are locked now, and opening a lock before its time.

use std::collections::BTreeSet;

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::{Done, Endpoint, ErrorCode, List};
use shared::base::AccountId;
use shared::security::api::{ListLocks, LockView, ReleaseLock};

use crate::State;
use crate::accounts::attempts::{self, Locking};
use crate::accounts::login::Login;
use crate::accounts::store::{self, Account};
use crate::accounts::{me, second_factor};
use crate::clock::{Now, time_of};
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

/// The most locks that are looked at.
const LOCKS_MAX: i64 = 1000;

pub(super) async fn list_handler(
    Authorized { permit, .. }: Authorized<ListLocks>,
    state: Data<State>,
) -> Reply<List<LockView>> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let query = move |conn: &mut Conn| list(conn, now, &keys, &permit);
    state.db.read(query).await.map(Json)
}

/// A lock is told to the audit when it closes, so the newest rows name all that may be closed.
fn list(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ListLocks>,
) -> Result<List<LockView>> {
    let district = permit.actor.district.as_str();
    permit.within(&Target {
        district: district.to_owned(),
        ..Target::default()
    })?;
    let locking = Locking::of(conn, district)?;
    let since = now.micros - locking.micros;
    let events = [Event::SignInLocked.code()];
    let told = audit::acts(
        conn,
        (district, None),
        &events,
        (since, i64::MAX),
        LOCKS_MAX,
    )?;
    let told = told.into_iter().filter_map(|act| act.subject?.parse().ok());
    let ids: Vec<AccountId> = told.collect::<BTreeSet<_>>().into_iter().collect();
    let mut accounts = Vec::new();
    for id in &ids {
        accounts.extend(store::account(conn, *id)?);
    }
    accounts.sort_by(|one, other| one.login.cmp(&other.login));
    let hash = |account: &Account| Login::typed(&account.login).hash(keys);
    let hashes: Vec<String> = accounts.iter().map(hash).collect();
    let last = attempts::last_failures(conn, &hashes, (locking.after, since))?;
    let mut posts = me::posts_of(conn, now, &ids)?;
    let view = |(account, hash): (Account, String)| {
        let closed_at = last.get(&hash)?;
        Some(LockView {
            account: account.id,
            login: account.login,
            name: account.name,
            posts: posts.remove(&account.id).unwrap_or_default(),
            until: time_of(closed_at + locking.micros),
        })
    };
    let items: Vec<LockView> = accounts.into_iter().zip(hashes).filter_map(view).collect();
    Ok(List {
        total: u32::try_from(items.len()).ok(),
        items,
        next: None,
    })
}

pub(super) async fn release_handler(
    Authorized { request, permit }: Authorized<ReleaseLock>,
    state: Data<State>,
) -> Reply<Done> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| release(conn, now, &keys, &permit, request.account);
    state.db.write(work).await.map(Json)
}

fn release(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ReleaseLock>,
    id: AccountId,
) -> Result<Done> {
    let account = of_district(conn, permit, id)?;
    let hash = Login::typed(&account.login).hash(keys);
    let locking = Locking::of(conn, &account.district)?;
    let hashes = std::slice::from_ref(&hash);
    let reached = (locking.after, now.micros - locking.micros);
    if !attempts::last_failures(conn, hashes, reached)?.is_empty() {
        attempts::clear_failures(conn, &hash)?;
        second_factor::forget_wrong_codes(conn, account.id)?;
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::LockReleased);
        audit::record(conn, now, entry.subject(account.id))?;
    }
    Ok(Done {})
}

/// An account of the actor's district; another is not there.
pub(crate) fn of_district<E: Endpoint>(
    conn: &mut Conn,
    permit: &Permit<E>,
    id: AccountId,
) -> Result<Account> {
    let account = store::account(conn, id)?.ok_or(ErrorCode::NotFound)?;
    let target = Target {
        district: account.district.clone(),
        ..Target::default()
    };
    permit
        .within(&target)
        .map_err(|_refusal| ErrorCode::NotFound)?;
    Ok(account)
}
