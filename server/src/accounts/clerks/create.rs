//! Creates an account for a clerk of the own organisation.

use actix_web::web::{Data, Json};
use shared::access::{Role, Target};
use shared::accounts::api::{AccountView, CreateClerk, CreatedAccount, NewPost};
use shared::base::OrgId;

use crate::State;
use crate::accounts::clerks::own_org;
use crate::accounts::first_password::first_password;
use crate::accounts::staff::{self, NewStaff};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::web::{Authorized, Permit, Reply};

pub(in crate::accounts) async fn handler(
    Authorized { request, permit }: Authorized<CreateClerk>,
    state: Data<State>,
) -> Reply<CreatedAccount> {
    permit.within(&Target {
        district: permit.actor.district.clone(),
        org: Some(request.org),
        ..Target::default()
    })?;
    let now = state.clock.now();
    let about = (request.account, permit.actor.district.as_str());
    let citizen_id = (request.citizen_id.as_deref(), now);
    let mut new = NewStaff::typed(about, &request.login, &request.name, citizen_id)?;
    new.posts = vec![NewPost {
        role: Role::AwardClerk,
        org: Some(request.org),
        grid: None,
    }];
    let (password, hash) = first_password(&state.keys, request.account).await?;
    new.account.password_hash = hash;
    let keys = state.keys.clone();
    let work = move |conn: &mut Conn| create(conn, now, &keys, &permit, request.org, &new);
    let account = state.db.write(work).await?;
    Ok(Json(CreatedAccount { account, password }))
}

fn create(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<CreateClerk>,
    org: OrgId,
    new: &NewStaff,
) -> Result<AccountView> {
    own_org(conn, now.date, permit, org)?;
    staff::file(conn, now, keys, (&permit.actor, &permit.request_id), new)
}
