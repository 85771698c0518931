//! Areas as their administrators see them.

use shared::access::Target;
use shared::api::{Endpoint, ErrorCode};
use shared::base::{AreaId, Date};
use shared::orgs::api::{AreaView, OrgEnding};

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::areas::{self as register, AreaOnRecord};
use crate::web::Permit;

/// The area of a request, if it is of the actor's district; another is not found.
pub(super) fn within<E: Endpoint>(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<E>,
    area: AreaId,
) -> Result<AreaOnRecord> {
    let district = permit.actor.district.as_str();
    permit.within(&Target {
        district: district.to_owned(),
        ..Target::default()
    })?;
    let found = register::find(conn, area)?.ok_or(ErrorCode::NotFound)?;
    let root = register::area_path(conn, area, today)?
        .last()
        .copied()
        .unwrap_or(area);
    if root != register::area_of_code(conn, district, today)? {
        return Err(ErrorCode::NotFound.into());
    }
    Ok(found)
}

/// Some areas with what they were called and what became of them, in the order of their codes.
pub(super) fn views(conn: &mut Conn, areas: &[AreaOnRecord]) -> Result<Vec<AreaView>> {
    let ids: Vec<AreaId> = areas.iter().map(|area| area.id).collect();
    let mut versions = register::versions(conn, &ids)?;
    let mut all = Vec::new();
    for area in areas {
        let mut history = versions.remove(&area.id).unwrap_or_default();
        history.reverse();
        let ending = match register::ending(conn, area.id)? {
            None => None,
            Some(end) => {
                let into = register::versions(conn, &[end.into])?.remove(&end.into);
                let called = into.unwrap_or_default();
                let then = called.iter().rev().find(|one| one.from <= end.from);
                Some(OrgEnding {
                    from: end.from,
                    into_name: then.or(called.first()).map(|one| one.name.clone()),
                    reason: end.reason,
                })
            }
        };
        all.push((area, history, ending));
    }
    let view = |(area, history, ending): (&AreaOnRecord, Vec<_>, _)| {
        let newest: Option<&shared::orgs::api::AreaVersion> = history.first();
        let newest = newest.ok_or_else(|| Error::internal("an area without a code"))?;
        Ok(AreaView {
            id: area.id,
            kind: area.kind,
            parent: area.parent,
            code: newest.code.clone(),
            name: newest.name.clone(),
            history,
            ending,
        })
    };
    let views: Result<Vec<AreaView>> = all.into_iter().map(view).collect();
    let mut views = views?;
    views.sort_by(|one, other| (one.kind, &one.code).cmp(&(other.kind, &other.code)));
    Ok(views)
}

/// One area.
pub(super) fn view(conn: &mut Conn, area: &AreaOnRecord) -> Result<AreaView> {
    let view = views(conn, std::slice::from_ref(area))?.pop();
    view.ok_or_else(|| Error::internal("one area has one view"))
}
