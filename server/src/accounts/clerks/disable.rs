//! Disables or enables the account of a clerk of the own organisation.

use actix_web::web::{Data, Json};
use shared::accounts::api::{AccountView, DisableClerk, EnableClerk};
use shared::api::Endpoint;
use shared::base::OrgId;

use crate::State;
use crate::accounts::clerks::clerk_of;
use crate::accounts::disable::{Change, carry_out};
use crate::accounts::posts::view;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::audit::Event;
use crate::web::{Authorized, Permit, Reply};

pub(in crate::accounts) async fn disable_handler(
    Authorized { request, permit }: Authorized<DisableClerk>,
    state: Data<State>,
) -> Reply<AccountView> {
    let DisableClerk {
        org,
        account,
        reason,
    } = request;
    let change = Change::new(account, Event::AccountDisabled, &reason)?;
    answer(state, permit, org, change).await
}

pub(in crate::accounts) async fn enable_handler(
    Authorized { request, permit }: Authorized<EnableClerk>,
    state: Data<State>,
) -> Reply<AccountView> {
    let EnableClerk {
        org,
        account,
        reason,
    } = request;
    let change = Change::new(account, Event::AccountEnabled, &reason)?;
    answer(state, permit, org, change).await
}

async fn answer<E: Endpoint>(
    state: Data<State>,
    permit: Permit<E>,
    org: OrgId,
    change: Change,
) -> Reply<AccountView> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| apply(conn, now, &keys, &permit, (org, &change));
    state.db.write(work).await.map(Json)
}

/// Doing it twice answers the same and leaves one audit row.
fn apply<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<E>,
    (org, change): (OrgId, &Change),
) -> Result<AccountView> {
    let account = clerk_of(conn, now.date, permit, (org, change.account))?;
    let by = (&permit.actor, permit.request_id.as_str());
    let account = carry_out(conn, now, by, account, change, Some(org))?;
    view(conn, now, keys, account)
}
