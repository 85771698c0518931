//! What a town hands down in one year.

use super::{LedgerAccount, Transfer, TransferKind};
use crate::base::{OrgId, Points};

/// The pool of one town in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolAccount {
    /// The calendar year.
    pub year: i32,
    /// What the district has given, less what the town gave back.
    pub funded: Points,
    /// What the town has handed down, less what came back to it. Below zero where more came back
    /// than went down: quota of before there were pools came from the district itself.
    pub handed: Points,
}

impl PoolAccount {
    /// A pool that nothing was given to yet.
    pub const fn empty(year: i32) -> Self {
        Self {
            year,
            funded: Points::ZERO,
            handed: Points::ZERO,
        }
    }

    /// What may still be handed down or given back.
    pub fn left(&self) -> Points {
        self.funded - self.handed
    }

    /// What may be given back to the district: never more than it gave.
    pub fn refundable(&self) -> Points {
        self.left().min(self.funded)
    }

    /// The pool that rows make, in whatever order they come; rows of other pools say nothing.
    pub fn fold<'a>(
        (town, year): (OrgId, i32),
        rows: impl IntoIterator<Item = &'a Transfer>,
    ) -> Self {
        let pool = LedgerAccount::Pool(town, year);
        let mut account = Self::empty(year);
        for row in rows {
            let change = match (row.credit == pool, row.debit == pool) {
                (true, false) => row.points,
                (false, true) => -row.points,
                _ => continue,
            };
            if matches!(row.kind, TransferKind::Funding | TransferKind::Refund) {
                account.funded = account.funded + change;
            } else {
                account.handed = account.handed - change;
            }
        }
        account
    }
}
