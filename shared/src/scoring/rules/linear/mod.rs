//! `linear`: points for each full unit, from a start on.

mod words;

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use super::{Measure, Outcome, Shape, times};
use crate::base::Points;
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::{Event, FactValue, Maybe};
use crate::scoring::program::{Amount, FactKind, Index};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The largest count a rule may name.
const COUNT_MAX: i64 = 1_000_000_000;

/// Points for each full unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Linear<N = Amount> {
    /// What is counted.
    pub measure: Measure,
    /// Its unit.
    pub unit: Index,
    /// A full unit is so many of the smallest parts: 50 hours, one month.
    pub per: i64,
    /// The points of each full unit.
    pub rate: N,
    /// Nothing before so many.
    pub start_after: i64,
    /// True if all count once the start is reached (reading B); else only those after it.
    pub count_from_zero: bool,
    /// What becomes of a part of a full unit.
    pub part: Part,
    /// What is counted is never more than any of these, in the same unit.
    pub bounded_by: Vec<Measure>,
    /// The most that the events of one calendar year can give.
    pub year_cap: Option<N>,
}

/// What becomes of a part of a full unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// It gives nothing.
    #[default]
    None,
    /// It counts as a full unit.
    Full,
    /// Only the first unit need not be full.
    First,
    /// It gives its share.
    Share,
}

impl<N> Linear<N> {
    pub(crate) fn facts(&self) -> Vec<Index> {
        let all = [self.measure].into_iter().chain(self.bounded_by.clone());
        all.flat_map(Measure::facts).collect()
    }

    /// What counts after the start.
    fn started(&self, count: i64) -> i64 {
        if count < self.start_after {
            return 0;
        }
        let start = if self.count_from_zero {
            0
        } else {
            self.start_after
        };
        count - start
    }

    /// The units that bring points, out of a count; without the shares of parts.
    fn full(&self, count: i64) -> i64 {
        let (count, per) = (self.started(count), self.per.max(1));
        match self.part {
            Part::None | Part::Share => count / per,
            Part::Full => (count + per - 1) / per,
            Part::First => (count / per).max(i64::from(count > 0)),
        }
    }
}

impl Linear<Points> {
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let measured = Measure::read(keys, names);
        let whole = |key, least, default| match keys.get(key) {
            Some(entry) => entry.whole(least, COUNT_MAX),
            None => Some(default),
        };
        let per = whole("per", 1, 1);
        let start_after = whole("start_after", 0, 0);
        let count_from_zero = keys.flag("count_from_zero");
        let rate = keys.need("rate").and_then(Entry::points);
        let words = [
            ("none", Part::None),
            ("full", Part::Full),
            ("first", Part::First),
            ("share", Part::Share),
        ];
        let part = match keys.get("part") {
            Some(entry) => entry.word(&words),
            None => Some(Part::None),
        };
        let bounded_by = measured.map(|own| bounds(keys, names, own));
        let year_cap = keys.points_opt("year_cap");
        let measured = measured?;
        if year_cap.is_some() {
            by_year(keys, names, measured.measure);
        }
        let scale = 10_i64.pow(measured.decimals);
        Some(Self {
            measure: measured.measure,
            unit: measured.unit,
            per: per? * scale,
            rate: rate?,
            start_after: start_after? * scale,
            count_from_zero,
            part: part?,
            bounded_by: bounded_by.unwrap_or_default(),
            year_cap,
        })
    }

    pub(crate) fn most(&self, names: &Names<'_>) -> Points {
        let bounds = self.bounded_by.iter().map(|bound| bound.most(names));
        let count = bounds.chain([self.measure.most(names)]).min();
        let more = i64::from(self.part == Part::Share);
        times(self.rate, self.full(count.unwrap_or(0)) + more)
    }

    pub(crate) fn denominators(&self, _names: &Names<'_>) -> Vec<i64> {
        let part = match self.part {
            Part::Share => Points::fraction(1, self.per.max(1)),
            _ => None,
        };
        let one = part.and_then(|part| {
            let (rate, part) = (self.rate, part);
            let under = rate.denominator().checked_mul(part.denominator())?;
            Points::fraction(rate.numerator(), under)
        });
        let amounts = [Some(self.rate), self.year_cap, one];
        amounts
            .into_iter()
            .flatten()
            .map(Points::denominator)
            .collect()
    }

    pub(crate) fn scaled(&self, scale: &impl Fn(Points) -> Amount) -> Linear {
        Linear {
            measure: self.measure,
            unit: self.unit,
            per: self.per,
            rate: scale(self.rate),
            start_after: self.start_after,
            count_from_zero: self.count_from_zero,
            part: self.part,
            bounded_by: self.bounded_by.clone(),
            year_cap: self.year_cap.map(scale),
        }
    }
}

