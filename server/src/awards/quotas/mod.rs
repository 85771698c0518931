//! Quotas: the ledger of transfers, the balances folded from it, and the caps per person.
//!
//! A limit is one conditional statement on a balance, with the table's CHECK behind it; the
//! ledger row stands in the same transaction, so balance and fold never part.

pub(super) mod allocate;
mod heads;
pub(super) mod list;
pub(super) mod read;
mod row;
mod store;

pub(super) use store::{
    accounts, balance, given, given_by_person, record_transfer, return_to_cap, return_to_quota,
    room, take_from_cap, take_from_quota, transfer_of,
};

use shared::awards::{Transfer, TransferKind};
use shared::base::OrgId;

/// One ledger row with what the table keeps beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) transfer: Transfer,
    pub(super) org: OrgId,
    pub(super) year: i32,
    pub(super) note: String,
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
        TransferKind::Allocation => "allocation",
        TransferKind::Grant(_) => "grant",
        TransferKind::Void(_) => "void",
    }
}
