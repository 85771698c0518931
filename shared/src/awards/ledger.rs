//! The quota ledger: one row is one transfer between two accounts.
//!
//! The server keeps these rows in its database; the model here says what they mean and what may
//! be appended, and the statement of an account is the fold of its rows.

use std::collections::{BTreeMap, BTreeSet};

use super::{PoolAccount, QuotaAccount};
use crate::base::{AwardId, Date, OrgId, Points, TransferId};

/// One row of the ledger; it is never updated and never deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// Made by the client that caused it.
    pub id: TransferId,
    /// What happened.
    pub kind: TransferKind,
    /// The account the points leave.
    pub debit: LedgerAccount,
    /// The account the points reach.
    pub credit: LedgerAccount,
    /// More than zero.
    pub points: Points,
    /// The day of effect; for a grant the day its award posts.
    pub effective_on: Date,
}

/// What a transfer stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TransferKind {
    /// The district gives a town points to hand down.
    Funding,
    /// A town gives back to the district what it has not handed down.
    Refund,
    /// An organisation gets quota, from the town above it or from the district.
    Allocation,
    /// Unused quota goes back to where it came from.
    Return,
    /// Unused quota goes through the town's pool to another organisation of the town.
    MovedOut(OrgId),
    /// Quota comes so from another organisation of the town.
    MovedIn(OrgId),
    /// A signed award takes its points, first held and from its day of effect posted.
    Grant(AwardId),
    /// A voided award gives its points back.
    Void(AwardId),
}

/// An account of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LedgerAccount {
    /// The district's source of points for a year; the only account that runs below zero.
    District(i32),
    /// What a town may still hand down in a year.
    Pool(OrgId, i32),
    /// What an organisation may still give in a year.
    Quota(OrgId, i32),
    /// What an organisation has given in a year, in notice or in effect.
    Granted(OrgId, i32),
}

/// Where an organisation's quota comes from, and where what it does not need goes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The district itself: for its departments, for the towns' own awards, and where no town's
    /// office stands between.
    District,
    /// The pool of the town above the organisation.
    Town(OrgId),
}

impl Source {
    /// Its account of a year.
    pub const fn account(self, year: i32) -> LedgerAccount {
        match self {
            Self::District => LedgerAccount::District(year),
            Self::Town(town) => LedgerAccount::Pool(town, year),
        }
    }
}

/// Why a row may not be appended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedgerFault {
    /// A row of that id stands already.
    IdReused,
    /// Zero or fewer points.
    NotPositive,
    /// The award was granted before.
    GrantedBefore,
    /// The award was never granted from this account with these points.
    NotGranted,
    /// The award was voided before.
    VoidedBefore,
    /// The account holds less.
    Overdrawn,
}

impl Transfer {
    /// Points for a town to hand down in a year.
    pub const fn funding(
        id: TransferId,
        (town, year): (OrgId, i32),
        points: Points,
        on: Date,
    ) -> Self {
        Self {
            id,
            kind: TransferKind::Funding,
            debit: LedgerAccount::District(year),
            credit: LedgerAccount::Pool(town, year),
            points,
            effective_on: on,
        }
    }

    /// What a town gives back to the district.
    pub const fn refund(id: TransferId, town: (OrgId, i32), points: Points, on: Date) -> Self {
        Self::funding(id, town, points, on).turned(TransferKind::Refund)
    }

    /// Quota for an organisation's year.
    pub const fn allocation(
        id: TransferId,
        from: Source,
        (org, year): (OrgId, i32),
        points: Points,
        on: Date,
    ) -> Self {
        Self {
            id,
            kind: TransferKind::Allocation,
            debit: from.account(year),
            credit: LedgerAccount::Quota(org, year),
            points,
            effective_on: on,
        }
    }

    /// What an organisation gives back of its year.
    pub const fn returned(
        id: TransferId,
        to: Source,
        org: (OrgId, i32),
        points: Points,
        on: Date,
    ) -> Self {
        Self::allocation(id, to, org, points, on).turned(TransferKind::Return)
    }

    /// Unused quota of one organisation of a town for another: it leaves into the pool and comes
    /// out of it in the same moment, so each organisation has its own row of it.
    pub const fn moved(
        (leaves, arrives): (TransferId, TransferId),
        (town, year): (OrgId, i32),
        (from, to): (OrgId, OrgId),
        points: Points,
        on: Date,
    ) -> [Self; 2] {
        let source = Source::Town(town);
        let left = Self::allocation(leaves, source, (from, year), points, on);
        let came = Self::allocation(arrives, source, (to, year), points, on);
        [
            left.turned(TransferKind::MovedOut(to)),
            Self {
                kind: TransferKind::MovedIn(from),
                ..came
            },
        ]
    }

    /// The same the other way round, as a row of its own kind.
    const fn turned(self, kind: TransferKind) -> Self {
        Self {
            kind,
            debit: self.credit,
            credit: self.debit,
            ..self
        }
    }

    /// The points of an award that was signed and posts on a day.
    pub fn grant(
        id: TransferId,
        award: AwardId,
        (org, year): (OrgId, i32),
        points: Points,
        posts_on: Date,
    ) -> Self {
        Self {
            id,
            kind: TransferKind::Grant(award),
            debit: LedgerAccount::Quota(org, year),
            credit: LedgerAccount::Granted(org, year),
            points,
            effective_on: posts_on,
        }
    }

