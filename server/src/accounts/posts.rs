//! Creating accounts for staff in the browser, and changing what they hold.
//!
//! The first password follows from the account's id and the installation's keys, so that sending
//! the same again shows the same, and nothing but its hash is stored.

use actix_web::web::{Data, Json};
use serde_json::json;
use shared::access::{Grant, Role, Target, meeting};
use shared::accounts::GrantRefusal;
use shared::accounts::api::{AccountView, ChangePosts, CreateAccount, CreatedAccount, NewPost};
use shared::api::ErrorCode;
use shared::base::{AccountId, Bilingual, Date, PersonId};
use shared::identity::mask_name;
use shared::orgs::OrgKind;

use crate::State;
use crate::accounts::create::{self, NewAccount};
use crate::accounts::locks::of_district;
use crate::accounts::login::Login;
use crate::accounts::{list, password, sessions, store};
use crate::audit::{self, Entry, Event};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::web::{Authorized, Permit, Reply};
use crate::{letters, orgs, residents};

/// Posts of one account at most.
const POSTS_MAX: usize = 10;
/// Letters of a first password, and of each of its groups.
const PASSWORD_LENGTH: usize = 16;
const GROUP: usize = 4;

pub(super) async fn create_handler(
    Authorized { request, permit }: Authorized<CreateAccount>,
    state: Data<State>,
) -> Reply<CreatedAccount> {
    let login = Login::new(&request.login).map_err(|words| Error::field("/login", words))?;
    let posts = sorted(&request.posts)?;
    let password = first_password(&state.keys, request.account);
    let typed = password.clone();
    let hash = actix_web::web::block(move || password::hash_password(&typed))
        .await
        .map_err(Error::internal)??;
    let account = NewAccount {
        id: request.account,
        district: permit.actor.district.clone(),
        login,
        password_hash: hash,
        name: mask_name(&request.name),
        person: request.person,
        grants: Vec::new(),
        must_change_password: true,
    };
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| create(conn, now, &keys, &permit, (&account, &posts));
    let account = state.db.write(work).await?;
    Ok(Json(CreatedAccount { account, password }))
}

/// The first password of an account, like "k7qm-2xwa-9fhd-r3tz".
fn first_password(keys: &Keys, id: AccountId) -> String {
    let mut bytes = [0; 16];
    let derived = keys.derive("first_password", &id.to_string());
    bytes.copy_from_slice(derived.split_at(16).0);
    letters::grouped(&letters::spell(bytes, PASSWORD_LENGTH), GROUP).to_lowercase()
}

fn create(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<CreateAccount>,
    (account, posts): (&NewAccount, &[NewPost]),
) -> Result<AccountView> {
    permit.within(&Target {
        district: account.district.clone(),
        ..Target::default()
    })?;
    let known = store::account(conn, account.id)?;
    let grants = match (grants(conn, (&account.district, now.date), posts), &known) {
        (Err(_), Some(_)) => return Err(ErrorCode::IdReused.into()),
        (asked, _) => asked?,
    };
    if let Some(known) = known {
        let held = store::grants(conn, &[known.id])?.remove(&known.id);
        let same = known.login == account.login.as_str()
            && known.district == account.district
            && known.person == account.person
            && held.unwrap_or_default() == grants;
        if !same {
            return Err(ErrorCode::IdReused.into());
        }
        return view(conn, now, keys, known);
    }
    if let Some(person) = account.person
        && !residents::is_on_file(conn, person)?
    {
        let words = Bilingual::new("没有这个人。", "There is no such person.");
        return Err(Error::field("/person", words));
    }
    if account.person.is_some() && account.person == permit.actor.person {
        return Err(Error::refused(&GrantRefusal::OwnAccount));
    }
    refuse_meeting(conn, (account.id, account.person), &grants)?;
    let account = NewAccount {
        grants,
        ..account.clone()
    };
    if !create::file(conn, now, &account)? {
        return Err(Error::refused(&GrantRefusal::LoginTaken));
    }
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::AccountCreated)
        .subject(account.id)
        .detail(json!({ "posts": posts }));
    audit::record(conn, now, entry)?;
    let filed = store::account(conn, account.id)?.ok_or(ErrorCode::NotFound)?;
    view(conn, now, keys, filed)
}

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
    let grants = grants(conn, (&account.district, now.date), posts)?;
    refuse_meeting(conn, (id, account.person), &grants)?;
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

fn view(conn: &mut Conn, now: Now, keys: &Keys, account: store::Account) -> Result<AccountView> {
    let view = list::views(conn, now, keys, vec![account])?.pop();
    view.ok_or_else(|| Error::internal("one account has one view"))
}

/// The posts in one order, each once.
fn sorted(posts: &[NewPost]) -> Result<Vec<NewPost>> {
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
fn grants(conn: &mut Conn, (district, on): (&str, Date), posts: &[NewPost]) -> Result<Vec<Grant>> {
    let mut grants = Vec::new();
    for post in posts {
        if post.role == Role::Resident {
            return Err(Error::refused(&GrantRefusal::ResidentAccount));
        }
        let org = post.org.map(|org| orgs::find(conn, org, on)).transpose()?;
        let org = org.filter(|org| org.district == district && !org.is_ended(on));
        if org.is_none() && post.org.is_some() {
            return Err(ErrorCode::NotFound.into());
        }
        let kinds = OrgKind::of_role(post.role);
        let fits = match &org {
            None => kinds.is_empty(),
            Some(org) => kinds.contains(&org.kind),
        };
        if !fits {
            return Err(Error::refused(&GrantRefusal::NotHeldThere));
        }
        grants.push(orgs::held_at(post.role, org.as_ref()));
    }
    let key = |grant: &Grant| (grant.role.code(), grant.org.map(|org| org.to_string()));
    grants.sort_by_key(key);
    Ok(grants)
}

/// Refuses what must not meet in one person, whatever other accounts the person has.
fn refuse_meeting(
    conn: &mut Conn,
    (id, person): (AccountId, Option<PersonId>),
    grants: &[Grant],
) -> Result<()> {
    let mut held = grants.to_vec();
    if let Some(person) = person {
        let others = store::accounts_of(conn, person, id)?;
        held.extend(store::grants(conn, &others)?.into_values().flatten());
    }
    match meeting(&held) {
        Some(meeting) => Err(Error::refused(&GrantRefusal::from(meeting))),
        None => Ok(()),
    }
}
