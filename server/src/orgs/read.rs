//! One organisation with its history.

use actix_web::web::Data;
use shared::api::Endpoint;
use shared::base::OrgId;
use shared::orgs::api::{OrgDetail, OrgVersion, ReadOrg};

use crate::State;
use crate::accounts;
use crate::awards;
use crate::clock::Now;
use crate::db::Conn;
use crate::employments;
use crate::error::{Error, Result};
use crate::orgs::list::views;
use crate::registers::orgs::{self as register, Org, areas_on, find, target};
use crate::web::{Authorized, Permit, Tagged, TaggedReply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReadOrg>,
    state: Data<State>,
) -> TaggedReply<OrgDetail> {
    let now = state.clock.now();
    let answer = state.db.read(move |conn| {
        let org = within(conn, now, &permit, request.org)?;
        detail(conn, now, org)
    });
    answer.await.and_then(Tagged::whole)
}

/// The organisation of a request, if the permit reaches it.
pub(super) fn within<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    org: OrgId,
) -> Result<Org> {
    let org = find(conn, org, now.date)?;
    permit.within(&target(conn, &org, now.date)?)?;
    Ok(org)
}

/// An organisation as it reads at this moment, whatever was read of it before.
pub(super) fn shown(conn: &mut Conn, now: Now, org: OrgId) -> Result<OrgDetail> {
    let org = find(conn, org, now.date)?;
    detail(conn, now, org)
}

/// The organisation as its administrators see it.
pub(super) fn detail(conn: &mut Conn, now: Now, org: Org) -> Result<OrgDetail> {
    let (id, today) = (org.id, now.date);
    let people = employments::count_staff(conn, id, today)?;
    let view = views(conn, today, vec![org])?.pop();
    let mut history = history(conn, id)?;
    history.reverse();
    Ok(OrgDetail {
        org: view.ok_or_else(|| Error::internal("one organisation has one view"))?,
        history,
        taken_in: taken_in(conn, id)?,
        people,
        accounts: accounts::posts_at(conn, id)?,
        open_drafts: awards::open_drafts(conn, id)?,
    })
}

fn history(conn: &mut Conn, org: OrgId) -> Result<Vec<OrgVersion>> {
    let versions = register::versions(conn, &[org])?;
    versions
        .into_iter()
        .map(|version| read(conn, version))
        .collect()
}

fn read(conn: &mut Conn, version: register::Version) -> Result<OrgVersion> {
    let area = areas_on(conn, &[version.area], version.from)?;
    // The area may have been entered later than the organisation was.
    let first = area.into_values().next();
    Ok(OrgVersion {
        name: version.name,
        uscc: version.uscc,
        area_name: first.map(|area| area.name).unwrap_or_default(),
        from: version.from,
        to: version.to,
        reason: version.reason,
    })
}

/// Those that go into it, each as it was called last, with the first day it is no more.
fn taken_in(conn: &mut Conn, org: OrgId) -> Result<Vec<OrgVersion>> {
    let mut all = Vec::new();
    for gone in register::gone_into(conn, &[org], register::EVER)? {
        let Some(end) = register::ending(conn, gone)? else {
            continue;
        };
        let last = register::versions(conn, &[gone])?.pop();
        let last = last.ok_or_else(|| Error::internal("an organisation without a name"))?;
        let read = read(conn, last)?;
        all.push(OrgVersion {
            to: Some(end.from),
            reason: end.reason,
            ..read
        });
    }
    Ok(all)
}
