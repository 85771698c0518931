//! List the quotas of a town's enterprises and villages.

use actix_web::web::{Data, Json};
use shared::api::{List, page_size};
use shared::awards::api::{ListTownQuotas, QuotaRow};
use shared::base::OrgId;

use super::awarders_of;
use crate::State;
use crate::awards::Setting;
use crate::awards::quotas::list::rows;
use crate::awards::quotas::place::town_of;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{Org, behind};
use crate::web::{Authorized, Permit, Reply, cursor_id, page};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ListTownQuotas>,
    state: Data<State>,
) -> Reply<List<QuotaRow>> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .read(move |conn| list(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn list(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ListTownQuotas>,
    request: &ListTownQuotas,
) -> Result<List<QuotaRow>> {
    let town = town_of(conn, setting, permit, request.org)?;
    let after: Option<OrgId> = cursor_id(request.cursor.as_ref())?;
    let all = awarders_of(conn, setting, &town)?;
    let total = u32::try_from(all.len()).map_err(Error::internal)?;
    let size = page_size(request.limit);
    let (awarders, _) = behind(all, after, size + 1)?;
    let (awarders, next) = page(awarders, size, |org: &Org| org.id);
    Ok(List {
        items: rows(conn, setting, &awarders, request.year)?,
        next,
        total: Some(total),
    })
}
