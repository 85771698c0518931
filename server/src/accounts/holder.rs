//! Who holds an account, for the features that name one.

use std::collections::BTreeMap;

use shared::access::Actor;
use shared::base::{AccountId, PersonId};

use crate::accounts::store;
use crate::db::Conn;
use crate::error::Result;

/// The holder of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The account.
    pub account: AccountId,
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

/// The holders of some accounts; an unknown account is left out.
pub fn holders(conn: &mut Conn, accounts: &[AccountId]) -> Result<BTreeMap<AccountId, Holder>> {
    let holders = store::holders(conn, accounts)?;
    Ok(holders.into_iter().map(|one| (one.account, one)).collect())
}
