//! The operations of households.

mod ground;
mod officer;
mod own;
mod view;

pub use ground::{ConfirmLink, ListGridLinks};
pub use officer::{LeaveHousehold, ListLinks, ReadHousehold, RefuseLink, VerifyLink};
pub use own::{DeclareLink, ReadMyHousehold, WithdrawLink};
pub use view::{Household, LinkView, MemberView};