/// Reads `bounded_by = [{ fact, unit, window }]`, each in the unit of what it bounds.
fn bounds(keys: &Keys<'_>, names: &Names<'_>, own: super::measure::Measured) -> Vec<Measure> {
    let mut bounds = Vec::new();
    if keys.get("bounded_by").is_none() {
        return bounds;
    }
    for row in keys.tables("bounded_by") {
        if let Some(bound) = Measure::read(&row, names) {
            names.same_unit(&row, bound.unit, own.unit);
            bounds.push(bound.measure);
        }
        row.finish();
    }
    bounds
}

/// A cap of a calendar year needs events that all have a date.
fn by_year(keys: &Keys<'_>, names: &Names<'_>, measure: Measure) {
    let dated = matches!(
        names.kind(measure.fact()),
        Some(FactKind::Events { undated: false, .. })
    );
    if dated {
        return;
    }
    keys.log.add(
        keys.get("year_cap").map_or(keys.at, |entry| entry.at),
        Code::WrongFactKind,
        both!(
            "每年的上限只能用于每项都有日期的事件",
            "a cap of a year needs events that all have a date"
        ),
    );
}

impl Linear {
    pub(crate) fn shape(&self) -> Shape<'_> {
        if !self.bounded_by.is_empty() || self.year_cap.is_some() {
            return Shape::Other;
        }
        Shape::Counted {
            measure: self.measure,
            worth: Box::new(|count| self.worth(count)),
            rises: true,
        }
    }

    pub(crate) fn evaluate(&self, case: &Case<'_>) -> Outcome {
        let units = self.count(case);
        let points = match self.year_cap {
            Some(cap) => self.by_year(case, cap),
            None => units.map(|units| self.worth(units)),
        };
        Outcome {
            points,
            units: Some(units),
        }
    }

    /// What is counted, never more than its bounds.
    fn count(&self, case: &Case<'_>) -> Bounds {
        let own = self.measure.count(case);
        let bounds = self.bounded_by.iter().map(|bound| bound.count(case));
        bounds.fold(own, Bounds::lower)
    }

    /// What so many of the smallest parts are worth.
    fn worth(&self, count: i64) -> Amount {
        match self.part {
            // The scale holds the share of every part, so the division is exact.
            Part::Share => self.started(count) * (self.rate / self.per.max(1)),
            _ => self.full(count) * self.rate,
        }
    }

    /// The years' points, each up to its cap, added; every event has a date or one not known.
    fn by_year(&self, case: &Case<'_>, cap: Amount) -> Bounds {
        let FactValue::Events(events) = case.value(self.measure.fact()) else {
            return self.count(case).map(|units| self.worth(units));
        };
        if events.iter().any(|event| event.date == Maybe::Unknown) {
            return Bounds::up_to(self.count(case).map(|units| self.worth(units)).most);
        }
        let year = |event: &Event| match event.date {
            Maybe::Known(date) => Some(date.year()),
            _ => None,
        };
        let years = events.chunk_by(|one, next| year(one) == year(next));
        let of_year = |events| self.measure.count_in(case, events);
        years
            .map(|events| of_year(events).map(|units| self.worth(units)).at_most(cap))
            .fold(Bounds::ZERO, Bounds::plus)
    }
}