    /// The row that takes this grant back; none if this is no grant.
    pub fn void(&self, id: TransferId, on: Date) -> Option<Self> {
        let TransferKind::Grant(award) = self.kind else {
            return None;
        };
        Some(Self {
            id,
            kind: TransferKind::Void(award),
            debit: self.credit,
            credit: self.debit,
            points: self.points,
            effective_on: on,
        })
    }

    /// What the row adds to an account, less what it takes.
    fn effect_on(&self, account: LedgerAccount) -> Points {
        if self.credit == account {
            self.points
        } else if self.debit == account {
            -self.points
        } else {
            Points::ZERO
        }
    }
}

/// The rows in the order in which they were appended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    rows: Vec<Transfer>,
}

impl Ledger {
    /// Every row.
    pub fn rows(&self) -> &[Transfer] {
        &self.rows
    }

    /// Appends a row, or says why it may not stand.
    pub fn append(&mut self, row: Transfer) -> Result<(), LedgerFault> {
        if self.rows.iter().any(|known| known.id == row.id) {
            return Err(LedgerFault::IdReused);
        }
        if row.points <= Points::ZERO {
            return Err(LedgerFault::NotPositive);
        }
        match row.kind {
            TransferKind::Grant(award) => self.may_grant(&row, award)?,
            TransferKind::Void(award) => self.may_void(&row, award)?,
            TransferKind::Funding
            | TransferKind::Refund
            | TransferKind::Allocation
            | TransferKind::Return
            | TransferKind::MovedOut(_)
            | TransferKind::MovedIn(_) => self.may_take(&row)?,
        }
        self.rows.push(row);
        Ok(())
    }

    /// What an account holds: everything credited less everything debited.
    pub fn balance(&self, account: LedgerAccount) -> Points {
        self.rows.iter().map(|row| row.effect_on(account)).sum()
    }

    /// What a town was given to hand down in a year, and what it has handed down.
    pub fn pool(&self, town: OrgId, year: i32) -> PoolAccount {
        let account = LedgerAccount::Pool(town, year);
        let touching = |row: &&Transfer| row.debit == account || row.credit == account;
        PoolAccount::fold((town, year), self.rows.iter().filter(touching))
    }

    /// The statement of an organisation's year, as of a day.
    pub fn statement(&self, org: OrgId, year: i32, today: Date) -> QuotaAccount {
        let account = LedgerAccount::Quota(org, year);
        let touching = |row: &&Transfer| row.debit == account || row.credit == account;
        QuotaAccount::fold(year, self.rows.iter().filter(touching), today)
    }

    fn may_grant(&self, row: &Transfer, award: AwardId) -> Result<(), LedgerFault> {
        if self.has(TransferKind::Grant(award)) {
            return Err(LedgerFault::GrantedBefore);
        }
        self.may_take(row)
    }

    /// The district's source alone runs below zero.
    fn may_take(&self, row: &Transfer) -> Result<(), LedgerFault> {
        let is_source = matches!(row.debit, LedgerAccount::District(_));
        if !is_source && self.balance(row.debit) < row.points {
            return Err(LedgerFault::Overdrawn);
        }
        Ok(())
    }

    fn may_void(&self, row: &Transfer, award: AwardId) -> Result<(), LedgerFault> {
        let reverses =
            |grant: &&Transfer| grant.void(row.id, row.effective_on).as_ref() == Some(row);
        if !self.rows.iter().any(|grant| reverses(&grant)) {
            return Err(LedgerFault::NotGranted);
        }
        if self.has(TransferKind::Void(award)) {
            return Err(LedgerFault::VoidedBefore);
        }
        Ok(())
    }

    fn has(&self, kind: TransferKind) -> bool {
        self.rows.iter().any(|row| row.kind == kind)
    }
}

impl QuotaAccount {
    /// The statement that the rows of one account make, as of a day, in whatever order they come:
    /// the clocks of two servers may disagree about which row was first.
    pub fn fold<'a>(year: i32, rows: impl IntoIterator<Item = &'a Transfer>, today: Date) -> Self {
        let mut account = Self::empty(year);
        let mut granted: BTreeMap<AwardId, &Transfer> = BTreeMap::new();
        let mut voided: BTreeSet<AwardId> = BTreeSet::new();
        for row in rows {
            match row.kind {
                TransferKind::Allocation | TransferKind::MovedIn(_) => {
                    account.allocated = account.allocated + row.points;
                }
                TransferKind::Return | TransferKind::MovedOut(_) => {
                    account.allocated = account.allocated - row.points;
                }
                TransferKind::Funding | TransferKind::Refund => {}
                TransferKind::Grant(award) => {
                    granted.insert(award, row);
                }
                TransferKind::Void(award) => {
                    voided.insert(award);
                    account.voided = account.voided + row.points;
                }
            }
        }
        granted.retain(|award, _| !voided.contains(award));
        for row in granted.values() {
            if row.effective_on <= today {
                account.posted = account.posted + row.points;
            } else {
                account.held = account.held + row.points;
            }
        }
        account
    }
}

#[cfg(test)]
mod tests;
