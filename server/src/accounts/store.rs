//! The tables of accounts and of their grants.

use diesel::prelude::*;
use shared::access::Role;
use shared::base::{AccountId, PersonId};

use crate::accounts::Holder;
use crate::accounts::create::NewAccount;
use crate::accounts::login::Login;
use crate::clock::Now;
use crate::db::column::{parsed, texts};
use crate::db::schema::{account_grants, accounts};
use crate::db::{AmongTexts, Conn};
use crate::error::Result;

mod posts;

pub(crate) use posts::{at_orgs, grants, in_use_with};
pub(super) use posts::{posts_at, set_grants};

/// An account without its password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Account {
    pub(crate) id: AccountId,
    pub(crate) district: String,
    pub(crate) login: String,
    pub(crate) name: String,
    pub(crate) person: Option<PersonId>,
    pub(crate) disabled_at: Option<i64>,
    /// Someone else chose the password.
    pub(crate) must_change_password: bool,
    /// Owes nothing, where the database is a demo.
    pub(crate) exempt: bool,
}

/// What a sign-in is held against.
#[derive(Clone)]
pub(super) struct Credentials {
    pub(super) id: AccountId,
    pub(super) district: String,
    pub(super) hash: String,
    pub(super) disabled: bool,
}

type AccountRow = (
    String,
    String,
    String,
    String,
    Option<String>,
    Option<i64>,
    bool,
    bool,
);

const ACCOUNT: (
    accounts::id,
    accounts::district,
    accounts::login,
    accounts::name,
    accounts::person_id,
    accounts::disabled_at,
    accounts::must_change_password,
    accounts::exempt,
) = (
    accounts::id,
    accounts::district,
    accounts::login,
    accounts::name,
    accounts::person_id,
    accounts::disabled_at,
    accounts::must_change_password,
    accounts::exempt,
);

fn read_account(row: AccountRow) -> Result<Account> {
    let (id, district, login, name, person, disabled_at, must_change_password, exempt) = row;
    Ok(Account {
        id: parsed(&id)?,
        district,
        login,
        name,
        person: person.as_deref().map(parsed).transpose()?,
        disabled_at,
        must_change_password,
        exempt,
    })
}

pub(crate) fn account(conn: &mut Conn, id: AccountId) -> Result<Option<Account>> {
    let row: Option<AccountRow> = accounts::table
        .find(id.to_string())
        .select(ACCOUNT)
        .first(conn)
        .optional()?;
    row.map(read_account).transpose()
}

/// An account with when it was made.
pub(super) fn account_made(conn: &mut Conn, id: AccountId) -> Result<Option<(Account, i64)>> {
    let Some(found) = account(conn, id)? else {
        return Ok(None);
    };
    let created_at = accounts::table
        .find(id.to_string())
        .select(accounts::created_at)
        .first(conn)?;
    Ok(Some((found, created_at)))
}

pub(super) fn by_login(conn: &mut Conn, login: &Login) -> Result<Option<Account>> {
    let row: Option<AccountRow> = accounts::table
        .filter(accounts::login.eq(login.as_str().to_owned()))
        .select(ACCOUNT)
        .first(conn)
        .optional()?;
    row.map(read_account).transpose()
}

pub(super) fn credentials(conn: &mut Conn, login: &Login) -> Result<Option<Credentials>> {
    let row: Option<(String, String, String, Option<i64>)> = accounts::table
        .filter(accounts::login.eq(login.as_str().to_owned()))
        .select((
            accounts::id,
            accounts::district,
            accounts::password_hash,
            accounts::disabled_at,
        ))
        .first(conn)
        .optional()?;
    row.map(|(id, district, hash, disabled_at)| {
        Ok(Credentials {
            id: parsed(&id)?,
            district,
            hash,
            disabled: disabled_at.is_some(),
        })
    })
    .transpose()
}

/// Accounts of a district by name, from behind `after`.
pub(super) fn list(
    conn: &mut Conn,
    district: Option<&str>,
    role: Option<Role>,
    prefix: Option<&str>,
    after: Option<&str>,
    limit: Option<u32>,
) -> Result<Vec<Account>> {
    let mut query = accounts::table
        .select(ACCOUNT)
        .order(accounts::login)
        .into_boxed();
    if let Some(district) = district {
        query = query.filter(accounts::district.eq(district.to_owned()));
    }
    if let Some(role) = role {
        let holders = account_grants::table
            .filter(account_grants::role.eq(role.code()))
            .select(account_grants::account_id);
        query = query.filter(accounts::id.eq_any(holders));
    }
    if let Some(prefix) = prefix {
        query = query.filter(accounts::login.like(format!("{prefix}%")));
    }
    if let Some(after) = after {
        query = query.filter(accounts::login.gt(after.to_owned()));
    }
    if let Some(limit) = limit {
        query = query.limit(i64::from(limit));
    }
    let rows: Vec<AccountRow> = query.load(conn)?;
    rows.into_iter().map(read_account).collect()
}

