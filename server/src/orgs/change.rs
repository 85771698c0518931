//! Rename or move an organisation from a day.

use actix_web::web::{Data, Json};
use shared::base::Bilingual;
use shared::orgs::api::{ChangeOrg, OrgDetail};
use shared::orgs::{EffectiveDay, OrgEntry, OrgRefusal};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::orgs::create::{check_places, refuse_taken};
use crate::orgs::read::{shown, within};
use crate::orgs::store;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::Org;
use crate::registers::orgs::{self as register, Version};
use crate::web::{Permit, Reply, Seen, Updating};

pub(super) async fn handler(
    Updating {
        request,
        permit,
        seen,
    }: Updating<ChangeOrg>,
    state: Data<State>,
) -> Reply<OrgDetail> {
    let now = state.clock.now();
    let work = move |conn: &mut Conn| change(conn, now, (&permit, &seen), &request);
    state.db.write(work).await.map(Json)
}

fn change(
    conn: &mut Conn,
    now: Now,
    (permit, seen): (&Permit<ChangeOrg>, &Seen<ChangeOrg>),
    request: &ChangeOrg,
) -> Result<OrgDetail> {
    let org = within(conn, now, permit, request.org)?;
    let asked = asked(&org, request)?;
    reasoned(&request.reason)?;
    EffectiveDay::check(request.from, now.date).map_err(|words| Error::field("/from", words))?;
    store::take_register(conn, &org.district)?;
    let last = register::versions(conn, &[org.id])?.pop();
    let last = last.ok_or_else(|| Error::internal("an organisation without a name"))?;
    if last == asked {
        return shown(conn, now, org.id);
    }
    seen.still(|| shown(conn, now, org.id))?;
    if register::ending(conn, org.id)?.is_some() {
        return Err(Error::refused(&OrgRefusal::AlreadyEnded));
    }
    let same = Version {
        from: last.from,
        reason: last.reason.clone(),
        ..asked.clone()
    };
    if request.from <= last.from {
        return Err(Error::refused(&OrgRefusal::LaterChange));
    }
    if same == last {
        return Err(Error::refused(&OrgRefusal::NothingNew));
    }
    let places = (asked.area, asked.school_area);
    check_places(conn, request.from, &org.district, (org.kind, places))?;
    refuse_taken(conn, asked.uscc.as_deref(), (org.id, request.from))?;
    if !store::close_version(conn, org.id, request.from)? {
        return Err(Error::refused(&OrgRefusal::LaterChange));
    }
    store::open_version(conn, now, Some(permit.actor.account), &asked)?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::OrgChanged)
        .of_org(org.id)
        .subject(org.id)
        .detail(serde_json::json!({ "from": request.from, "reason": &*request.reason }));
    audit::record(conn, now, entry)?;
    shown(conn, now, org.id)
}

/// The version that is asked for.
fn asked(org: &Org, request: &ChangeOrg) -> Result<Version> {
    let entry = OrgEntry {
        kind: org.kind,
        name_zh: &request.name_zh,
        name_en: &request.name_en,
        uscc: &request.uscc,
        has_school_area: request.school_area.is_some(),
    };
    let facts = entry.read().map_err(Error::invalid)?;
    Ok(Version {
        org: org.id,
        name: facts.name,
        uscc: facts.uscc,
        area: request.area,
        school_area: request.school_area,
        from: request.from,
        to: None,
        reason: request.reason.to_string(),
    })
}

/// Refuses a change without a reason.
pub(super) fn reasoned(reason: &str) -> Result<()> {
    if reason.is_empty() {
        let words = Bilingual::new("请写明原因。", "Say why.");
        return Err(Error::field("/reason", words));
    }
    Ok(())
}
