//! Lists the rules of passwords and sessions, those in force first.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::{List, page_size};
use shared::base::{AccountId, SecurityPolicyId};
use shared::security::api::{ListSecurityPolicies, SecurityPolicyView};

use crate::State;
use crate::accounts::holders;
use crate::clock::moment_of;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::security::{self as register, Stored, own};
use crate::web::{Authorized, Permit, Reply, bad_cursor, cursor_id, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListSecurityPolicies>,
    state: Data<State>,
) -> Reply<List<SecurityPolicyView>> {
    let shared = state.clone();
    let query = move |conn: &mut Conn| list(conn, &shared, &permit, &request);
    state.db.read(query).await.map(Json)
}

fn list(
    conn: &mut Conn,
    state: &State,
    permit: &Permit<ListSecurityPolicies>,
    request: &ListSecurityPolicies,
) -> Result<List<SecurityPolicyView>> {
    let district = permit.actor.district.as_str();
    permit.within(&Target {
        district: district.to_owned(),
        ..Target::default()
    })?;
    let before = match cursor_id::<SecurityPolicyId>(request.cursor.as_ref())? {
        Some(id) => {
            let known = register::by_id(conn, id)?.filter(|known| known.district == district);
            Some(known.ok_or_else(bad_cursor)?)
        }
        None => None,
    };
    let size = page_size(request.limit);
    let rows = register::page(conn, district, before.as_ref(), size + 1)?;
    let (rows, next) = page(rows, size, |row| row.id);
    let mut items = views(conn, rows)?;
    if next.is_none() {
        items.push(SecurityPolicyView {
            id: None,
            policy: own(state),
            set_at: None,
            set_by: None,
            reason: None,
        });
    }
    let total = None;
    Ok(List { items, next, total })
}

/// Rules with who set them.
pub(super) fn views(conn: &mut Conn, rows: Vec<Stored>) -> Result<Vec<SecurityPolicyView>> {
    let ids: Vec<AccountId> = rows.iter().map(|row| row.set_by).collect();
    let holders = holders(conn, &ids)?;
    let view = |row: Stored| SecurityPolicyView {
        id: Some(row.id),
        policy: row.policy,
        set_at: Some(moment_of(row.set_at)),
        set_by: holders.get(&row.set_by).map(|holder| holder.login.clone()),
        reason: Some(row.reason),
    };
    Ok(rows.into_iter().map(view).collect())
}
