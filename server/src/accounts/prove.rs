//! The own password asked once more, before what a stolen token must not do.

use actix_web::web::Data;
use shared::api::{Endpoint, ErrorCode};

use crate::State;
use crate::accounts::attempts::Attempt;
use crate::accounts::login::Login;
use crate::accounts::slowly::slowly;
use crate::accounts::store::Account;
use crate::accounts::{password, sessions, store};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::web::Permit;

/// What came of asking; whoever asked lets the attempt succeed or fail.
pub(super) struct Proved {
    pub(super) attempt: Attempt,
    pub(super) fits: bool,
}

/// Counts an attempt like one to sign in and compares the password. A session that has ended
/// since proves nothing; what `check` refuses is refused before the attempt.
pub(super) async fn prove<E: Endpoint>(
    state: &Data<State>,
    now: Now,
    permit: &Permit<E>,
    password: String,
    check: impl Fn(&Account) -> Result<()> + Send + 'static,
) -> Result<Proved> {
    let (shared, permit) = (state.clone(), permit.clone());
    let begun = state.db.write(move |conn| {
        let account = live(conn, now, &permit)?;
        check(&account)?;
        let login = Login::typed(&account.login);
        let about = (account.district.as_str(), permit.request_id.as_str());
        Attempt::begin(conn, now, &shared.keys, &login, about)
    });
    let attempt = begun.await?;
    let hash = attempt.credentials.as_ref().map(|found| found.hash.clone());
    let fits = slowly(move || password::verify(&password, hash.as_deref())).await?;
    Ok(Proved { attempt, fits })
}

/// The actor's account, while it and its session go on.
pub(super) fn live<E: Endpoint>(conn: &mut Conn, now: Now, permit: &Permit<E>) -> Result<Account> {
    let account = store::account(conn, permit.actor.account)?
        .filter(|account| account.disabled_at.is_none())
        .ok_or(ErrorCode::SignInRequired)?;
    if sessions::is_over(conn, now, account.id, permit.session)? {
        return Err(ErrorCode::SignInRequired.into());
    }
    Ok(account)
}
