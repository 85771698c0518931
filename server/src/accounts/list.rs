//! List the accounts of the district.

use std::collections::BTreeSet;

use actix_web::web::{Data, Json};
use shared::access::{Role, Target};
use shared::accounts::api::{AccountView, ListAccounts};
use shared::api::{List, page_size};
use shared::base::{AccountId, OrgId};
use shared::orgs::api::OrgAccount;

use crate::State;
use crate::accounts::attempts::{Locking, failures_since};
use crate::accounts::login::{Login, is_allowed};
use crate::accounts::store::Account;
use crate::accounts::{me, store};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::web::{Authorized, Permit, Reply, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListAccounts>,
    state: Data<State>,
) -> Reply<List<AccountView>> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let query = move |conn: &mut Conn| list(conn, now, &keys, &permit, &request);
    state.db.read(query).await.map(Json)
}

fn list(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ListAccounts>,
    request: &ListAccounts,
) -> Result<List<AccountView>> {
    let district = permit.actor.district.as_str();
    permit.within(&Target {
        district: district.to_owned(),
        ..Target::default()
    })?;
    let prefix = request.login.as_deref().map(str::to_lowercase);
    if prefix
        .as_ref()
        .is_some_and(|text| !text.chars().all(is_allowed))
    {
        // No account's name begins like this.
        return Ok(List {
            items: Vec::new(),
            next: None,
            total: None,
        });
    }
    let size = page_size(request.limit);
    let accounts = store::list(
        conn,
        Some(district),
        request.role,
        prefix.as_deref(),
        request.cursor.as_deref(),
        Some(size + 1),
    )?;
    let (accounts, next) = page(accounts, size, |account| account.login.clone());
    Ok(List {
        items: views(conn, now, keys, accounts)?,
        next,
        total: None,
    })
}

/// One account of any district, for the command line.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The account.
    pub view: AccountView,
    /// The six digits of its district.
    pub district: String,
}

/// Every account, by name.
pub fn all(conn: &mut Conn, now: Now, keys: &Keys, role: Option<Role>) -> Result<Vec<Listed>> {
    let accounts = store::list(conn, None, role, None, None, None)?;
    let districts: Vec<String> = accounts
        .iter()
        .map(|account| account.district.clone())
        .collect();
    let views = views(conn, now, keys, accounts)?;
    let listed = views.into_iter().zip(districts);
    Ok(listed
        .map(|(view, district)| Listed { view, district })
        .collect())
}

/// Accounts as their administrator sees them.
pub(super) fn views(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    accounts: Vec<Account>,
) -> Result<Vec<AccountView>> {
    let ids: Vec<AccountId> = accounts.iter().map(|account| account.id).collect();
    let mut posts = me::posts_of(conn, now, &ids)?;
    let hash = |account: &Account| Login::typed(&account.login).hash(keys);
    let hashes: Vec<String> = accounts.iter().map(hash).collect();
    let mut locked = BTreeSet::new();
    let districts: BTreeSet<String> = accounts.iter().map(|one| one.district.clone()).collect();
    for district in districts {
        let locking = Locking::of(conn, &district)?;
        let failures = failures_since(conn, &hashes, now.micros - locking.micros)?;
        let own = accounts.iter().zip(&hashes);
        let own = own.filter(|(account, _)| account.district == district);
        let reached = |hash: &&String| {
            let count = failures.get(*hash);
            count.is_some_and(|count| *count >= locking.after)
        };
        locked.extend(own.map(|(_, hash)| hash).filter(reached).cloned());
    }
    let view = |(account, hash): (Account, String)| AccountView {
        id: account.id,
        login: account.login,
        name: account.name,
        posts: posts.remove(&account.id).unwrap_or_default(),
        disabled: account.disabled_at.is_some(),
        locked: locked.contains(&hash),
    };
    Ok(accounts.into_iter().zip(hashes).map(view).collect())
}

/// Who holds a post at an organisation, by account's name.
pub fn posts_at(conn: &mut Conn, org: OrgId) -> Result<Vec<OrgAccount>> {
    store::posts_at(conn, org)
}
