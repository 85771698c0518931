//! Name a member of the own household as one's help.

use actix_web::web::{Data, Json};
use shared::access::{ProxyRight, Target};
use shared::api::ErrorCode;
use shared::proxies::api::{NameHelper, ProxyView};
use shared::proxies::{ProxyKind, ProxyProof, ProxyRefusal, ProxySpan};

use crate::State;
use crate::accounts::account_of;
use crate::clock::{Now, start_of};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::proxies::proxy::{self, Proxy, are_family};
use crate::proxies::{end, store, view};
use crate::registers::audit::{self, Entry, Event};
use crate::registers::consents;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<NameHelper>,
    state: Data<State>,
) -> Reply<ProxyView> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let rights = proxy::rights(&request.rights)?;
    let work = move |conn: &mut Conn| name(conn, now, &keys, &permit, (&request, &rights));
    state.db.write(work).await.map(Json)
}

fn name(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<NameHelper>,
    (request, rights): (&NameHelper, &[ProxyRight]),
) -> Result<ProxyView> {
    let actor = &permit.actor;
    let person = actor.person.ok_or(ErrorCode::NotAllowed)?;
    permit.within(&Target {
        district: actor.district.clone(),
        person: Some(person),
        ..Target::default()
    })?;
    let after = request.until_on.succ_opt();
    let until = start_of(after.ok_or_else(|| Error::refused(&ProxyRefusal::SpanWrong))?);
    if let Some(known) = store::find(conn, request.proxy)? {
        let same = (known.person, known.helper) == (person, Some(request.helper))
            && known.rights == rights
            && known.span.until == until;
        return if same {
            view::of(conn, now, keys, &known)
        } else {
            Err(ErrorCode::IdReused.into())
        };
    }
    let account = admit(conn, now, permit, request)?;
    for before in store::between(conn, person, account, now)? {
        end::record(conn, now, (actor, &permit.request_id), &before)?;
    }
    let proxy = Proxy {
        id: request.proxy,
        district: actor.district.clone(),
        kind: ProxyKind::Kin,
        person,
        account,
        helper: Some(request.helper),
        org: None,
        rights: rights.to_vec(),
        proof: ProxyProof::Account,
        paper: None,
        notice: consents::notice_version(now.date)?,
        span: ProxySpan {
            from: now.micros,
            until,
        },
        accepted: false,
        ended: false,
    };
    if !store::insert(conn, &proxy)? {
        return Err(ErrorCode::IdReused.into());
    }
    let entry = Entry::by(actor, &permit.request_id, Event::ProxyNamed).about(person);
    audit::record(conn, now, entry.subject(proxy.id))?;
    view::of(conn, now, keys, &proxy)
}

/// The account of the one named, if the naming stands.
fn admit(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<NameHelper>,
    request: &NameHelper,
) -> Result<shared::base::AccountId> {
    let refused = |refusal: ProxyRefusal| Error::refused(&refusal);
    let person = permit.actor.person.ok_or(ErrorCode::NotAllowed)?;
    if request.helper == person {
        return Err(refused(ProxyRefusal::Oneself));
    }
    consents::require_notice(conn, now.date, &permit.actor)?;
    if !are_family(conn, now, person, request.helper)? {
        return Err(refused(ProxyRefusal::NotFamily));
    }
    let account = account_of(conn, request.helper)?;
    let account = account.ok_or_else(|| refused(ProxyRefusal::HelperUnbound))?;
    if ProxySpan::fits_kin(now.date, request.until_on) {
        Ok(account)
    } else {
        Err(refused(ProxyRefusal::SpanWrong))
    }
}
