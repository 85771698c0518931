//! What each operation refuses by its own rules, in the order it does.

use shared::accounts::HandoverRefusal;
use shared::api::ErrorCode;

use crate::web::Refusals;

pub(super) const HAND_OVER_WORK: Refusals = &[
    &ErrorCode::IdReused,
    &HandoverRefusal::NothingOpen,
    &HandoverRefusal::NotAColleague,
    &HandoverRefusal::AboutThem,
    &HandoverRefusal::Moved,
];
