//! What a person has in each key of a ranking.

use std::cmp::Ordering;

use super::Lot;
use crate::base::{Date, Points};
use crate::scoring::evaluate::{Bounds, Case, Tally};
use crate::scoring::facts::{FactValue, Span};
use crate::scoring::program::{Effect, Index, Program, RankKey};
use crate::scoring::rules::running::{self, Continuity};
use crate::scoring::score::Truth;

/// What is compared in one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Merit {
    /// More comes first; none comes last.
    Points(Option<Points>),
    /// More comes first.
    Count(i64),
    /// The earlier comes first; none comes last.
    Day(Option<Date>),
    /// The option declared first comes first; none comes last.
    Class(Option<Index>),
    /// A yes comes first.
    Holds(bool),
    /// The earlier comes first, in milliseconds since 1970.
    Moment(i64),
    /// The lowest number comes first; none as long as nothing is drawn.
    Lot(Option<Lot>),
    /// Nothing is compared any more.
    Equal,
}

impl Merit {
    /// Less where the first stands before the second.
    pub(super) fn order(self, other: Self) -> Ordering {
        match (self, other) {
            (Self::Points(one), Self::Points(other)) => other.cmp(&one),
            (Self::Count(one), Self::Count(other)) => other.cmp(&one),
            (Self::Holds(one), Self::Holds(other)) => other.cmp(&one),
            (Self::Moment(one), Self::Moment(other)) => one.cmp(&other),
            (Self::Day(one), Self::Day(other)) => none_last(one.as_ref(), other.as_ref()),
            (Self::Class(one), Self::Class(other)) => none_last(one.as_ref(), other.as_ref()),
            (Self::Lot(one), Self::Lot(other)) => none_last(one.as_ref(), other.as_ref()),
            _ => Ordering::Equal,
        }
    }
}

fn none_last<T: Ord>(one: Option<&T>, other: Option<&T>) -> Ordering {
    let last = one.is_none().cmp(&other.is_none());
    last.then_with(|| one.cmp(&other))
}

/// Less where the first stands before the second in the first key that tells them apart.
pub(super) fn order(one: &[Merit], other: &[Merit]) -> Ordering {
    let mut keys = one.iter().zip(other).map(|(one, other)| one.order(*other));
    keys.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

/// One person under one total.
pub(super) struct Person<'a> {
    pub(super) case: Case<'a>,
    pub(super) tally: &'a Tally,
    pub(super) total: Index,
}

impl Person<'_> {
    /// What a person has in a key that is the person's own; none if it is not known. What is of
    /// the application rather than of the person is filled in later.
    pub(super) fn merit(&self, key: &RankKey) -> Option<Merit> {
        let program = self.case.program;
        Some(match key {
            RankKey::Category(place) => {
                let total = self.tally.totals.get(usize::from(self.total));
                let points = total.and_then(|total| total.categories.get(usize::from(*place)));
                let category = program.categories.get(usize::from(*place));
                let deducts = category.is_some_and(|one| one.effect == Effect::Deducts);
                self.points(points.copied(), deducts)?
            }
            RankKey::Group(place) => {
                let group = program.groups.get(usize::from(*place));
                let category = group.map(|group| usize::from(group.category));
                let category = category.and_then(|place| program.categories.get(place));
                let deducts = category.is_some_and(|one| one.effect == Effect::Deducts);
                let points = self.tally.groups.get(usize::from(*place));
                self.points(points.map(|group| group.points), deducts)?
            }
            RankKey::Indicator(place) => {
                let indicator = program.indicators.get(usize::from(*place));
                let deducts = indicator.is_some_and(|indicator| program.deducts(indicator));
                let points = self.tally.lines.get(usize::from(*place));
                self.points(points.map(|line| line.points.points), deducts)?
            }
            RankKey::Most(measure) => {
                let count = measure.count(&self.case);
                Merit::Count(count.is_known().then_some(count.least)?)
            }
            RankKey::Earliest(fact) => Merit::Day(self.earliest(*fact)?),
            RankKey::Class(fact) => match self.case.value(*fact) {
                FactValue::Unknown => return None,
                FactValue::Choice(option) => Merit::Class(Some(*option)),
                _ => Merit::Class(None),
            },
            RankKey::Holds(fact) => match self.case.holds(*fact) {
                Truth::Unknown => return None,
                holds => Merit::Holds(holds == Truth::Yes),
            },
            RankKey::Sum | RankKey::Spouse => Merit::Points(None),
            RankKey::ApplicationTime | RankKey::Lottery | RankKey::AllAdmitted => Merit::Equal,
        })
    }

    /// Points that are taken away come first where fewer are.
    fn points(&self, points: Option<Bounds>, deducts: bool) -> Option<Merit> {
        let points = points.unwrap_or(Bounds::ZERO);
        let amount = points.is_known().then_some(points.least)?;
        let amount = if deducts { -amount } else { amount };
        Some(Merit::Points(Some(self.case.program.points(amount))))
    }

    /// The day of a date, or the first day of the stretch that reaches the date; none at all if it
    /// is not known.
    #[expect(
        clippy::option_option,
        reason = "not known and not there are two answers"
    )]
    fn earliest(&self, fact: Index) -> Option<Option<Date>> {
        let case = &self.case;
        match case.value(fact) {
            FactValue::Date(date) => Some(Some(*date)),
            FactValue::Spans(spans) if spans.iter().all(Span::is_known) => {
                let unbroken = Continuity {
                    max_gap_months: 0,
                    exclude_back_paid: false,
                };
                let grain = case.grain(fact);
                let stretch = running::stretch(spans, &[], grain, unbroken, case.as_of);
                Some(stretch.map(|stretch| stretch.from))
            }
            FactValue::Unknown | FactValue::Spans(_) => None,
            _ => Some(None),
        }
    }
}

/// The points of a list are those that it shows, so that whoever reads it can check its order.
pub(super) fn published(program: &Program, amount: i64, decimals: Option<u32>) -> Points {
    as_published(program.points(amount), decimals)
}

/// Points as a list shows them.
pub(super) fn as_published(points: Points, decimals: Option<u32>) -> Points {
    decimals.map_or(points, |decimals| points.rounded(decimals))
}
