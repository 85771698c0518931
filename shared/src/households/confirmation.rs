//! What a grid head says of a household: advice, which passes by itself and stops nothing.

use serde::{Deserialize, Serialize};

use crate::base::{Bilingual, Date, coded};

/// Working days a grid head has before the advice passes by itself.
pub const CONFIRM_WORKING_DAYS: u32 = 3;

coded! {
    /// What was found on the ground.
    Finding {
        /// They live together as declared.
        Confirmed "confirmed" "情况属实" "As declared";
        /// Something is not as declared; the note says what.
        WrongFacts "wrong_facts" "情况不符" "Not as declared";
        /// Nobody could be met.
        NotReachable "not_reachable" "没有联系上" "Not reachable";
    }
}

/// How the advice stands on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ground", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Ground {
    /// The grid head has until this day.
    Waiting {
        /// The last day, a working day.
        until: Date,
    },
    /// Nothing was said in time; it counts as advice that was not given.
    Passed,
    /// The grid head has said something.
    Said {
        /// What.
        finding: Finding,
        /// The note beside it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
        /// On which day.
        on: Date,
    },
}

impl Ground {
    /// How the advice stands on a day: what was said last, else what the day makes of it.
    pub fn on(today: Date, until: Date, said: Option<(Finding, Option<String>, Date)>) -> Self {
        match said {
            Some((finding, note, on)) => Self::Said { finding, note, on },
            None if today > until => Self::Passed,
            None => Self::Waiting { until },
        }
    }

    /// Its name for people.
    pub fn words(&self) -> Bilingual {
        match self {
            Self::Waiting { .. } => Bilingual::new("等网格长走访", "Waiting for the grid head"),
            Self::Passed => {
                Bilingual::new("逾期未走访，不影响核实", "No visit in time; no obstacle")
            }
            Self::Said { finding, .. } => finding.words(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Finding, Ground};
    use crate::base::Date;

    #[test]
    fn advice_passes_by_itself_and_what_is_said_late_still_shows() {
        let day = |day| Date::from_ymd_opt(2018, 7, day).unwrap();
        let on = |today, said| Ground::on(day(today), day(4), said);
        assert_eq!(on(4, None), Ground::Waiting { until: day(4) });
        assert_eq!(on(5, None), Ground::Passed);
        let said = Some((Finding::NotReachable, None, day(6)));
        assert_eq!(on(7, said).words().en, "Not reachable");
    }
}
