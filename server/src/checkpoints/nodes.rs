//! The kept nodes of the tree, read from their tables.

use shared::checkpoints::{Hash, Nodes};

use crate::checkpoints::store;
use crate::db::Conn;
use crate::error::{Error, Result};

/// The nodes as one connection sees them.
pub(super) struct Stored<'a>(pub(super) &'a mut Conn);

impl Nodes for Stored<'_> {
    type Error = Error;

    fn nodes(&mut self, level: u32, from: u64, count: u64) -> Result<Vec<Hash>> {
        let found = if level == 0 {
            store::leaves(self.0, from, count)?
        } else {
            store::nodes(self.0, level, from, count)?
        };
        if u64::try_from(found.len()).ok() != Some(count) {
            return Err(Error::internal("a node of the log is missing"));
        }
        Ok(found)
    }
}
