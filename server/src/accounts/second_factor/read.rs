//! Read whether the own account has a second factor.

use actix_web::web::{Data, Json};
use shared::accounts::api::{ReadSecondFactor, SecondFactorView};
use shared::api::ErrorCode;
use shared::base::AccountId;

use crate::State;
use crate::accounts::second_factor::store;
use crate::accounts::{me, store as account_store};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, Reply};

pub(in crate::accounts) async fn handler(
    Authorized { permit, .. }: Authorized<ReadSecondFactor>,
    state: Data<State>,
) -> Reply<SecondFactorView> {
    let (account, shared) = (permit.actor.account, state.clone());
    let query = move |conn: &mut Conn| view(conn, &shared, account);
    state.db.read(query).await.map(Json)
}

pub(super) fn view(conn: &mut Conn, state: &State, id: AccountId) -> Result<SecondFactorView> {
    let account = account_store::account(conn, id)?.ok_or(ErrorCode::SignInRequired)?;
    let grants = account_store::grants(conn, &[id])?.remove(&id);
    let grants = grants.unwrap_or_default();
    Ok(SecondFactorView {
        on: store::is_on(conn, id)?,
        required: me::needs_second_factor(conn, state, &account, &grants)?,
        recovery_codes: store::recovery_codes_left(conn, id)?,
    })
}
