//! Months of all spans together, broken or not: merged where they touch, then counted in full.

use chrono::Months;

use super::running::{any_open, limit, overlap};
use crate::base::{Date, full_months};
use crate::scoring::evaluate::Bounds;
use crate::scoring::facts::{Maybe, Span};
use crate::scoring::program::Grain;

/// Which months count.
#[derive(Clone, Copy)]
pub(crate) struct Held {
    pub(crate) exclude_back_paid: bool,
    pub(crate) years: Option<u32>,
}

/// The full months of all spans together, with bounds if a day is not known.
pub(crate) fn months(
    spans: &[Span],
    without: &[Span],
    grain: Grain,
    earliest: Date,
    rule: Held,
    as_of: Date,
) -> Bounds {
    let end = limit(grain, as_of);
    let first = rule.years.map_or(Date::MIN, |years| {
        end.checked_sub_months(Months::new(years.saturating_mul(12)))
            .unwrap_or(Date::MIN)
    });
    let months = |without: &[Span]| -> i64 {
        let mut sum = 0;
        for (from, until) in blocks(spans, rule, first, end) {
            sum += i64::from(full_months(from, until));
            sum -= overlap(from, until, without, end);
        }
        sum.max(0)
    };
    if any_open(spans) {
        return Bounds::up_to(i64::from(full_months(earliest.max(first), end)));
    }
    if any_open(without) {
        // They may take nothing away.
        return Bounds::up_to(months(&[]));
    }
    Bounds::exact(months(without))
}

/// The spans merged where they touch or overlap, cut to the days that count.
fn blocks(spans: &[Span], rule: Held, first: Date, end: Date) -> Vec<(Date, Date)> {
    let mut blocks: Vec<(Date, Date)> = Vec::new();
    for span in spans {
        let Maybe::Known(from) = span.from else {
            continue;
        };
        if span.back_paid && rule.exclude_back_paid {
            continue;
        }
        let until = match span.to {
            Maybe::Known(to) => to.succ_opt().unwrap_or(to).min(end),
            Maybe::Absent | Maybe::Unknown => end,
        };
        let from = from.max(first);
        if until <= from {
            continue;
        }
        match blocks.last_mut() {
            Some((_, last)) if from <= *last => *last = until.max(*last),
            _ => blocks.push((from, until)),
        }
    }
    blocks
}
