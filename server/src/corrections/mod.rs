//! Corrections: what a resident says is right, and what the departments that answer for it decide.
//!
//! Rows are loaded, `shared::corrections` decides, the store writes. Every act is one numbered
//! row; of two acts at once one finds its number taken and is refused.

mod act;
mod correction;
mod decide;
mod list;
mod reach;
mod read;
mod refusals;
mod review;
mod start;
mod store;
mod supply;
mod taken;
mod view;
mod withdraw;

pub use correction::{Claim, StepOnRecord};

pub use list::waiting_at;
pub use store::{claims_of, forget, history_of};
pub use taken::taken;

use std::sync::Arc;

use shared::corrections::CorrectionRefusal;
use shared::corrections::api::{
    DecideCorrection, ListCorrections, ListMyCorrections, ReadCorrection, ReviewCorrection,
    StartCorrection, SupplyCorrection, WithdrawCorrection,
};
use shared::scoring::Program;

use crate::State;
use crate::clock::Now;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::schemes;
use crate::web::{Operation, operation};

/// The operations of corrections.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<StartCorrection, _, _>(start::handler).refuses(refusals::START_CORRECTION),
        operation::<ListMyCorrections, _, _>(list::mine).refuses(refusals::LIST_MY_CORRECTIONS),
        operation::<ListCorrections, _, _>(list::handler).refuses(refusals::LIST_CORRECTIONS),
        operation::<ReadCorrection, _, _>(read::handler).refuses(refusals::READ_CORRECTION),
        operation::<SupplyCorrection, _, _>(supply::handler).refuses(refusals::SUPPLY_CORRECTION),
        operation::<WithdrawCorrection, _, _>(withdraw::handler)
            .refuses(refusals::WITHDRAW_CORRECTION),
        operation::<ReviewCorrection, _, _>(review::handler).refuses(refusals::REVIEW_CORRECTION),
        operation::<DecideCorrection, _, _>(decide::handler).refuses(refusals::DECIDE_CORRECTION),
    ]
}

/// What the use cases need besides the database.
#[derive(Clone)]
struct Setting {
    now: Now,
    keys: Arc<Keys>,
    /// The scheme in force.
    program: Arc<Program>,
}

impl Setting {
    fn of(state: &State, district: &str) -> Result<Self> {
        let now = state.clock.now();
        Ok(Self {
            now,
            keys: state.keys.clone(),
            program: schemes::in_force(state, district, now.date)?,
        })
    }
}

/// A refusal of the rules as an error of the use case.
fn refused(refusal: CorrectionRefusal) -> Error {
    Error::refused(&refusal)
}
