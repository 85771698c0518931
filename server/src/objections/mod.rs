//! Objections: what someone says against a line in public notice, and what the office above the
//! awarder answers.
//!
//! Rows are loaded, `shared::objections` decides, the store writes. Every act is one numbered
//! row; of two acts at once one finds its number taken and is refused. Whoever changes something
//! takes the row of the award first, so nothing is held that is voided at the same moment.

mod act;
mod answer;
mod file;
mod list;
mod objection;
mod reach;
mod read;
mod refusals;
mod review;
mod store;
mod taken;
mod view;
mod withdraw;

pub use store::forget;
pub use taken::taken;

use std::sync::Arc;

use objection::{Next, Objection, StepOnRecord, Which};
use shared::objections::ObjectionRefusal;
use shared::objections::api::{
    AnswerObjection, FileObjection, ListMyObjections, ListObjections, ReadObjection,
    ReviewObjection, WithdrawObjection,
};
use shared::scoring::Program;

use crate::State;
use crate::clock::Now;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::schemes;
use crate::web::{Operation, operation};

/// The operations of objections.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<FileObjection, _, _>(file::handler).refuses(refusals::FILE_OBJECTION),
        operation::<ListMyObjections, _, _>(list::mine).refuses(refusals::READING),
        operation::<ListObjections, _, _>(list::handler).refuses(refusals::READING),
        operation::<ReadObjection, _, _>(read::handler).refuses(refusals::READING),
        operation::<AnswerObjection, _, _>(answer::handler).refuses(refusals::ANSWER_OBJECTION),
        operation::<ReviewObjection, _, _>(review::handler).refuses(refusals::REVIEW_OBJECTION),
        operation::<WithdrawObjection, _, _>(withdraw::handler)
            .refuses(refusals::WITHDRAW_OBJECTION),
    ]
}

/// What the use cases need besides the database.
#[derive(Clone)]
struct Setting {
    now: Now,
    keys: Arc<Keys>,
    /// The scheme in force, which says how long everyone has.
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
fn refused(refusal: ObjectionRefusal) -> Error {
    Error::refused(&refusal)
}
