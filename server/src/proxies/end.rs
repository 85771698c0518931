//! End a proxy: who gave it and who holds it may at any time.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::ErrorCode;
use shared::base::ProxyId;
use shared::proxies::api::{EndProxy, ProxyView};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::proxies::proxy::Proxy;
use crate::proxies::{store, view};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Acting, Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<EndProxy>,
    state: Data<State>,
) -> Reply<ProxyView> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| end(conn, now, &keys, &permit, request.proxy);
    state.db.write(work).await.map(Json)
}

fn end(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<EndProxy>,
    id: ProxyId,
) -> Result<ProxyView> {
    let actor = &permit.actor;
    let proxy = store::find(conn, id)?
        .filter(|proxy| proxy.account == actor.account || Some(proxy.person) == actor.person);
    let proxy = proxy.ok_or(ErrorCode::NotFound)?;
    permit.within(&Target {
        district: proxy.district.clone(),
        ..Target::default()
    })?;
    // What is over needs no end.
    let over = proxy.ended || now.micros >= proxy.span.until;
    if !over {
        record(conn, now, (actor, &permit.request_id), &proxy)?;
    }
    let ended = store::find(conn, id)?.ok_or(ErrorCode::NotFound)?;
    view::of(conn, now, keys, &ended)
}

/// Ends a proxy and records it, if nobody has ended it before.
pub(super) fn record(
    conn: &mut Conn,
    now: Now,
    (actor, request_id): (&Acting, &str),
    proxy: &Proxy,
) -> Result<()> {
    if !store::say(conn, proxy.id, "ended", actor.account, now)? {
        return Ok(());
    }
    let entry = Entry::by(actor, request_id, Event::ProxyEnded).about(proxy.person);
    let entry = Entry {
        org: proxy.org.filter(|_| proxy.account == actor.account),
        ..entry.subject(proxy.id)
    };
    audit::record(conn, now, entry)
}
