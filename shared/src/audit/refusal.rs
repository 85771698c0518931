//! Why a question to the audit is refused.

use crate::api::refusals;

refusals! {
    /// A refusal of a question to the audit; there is one, so it is the first.
    AuditRefusal {
        /// More rows fit than are drawn from or taken along at once.
        TooManyRows "too_many_rows" 409
            "符合条件的记录太多，请缩短日期或加上别的条件。"
            "Too many entries fit; choose fewer days or narrow the search.";
    }
}
