//! Households: declared links, verified or refused by an officer, seen to by a grid head, and the
//! memberships that follow from them.
//!
//! A school's verdict reads the members alone; see [`members_of`].

mod around;
mod bonds;
mod confirm;
mod declare;
mod forget;
mod kin_of;
mod leave;
mod link;
mod list;
mod members;
mod read;
mod refusals;
mod refuse;
mod store;
mod verify;
mod view;
mod withdraw;

pub use bonds::bonds_of;
pub use forget::forget;
pub use kin_of::kin_of;
pub use list::{waiting_in_grid, waiting_in_village};
pub use members::{HouseholdMember, households_of, members_of, seats_of};
pub use store::{forget_old_links, old_links, reseal_links, sealed_links};
pub use view::own_household;

use shared::households::api::{
    ConfirmLink, DeclareLink, LeaveHousehold, ListGridLinks, ListLinks, ReadHousehold,
    ReadMyHousehold, RefuseLink, VerifyLink, WithdrawLink,
};

use crate::web::{Operation, operation};

/// The operations of households; the own household stands before that of any person, because the
/// first path that fits answers.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ReadMyHousehold, _, _>(read::own_handler),
        operation::<DeclareLink, _, _>(declare::handler).refuses(refusals::DECLARE_LINK),
        operation::<WithdrawLink, _, _>(withdraw::handler).refuses(refusals::WITHDRAW_LINK),
        operation::<ListLinks, _, _>(list::handler),
        operation::<ListGridLinks, _, _>(list::grid_handler),
        operation::<ReadHousehold, _, _>(read::handler),
        operation::<VerifyLink, _, _>(verify::handler).refuses(refusals::VERIFY_LINK),
        operation::<RefuseLink, _, _>(refuse::handler).refuses(refusals::REFUSE_LINK),
        operation::<LeaveHousehold, _, _>(leave::handler).refuses(refusals::LEAVE_HOUSEHOLD),
        operation::<ConfirmLink, _, _>(confirm::handler).refuses(refusals::CONFIRM_LINK),
    ]
}
