//! Creating accounts for staff in the browser.

use actix_web::web::{Data, Json};
use serde_json::json;
use shared::access::{Grant, Target};
use shared::accounts::GrantRefusal;
use shared::accounts::api::{AccountView, CreateAccount, CreatedAccount, NewPost};
use shared::api::ErrorCode;
use shared::base::AccountId;
use shared::identity::{CitizenId, mask_name};

use crate::State;
use crate::accounts::create::{self, NewAccount};
use crate::accounts::first_password::first_password;
use crate::accounts::login::Login;
use crate::accounts::posts::{self, grants, view};
use crate::accounts::store;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::residents;
use crate::web::{Acting, Authorized, Permit, Reply};

/// An account to be made, as it was asked for.
#[derive(Clone)]
pub(super) struct NewStaff {
    pub(super) account: NewAccount,
    /// The holder's citizen ID, which is kept nowhere; it finds the person on file.
    pub(super) citizen_id: Option<CitizenId>,
    pub(super) posts: Vec<NewPost>,
}

impl NewStaff {
    /// What is typed about an account and its holder, without its posts.
    pub(super) fn typed(
        (id, district): (AccountId, &str),
        login: &str,
        name: &str,
        (citizen_id, now): (Option<&str>, Now),
    ) -> Result<Self> {
        Ok(Self {
            account: NewAccount {
                id,
                district: district.to_owned(),
                login: Login::new(login).map_err(|words| Error::field("/login", words))?,
                password_hash: String::new(),
                name: mask_name(name),
                person: None,
                grants: Vec::new(),
                must_change_password: true,
            },
            citizen_id: holder_id(citizen_id, now)?,
            posts: Vec::new(),
        })
    }
}

/// The citizen ID of a holder as typed, if one was.
fn holder_id(typed: Option<&str>, now: Now) -> Result<Option<CitizenId>> {
    let typed = typed.filter(|typed| !typed.trim().is_empty());
    let parsed = typed.map(|typed| CitizenId::parse(typed, now.date));
    parsed
        .transpose()
        .map_err(|error| Error::field("/citizen_id", error.words()))
}

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<CreateAccount>,
    state: Data<State>,
) -> Reply<CreatedAccount> {
    let now = state.clock.now();
    let about = (request.account, permit.actor.district.as_str());
    let citizen_id = request.citizen_id.as_deref();
    let mut new = NewStaff::typed(about, &request.login, &request.name, (citizen_id, now))?;
    new.posts = posts::sorted(&request.posts)?;
    let (password, hash) = first_password(&state.keys, request.account).await?;
    new.account.password_hash = hash;
    let keys = state.keys.clone();
    let work = move |conn: &mut Conn| create(conn, now, &keys, &permit, &new);
    let account = state.db.write(work).await?;
    Ok(Json(CreatedAccount { account, password }))
}

fn create(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<CreateAccount>,
    new: &NewStaff,
) -> Result<AccountView> {
    permit.within(&Target {
        district: new.account.district.clone(),
        ..Target::default()
    })?;
    file(conn, now, keys, (&permit.actor, &permit.request_id), new)
}

/// Files an account with its posts; the same sent again gets the same answer.
pub(super) fn file(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    (actor, request_id): (&Acting, &str),
    new: &NewStaff,
) -> Result<AccountView> {
    let known = store::account(conn, new.account.id)?;
    let grants = match (grants(conn, now, &new.account.district, &new.posts), &known) {
        (Err(_), Some(_)) => return Err(ErrorCode::IdReused.into()),
        (asked, _) => asked?,
    };
    let account = NewAccount {
        person: match &new.citizen_id {
            Some(id) => residents::person_of(conn, keys, id)?,
            None => None,
        },
        grants,
        ..new.account.clone()
    };
    if let Some(known) = known {
        return again(conn, now, keys, known, &account);
    }
    if account.person.is_some() && account.person == actor.person {
        return Err(Error::refused(&GrantRefusal::OwnAccount));
    }
    if !create::file(conn, now, &account)? {
        return Err(Error::refused(&GrantRefusal::LoginTaken));
    }
    let orgs: Vec<_> = account.grants.iter().filter_map(|held| held.org).collect();
    let entry = Entry::by(actor, request_id, Event::AccountCreated)
        .subject(account.id)
        .detail(json!({ "posts": new.posts }));
    let entry = match orgs.as_slice() {
        [org] => entry.of_org(*org),
        _ => entry,
    };
    audit::record(conn, now, entry)?;
    let filed = store::account(conn, account.id)?.ok_or(ErrorCode::NotFound)?;
    view(conn, now, keys, filed)
}

fn again(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    known: store::Account,
    account: &NewAccount,
) -> Result<AccountView> {
    let held: Option<Vec<Grant>> = store::grants(conn, &[known.id])?.remove(&known.id);
    // Who the typed citizen ID is on file is not compared: the answer would tell whether it is.
    let same = known.login == account.login.as_str()
        && known.district == account.district
        && held.unwrap_or_default() == account.grants;
    if !same {
        return Err(ErrorCode::IdReused.into());
    }
    view(conn, now, keys, known)
}
