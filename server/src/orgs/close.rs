//! Close an organisation from a day.

use actix_web::web::{Data, Json};
use shared::base::Date;
use shared::orgs::api::{CloseOrg, OrgDetail};
use shared::orgs::{EffectiveDay, OrgKind, OrgRefusal, admit_end};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::orgs::change::reasoned;
use crate::orgs::read::{shown, within};
use crate::orgs::store;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::{self as register, Ending, Org};
use crate::web::{Permit, Reply, Seen, Updating};

pub(super) async fn handler(
    Updating {
        request,
        permit,
        seen,
    }: Updating<CloseOrg>,
    state: Data<State>,
) -> Reply<OrgDetail> {
    let now = state.clock.now();
    let work = move |conn: &mut Conn| close(conn, now, (&permit, &seen), &request);
    state.db.write(work).await.map(Json)
}

fn close(
    conn: &mut Conn,
    now: Now,
    (permit, seen): (&Permit<CloseOrg>, &Seen<CloseOrg>),
    request: &CloseOrg,
) -> Result<OrgDetail> {
    let org = within(conn, now, permit, request.org)?;
    reasoned(&request.reason)?;
    EffectiveDay::check(request.from, now.date).map_err(|words| Error::field("/from", words))?;
    store::take_register(conn, &org.district)?;
    let ending = Ending {
        from: request.from,
        into: None,
        reason: request.reason.to_string(),
    };
    let known = register::ending(conn, org.id)?;
    if known.as_ref() == Some(&ending) {
        return shown(conn, now, org.id);
    }
    seen.still(|| shown(conn, now, org.id))?;
    let last = last_change(conn, &org)?;
    admit_end(known.is_some(), last, request.from).map_err(|no| Error::refused(&no))?;
    if org.kind == OrgKind::MigrantOffice && only_one(conn, &org, now.date)? {
        return Err(Error::refused(&OrgRefusal::LastOffice));
    }
    if !store::end(conn, now, permit.actor.account, org.id, &ending)? {
        return Err(Error::refused(&OrgRefusal::AlreadyEnded));
    }
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::OrgClosed)
        .of_org(org.id)
        .subject(org.id)
        .detail(serde_json::json!({ "from": request.from, "reason": &*request.reason }));
    audit::record(conn, now, entry)?;
    shown(conn, now, org.id)
}

/// The day of an organisation's last change: one ahead, something that goes into it, or its entry.
pub(super) fn last_change(conn: &mut Conn, org: &Org) -> Result<Date> {
    let versions = register::versions(conn, &[org.id])?;
    let mut last = versions.last().map_or(Date::MIN, |version| version.from);
    for gone in register::gone_into(conn, &[org.id], register::EVER)? {
        let end = register::ending(conn, gone)?;
        last = last.max(end.map_or(last, |end| end.from));
    }
    Ok(last)
}

fn only_one(conn: &mut Conn, org: &Org, today: Date) -> Result<bool> {
    let offices = register::all(conn, &org.district, &[OrgKind::MigrantOffice], today)?;
    let stays = |other: &Org| other.id != org.id && other.ending.is_none();
    Ok(!offices.iter().any(stays))
}
