//! How long a notice still stands, as marks and words.

use crate::base::{Bilingual, Date};
use crate::calendar::{Calendar, short_day_words};

/// How far a notice is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowState {
    /// Objections may be raised.
    Open {
        /// Working days left, today included.
        left: u32,
        /// Working days in all.
        total: u32,
        /// The last day.
        until: Date,
        /// True on that day.
        last_day: bool,
    },
    /// The notice is over.
    Closed {
        /// Its last day.
        until: Date,
    },
}

impl WindowState {
    /// How far a notice is that was posted on one day and ends with another.
    pub fn on(today: Date, posted_on: Date, until: Date, calendar: &Calendar) -> Self {
        if until < today {
            return Self::Closed { until };
        }
        let yesterday = today.pred_opt().unwrap_or(today);
        Self::Open {
            left: calendar.working_days_between(yesterday.max(posted_on), until),
            total: calendar.working_days_between(posted_on, until),
            until,
            last_day: until == today,
        }
    }

    /// The marks to draw, one for each working day: true while it is left.
    pub fn marks(self) -> Vec<bool> {
        match self {
            Self::Open { left, total, .. } => (0..total).map(|mark| mark < left).collect(),
            Self::Closed { .. } => Vec::new(),
        }
    }

    /// The state in words.
    pub fn words(self) -> Bilingual {
        match self {
            Self::Open { last_day: true, .. } => {
                Bilingual::new("最后 1 天，今天止", "Last day: ends today")
            }
            Self::Open { left, until, .. } => {
                let until = short_day_words(until);
                let days = if left == 1 { "day" } else { "days" };
                Bilingual::new(
                    format!("剩 {left} 天，{}止", until.zh),
                    format!("{left} working {days} left, until {}", until.en),
                )
            }
            Self::Closed { until } => {
                let until = short_day_words(until);
                Bilingual::new(
                    format!("公示已于 {}结束", until.zh),
                    format!("The notice ended on {}", until.en),
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::WindowState;
    use crate::base::Date;
    use crate::calendar::Calendar;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn may_day(today: Date) -> WindowState {
        let (posted_on, until) = (date("2018-04-27"), date("2018-05-07"));
        WindowState::on(today, posted_on, until, Calendar::embedded())
    }

    #[test]
    fn days_left_are_marks_and_words() {
        for (today, marks, zh) in [
            ("2018-04-27", "#####", "剩 5 天，5 月 7 日止"),
            ("2018-04-28", "#####", "剩 5 天，5 月 7 日止"),
            ("2018-04-30", "####.", "剩 4 天，5 月 7 日止"),
            ("2018-05-03", "###..", "剩 3 天，5 月 7 日止"),
            ("2018-05-06", "#....", "剩 1 天，5 月 7 日止"),
            ("2018-05-07", "#....", "最后 1 天，今天止"),
            ("2018-05-08", "", "公示已于 5 月 7 日结束"),
        ] {
            let state = may_day(date(today));
            let drawn: String = state
                .marks()
                .into_iter()
                .map(|left| if left { '#' } else { '.' })
                .collect();
            assert_eq!((&*drawn, &*state.words().zh), (marks, zh), "{today}");
            assert!(state.words().en.is_ascii());
        }
    }

    proptest! {
        #[test]
        fn a_day_later_never_leaves_more(days in 0_i64..12) {
            let day = date("2018-04-27") + chrono::TimeDelta::days(days);
            let left = |day| may_day(day).marks().into_iter().filter(|left| *left).count();
            prop_assert!(left(day) >= left(day.succ_opt().unwrap()));
        }
    }
}
