//! Disable an account, which ends its sessions, and enable it again.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::accounts::AccountRefusal;
use shared::accounts::api::{AccountView, DisableAccount, EnableAccount};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{AccountId, Bilingual};

use crate::State;
use crate::accounts::{list, sessions, store};
use crate::audit::{self, Entry, Event};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::web::{Authorized, Permit, Reply};

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
struct Change {
    account: AccountId,
    event: Event,
    reason: String,
}

impl Change {
    fn new(account: AccountId, event: Event, reason: &str) -> Result<Self> {
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
    let mut account = store::account(conn, change.account)?.ok_or(ErrorCode::NotFound)?;
    permit
        .within(&Target {
            district: account.district.clone(),
            ..Target::default()
        })
        .map_err(|_refusal| ErrorCode::NotFound)?;
    let actor = &permit.actor;
    if account.id == actor.account || (account.person.is_some() && account.person == actor.person) {
        return Err(Error::refused(&AccountRefusal::OwnAccount));
    }
    if account.disabled_at.is_some() != change.disables() {
        account.disabled_at = change.disables().then_some(now.micros);
        store::set_disabled(conn, account.id, account.disabled_at)?;
        if change.disables() {
            sessions::revoke_all(conn, account.id, None, now)?;
        }
        let entry = Entry::by(actor, &permit.request_id, change.event)
            .subject(account.id)
            .detail(serde_json::json!({ "reason": change.reason }));
        audit::record(conn, now, entry)?;
    }
    let view = list::views(conn, now, keys, vec![account])?.pop();
    view.ok_or_else(|| Error::internal("one account has one view"))
}
