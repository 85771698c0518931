//! Erasures: a resident asks, one officer proposes, another person confirms, the identity goes.
//!
//! Rows are loaded, `shared::erasures` decides, the store writes; every act is one numbered row.

mod act;
mod ask;
mod confirm;
mod decide;
mod erase;
mod erasure;
mod list;
mod read;
mod refusals;
mod store;
mod view;
mod withdraw;

pub use erase::{Erasing, erase};
pub use view::own_views;

use shared::erasures::api::{
    AskErasure, ConfirmErasure, DecideErasure, ListErasures, ReadErasure, ReadMyErasures,
    WithdrawErasure,
};

use crate::web::{Operation, operation};

/// The operations of erasures.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<AskErasure, _, _>(ask::handler).refuses(refusals::ASK_ERASURE),
        operation::<ReadMyErasures, _, _>(read::mine),
        operation::<WithdrawErasure, _, _>(withdraw::handler).refuses(refusals::WITHDRAW_ERASURE),
        operation::<ListErasures, _, _>(list::handler),
        operation::<ReadErasure, _, _>(read::handler),
        operation::<DecideErasure, _, _>(decide::handler).refuses(refusals::DECIDE_ERASURE),
        operation::<ConfirmErasure, _, _>(confirm::handler).refuses(refusals::CONFIRM_ERASURE),
    ]
}
