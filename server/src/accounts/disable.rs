//! Disable an account, which ends its sessions, and enable it again.

use actix_web::web::{Data, Json};
use shared::accounts::AccountRefusal;
use shared::accounts::api::{AccountView, DisableAccount, EnableAccount};
use shared::api::Endpoint;
use shared::base::{AccountId, Bilingual, OrgId};

use crate::State;
use crate::accounts::locks::of_district;
use crate::accounts::posts::view;
use crate::accounts::store::Account;
use crate::accounts::{sessions, store};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Acting, Authorized, Permit, Reply};

pub(super) async fn disable_handler(
    Authorized { request, permit }: Authorized<DisableAccount>,
    state: Data<State>,
) -> Reply<AccountView> {
    let DisableAccount { account, reason } = request;
    change(
        state,
        permit,
        Change::new(account, Event::AccountDisabled, &reason)?,
    )
    .await
}

pub(super) async fn enable_handler(
    Authorized { request, permit }: Authorized<EnableAccount>,
    state: Data<State>,
) -> Reply<AccountView> {
    let EnableAccount { account, reason } = request;
    change(
        state,
        permit,
        Change::new(account, Event::AccountEnabled, &reason)?,
    )
    .await
}

/// What is to become of which account, and why.
#[derive(Clone)]
pub(super) struct Change {
    pub(super) account: AccountId,
    event: Event,
    reason: String,
}

impl Change {
    pub(super) fn new(account: AccountId, event: Event, reason: &str) -> Result<Self> {
        if reason.is_empty() {
            let words = Bilingual::new("请写明原因。", "Say why.");
            return Err(Error::field("/reason", words));
        }
        Ok(Self {
            account,
            event,
            reason: reason.to_owned(),
        })
    }

    fn disables(&self) -> bool {
        self.event == Event::AccountDisabled
    }
}

async fn change<E: Endpoint>(
    state: Data<State>,
    permit: Permit<E>,
    change: Change,
) -> Reply<AccountView> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| apply(conn, now, &keys, &permit, &change);
    state.db.write(work).await.map(Json)
}

/// Doing it twice answers the same and leaves one audit row.
fn apply<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<E>,
    change: &Change,
) -> Result<AccountView> {
    let account = of_district(conn, permit, change.account)?;
    let actor = &permit.actor;
    if account.id == actor.account || (account.person.is_some() && account.person == actor.person) {
        return Err(Error::refused(&AccountRefusal::OwnAccount));
    }
    let account = carry_out(
        conn,
        now,
        (actor, &permit.request_id),
        account,
        change,
        None,
    )?;
    view(conn, now, keys, account)
}

/// Disables or enables an account, for an organisation or for the district.
pub(super) fn carry_out(
    conn: &mut Conn,
    now: Now,
    (actor, request_id): (&Acting, &str),
    mut account: Account,
    change: &Change,
    org: Option<OrgId>,
) -> Result<Account> {
    if account.disabled_at.is_some() == change.disables() {
        return Ok(account);
    }
    account.disabled_at = change.disables().then_some(now.micros);
    if !store::set_disabled(conn, account.id, account.disabled_at)? {
        return Ok(account);
    }
    if change.disables() {
        sessions::revoke_all(conn, account.id, None, now)?;
    }
    let entry = Entry::by(actor, request_id, change.event)
        .subject(account.id)
        .detail(serde_json::json!({ "reason": change.reason }));
    audit::record(conn, now, Entry { org, ..entry })?;
    Ok(account)
}
