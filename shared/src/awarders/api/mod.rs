//! The operations of becoming an awarder.

mod decide;
mod own;
mod view;

pub use decide::{AcceptAwarder, LiftSuspension, ListAwarderFiles, ReturnAwarder, SuspendAwarder};
pub use own::{ApplyAsAwarder, ReadAwarderFile};
pub use view::{ActView, AwarderFile, AwarderFileRow, PersonOnStaff};
