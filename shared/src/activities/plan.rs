//! What an activity is announced with, and which announcements are admitted.

use crate::activities::{ActivityKind, ActivityRefusal, Counting};
use crate::base::Date;

/// Places an activity may have at most.
pub const PLACES_MAX: u32 = 500;
/// Tenths of a credit that one activity may count at most: a single one is never worth more than
/// one point of `zhenhai-3.0`.
pub const CREDITS_MAX: u32 = 100;
/// Minutes of a day.
const DAY: u32 = 24 * 60;
/// Days ahead that may be announced.
const AHEAD: i64 = 366;

/// What an activity is announced with, as far as rules read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActivityPlan {
    /// What it is.
    pub kind: ActivityKind,
    /// What being there counts for.
    pub counting: Counting,
    /// How much, in tenths of an hour or a credit; nothing for a record of participation.
    pub tenths: u32,
    /// The day.
    pub held_on: Date,
    /// When it begins, in minutes since midnight.
    pub starts: u32,
    /// When it ends.
    pub ends: u32,
    /// How many people it has room for.
    pub places: u32,
}

impl ActivityPlan {
    /// Admits an announcement today, or says why not, in the order of the refusals.
    pub fn admit(self, may_award: bool, today: Date) -> Result<(), ActivityRefusal> {
        if !may_award {
            return Err(ActivityRefusal::NotAwarder);
        }
        let ahead = (self.held_on - today).num_days();
        if ahead < 0 {
            return Err(ActivityRefusal::DayPassed);
        }
        if ahead > AHEAD {
            return Err(ActivityRefusal::DayFar);
        }
        if self.ends <= self.starts || self.ends > DAY {
            return Err(ActivityRefusal::TimesOdd);
        }
        if !self.kind.may_count(self.counting) {
            return Err(ActivityRefusal::CountsOtherwise);
        }
        if !self.most().contains(&self.tenths) {
            return Err(ActivityRefusal::AmountOdd);
        }
        if self.places == 0 || self.places > PLACES_MAX {
            return Err(ActivityRefusal::PlacesOdd);
        }
        Ok(())
    }

    /// The amounts it may count for each: no more hours than it lasts.
    fn most(self) -> std::ops::RangeInclusive<u32> {
        match self.counting {
            Counting::Hours => 1..=self.ends.saturating_sub(self.starts) / 6,
            Counting::Credits => 1..=CREDITS_MAX,
            Counting::Participation => 0..=0,
        }
    }

    /// True if somebody who was there may be given this much.
    pub fn may_give(self, tenths: u32) -> bool {
        match self.counting {
            Counting::Participation => tenths == 0,
            Counting::Hours | Counting::Credits => (1..=self.tenths).contains(&tenths),
        }
    }
}

/// Minutes since midnight as a time of day, "09:00".
pub fn clock_words(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
