//! Checkpoints 存证: one log over ledger, public lists and audit that nobody can change unnoticed.
//!
//! Every row of those tables becomes an *entry* of the log, a short text that tells the row in
//! full. The entries are the leaves of a Merkle tree (RFC 9162, section 2.1, with SHA-256), in
//! the order in which they were taken in. A *checkpoint* is a signed statement (Ed25519, RFC 8032)
//! of how many entries there are and what the root of their tree is. Who keeps a checkpoint can
//! tell later that nothing before it was altered, removed or put in another order.
//!
//! Invariants.
//! - An entry never changes its place, and no place is left out.
//! - What is hashed is a salt of its own and the text. So a line with a masked name cannot be found
//!   by trying names, even by who has all the hashes.
//! - A *receipt* holds one line, its salt, the way from it to the root, and the checkpoint. It can
//!   be checked without the server, with nothing but the public key.
//!
//! The tree is cut and put together here, because its lower parts lie in a database; that a line
//! is in it is proved by the crate `ct-merkle`, so that two hands must agree.

pub mod api;
mod entry;
mod note;
mod receipt;
mod refusal;
mod tree;

pub use entry::{EntryKind, NoticeEntry, leaf};
pub use note::{Checkpoint, PublicKey, SignedNote};
pub use receipt::{CODE_MAX, Proven, Receipt, ReceiptFault};
pub use refusal::CheckpointRefusal;
pub use tree::{Frontier, Hash, Nodes, TILE, TILE_LEVELS, leaf_hash, path, root, tile_root};
