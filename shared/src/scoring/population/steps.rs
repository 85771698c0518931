//! What a rule gives, as a few thresholds: found by asking the rule itself.

use super::column::NO_DAY;
use super::gather::day;
use super::lanes::{Lanes, thresholds};
use crate::base::Date;
use crate::scoring::program::Amount;

/// More thresholds than this cost more than asking the rule for each person.
const STEPS_MAX: usize = 64;
/// So few thresholds are tried rather than looked up.
const COMPARED: usize = 4;
/// The days a table may span; so many points stay in the nearest cache.
const TABLE_MAX: usize = 4000;
/// Later than every day and earlier than none at all: what everybody gives who claims anything.
const EVERY_CLAIM: i32 = NO_DAY - 1;
/// Counts up to this are asked one by one.
const SCANNED: i64 = 4096;
/// The days that a date can lie before the date of the score: 151 years.
const DAYS_BACK: i64 = 151 * 366;

/// Points for a count: the sum of what every threshold up to it adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Steps {
    /// Each threshold and what it adds; rising.
    pub(super) at: Vec<(i64, i32)>,
}

/// Points for a day: the sum of what every threshold adds that is not before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Days {
    /// The last day that is early enough, and what it adds; falling.
    last: Vec<(i32, i32)>,
    /// The same days as dates, each with what it and all before it add; rising.
    sums: Vec<(Date, i32)>,
    /// The points of each day from just after the latest threshold back to the earliest, where the
    /// thresholds are many and close: looking one up is then less work than trying each.
    table: Option<Table>,
}

/// Points day by day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// The first day that reaches no threshold.
    pub(super) after: i32,
    /// The points of that day, the day before and so on; the last holds for all before it.
    pub(super) points: Vec<i32>,
}

impl Steps {
    /// The thresholds of a function of a count; none if there are too many, or if it neither rises
    /// all the way nor has a count small enough to try each.
    pub(super) fn of(worth: &dyn Fn(i64) -> Amount, most: i64, rises: bool) -> Option<Self> {
        let mut at = Vec::new();
        let mut before = 0;
        let mut count = 0;
        loop {
            let points = worth(count);
            if points != before {
                at.push((count, i32::try_from(points - before).ok()?));
                before = points;
            }
            if at.len() > STEPS_MAX {
                return None;
            }
            let next = if most <= SCANNED {
                count + 1
            } else if rises {
                change_after(worth, count, most)
            } else {
                return None;
            };
            if next > most {
                return Some(Self { at });
            }
            count = next;
        }
    }

    /// The points for a count.
    pub(super) fn points(&self, count: i64) -> i32 {
        let mut sum = 0;
        for (at, adds) in &self.at {
            sum += if count >= *at { *adds } else { 0 };
        }
        sum
    }

    /// The same by day, for a count that never rises as the day moves on.
    pub(super) fn by_day(&self, count: impl Fn(Date) -> i64, as_of: Date) -> Days {
        let first = as_of.checked_sub_signed(chrono::Duration::days(DAYS_BACK));
        let first = first.unwrap_or(Date::MIN);
        let reached = |day: i32, at: i64| {
            Date::from_num_days_from_ce_opt(day).is_some_and(|day| count(day) >= at)
        };
        let mut last = Vec::with_capacity(self.at.len());
        for (at, adds) in &self.at {
            if *at <= 0 {
                last.push((EVERY_CLAIM, *adds));
                continue;
            }
            let (mut low, mut high) = (day(first), day(as_of));
            if !reached(low, *at) {
                continue;
            }
            while low < high {
                let middle = low + (high - low + 1) / 2;
                if reached(middle, *at) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            last.push((low, *adds));
        }
        Days::new(last)
    }
}

impl Days {
    fn new(last: Vec<(i32, i32)>) -> Self {
        let mut sum = 0;
        let with_sums = last.iter().map(|(day, adds)| {
            sum += adds;
            let date = Date::from_num_days_from_ce_opt(*day).unwrap_or(Date::MAX);
            (date, sum)
        });
        let mut sums: Vec<(Date, i32)> = with_sums.collect();
        sums.reverse();
        let table = Table::of(&last);
        Self { last, sums, table }
    }

    /// Adds the points of many days.
    pub(super) fn add(&self, days: &[i32], out: &mut Lanes) {
        match &self.table {
            Some(table) => table.add(days, out),
            None => thresholds(days, &self.last, out),
        }
    }

    /// The points for one day.
    pub(super) fn points(&self, day: Date) -> i32 {
        let place = self.sums.partition_point(|(last, _)| *last < day);
        self.sums.get(place).map_or(0, |(_, sum)| *sum)
    }
}

impl Table {
    fn of(last: &[(i32, i32)]) -> Option<Self> {
        let (latest, earliest) = (last.first()?.0, last.last()?.0);
        let length = usize::try_from(latest.checked_sub(earliest)?).ok()?;
        if last.len() <= COMPARED || length > TABLE_MAX || latest == EVERY_CLAIM {
            return None;
        }
        let after = latest + 1;
        let mut points = vec![0; length + 2];
        for (day, adds) in last {
            let first = usize::try_from(after - day).ok()?;
            points
                .iter_mut()
                .skip(first)
                .for_each(|points| *points += adds);
        }
        Some(Self { after, points })
    }

    fn add(&self, days: &[i32], out: &mut Lanes) {
        let end = i32::try_from(self.points.len()).unwrap_or(1) - 1;
        for (out, day) in out.iter_mut().zip(days) {
            let place = usize::try_from((self.after - day).clamp(0, end)).unwrap_or(0);
            *out += self.points.get(place).copied().unwrap_or(0);
        }
    }
}

/// The first count after this one that gives something else, of a function that never falls.
fn change_after(worth: &dyn Fn(i64) -> Amount, count: i64, most: i64) -> i64 {
    let now = worth(count);
    if worth(most) == now {
        return most + 1;
    }
    let (mut low, mut high) = (count, most);
    let mut step = 1;
    while low + step < most {
        if worth(low + step) == now {
            low += step;
            step *= 2;
        } else {
            high = low + step;
            break;
        }
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if worth(middle) == now {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::Steps;

    #[test]
    fn thresholds_say_what_the_function_says() {
        let tax = |count: i64| (count / 1_000_000).min(10) * 6;
        let steps = Steps::of(&tax, 10_000_000_000, true).unwrap();
        assert_eq!(steps.at.len(), 10);
        for count in [0, 999_999, 1_000_000, 9_999_999, 10_000_000, 10_000_000_000] {
            assert_eq!(i64::from(steps.points(count)), tax(count), "{count}");
        }
        let hill = |count: i64| if (18..=45).contains(&count) { 2 } else { 0 };
        let steps = Steps::of(&hill, 150, false).unwrap();
        assert_eq!(steps.at, [(18, 2), (46, -2)]);
        assert_eq!(Steps::of(&|count| count, 1_000_000, true), None);
        assert_eq!(Steps::of(&hill, 1_000_000, false), None);
    }
}