/// The accounts of a person but this one.
pub(super) fn accounts_of(
    conn: &mut Conn,
    person: PersonId,
    except: AccountId,
) -> Result<Vec<AccountId>> {
    let ids: Vec<String> = accounts::table
        .filter(accounts::person_id.eq(person.to_string()))
        .filter(accounts::id.ne(except.to_string()))
        .select(accounts::id)
        .load(conn)?;
    ids.iter().map(|id| parsed(id)).collect()
}

pub(super) fn insert(conn: &mut Conn, account: &NewAccount, now: Now) -> Result<()> {
    let id = account.id.to_string();
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(&id),
            accounts::district.eq(&account.district),
            accounts::login.eq(account.login.as_str()),
            accounts::password_hash.eq(&account.password_hash),
            accounts::name.eq(&account.name),
            accounts::person_id.eq(account.person.map(|person| person.to_string())),
            accounts::disabled_at.eq(None::<i64>),
            accounts::created_at.eq(now.micros),
            accounts::must_change_password.eq(account.must_change_password),
            accounts::exempt.eq(false),
        ))
        .execute(conn)?;
    posts::insert(conn, account.id, &account.grants)
}

/// Sets a password; `must_change` if someone else than its owner chose it.
pub(super) fn set_password(
    conn: &mut Conn,
    id: AccountId,
    hash: &str,
    must_change: bool,
) -> Result<()> {
    diesel::update(accounts::table.find(id.to_string()))
        .set((
            accounts::password_hash.eq(hash),
            accounts::must_change_password.eq(must_change),
        ))
        .execute(conn)?;
    Ok(())
}

/// Disables or enables; false if it is so already, whoever did it.
pub(super) fn set_disabled(conn: &mut Conn, id: AccountId, at: Option<i64>) -> Result<bool> {
    let other = accounts::disabled_at.is_null().eq(at.is_some());
    let changed = diesel::update(accounts::table.find(id.to_string()))
        .filter(other)
        .set(accounts::disabled_at.eq(at))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Every account of a person.
pub(super) fn of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<AccountId>> {
    let ids: Vec<String> = accounts::table
        .filter(accounts::person_id.eq(person.to_string()))
        .order(accounts::id)
        .select(accounts::id)
        .load(conn)?;
    ids.iter().map(|id| parsed(id)).collect()
}

/// True if an account of the person that is not disabled holds another role than the resident's.
pub(super) fn holds_post(conn: &mut Conn, person: PersonId) -> Result<bool> {
    let staff = account_grants::table
        .filter(account_grants::role.ne(Role::Resident.code()))
        .select(account_grants::account_id);
    let found = accounts::table
        .filter(accounts::person_id.eq(person.to_string()))
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::id.eq_any(staff));
    Ok(diesel::select(diesel::dsl::exists(found)).get_result(conn)?)
}

/// Stands for a password that nobody can find: a hash of nothing.
const NO_PASSWORD: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$\
     AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Removes name, login and password, and disables the account for good.
pub(super) fn forget(conn: &mut Conn, id: AccountId, now: Now) -> Result<()> {
    let login = format!("erased-{id}");
    let known = accounts::table
        .find(id.to_string())
        .filter(accounts::login.ne(login.clone()));
    diesel::update(known)
        .set((
            accounts::login.eq(login),
            accounts::name.eq(crate::registers::residents::ERASED),
            accounts::password_hash.eq(NO_PASSWORD),
            accounts::must_change_password.eq(true),
            accounts::disabled_at.eq(Some(now.micros)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The holders of some accounts.
pub(super) fn holders(conn: &mut Conn, ids: &[AccountId]) -> Result<Vec<Holder>> {
    let rows: Vec<(String, String, String, Option<String>)> = accounts::table
        .filter(accounts::id.among(texts(ids)))
        .select((
            accounts::id,
            accounts::login,
            accounts::name,
            accounts::person_id,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(account, login, name, person)| {
            Ok(Holder {
                account: parsed(&account)?,
                login,
                name,
                person: person.as_deref().map(parsed).transpose()?,
            })
        })
        .collect()
}
