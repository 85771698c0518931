//! Lists the clerks of the own organisation.

use actix_web::web::{Data, Json};
use shared::access::Role;
use shared::accounts::ClerkState;
use shared::accounts::api::{ClerkView, ListClerks};
use shared::api::List;
use shared::base::AccountId;

use crate::State;
use crate::accounts::clerks::{own_org, refusal};
use crate::accounts::{list, sessions, store};
use crate::clock::{Now, date_of};
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::orgs;
use crate::web::{Authorized, Permit, Reply};

pub(in crate::accounts) async fn handler(
    Authorized { request, permit }: Authorized<ListClerks>,
    state: Data<State>,
) -> Reply<List<ClerkView>> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let query = move |conn: &mut Conn| clerks(conn, now, &keys, &permit, &request);
    state.db.read(query).await.map(Json)
}

fn clerks(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ListClerks>,
    request: &ListClerks,
) -> Result<List<ClerkView>> {
    let org = own_org(conn, now.date, permit, request.org)?;
    let orgs = orgs::family(conn, org.id, now.date)?;
    let accounts = store::at_orgs(conn, Role::AwardClerk, &orgs)?;
    let ids: Vec<AccountId> = accounts.iter().map(|account| account.id).collect();
    let held = store::grants(conn, &ids)?;
    let used = sessions::last_used(conn, &ids)?;
    let views = list::views(conn, now, keys, accounts.clone())?;
    let items: Vec<ClerkView> = accounts
        .iter()
        .zip(views)
        .map(|(account, view)| {
            let held = held.get(&account.id).map(Vec::as_slice).unwrap_or_default();
            ClerkView {
                id: view.id,
                login: view.login,
                name: view.name,
                state: match (view.disabled, view.locked, account.must_change_password) {
                    (true, ..) => ClerkState::Disabled,
                    (_, true, _) => ClerkState::Locked,
                    (.., true) => ClerkState::Invited,
                    _ => ClerkState::Active,
                },
                used_on: used.get(&account.id).map(|at| date_of(*at)),
                manageable: refusal(&permit.actor, account, held, &orgs).is_none(),
            }
        })
        .collect();
    Ok(List {
        total: u32::try_from(items.len()).ok(),
        items,
        next: None,
    })
}
