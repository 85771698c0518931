//! How many working days a notice has left.

use crate::base::Date;
use crate::calendar::Calendar;

/// How far a notice is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeDays {
    /// Working days left, today included; none once it is over.
    pub left: u32,
    /// Working days in all.
    pub total: u32,
}

impl NoticeDays {
    /// How far a notice is that was posted on one day and ends with another.
    pub fn on(today: Date, posted_on: Date, until: Date, calendar: &Calendar) -> Self {
        let yesterday = today.pred_opt().unwrap_or(today);
        Self {
            left: calendar.working_days_between(yesterday.max(posted_on), until),
            total: calendar.working_days_between(posted_on, until),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::NoticeDays;
    use crate::base::Date;
    use crate::calendar::Calendar;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn may_day(today: Date) -> NoticeDays {
        let (posted_on, until) = (date("2018-04-27"), date("2018-05-07"));
        NoticeDays::on(today, posted_on, until, Calendar::embedded())
    }

    #[test]
    fn working_days_are_left_until_the_last_day() {
        for (today, left) in [
            ("2018-04-27", 5),
            ("2018-04-28", 5),
            ("2018-04-30", 4),
            ("2018-05-03", 3),
            ("2018-05-06", 1),
            ("2018-05-07", 1),
            ("2018-05-08", 0),
        ] {
            let days = may_day(date(today));
            assert_eq!((days.left, days.total), (left, 5), "{today}");
        }
    }

    proptest! {
        #[test]
        fn a_day_later_never_leaves_more(days in 0_i64..12) {
            let day = date("2018-04-27") + chrono::TimeDelta::days(days);
            prop_assert!(may_day(day).left >= may_day(day.succ_opt().unwrap()).left);
        }
    }
}
