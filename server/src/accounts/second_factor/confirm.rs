//! Confirm a second factor by a code of its app; from now on signing in asks for it.

use actix_web::HttpRequest;
use actix_web::web::{Data, Json};
use shared::accounts::SecondFactorRefusal;
use shared::accounts::api::{ConfirmSecondFactor, SecondFactorOn};

use crate::State;
use crate::accounts::prove::live;
use crate::accounts::second_factor::{RECOVERY_CODES, RECOVERY_LENGTH, fitting_step, hash, store};
use crate::accounts::{me, sessions};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::letters;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply, caller_address};

pub(in crate::accounts) async fn handler(
    Authorized { request, permit }: Authorized<ConfirmSecondFactor>,
    state: Data<State>,
    http: HttpRequest,
) -> Reply<SecondFactorOn> {
    state.limits.code.check(&caller_address(&http, &state))?;
    let now = state.clock.now();
    let codes: Vec<String> = (0..RECOVERY_CODES)
        .map(|_| letters::draw(RECOVERY_LENGTH))
        .collect();
    let shared = state.clone();
    let work = move |conn: &mut Conn| confirm(conn, now, &shared, &permit, &request.code, &codes);
    state.db.write(work).await.map(Json)
}

/// A wrong code is no guess worth counting: the secret has just been shown to whoever tries.
fn confirm(
    conn: &mut Conn,
    now: Now,
    state: &State,
    permit: &Permit<ConfirmSecondFactor>,
    typed: &str,
    codes: &[String],
) -> Result<SecondFactorOn> {
    let refused = |refusal: SecondFactorRefusal| Error::refused(&refusal);
    let account = live(conn, now, permit)?.id;
    let factor = store::factor(conn, account)?;
    let factor = factor.ok_or_else(|| refused(SecondFactorRefusal::NotBegun))?;
    if factor.confirmed {
        return Err(refused(SecondFactorRefusal::AlreadyOn));
    }
    let plain = letters::plain(typed);
    let step = fitting_step(&state.keys, account, &factor.sealed, &plain, now)?;
    let step = step.ok_or_else(|| refused(SecondFactorRefusal::WrongCode))?;
    if !store::use_step(conn, account, step)? {
        return Err(refused(SecondFactorRefusal::WrongCode));
    }
    let hashes: Vec<String> = codes.iter().map(|code| hash(&state.keys, code)).collect();
    store::confirm(conn, account, &hashes, now)?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::SecondFactorOn);
    audit::record(conn, now, entry.subject(account))?;
    let me = me::me(conn, now, state, account)?;
    let grouped = |code: &String| letters::grouped(code, RECOVERY_LENGTH / 2);
    Ok(SecondFactorOn {
        recovery_codes: codes.iter().map(grouped).collect(),
        session: sessions::describe(conn, state, now, me, permit.session)?,
    })
}
