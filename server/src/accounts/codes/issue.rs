//! Issue a code at the counter, after the person's identity was checked there.

use actix_web::web::{Data, Json};
use shared::access::Actor;
use shared::accounts::CodeRefusal;
use shared::accounts::api::{CodeSlip, IssueBindingCode, IssueResetCode};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{CodeId, PersonId, Text};

use crate::State;
use crate::accounts::codes::store::{self, Code, Purpose};
use crate::accounts::codes::{VALID_MICROS, hash, spell};
use crate::accounts::store as account_store;
use crate::clock::{Now, date_of};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::residents;
use crate::web::{Authorized, Permit, Reply};

pub(in crate::accounts) async fn binding_handler(
    Authorized { request, permit }: Authorized<IssueBindingCode>,
    state: Data<State>,
) -> Reply<CodeSlip> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let IssueBindingCode { person, code } = request;
    let work = move |conn: &mut Conn| {
        let asked = (person, code, Event::BindingCodeIssued);
        issue(conn, now, &keys, &permit, asked)
    };
    state.db.write(work).await.map(Json)
}

pub(in crate::accounts) async fn reset_handler(
    Authorized { request, permit }: Authorized<IssueResetCode>,
    state: Data<State>,
) -> Reply<CodeSlip> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let IssueResetCode { person, code } = request;
    let work = move |conn: &mut Conn| {
        let asked = (person, code, Event::ResetCodeIssued);
        issue(conn, now, &keys, &permit, asked)
    };
    state.db.write(work).await.map(Json)
}

/// The same officer who sends the same again is shown the same slip.
fn issue<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<E>,
    (person, id, event): (PersonId, CodeId, Event),
) -> Result<CodeSlip> {
    let (found, grant) = residents::reached(conn, now, permit, person)?;
    let actor = &permit.actor;
    let bound = store::bound_to(conn, person)?;
    let purpose = match (event, bound) {
        (Event::ResetCodeIssued, Some(account)) => Some(Purpose::Reset(account)),
        (Event::ResetCodeIssued, None) => None,
        _ => Some(Purpose::Bind(person)),
    };
    let expires_at = match store::known(conn, id)? {
        Some((by, what, expires_at)) if by == actor.account && Some(what) == purpose => expires_at,
        Some(_) => return Err(ErrorCode::IdReused.into()),
        None => {
            refuse(actor, person, event, bound.is_some())?;
            let purpose = purpose.ok_or_else(|| Error::internal("a code for nothing"))?;
            let code = Code {
                id,
                district: found.district.clone(),
                hash: hash(keys, &spell(keys, id)),
                purpose,
                issued_by: actor.account,
                issued_at: now.micros,
                expires_at: now.micros + VALID_MICROS,
            };
            store::insert(conn, &code)?;
            let entry = Entry::by(actor, &permit.request_id, event).about(person);
            let entry = Entry {
                org: grant.org,
                ..entry.subject(id)
            };
            audit::record(conn, now, entry)?;
            code.expires_at
        }
    };
    let login = match purpose {
        Some(Purpose::Reset(account)) => account_store::account(conn, account)?,
        Some(Purpose::Bind(_)) | None => None,
    };
    let identity = residents::identity(conn, keys, person)?;
    Ok(CodeSlip {
        code: Text::new(&spell(keys, id)).map_err(Error::internal)?,
        valid_until: date_of(expires_at),
        name: identity.masked_name(),
        citizen_id: Some(identity.tail_only()),
        login: login.map(|account| account.login),
    })
}

fn refuse(actor: &Actor, person: PersonId, event: Event, bound: bool) -> Result<()> {
    let refusal = if actor.person == Some(person) {
        CodeRefusal::Oneself
    } else {
        match (event, bound) {
            (Event::ResetCodeIssued, false) => CodeRefusal::PersonNotBound,
            (Event::BindingCodeIssued, true) => CodeRefusal::PersonBound,
            _ => return Ok(()),
        }
    };
    Err(Error::refused(&refusal))
}
