//! The days of a period one by one, for drawing it.

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use super::days::{Calendar, Certainty, DayKind};
use crate::base::{Bilingual, Date};

/// One day of a strip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct StripDay {
    /// The date.
    pub date: Date,
    /// What kind of day it is.
    pub kind: DayKind,
    /// Its number among the working days after the first day, which is not counted.
    pub counted: Option<u32>,
    /// The holiday it belongs to.
    pub holiday: Option<Bilingual>,
    /// How far the day may be trusted: the table of its year may not be published yet.
    pub certainty: Certainty,
}

impl Calendar {
    /// Every day from `from` to `to`, both included; none if `to` is earlier.
    pub fn strip(&self, from: Date, to: Date) -> Vec<StripDay> {
        let mut working_days = 0;
        let mut strip = Vec::new();
        for date in from.iter_days().take_while(|day| *day <= to) {
            let kind = self.kind(date);
            let counts = kind.is_working() && date > from;
            working_days += u32::from(counts);
            strip.push(StripDay {
                date,
                kind,
                counted: counts.then_some(working_days),
                holiday: self.holiday(date).cloned(),
                certainty: self.certainty(date.year()),
            });
        }
        strip
    }
}

#[cfg(test)]
mod tests {
    use crate::calendar::Calendar;

    #[test]
    fn a_notice_is_drawn_day_by_day() {
        let calendar = Calendar::embedded();
        let notice = calendar.notice("2018-04-27".parse().unwrap(), 5);
        assert_eq!(notice.ends_on.to_string(), "2018-05-07");
        assert_eq!(notice.effective_on.to_string(), "2018-05-08");
        let strip = calendar.strip(notice.posted_on, notice.effective_on);
        let drawn: Vec<String> = strip
            .iter()
            .map(|day| match day.counted {
                Some(number) => number.to_string(),
                None if day.kind.is_working() => "first".to_owned(),
                None => "off".to_owned(),
            })
            .collect();
        let expected = [
            "first", "1", "off", "off", "off", "2", "3", "4", "off", "off", "5", "6",
        ];
        assert_eq!(drawn, expected);
    }

    #[test]
    fn a_day_of_a_year_without_a_table_is_provisional() {
        use crate::calendar::Certainty::{Provisional, Published};

        let day = |text: &str| text.parse().unwrap();
        let calendar = Calendar::embedded();
        let strip = calendar.strip(day("2026-12-30"), day("2027-01-02"));
        let found: Vec<_> = strip.iter().map(|one| one.certainty).collect();
        assert_eq!(found, [Published, Published, Provisional, Provisional]);
        assert!(calendar.is_provisional(day("2026-12-29"), day("2027-01-05")));
        assert!(calendar.is_provisional(day("2018-12-29"), day("2020-01-05")));
        assert!(!calendar.is_provisional(day("2026-12-01"), day("2026-12-08")));
    }

    #[test]
    fn a_strip_that_ends_before_it_begins_is_empty() {
        let day = |text: &str| text.parse().unwrap();
        let strip = Calendar::embedded().strip(day("2018-05-08"), day("2018-05-07"));
        assert!(strip.is_empty());
    }
}
