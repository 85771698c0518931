//! The tables of accounts and of their grants.

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::access::{Grant, Role};
use shared::base::{AccountId, OrgId, PersonId};
use shared::orgs::api::OrgAccount;

use crate::accounts::Holder;
use crate::accounts::create::NewAccount;
use crate::accounts::login::Login;
use crate::clock::Now;
use crate::db::Conn;
use crate::db::column::{parsed, texts};
use crate::db::schema::{account_grants, accounts, post_turns};
use crate::either;
use crate::error::{Error, Result};

/// An account without its password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Account {
    pub(super) id: AccountId,
    pub(super) district: String,
    pub(super) login: String,
    pub(super) name: String,
    pub(super) person: Option<PersonId>,
    pub(super) disabled_at: Option<i64>,
    /// Someone else chose the password.
    pub(super) must_change_password: bool,
    /// Owes nothing, where the database is a demo.
    pub(super) exempt: bool,
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

pub(super) fn account(conn: &mut Conn, id: AccountId) -> Result<Option<Account>> {
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

/// The grants of some accounts, each account once.
pub(super) fn grants(
    conn: &mut Conn,
    ids: &[AccountId],
) -> Result<BTreeMap<AccountId, Vec<Grant>>> {
    let rows: Vec<(String, String, Option<String>, Option<String>)> = account_grants::table
        .filter(account_grants::account_id.eq_any(texts(ids)))
        .order((
            account_grants::account_id,
            account_grants::role,
            account_grants::org_id,
        ))
        .select((
            account_grants::account_id,
            account_grants::role,
            account_grants::org_id,
            account_grants::area_id,
        ))
        .load(conn)?;
    let mut grants: BTreeMap<AccountId, Vec<Grant>> =
        ids.iter().map(|id| (*id, Vec::new())).collect();
    for (account, role, org, area) in rows {
        let grant = Grant {
            role: Role::from_code(&role).ok_or_else(|| Error::internal("an unknown role"))?,
            org: org.as_deref().map(parsed).transpose()?,
            area: area.as_deref().map(parsed).transpose()?,
        };
        grants.entry(parsed(&account)?).or_default().push(grant);
    }
    Ok(grants)
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

/// The turn of a holder; nothing before the first.
pub(super) fn turn(conn: &mut Conn, holder: &str) -> Result<Option<i64>> {
    let turn = post_turns::table
        .find(holder)
        .select(post_turns::turn)
        .first(conn)
        .optional()?;
    Ok(turn)
}

/// Takes the turn behind the one that was read; false if someone else has.
pub(super) fn take_turn(conn: &mut Conn, holder: &str, read: Option<i64>) -> Result<bool> {
    let taken = if let Some(turn) = read {
        diesel::update(post_turns::table.find(holder))
            .filter(post_turns::turn.eq(turn))
            .set(post_turns::turn.eq(turn + 1))
            .execute(conn)?
    } else {
        let first = (post_turns::holder.eq(holder), post_turns::turn.eq(1_i64));
        either!(conn, conn => diesel::insert_into(post_turns::table)
            .values(first)
            .on_conflict_do_nothing()
            .execute(conn))?
    };
    Ok(taken == 1)
}

/// The accounts that hold a role at an organisation, by name.
pub(super) fn at_org(conn: &mut Conn, role: Role, org: OrgId) -> Result<Vec<Account>> {
    let holders = account_grants::table
        .filter(account_grants::role.eq(role.code()))
        .filter(account_grants::org_id.eq(org.to_string()))
        .select(account_grants::account_id);
    let rows: Vec<AccountRow> = accounts::table
        .filter(accounts::id.eq_any(holders))
        .order(accounts::login)
        .select(ACCOUNT)
        .load(conn)?;
    rows.into_iter().map(read_account).collect()
}

/// How many other accounts in use hold the same post.
pub(super) fn in_use_with(conn: &mut Conn, post: &Grant, but: AccountId) -> Result<u32> {
    let mut query = account_grants::table
        .inner_join(accounts::table)
        .filter(account_grants::role.eq(post.role.code()))
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::id.ne(but.to_string()))
        .into_boxed();
    if let Some(org) = post.org {
        query = query.filter(account_grants::org_id.eq(org.to_string()));
    }
    if let Some(area) = post.area {
        query = query.filter(account_grants::area_id.eq(area.to_string()));
    }
    let count: i64 = query.count().get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}

/// What an account holds from now on.
pub(super) fn set_grants(conn: &mut Conn, id: AccountId, grants: &[Grant]) -> Result<()> {
    let held = account_grants::table.filter(account_grants::account_id.eq(id.to_string()));
    diesel::delete(held).execute(conn)?;
    insert_grants(conn, id, grants)
}

fn insert_grants(conn: &mut Conn, id: AccountId, grants: &[Grant]) -> Result<()> {
    for grant in grants {
        diesel::insert_into(account_grants::table)
            .values((
                account_grants::account_id.eq(id.to_string()),
                account_grants::role.eq(grant.role.code()),
                account_grants::org_id.eq(grant.org.map(|org| org.to_string())),
                account_grants::area_id.eq(grant.area.map(|area| area.to_string())),
            ))
            .execute(conn)?;
    }
    Ok(())
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
    insert_grants(conn, account.id, &account.grants)
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

pub(super) fn set_disabled(conn: &mut Conn, id: AccountId, at: Option<i64>) -> Result<()> {
    diesel::update(accounts::table.find(id.to_string()))
        .set(accounts::disabled_at.eq(at))
        .execute(conn)?;
    Ok(())
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
            accounts::name.eq(crate::residents::ERASED),
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
        .filter(accounts::id.eq_any(texts(ids)))
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

/// Who holds a post at an organisation, by account's name.
pub(super) fn posts_at(conn: &mut Conn, org: OrgId) -> Result<Vec<OrgAccount>> {
    let rows: Vec<(String, String, Option<i64>, String)> = account_grants::table
        .inner_join(accounts::table.on(accounts::id.eq(account_grants::account_id)))
        .filter(account_grants::org_id.eq(org.to_string()))
        .order((accounts::login, account_grants::role))
        .select((
            accounts::login,
            accounts::name,
            accounts::disabled_at,
            account_grants::role,
        ))
        .load(conn)?;
    let read = |(login, name, disabled_at, role): (String, String, Option<i64>, String)| {
        let role = Role::from_code(&role);
        Ok(OrgAccount {
            login,
            name,
            role: role.ok_or_else(|| Error::internal("a grant of an unknown role"))?,
            disabled: disabled_at.is_some(),
        })
    };
    rows.into_iter().map(read).collect()
}
