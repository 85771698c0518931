//! What each operation refuses by its own rules, in the order it does.

use shared::checkpoints::CheckpointRefusal;

use crate::web::Refusals;

pub(super) const READ_RECEIPT: Refusals = &[
    &CheckpointRefusal::LineTakenDown,
    &CheckpointRefusal::NotSealedYet,
];
