//! Who helps the one signed in and what they did, and whom the one signed in helps.

use actix_web::web::{Data, Json};
use shared::proxies::ProxyState;
use shared::proxies::api::{ListProxies, Proxies};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::proxies::{store, view};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { permit, .. }: Authorized<ListProxies>,
    state: Data<State>,
) -> Reply<Proxies> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let read = move |conn: &mut Conn| list(conn, now, &keys, &permit);
    state.db.read(read).await.map(Json)
}

fn list(conn: &mut Conn, now: Now, keys: &Keys, permit: &Permit<ListProxies>) -> Result<Proxies> {
    let actor = &permit.actor;
    let own = match actor.person {
        Some(person) => store::of_person(conn, person)?,
        None => Vec::new(),
    };
    let mut helpers = view::all(conn, now, keys, &own)?;
    view::add_acts(conn, &mut helpers)?;
    let held = store::held_by(conn, actor.account, now)?;
    let mut helping = view::all(conn, now, keys, &held)?;
    helping.retain(|one| matches!(one.state, ProxyState::Waiting | ProxyState::Active));
    // The number of the paper is between the person and the office that keeps it.
    Ok(Proxies { helpers, helping })
}
