//! By when a request is to be answered.

use chrono::Days;

use crate::base::Date;
use crate::calendar::Calendar;

/// Working days in which an account is cancelled (GB/T 35273-2020).
const WORKING_DAYS: u32 = 15;
/// Days in which any request about one's own data is answered (the same standard).
const DAYS: u64 = 30;

/// The last day, and the calendar that gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasureDue {
    /// The last day that is in time.
    pub on: Date,
    /// The calendar's version.
    pub calendar: String,
}

/// The last day to answer what was asked on a day: fifteen working days, where a long holiday
/// does not make them more than thirty days. The first day is not counted.
pub fn answer_by(asked_on: Date, calendar: &Calendar) -> ErasureDue {
    let working = calendar.add_working_days(asked_on, WORKING_DAYS);
    ErasureDue {
        on: working.min(asked_on + Days::new(DAYS)),
        calendar: calendar.version().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::answer_by;
    use crate::calendar::Calendar;

    #[test]
    fn fifteen_working_days_are_counted_by_the_published_calendar() {
        let by = |day: &str| {
            let due = answer_by(day.parse().unwrap(), Calendar::embedded());
            due.on.to_string()
        };
        assert_eq!(by("2018-07-02"), "2018-07-23");
        // Over Spring Festival, with its make-up days.
        assert_eq!(by("2018-02-05"), "2018-03-01");
        assert_eq!(by("2018-09-21"), "2018-10-18");
    }

    #[test]
    fn it_is_never_more_than_thirty_days() {
        let mut day = "2018-01-01".parse().unwrap();
        for _ in 0..365 {
            let due = answer_by(day, Calendar::embedded());
            let days = (due.on - day).num_days();
            assert!((15..=30).contains(&days), "{day}: {due:?}");
            day = day.succ_opt().unwrap();
        }
    }
}
