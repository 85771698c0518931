//! How long something is kept.

use chrono::Days;

use crate::base::{Bilingual, Date, add_months};

/// A stretch of time behind the day something ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// So many days.
    Days(u32),
    /// So many years.
    Years(u32),
    /// As long as the register stands.
    Always,
}

impl Period {
    /// The first day of which things are still kept on a day; none if they always are.
    pub fn kept_from(self, today: Date) -> Option<Date> {
        match self {
            Self::Days(days) => today.checked_sub_days(Days::new(u64::from(days))),
            Self::Years(years) => {
                // The day so many years ago; of 29 February the last day of the month.
                let months = years.checked_mul(12)?;
                let mut day = today.checked_sub_months(chrono::Months::new(months))?;
                if add_months(day, months) < today {
                    day = day.succ_opt()?;
                }
                Some(day)
            }
            Self::Always => None,
        }
    }

    /// In words.
    pub fn words(self) -> Bilingual {
        let one = |count: u32, unit: &str| {
            let ending = if count == 1 { "" } else { "s" };
            format!("{count} {unit}{ending}")
        };
        match self {
            Self::Days(days) => Bilingual::new(format!("{days} 天"), one(days, "day")),
            Self::Years(years) => Bilingual::new(format!("{years} 年"), one(years, "year")),
            Self::Always => Bilingual::new("长期", "for good"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Period;

    #[test]
    fn a_period_reaches_back_to_its_first_day() {
        let from = |period: Period, today: &str| {
            let day = period.kept_from(today.parse().unwrap());
            day.map(|day| day.to_string())
        };
        let day = |text: &str| Some(text.to_owned());
        assert_eq!(from(Period::Days(30), "2018-07-01"), day("2018-06-01"));
        assert_eq!(from(Period::Years(5), "2018-07-01"), day("2013-07-01"));
        assert_eq!(from(Period::Years(1), "2020-02-29"), day("2019-03-01"));
        assert_eq!(from(Period::Always, "2018-07-01"), None);
    }
}
