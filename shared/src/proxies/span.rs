//! How long a proxy lasts.

use crate::base::Date;

/// The longest time at a window, in minutes: a day.
pub const WINDOW_MINUTES_MAX: u32 = 24 * 60;
/// The longest time among kin, in days: a year.
pub const KIN_DAYS_MAX: u64 = 366;

/// From when to when, in microseconds; the end is the first moment it no longer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProxySpan {
    /// The first moment.
    pub from: i64,
    /// The first moment after it.
    pub until: i64,
}

impl ProxySpan {
    /// A time at a window that begins now; none if it is longer than a day, or nothing.
    pub fn at_window(now: i64, minutes: u32) -> Option<Self> {
        let fits = (1..=WINDOW_MINUTES_MAX).contains(&minutes);
        fits.then(|| Self {
            from: now,
            until: now + i64::from(minutes) * 60_000_000,
        })
    }

    /// True if a last day lies after today and within a year.
    pub fn fits_kin(today: Date, last: Date) -> bool {
        last > today && last <= today + chrono::Days::new(KIN_DAYS_MAX)
    }

    /// True at a moment within it.
    pub fn holds(self, at: i64) -> bool {
        self.from <= at && at < self.until
    }

    /// Whole seconds left at a moment.
    pub fn seconds_left(self, at: i64) -> u32 {
        let left = (self.until - at.max(self.from)).max(0) / 1_000_000;
        u32::try_from(left).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::ProxySpan;

    const MINUTE: i64 = 60_000_000;

    #[test]
    fn a_window_lasts_a_day_at_most_and_ends_by_itself() {
        for (minutes, fits) in [(0, false), (1, true), (1_440, true), (1_441, false)] {
            assert_eq!(
                ProxySpan::at_window(0, minutes).is_some(),
                fits,
                "{minutes}"
            );
        }
        let span = ProxySpan::at_window(MINUTE, 30).unwrap();
        for (at, holds, left) in [
            (MINUTE - 1, false, 1_800),
            (MINUTE, true, 1_800),
            (31 * MINUTE - 1, true, 0),
            (31 * MINUTE, false, 0),
        ] {
            assert_eq!(
                (span.holds(at), span.seconds_left(at)),
                (holds, left),
                "{at}"
            );
        }
    }

    #[test]
    fn kin_help_for_a_year_at_most() {
        let today = "2018-07-01".parse().unwrap();
        for (last, fits) in [
            ("2018-07-01", false),
            ("2018-07-02", true),
            ("2019-07-01", true),
            ("2019-07-02", true),
            ("2019-07-03", false),
        ] {
            assert_eq!(
                ProxySpan::fits_kin(today, last.parse().unwrap()),
                fits,
                "{last}"
            );
        }
    }
}
