//! Bind the own account by a code. An unknown, a used and an old code get the same answer after
//! the same work; each is counted, and after five the account may try no more for a while.

use actix_web::HttpRequest;
use actix_web::web::{Data, Json};
use shared::accounts::BindRefusal;
use shared::accounts::api::{BindAccount, Session};
use shared::api::ErrorCode;
use shared::base::PersonId;

use crate::State;
use crate::accounts::attempts;
use crate::accounts::codes::{hash, store};
use crate::accounts::prove::live;
use crate::accounts::{me, sessions};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::registers::{consents, residents};
use crate::web::{Authorized, Permit, Reply, caller_address};

pub(in crate::accounts) async fn handler(
    Authorized { request, permit }: Authorized<BindAccount>,
    state: Data<State>,
    http: HttpRequest,
) -> Reply<Session> {
    state.limits.code.check(&caller_address(&http, &state))?;
    let now = state.clock.now();
    let shared = state.clone();
    let work = move |conn: &mut Conn| bind(conn, now, &shared, &permit, &request);
    let session = state.db.write(work).await?;
    Ok(Json(session.map_err(|refusal| Error::refused(&refusal))?))
}

/// A refusal is a result, because the attempt it was is kept.
fn bind(
    conn: &mut Conn,
    now: Now,
    state: &State,
    permit: &Permit<BindAccount>,
    request: &BindAccount,
) -> Result<std::result::Result<Session, BindRefusal>> {
    let keys = &state.keys;
    let account = live(conn, now, permit)?;
    if account.person.is_some() {
        return Ok(Err(BindRefusal::AccountBound));
    }
    consents::require_notice(conn, now.date, &permit.actor)?;
    let subject = keys.hash("binding", &account.id.to_string());
    if !attempts::count(conn, now, &state.district, &subject)? {
        return Err(ErrorCode::CodeLocked.into());
    }
    let record = |conn: &mut Conn, event, person: Option<PersonId>| {
        let entry = Entry::by(&permit.actor, &permit.request_id, event).subject(account.id);
        audit::record(conn, now, Entry { person, ..entry })
    };
    let hash = hash(keys, &request.code);
    let Some(person) = store::use_to_bind(conn, &account.district, &hash, now)? else {
        record(conn, Event::CodeRefused, None)?;
        return Ok(Err(BindRefusal::CodeNotAccepted));
    };
    attempts::clear_failures(conn, &subject)?;
    if !store::bind(conn, account.id, person, now)? {
        record(conn, Event::BindingRefused, Some(person))?;
        return Ok(Err(BindRefusal::PersonBound));
    }
    let identity = residents::identity(conn, keys, person)?;
    store::set_person(conn, account.id, person, &identity.masked_name())?;
    record(conn, Event::AccountBound, Some(person))?;
    let me = me::me(conn, now, state, account.id)?;
    sessions::describe(conn, state, now, me, permit.session).map(Ok)
}
