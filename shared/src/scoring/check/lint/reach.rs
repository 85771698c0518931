//! How far a count can get while the scheme is in force.

use crate::base::{Date, Points, add_months, full_months};
use crate::scoring::check::Names;
use crate::scoring::decimal;
use crate::scoring::program::{ColumnKind, FactKind};
use crate::scoring::rules::{Linear, Measure, Part};

/// A scheme without an end is thought of for so many months; nobody plans further.
const MONTHS_AHEAD: u32 = 600;

/// The last day the scheme is thought of.
pub(super) fn last_day(names: &Names<'_>) -> Date {
    let ahead = || add_months(names.valid_from, MONTHS_AHEAD);
    names.valid_until.unwrap_or_else(ahead)
}

/// The most a count can come to, in the smallest parts: time begins with the earliest day that is
/// believed.
pub(super) fn most(measure: Measure, names: &Names<'_>) -> i64 {
    let most = measure.most(names);
    let (unit, earliest) = match (measure, names.kind(measure.fact())) {
        (Measure::Since { unit, .. }, Some(FactKind::Date { earliest }))
        | (
            Measure::Running { unit, .. } | Measure::Held { unit, .. },
            Some(FactKind::Spans { earliest, .. }),
        ) => (unit, *earliest),
        _ => return most,
    };
    let months = i64::from(full_months(earliest, last_day(names)));
    // A part that has begun may count as a unit.
    most.min(unit.full(months) + 1)
}

/// The most a `linear` rule can count, its bounds included.
pub(super) fn most_of(rule: &Linear<Points>, names: &Names<'_>) -> i64 {
    let all = rule.bounded_by.iter().chain([&rule.measure]);
    all.map(|one| most(*one, names)).min().unwrap_or(0)
}

/// The least count that brings a `linear` rule any points.
pub(super) fn first_of(rule: &Linear<Points>) -> i64 {
    let step = match rule.part {
        Part::None => rule.per,
        Part::Full | Part::First | Part::Share => 1,
    };
    if rule.count_from_zero {
        rule.start_after.max(step)
    } else {
        rule.start_after + step
    }
}

/// The decimals of a measure's numbers.
pub(super) fn decimals(measure: Measure, names: &Names<'_>) -> u32 {
    match (measure, names.kind(measure.fact())) {
        (Measure::Number { .. }, Some(FactKind::Number(number))) => number.decimals,
        (Measure::Total { fact, column, .. }, _) => match names.column_kind(fact, column) {
            Some(ColumnKind::Number(number)) => number.decimals,
            _ => 0,
        },
        _ => 0,
    }
}

/// A count as it is written in the scheme.
pub(super) fn shown(count: i64, measure: Measure, names: &Names<'_>) -> String {
    decimal::write(count, decimals(measure, names))
}
