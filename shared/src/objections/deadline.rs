//! By when somebody is to act: working days, computed once when the clock starts.

use crate::base::Date;
use crate::calendar::Calendar;
use crate::objections::ObjectionState;
use crate::scoring::Deadlines;

/// The last day, and the calendar that gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectionDue {
    /// The last day that is in time.
    pub on: Date,
    /// The calendar's version.
    pub calendar: String,
}

impl ObjectionDue {
    /// By when to act on what has come to stand so today: the office answers or reviews, who
    /// objected asks for a review within as many days as the office had to answer. The first day
    /// is not counted.
    pub fn of(
        state: ObjectionState,
        today: Date,
        deadlines: Deadlines,
        calendar: &Calendar,
    ) -> Option<Self> {
        let days = match state {
            ObjectionState::Open | ObjectionState::Rejected => deadlines.objection,
            ObjectionState::Review => deadlines.review,
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
    use super::ObjectionDue;
    use crate::calendar::Calendar;
    use crate::objections::ObjectionState;
    use crate::scoring::embedded;

    #[test]
    fn the_days_are_the_schemes_and_the_first_is_not_counted() {
        let deadlines = embedded().remove(0).deadlines;
        for state in ObjectionState::ALL {
            let today = "2018-02-12".parse().unwrap();
            let due = ObjectionDue::of(*state, today, deadlines, Calendar::embedded());
            let expected = state.has_deadline().then(|| "2018-02-24".to_owned());
            assert_eq!(due.map(|due| due.on.to_string()), expected, "{state:?}");
        }
    }
}
