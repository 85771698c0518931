//! Covers: who acts in a post while its holder is away.
//!
//! A cover counts by its days and is read when a token is made, so it begins and ends within the
//! ten minutes that a token lives. It reaches no further than the post does while it is read: a
//! holder who has lost the post, or is disabled, is stood in for by nobody.

mod end;
mod fit;
mod list;
mod name;
mod standing;
mod store;
mod view;

pub(super) use end::{end_handler, end_mine_handler};
pub(super) use list::{list_handler, list_mine_handler};
pub(super) use name::{name_handler, name_mine_handler};
pub(super) use standing::standing_in;

use shared::access::{Actor, Grant, Role};
use shared::base::{AccountId, CoverId, Date, OrgId};

use crate::accounts::store::Account;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs;

/// A cover as it stands in the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cover {
    id: CoverId,
    district: String,
    holder: AccountId,
    by: AccountId,
    grant: Grant,
    from: Date,
    to: Date,
    reason: String,
    named_by: AccountId,
    /// The day it was ended before its last.
    ended_on: Option<Date>,
}

impl Cover {
    /// Where its post acts on a day: at its organisation, or at what that has gone into.
    fn org_on(&self, conn: &mut Conn, on: Date) -> Result<Option<OrgId>> {
        let org = self.grant.org;
        org.map(|org| orgs::successor(conn, org, on)).transpose()
    }
}

/// Where the covers of posts that others hold may be named and ended: everywhere by a system
/// administrator, of clerks by their head.
fn manages(by: &Grant, post: &Grant) -> bool {
    by.role != Role::AwardHead || post.role == Role::AwardClerk
}

/// True if the account is the actor's, or the same person's.
fn is_own(actor: &Actor, account: &Account) -> bool {
    account.id == actor.account || (account.person.is_some() && account.person == actor.person)
}
