//! Why a statement of points is refused.

use crate::api::refusals;

refusals! {
    /// A refusal; that an id is known with other content comes before.
    StatementRefusal {
        /// No permit is in force, so no score is used.
        NoPermit "no_valid_permit" 409
            "没有有效的居住证，积分现在不使用，不能开积分单。看“居住证”一页该怎么办。"
            "No permit is in force, so no score is used and no statement is issued. The page of \
             the permit says what to do.";
    }
}
