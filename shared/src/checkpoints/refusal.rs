//! Why a receipt is refused.

use crate::api::refusals;

refusals! {
    /// A refusal of a receipt, declared in order of precedence.
    CheckpointRefusal {
        /// The name has been taken out of the list, and the receipt with it.
        LineTakenDown "line_taken_down" 409
            "这一行的姓名已按期撤下，凭证不能再开；以前存下的凭证仍然可以核对。"
            "The name has been taken down, so there is no receipt; one kept earlier still holds.";
        /// The line has not been taken into the log yet.
        NotSealedYet "not_sealed_yet" 409
            "这一行刚刚公示，存证还没有完成，请过几秒再试。"
            "This line was posted a moment ago and is not in the log yet; try again shortly.";
    }
}
