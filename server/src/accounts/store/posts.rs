//! The tables of what accounts hold.

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::access::{Grant, Role};
use shared::base::{AccountId, OrgId};
use shared::orgs::api::OrgAccount;

use super::{ACCOUNT, Account, AccountRow, read_account};
use crate::db::column::{parsed, texts};
use crate::db::schema::{account_grants, accounts};
use crate::db::{AmongTexts, Conn};
use crate::error::{Error, Result};

/// The grants of some accounts, each account once.
pub(crate) fn grants(
    conn: &mut Conn,
    ids: &[AccountId],
) -> Result<BTreeMap<AccountId, Vec<Grant>>> {
    let rows: Vec<(String, String, Option<String>, Option<String>)> = account_grants::table
        .filter(account_grants::account_id.among(texts(ids)))
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

/// The accounts that hold a role at one of several organisations, by name.
pub(crate) fn at_orgs(conn: &mut Conn, role: Role, orgs: &[OrgId]) -> Result<Vec<Account>> {
    let holders = account_grants::table
        .filter(account_grants::role.eq(role.code()))
        .filter(account_grants::org_id.among(texts(orgs)))
        .select(account_grants::account_id);
    let rows: Vec<AccountRow> = accounts::table
        .filter(accounts::id.eq_any(holders))
        .order(accounts::login)
        .select(ACCOUNT)
        .load(conn)?;
    rows.into_iter().map(read_account).collect()
}

/// How many other accounts in use hold the same post, at one of several organisations or, where it
/// is at none, in its area.
pub(crate) fn in_use_with(
    conn: &mut Conn,
    post: &Grant,
    orgs: &[OrgId],
    but: AccountId,
) -> Result<u32> {
    let mut query = account_grants::table
        .inner_join(accounts::table)
        .filter(account_grants::role.eq(post.role.code()))
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::id.ne(but.to_string()))
        .into_boxed();
    if post.org.is_some() {
        query = query.filter(account_grants::org_id.among(texts(orgs)));
    } else if let Some(area) = post.area {
        query = query.filter(account_grants::area_id.eq(area.to_string()));
    }
    let count: i64 = query.count().get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}

/// What an account holds from now on.
pub(in crate::accounts) fn set_grants(
    conn: &mut Conn,
    id: AccountId,
    grants: &[Grant],
) -> Result<()> {
    let held = account_grants::table.filter(account_grants::account_id.eq(id.to_string()));
    diesel::delete(held).execute(conn)?;
    insert(conn, id, grants)
}

/// Who holds a post at an organisation, by account's name.
pub(in crate::accounts) fn posts_at(conn: &mut Conn, org: OrgId) -> Result<Vec<OrgAccount>> {
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

/// Lets an account hold these too.
pub(super) fn insert(conn: &mut Conn, id: AccountId, grants: &[Grant]) -> Result<()> {
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
