//! Checkpoints: every row of audit, ledger and public lists is taken into one log that nobody can
//! change unnoticed, and the log's root is signed.
//!
//! Triggers of the database note each such row in `checkpoint_pending`, in the transaction that
//! writes it; so nothing can be left out, and no writer waits for the log. [`seal`] takes the noted
//! rows in, a few thousand at a time, in a transaction of its own. Several servers of one database
//! may seal: who finds that another was quicker leaves it to the next time.

mod latest;
mod nodes;
mod receipt;
mod refusals;
mod seal;
mod signer;
mod store;
mod verify;

use shared::checkpoints::api::{ReadCheckpoint, ReadReceipt};

pub use seal::{keep_sealing, seal};
pub use verify::{Fault, Proof, verify};

use crate::web::{Operation, operation};

/// The operations of checkpoints.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ReadCheckpoint, _, _>(latest::handler),
        operation::<ReadReceipt, _, _>(receipt::handler).refuses(refusals::READ_RECEIPT),
    ]
}
