//! What an account holds: posts as asked for, as grants, and changing them.

use actix_web::web::{Data, Json};
use serde_json::json;
use shared::access::{Grant, Role};
use shared::accounts::GrantRefusal;
use shared::accounts::api::{AccountView, ChangePosts, NewPost};
use shared::api::ErrorCode;
use shared::base::{AccountId, AreaId, Bilingual};
use shared::orgs::OrgKind;

use crate::State;
use crate::accounts::locks::of_district;
use crate::accounts::{list, sessions, store, turns};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs;
use crate::web::{Authorized, Permit, Reply};

/// Posts of one account at most.
const POSTS_MAX: usize = 10;
/// The digits of a grid's code.
const GRID_DIGITS: usize = 15;

pub(super) async fn change_handler(
    Authorized { request, permit }: Authorized<ChangePosts>,
    state: Data<State>,
) -> Reply<AccountView> {
    let posts = sorted(&request.posts)?;
    if request.reason.is_empty() {
        let words = Bilingual::new("请写明原因。", "Say why.");
        return Err(Error::field("/reason", words));
    }
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| {
        let asked = (request.account, posts.as_slice(), &*request.reason);
        change(conn, now, &keys, &permit, asked)
    };
    state.db.write(work).await.map(Json)
}

/// Sending the same again answers the same and leaves one audit row.
fn change(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ChangePosts>,
    (id, posts, reason): (AccountId, &[NewPost], &str),
) -> Result<AccountView> {
    let account = of_district(conn, permit, id)?;
    let actor = &permit.actor;
    if account.id == actor.account || (account.person.is_some() && account.person == actor.person) {
        return Err(Error::refused(&GrantRefusal::OwnAccount));
    }
    let held = store::grants(conn, &[id])?.remove(&id).unwrap_or_default();
    if held.iter().any(|grant| grant.role == Role::Resident) {
        return Err(Error::refused(&GrantRefusal::ResidentAccount));
    }
    let grants = grants(conn, now, &account.district, posts)?;
    turns::claim(conn, now.date, (id, account.person), &grants)?;
    // Read again in the turn: someone else may have changed the posts since.
    let held = store::grants(conn, &[id])?.remove(&id).unwrap_or_default();
    if held != grants {
        store::set_grants(conn, id, &grants)?;
        sessions::revoke_all(conn, id, None, now)?;
        let entry = Entry::by(actor, &permit.request_id, Event::PostsChanged)
            .subject(id)
            .detail(json!({ "before": held, "posts": posts, "reason": reason }));
        audit::record(conn, now, entry)?;
    }
    view(conn, now, keys, account)
}

/// One account as its administrator sees it.
pub(super) fn view(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    account: store::Account,
) -> Result<AccountView> {
    let view = list::views(conn, now, keys, vec![account])?.pop();
    view.ok_or_else(|| Error::internal("one account has one view"))
}

/// The posts in one order, each once.
pub(super) fn sorted(posts: &[NewPost]) -> Result<Vec<NewPost>> {
    let mut posts = posts.to_vec();
    posts.sort();
    posts.dedup();
    if posts.is_empty() || posts.len() > POSTS_MAX {
        let words = Bilingual::new(
            "请选 1 到 10 个岗位。",
            "An account holds one to ten posts.",
        );
        return Err(Error::field("/posts", words));
    }
    Ok(posts)
}

/// The posts as grants, in the order they are stored in.
pub(super) fn grants(
    conn: &mut Conn,
    now: Now,
    district: &str,
    posts: &[NewPost],
) -> Result<Vec<Grant>> {
    let mut grants = Vec::new();
    for post in posts {
        grants.push(grant(conn, now, district, post)?);
    }
    let key = |grant: &Grant| {
        let (org, area) = (grant.org, grant.area);
        let org = org.map(|org| org.to_string());
        (grant.role.code(), org, area.map(|area| area.to_string()))
    };
    grants.sort_by_key(key);
    Ok(grants)
}

fn grant(conn: &mut Conn, now: Now, district: &str, post: &NewPost) -> Result<Grant> {
    if post.role == Role::Resident {
        return Err(Error::refused(&GrantRefusal::ResidentAccount));
    }
    let org = post.org.map(|org| orgs::find(conn, org, now.date));
    let there = |org: &orgs::Org| org.district == district && !org.is_ended(now.date);
    let org = org.transpose()?.filter(there);
    if org.is_none() && post.org.is_some() {
        return Err(ErrorCode::NotFound.into());
    }
    let kinds = OrgKind::of_role(post.role);
    let fits = match &org {
        None => kinds.is_empty(),
        Some(org) => kinds.contains(&org.kind),
    };
    if !fits || (post.grid.is_some() && post.role != Role::GridHead) {
        return Err(Error::refused(&GrantRefusal::NotHeldThere));
    }
    let mut grant = orgs::held_at(post.role, org.as_ref());
    if post.role == Role::GridHead {
        grant.area = Some(grid(conn, now, district, post)?);
    }
    Ok(grant)
}

/// The grid of a grid head, by its digits.
fn grid(conn: &mut Conn, now: Now, district: &str, post: &NewPost) -> Result<AreaId> {
    let code = post.grid.as_deref().unwrap_or_default();
    let found = if code.len() == GRID_DIGITS && code.starts_with(district) {
        orgs::grid_of_code(conn, code, now.date)?
    } else {
        None
    };
    found.ok_or_else(|| {
        let words = Bilingual::new(
            "请填本区一个网格的 15 位编码。",
            "Name a grid of the district by its fifteen digits.",
        );
        Error::field("/posts", words)
    })
}
