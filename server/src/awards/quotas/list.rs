//! List the quotas of all awarders of the district.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::{List, page_size};
use shared::awards::api::{ListQuotas, QuotaRow};
use shared::base::OrgId;

use crate::State;
use crate::awards::Setting;
use crate::awards::quotas::{accounts, formula, row};
use crate::awards::setting::AWARDERS;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::{Org, of_kinds};
use crate::web::{Authorized, Permit, Reply, cursor_id, page};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ListQuotas>,
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
    permit: &Permit<ListQuotas>,
    request: &ListQuotas,
) -> Result<List<QuotaRow>> {
    let district = permit.actor.district.as_str();
    permit.within(&Target {
        district: district.to_owned(),
        ..Target::default()
    })?;
    let after: Option<OrgId> = cursor_id(request.cursor.as_ref())?;
    let kinds: Vec<_> = AWARDERS
        .into_iter()
        .filter(|kind| request.kind.is_none_or(|only| only == *kind))
        .collect();
    let size = page_size(request.limit);
    let (awarders, total) = of_kinds(conn, (district, setting.today()), &kinds, after, size + 1)?;
    let (awarders, next) = page(awarders, size, |org: &Org| org.id);
    Ok(List {
        items: rows(conn, setting, &awarders, request.year)?,
        next,
        total: Some(total),
    })
}

/// The sums of some awarders' year, in their order.
pub(super) fn rows(
    conn: &mut Conn,
    setting: &Setting,
    awarders: &[Org],
    year: i32,
) -> Result<Vec<QuotaRow>> {
    let formulas = formula::formulas(conn, setting, awarders, year)?;
    let ids: Vec<OrgId> = awarders.iter().map(|org| org.id).collect();
    let accounts = accounts(conn, &ids, year, setting.today())?;
    let row = |org: &Org| {
        let account = accounts.get(&org.id)?;
        Some(row::row(org, account, formulas.get(&org.id)))
    };
    Ok(awarders.iter().filter_map(row).collect())
}
