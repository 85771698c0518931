//! Months of spans that reach the date: merged where they touch, bridged over tolerated gaps.

use chrono::Datelike;

use crate::base::{Date, add_months, full_months};
use crate::scoring::evaluate::Bounds;
use crate::scoring::facts::{Maybe, Span};
use crate::scoring::program::Grain;
use crate::scoring::score::Truth;

/// What breaks a stretch.
#[derive(Clone, Copy)]
pub(crate) struct Continuity {
    pub(crate) max_gap_months: u32,
    pub(crate) exclude_back_paid: bool,
}

/// The stretch of months that reaches the date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// Its first day.
    pub(crate) from: Date,
    /// The day after its last.
    pub(crate) until: Date,
    /// Its full months, without those of gaps.
    pub(crate) months: u32,
    /// The full months of the gaps that were bridged, a part month counting as one.
    pub(crate) bridged: u32,
    /// True if an earlier span was cut off by a gap that is too long.
    pub(crate) broken: bool,
}

/// The day up to which months count: whole months end before the month of the date.
pub(crate) fn limit(grain: Grain, as_of: Date) -> Date {
    match grain {
        Grain::Day => as_of,
        Grain::Month => as_of.with_day(1).unwrap_or(as_of),
    }
}

/// Whether a span that begins then can reach the date: one that begins in the running month does
/// not reach the month before it.
fn begun(from: Date, grain: Grain, as_of: Date) -> bool {
    match grain {
        Grain::Day => from <= as_of,
        Grain::Month => from < limit(grain, as_of),
    }
}

/// Whether a span reaches the date; with whole months, the month before it.
pub(crate) fn reaches(spans: &[Span], grain: Grain, as_of: Date) -> Truth {
    let mut answer = Truth::No;
    for span in spans {
        let begun = match span.from {
            Maybe::Known(from) => begun(from, grain, as_of),
            Maybe::Unknown | Maybe::Absent => true,
        };
        match span.to {
            _ if !begun => {}
            Maybe::Absent => return Truth::Yes,
            Maybe::Known(to) if still_runs(to, grain, as_of) => {
                if matches!(span.from, Maybe::Known(_)) {
                    return Truth::Yes;
                }
                answer = Truth::Unknown;
            }
            Maybe::Known(_) => {}
            Maybe::Unknown => answer = Truth::Unknown,
        }
    }
    answer
}

fn still_runs(to: Date, grain: Grain, as_of: Date) -> bool {
    match grain {
        Grain::Day => to >= as_of,
        Grain::Month => next_day(to) >= limit(grain, as_of),
    }
}

fn next_day(date: Date) -> Date {
    date.succ_opt().unwrap_or(date)
}

/// The full months of the stretch that reaches the date, with bounds if a day is not known.
pub(crate) fn months(
    spans: &[Span],
    without: &[Span],
    grain: Grain,
    earliest: Date,
    rule: Continuity,
    as_of: Date,
) -> Bounds {
    let months = |without: &[Span]| {
        let stretch = stretch(spans, without, grain, rule, as_of);
        stretch.map_or(0, |stretch| i64::from(stretch.months))
    };
    if any_open(spans) {
        return Bounds::up_to(most(earliest, grain, as_of));
    }
    if any_open(without) {
        // They may take nothing away.
        return Bounds::up_to(months(&[]));
    }
    Bounds::exact(months(without))
}

/// True if a day of a span is not known.
pub(crate) fn any_open(spans: &[Span]) -> bool {
    spans
        .iter()
        .any(|span| [span.from, span.to].contains(&Maybe::Unknown))
}

/// The most full months there can be since the earliest day believed.
pub(crate) fn most(earliest: Date, grain: Grain, as_of: Date) -> i64 {
    i64::from(full_months(earliest, limit(grain, as_of)))
}

