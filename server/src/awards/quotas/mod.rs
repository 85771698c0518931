//! Quotas: the ledger of transfers, the balances folded from it, and the caps per person.
//!
//! A limit is one conditional statement on a balance, with the table's CHECK behind it; the
//! ledger row stands in the same transaction, so balance and fold never part. Locks are taken in
//! one order here as well: the quotas, then the pool of the town above them.

pub(super) mod allocate;
mod form;
mod formula;
pub(super) mod give_back;
pub(super) mod list;
pub(super) mod move_over;
mod place;
pub(super) mod pools;
pub(super) mod read;
mod row;
mod store;

pub(super) use store::{
    accounts, balance, given, given_by_person, record_transfer, return_to_cap, return_to_quota,
    room, take_from_cap, take_from_quota, transfer_of,
};

use shared::awards::{LedgerAccount, Source, Transfer, TransferKind};
use shared::base::OrgId;

/// One ledger row with what the table keeps beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) transfer: Transfer,
    pub(super) org: OrgId,
    pub(super) year: i32,
    pub(super) note: String,
}

impl Entry {
    /// True if it is the row that another would be, on whatever day that is asked for.
    fn is(&self, other: &Self) -> bool {
        let transfer = Transfer {
            effective_on: self.transfer.effective_on,
            ..other.transfer
        };
        let same = (self.org, self.year) == (other.org, other.year) && self.note == other.note;
        same && self.transfer == transfer
    }

    /// Where the points of the row came from, or went back to.
    fn source(&self) -> Source {
        let ends = [self.transfer.debit, self.transfer.credit];
        let pool = ends.into_iter().find_map(|account| match account {
            LedgerAccount::Pool(town, _) => Some(town),
            _ => None,
        });
        pool.map_or(Source::District, Source::Town)
    }
}

/// What one organisation may give one person under one indicator in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CapKey {
    pub(super) org: OrgId,
    pub(super) person: shared::base::PersonId,
    pub(super) indicator: String,
    pub(super) year: i32,
}

/// The kind's name in the table.
fn kind_code(kind: TransferKind) -> &'static str {
    match kind {
        TransferKind::Funding => "funding",
        TransferKind::Refund => "refund",
        TransferKind::Allocation => "allocation",
        TransferKind::Return => "return",
        TransferKind::MovedOut(_) => "moved_out",
        TransferKind::MovedIn(_) => "moved_in",
        TransferKind::Grant(_) => "grant",
        TransferKind::Void(_) => "void",
    }
}
