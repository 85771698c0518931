//! Accept to help the person who named one.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::ErrorCode;
use shared::base::ProxyId;
use shared::proxies::api::{AcceptProxy, ProxyView};
use shared::proxies::{ProxyRefusal, ProxyState};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::proxies::{store, view};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<AcceptProxy>,
    state: Data<State>,
) -> Reply<ProxyView> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| accept(conn, now, &keys, &permit, request.proxy);
    state.db.write(work).await.map(Json)
}

/// Accepting twice leaves one row.
fn accept(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<AcceptProxy>,
    id: ProxyId,
) -> Result<ProxyView> {
    let actor = &permit.actor;
    let proxy = store::find(conn, id)?.filter(|proxy| proxy.account == actor.account);
    let proxy = proxy.ok_or(ErrorCode::NotFound)?;
    let target = Target {
        district: proxy.district.clone(),
        person: proxy.helper,
        ..Target::default()
    };
    permit
        .within(&target)
        .map_err(|_refusal| Error::from(ErrorCode::NotFound))?;
    match proxy.state(conn, now)? {
        ProxyState::Active => return view::of(conn, now, keys, &proxy),
        ProxyState::Waiting => {}
        ProxyState::Ended | ProxyState::Over | ProxyState::Apart => {
            return Err(Error::refused(&ProxyRefusal::NotWaiting));
        }
    }
    if store::say(conn, id, "accepted", actor.account, now)? {
        let entry = Entry::by(actor, &permit.request_id, Event::ProxyAccepted);
        audit::record(conn, now, entry.about(proxy.person).subject(id))?;
    }
    let accepted = store::find(conn, id)?.ok_or(ErrorCode::NotFound)?;
    view::of(conn, now, keys, &accepted)
}
