//! By when an officer is to decide: working days, computed once when the clock starts.

use crate::base::Date;
use crate::calendar::Calendar;
use crate::corrections::CorrectionState;
use crate::scoring::Deadlines;

/// The last day, and the calendar that gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The last day that is in time.
    pub on: Date,
    /// The calendar's version.
    pub calendar: String,
}

impl Due {
    /// By when an officer is to decide on what has come to stand so today; none where nobody's
    /// clock runs. The first day is not counted.
    pub fn of(
        state: CorrectionState,
        today: Date,
        deadlines: Deadlines,
        calendar: &Calendar,
    ) -> Option<Self> {
        let days = match state {
            CorrectionState::Open => deadlines.department,
            CorrectionState::Review => deadlines.review,
            _ => return None,
        };
        Some(Self {
            on: calendar.add_working_days(today, days),
            calendar: calendar.version().to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Due;
    use crate::calendar::Calendar;
    use crate::corrections::CorrectionState;
    use crate::scoring::embedded;

    #[test]
    fn the_days_are_the_schemes_and_the_first_is_not_counted() {
        let deadlines = embedded().remove(0).deadlines;
        let due = |state, today: &str| {
            let today = today.parse().unwrap();
            let due = Due::of(state, today, deadlines, Calendar::embedded());
            due.map(|due| due.on.to_string())
        };
        let day = |text: &str| Some(text.to_owned());
        assert_eq!(due(CorrectionState::Open, "2018-02-12"), day("2018-03-02"));
        assert_eq!(
            due(CorrectionState::Review, "2018-02-12"),
            day("2018-02-24")
        );
        assert_eq!(due(CorrectionState::Supplement, "2018-02-12"), None);
        assert_eq!(due(CorrectionState::Rejected, "2018-02-12"), None);
    }
}
