//! Who holds an account, for the features that name one.

use std::collections::BTreeMap;

use shared::access::Actor;
use shared::base::{AccountId, PersonId};

use crate::accounts::{Login, codes, store};
use crate::db::Conn;
use crate::error::Result;

/// The holder of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The account.
    pub account: AccountId,
    /// The account's name.
    pub login: String,
    /// The masked name.
    pub name: String,
    /// The person behind it, where it is bound to one.
    pub person: Option<PersonId>,
}

impl Holder {
    /// True if the actor is this holder: the same account, or the same person behind another.
    pub fn is(&self, actor: &Actor) -> bool {
        self.account == actor.account || (self.person.is_some() && self.person == actor.person)
    }
}

/// True for an account that was disabled, or that there is not.
pub fn is_disabled(conn: &mut Conn, account: AccountId) -> Result<bool> {
    let found = store::account(conn, account)?;
    Ok(found.is_none_or(|account| account.disabled_at.is_some()))
}

/// The district of an account.
pub fn district_of(conn: &mut Conn, account: AccountId) -> Result<Option<String>> {
    Ok(store::account(conn, account)?.map(|account| account.district))
}

/// The account of a district that has this name, as typed.
pub fn account_called(conn: &mut Conn, district: &str, typed: &str) -> Result<Option<AccountId>> {
    let found = store::by_login(conn, &Login::typed(typed))?;
    let found = found.filter(|account| account.district == district);
    Ok(found.map(|account| account.id))
}

/// The account that is bound to a person.
pub fn account_of(conn: &mut Conn, person: PersonId) -> Result<Option<AccountId>> {
    codes::bound_to(conn, person)
}

/// The holders of some accounts; an unknown account is left out.
pub fn holders(conn: &mut Conn, accounts: &[AccountId]) -> Result<BTreeMap<AccountId, Holder>> {
    let holders = store::holders(conn, accounts)?;
    Ok(holders.into_iter().map(|one| (one.account, one)).collect())
}
