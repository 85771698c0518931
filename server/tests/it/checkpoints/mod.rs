//! Checkpoints: rows are taken in once, what was signed can be proved, and what was changed is
//! found.

mod latest;
mod receipt;
mod seal;
mod verify;

use server::checkpoints::seal;

use crate::world::World;

impl World {
    /// Takes everything that was noted into the log; answers how many rows that were.
    pub(crate) fn seal(&self) -> usize {
        let mut sealed = 0;
        loop {
            let now = self.server.state.clock.now();
            let some = self
                .db
                .write_blocking(|conn| seal(conn, &self.keys, now))
                .unwrap();
            if some == 0 {
                return sealed;
            }
            sealed += some;
        }
    }
}
