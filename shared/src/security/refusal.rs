//! Why a change of the rules is refused.

use crate::api::refusals;

refusals! {
    /// A refusal to set the rules, in order of precedence; that an id is known with other content
    /// comes before.
    SecurityRefusal {
        /// Someone else has set other rules since they were read.
        Outdated "outdated" 409
            "规则刚被改过，请看过现在的规则再改。"
            "The rules have just been changed; read them again first.";
        /// These rules are in force already.
        Unchanged "unchanged" 409
            "和现在的规则一样，没有改动。"
            "These rules are in force already.";
    }
}
