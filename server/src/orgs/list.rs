//! List the organisations of the district.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::{List, page_size};
use shared::base::{AreaId, OrgId};
use shared::orgs::OrgKind;
use shared::orgs::api::{ListOrgs, OrgView};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::orgs::{Org, areas_on, of_kinds};
use crate::web::{Authorized, Permit, Reply, cursor_id, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListOrgs>,
    state: Data<State>,
) -> Reply<List<OrgView>> {
    let now = state.clock.now();
    let answer = state
        .db
        .read(move |conn| list(conn, now, &permit, &request));
    answer.await.map(Json)
}

fn list(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<ListOrgs>,
    request: &ListOrgs,
) -> Result<List<OrgView>> {
    let district = permit.actor.district.as_str();
    permit.within(&Target {
        district: district.to_owned(),
        ..Target::default()
    })?;
    let after: Option<OrgId> = cursor_id(request.cursor.as_ref())?;
    let size = page_size(request.limit);
    let kind = request.kind.as_ref().map(std::slice::from_ref);
    let kinds = kind.unwrap_or(OrgKind::ALL);
    let (orgs, total) = of_kinds(conn, district, kinds, after, size + 1)?;
    let areas: Vec<AreaId> = orgs.iter().map(|org| org.area).collect();
    let areas = areas_on(conn, &areas, now.date)?;
    let (orgs, next) = page(orgs, size, |org: &Org| org.id);
    let items = orgs
        .into_iter()
        .map(|org| {
            let area = areas
                .get(&org.area)
                .ok_or_else(|| Error::internal("an organisation in an area without a code"))?;
            Ok(OrgView {
                id: org.id,
                kind: org.kind,
                name: org.name,
                uscc: org.uscc,
                area: org.area,
                area_code: area.code.clone(),
                area_name: area.name.clone(),
            })
        })
        .collect::<Result<_>>()?;
    Ok(List {
        items,
        next,
        total: Some(total),
    })
}
