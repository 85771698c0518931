//! Bind a resident's account after an officer has checked who the person is.

use actix_web::web::{Data, Json};
use shared::accounts::CodeRefusal;
use shared::accounts::api::BindResident;
use shared::api::Done;

use crate::State;
use crate::accounts::codes::store;
use crate::accounts::login::Login;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::residents;
use crate::web::{Authorized, Permit, Reply};

pub(in crate::accounts) async fn handler(
    Authorized { request, permit }: Authorized<BindResident>,
    state: Data<State>,
) -> Reply<Done> {
    state.limits.search.check(&permit.actor.account)?;
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| check(conn, now, &keys, &permit, &request);
    state.db.write(work).await?;
    Ok(Json(Done {}))
}

fn check(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<BindResident>,
    request: &BindResident,
) -> Result<()> {
    let person = request.person;
    let (found, grant) = residents::reached(conn, now, permit, person)?;
    if permit.actor.person == Some(person) {
        return Err(Error::refused(&CodeRefusal::Oneself));
    }
    if store::bound_to(conn, person)?.is_some() {
        return Err(Error::refused(&CodeRefusal::PersonBound));
    }
    let login = Login::typed(&request.login);
    let account = store::bindable(conn, &found.district, &login)?
        .ok_or_else(|| Error::refused(&CodeRefusal::AccountNotBindable))?;
    if !store::bind(conn, account, person, now)? {
        return Err(Error::refused(&CodeRefusal::PersonBound));
    }
    let identity = residents::identity(conn, keys, person)?;
    store::set_person(conn, account, person, &identity.masked_name())?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::AccountBound).about(person);
    let entry = Entry {
        org: grant.org,
        ..entry.subject(account)
    };
    audit::record(conn, now, entry)
}