/// The months of a block that lie in spans whose months do not count; a part month is one.
pub(crate) fn overlap(from: Date, until: Date, without: &[Span], limit: Date) -> i64 {
    let mut months = 0;
    let mut counted = from;
    for span in without {
        let Maybe::Known(first) = span.from else {
            continue;
        };
        let end = match span.to {
            Maybe::Known(to) => next_day(to).min(limit),
            Maybe::Absent | Maybe::Unknown => limit,
        };
        let (first, end) = (first.max(counted), end.min(until));
        if first < end {
            let full = full_months(first, end);
            months += i64::from(full) + i64::from(add_months(first, full) < end);
            counted = end;
        }
    }
    months
}

/// The stretch that reaches the date. The spans are sorted by their first day, and all days known;
/// the months of `without` do not count.
pub(crate) fn stretch(
    spans: &[Span],
    without: &[Span],
    grain: Grain,
    rule: Continuity,
    as_of: Date,
) -> Option<Stretch> {
    let limit = limit(grain, as_of);
    let mut current: Option<Stretch> = None;
    let mut block: Option<(Date, Date)> = None;
    let mut reached = false;
    for span in spans {
        let Maybe::Known(from) = span.from else {
            continue;
        };
        if !begun(from, grain, as_of) || (span.back_paid && rule.exclude_back_paid) {
            continue;
        }
        let until = match span.to {
            Maybe::Known(to) => {
                reached |= still_runs(to, grain, as_of);
                next_day(to).min(limit)
            }
            Maybe::Absent | Maybe::Unknown => {
                reached = true;
                limit
            }
        };
        match &mut block {
            Some((_, end)) if from <= *end => *end = until.max(*end),
            _ => {
                let counted = |from, until| counted(from, until, without, limit);
                current = Some(extend(current, block, from, rule, counted));
                block = Some((from, until));
            }
        }
    }
    let (from, until) = block?;
    let mut stretch = current?;
    stretch.months += counted(from, until, without, limit);
    stretch.until = until;
    reached.then_some(stretch)
}

/// The full months of a block, without those that do not count.
fn counted(from: Date, until: Date, without: &[Span], limit: Date) -> u32 {
    let taken = u32::try_from(overlap(from, until, without, limit)).unwrap_or(0);
    full_months(from, until).saturating_sub(taken)
}

/// Closes the block before `from`, bridges the gap or begins anew.
fn extend(
    current: Option<Stretch>,
    block: Option<(Date, Date)>,
    from: Date,
    rule: Continuity,
    counted: impl Fn(Date, Date) -> u32,
) -> Stretch {
    let anew = |broken| Stretch {
        from,
        until: from,
        months: 0,
        bridged: 0,
        broken,
    };
    let (Some(mut stretch), Some((start, end))) = (current, block) else {
        return anew(false);
    };
    if rule.max_gap_months == 0 || from > add_months(end, rule.max_gap_months) {
        return anew(true);
    }
    stretch.months += counted(start, end);
    let gap = full_months(end, from);
    let rest = u32::from(add_months(end, gap) < from);
    stretch.bridged += gap + rest;
    stretch
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn span(from: Maybe<Date>) -> Span {
        Span {
            from,
            to: Maybe::Absent,
            back_paid: false,
            amount: Maybe::Absent,
        }
    }

    #[test]
    fn a_day_that_is_not_known_takes_months_away_and_never_adds_any() {
        let (since, as_of) = (date("2018-01-01"), date("2018-07-01"));
        let rule = Continuity {
            max_gap_months: 0,
            exclude_back_paid: false,
        };
        let spans = [span(Maybe::Known(since))];
        let months = |without: &[Span]| {
            let earliest = date("1990-01-01");
            months(&spans, without, Grain::Month, earliest, rule, as_of)
        };
        assert_eq!(months(&[]), Bounds::exact(6));
        assert_eq!(months(&[span(Maybe::Known(since))]), Bounds::exact(0));
        assert_eq!(months(&[span(Maybe::Unknown)]), Bounds::up_to(6));
    }
}
