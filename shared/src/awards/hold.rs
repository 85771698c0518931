//! How long objections hold a signed award, and what that does to the days it counts.

use chrono::Datelike;

use crate::base::{Date, add_months};

/// How long objections hold a signed award; a held award does not read as posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// One of them is not decided: nobody knows the day yet, and none decides by itself.
    Open,
    /// All are decided: it is held through this day and no longer.
    Until(Date),
}

impl Hold {
    /// The hold of all objections to an award, each with its last day if it has one.
    pub fn of(ends: impl IntoIterator<Item = Option<Date>>) -> Option<Self> {
        ends.into_iter().fold(None, |hold, end| match (hold, end) {
            (Some(Self::Open), _) | (_, None) => Some(Self::Open),
            (Some(Self::Until(one)), Some(other)) => Some(Self::Until(one.max(other))),
            (None, Some(end)) => Some(Self::Until(end)),
        })
    }

    /// True while the award is held.
    pub fn holds_on(self, day: Date) -> bool {
        match self {
            Self::Open => true,
            Self::Until(last) => day <= last,
        }
    }

    /// The first and the last day an award counts that was signed to count on these days: it posts
    /// on its day or the day behind the hold, whichever is later, and counts as many months as it
    /// would have, so that an objection that does not stand takes nothing away. Nothing is known
    /// while the hold is open.
    pub fn days(self, (posts_on, expires_on): (Date, Date)) -> Option<(Date, Date)> {
        let Self::Until(last) = self else { return None };
        let behind = last.succ_opt().unwrap_or(last);
        if behind <= posts_on {
            return Some((posts_on, expires_on));
        }
        let months = month(expires_on).saturating_sub(month(posts_on));
        Some((behind, add_months(behind, months)))
    }
}

/// The months since the beginning of years; adding months to a day adds as many here, whatever
/// becomes of its number.
fn month(day: Date) -> u32 {
    u32::try_from(day.year()).unwrap_or(0) * 12 + day.month0()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Hold;
    use crate::base::{Date, add_months};

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn one_that_is_open_holds_and_of_decided_ones_the_last() {
        let (early, late) = (Some(date("2018-07-03")), Some(date("2018-07-09")));
        assert_eq!(Hold::of([]), None);
        assert_eq!(Hold::of([early, late]), Hold::of([late]));
        assert_eq!(Hold::of([late]), Some(Hold::Until(date("2018-07-09"))));
        for ends in [[None, late], [late, None]] {
            assert_eq!(Hold::of(ends), Some(Hold::Open));
        }
    }

    #[test]
    fn what_was_held_posts_behind_its_hold_and_counts_as_many_months() {
        for (held, posts, expires) in [
            ("2018-07-03", "2018-07-07", "2019-07-07"),
            ("2018-07-06", "2018-07-07", "2019-07-07"),
            ("2018-07-07", "2018-07-08", "2019-07-08"),
            ("2019-02-27", "2019-02-28", "2020-02-28"),
            ("2020-02-28", "2020-02-29", "2021-02-28"),
        ] {
            let days = Hold::Until(date(held)).days((date("2018-07-07"), date("2019-07-07")));
            assert_eq!(days, Some((date(posts), date(expires))), "{held}");
        }
        let open = Hold::Open.days((date("2018-07-07"), date("2019-07-07")));
        assert_eq!(open, None);
    }

    proptest! {
        #[test]
        fn a_hold_never_brings_forward_nor_shortens(
            day in 0_i64..4000, held in 0_i64..800, months in 1_u32..40,
        ) {
            let posts = date("2018-01-01") + chrono::TimeDelta::days(day);
            let expires = add_months(posts, months);
            let last = posts - chrono::TimeDelta::days(20) + chrono::TimeDelta::days(held);
            let hold = Hold::Until(last);
            let (first, end) = hold.days((posts, expires)).unwrap();
            prop_assert!(first >= posts && end >= expires);
            prop_assert!(!hold.holds_on(first));
            prop_assert_eq!(end, add_months(first, months));
        }
    }
}
