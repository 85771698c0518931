//! Where a fact on file comes from, and whether it counts.

use serde_json::Value;

use crate::base::{Bilingual, coded};
use crate::scoring::{Fact, Program, fact_words};

coded! {
    /// Where a fact comes from.
    FactSource {
        /// Told by the resident.
        Declared "declared" "本人申报" "declared";
        /// From a department's data.
        Imported "imported" "部门数据" "from a department's data";
        /// Checked by a department.
        Verified "verified" "部门核实" "verified by a department";
        /// From the confirmed list of an activity.
        Activity "activity" "活动签到" "from an activity";
    }
}

coded! {
    /// Whether a fact counts.
    FactStatus {
        /// Waits for a department; does not count yet.
        Pending "pending" "待核实" "waits to be verified";
        /// Counts.
        Accepted "accepted" "计入" "counts";
        /// Turned down; does not count.
        Rejected "rejected" "未采纳" "not accepted";
    }
}

/// What is recorded or claimed of a fact, in words; `null` says that nothing of the kind holds.
pub fn claim_words(program: &Program, fact: &Fact, value: &Value) -> Bilingual {
    if value.is_null() {
        Bilingual::new("没有", "none")
    } else {
        fact_words(program, fact, value)
    }
}
