//! Why a receipt is refused.

use crate::api::refusals;

refusals! {
    /// A refusal of a receipt; there is one, so it is the first.
    CheckpointRefusal {
        /// The line has not been taken into the log yet.
        NotSealedYet "not_sealed_yet" 409
            "这一行刚刚公示，存证还没有完成，请过几秒再试。"
            "This line was posted a moment ago and is not in the log yet; try again shortly.";
    }
}
