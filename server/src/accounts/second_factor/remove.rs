//! Take the second factor away: its owner where it is not required, the command line anywhere.

use actix_web::HttpRequest;
use actix_web::web::{Data, Json};
use shared::accounts::SecondFactorRefusal;
use shared::accounts::api::{RemoveSecondFactor, SecondFactorView};

use crate::State;
use crate::accounts::attempts::Attempt;
use crate::accounts::login::Login;
use crate::accounts::prove::{Proved, prove};
use crate::accounts::second_factor::read::view;
use crate::accounts::second_factor::{Spent, spend, store};
use crate::accounts::{create, sessions, store as account_store};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply, caller_address};

pub(in crate::accounts) async fn handler(
    Authorized { request, permit }: Authorized<RemoveSecondFactor>,
    state: Data<State>,
    http: HttpRequest,
) -> Reply<SecondFactorView> {
    state.limits.sign_in.check(&caller_address(&http, &state))?;
    let now = state.clock.now();
    let RemoveSecondFactor { password, code } = request;
    let proved = prove(&state, now, &permit, password, |_account| Ok(())).await?;
    let Proved { attempt, fits } = proved;
    let shared = state.clone();
    let ended = state.db.write(move |conn| {
        if fits {
            remove(conn, now, &shared, &permit, &attempt, &code)
        } else {
            attempt.fail(conn, now)?;
            Ok(Err(SecondFactorRefusal::WrongPassword))
        }
    });
    let view = ended.await?.map_err(|refusal| Error::refused(&refusal))?;
    Ok(Json(view))
}

/// A refusal is a result, because the attempt it was is kept.
fn remove(
    conn: &mut Conn,
    now: Now,
    state: &State,
    permit: &Permit<RemoveSecondFactor>,
    attempt: &Attempt,
    code: &str,
) -> Result<std::result::Result<SecondFactorView, SecondFactorRefusal>> {
    let account = permit.actor.account;
    let before = view(conn, state, account)?;
    if !before.on || before.required {
        attempt.succeed(conn)?;
        return Ok(Err(if before.on {
            SecondFactorRefusal::NeededByRole
        } else {
            SecondFactorRefusal::NotBegun
        }));
    }
    match spend(conn, now, &state.keys, account, code)? {
        Spent::App | Spent::Recovery => {}
        Spent::Wrong | Spent::Blocked => {
            attempt.fail(conn, now)?;
            return Ok(Err(SecondFactorRefusal::WrongCode));
        }
    }
    attempt.succeed(conn)?;
    store::remove(conn, account)?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::SecondFactorOff);
    audit::record(conn, now, entry.subject(account))?;
    view(conn, state, account).map(Ok)
}

/// Takes it away after the phone was lost, and ends the account's sessions; `false` if there is
/// no such account.
pub fn remove_by_command(conn: &mut Conn, now: Now, login: &Login) -> Result<bool> {
    let Some(account) = account_store::by_login(conn, login)? else {
        return Ok(false);
    };
    if store::remove(conn, account.id)? {
        sessions::revoke_all(conn, account.id, None, now)?;
        let event = Event::SecondFactorOff;
        audit::record(
            conn,
            now,
            create::by_command(event, &account.district, account.id),
        )?;
    }
    Ok(true)
}
