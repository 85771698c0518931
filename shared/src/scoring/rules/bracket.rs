//! `bracket`: points by the range a number falls in; the ranges touch and leave nothing out.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::{Measure, Outcome, Printed, Shape, Told};
use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::FactValue;
use crate::scoring::program::{Amount, Index};
use crate::scoring::source::Keys;
use crate::scoring::words::both;

/// The largest number a range may begin with.
const FROM_MAX: i64 = 1_000_000_000;

/// Points by range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bracket<N = Amount> {
    /// What is counted.
    pub measure: Measure,
    /// Its unit.
    pub unit: Index,
    /// The ranges, rising from 0; each ends before the next begins, the last is open.
    pub steps: Vec<Step<N>>,
}

/// One range, from its first number on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step<N = Amount> {
    /// The first number of the range.
    pub from: i64,
    /// The points of the range.
    pub points: N,
}

impl<N> Bracket<N> {
    pub(crate) fn facts(&self) -> Vec<Index> {
        self.measure.facts().collect()
    }
}

impl Bracket<Points> {
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let measured = Measure::read(keys, names);
        let steps = read_steps(keys);
        let measured = measured?;
        let scale = 10_i64.pow(measured.decimals);
        Some(Self {
            measure: measured.measure,
            unit: measured.unit,
            steps: steps
                .into_iter()
                .map(|step| Step {
                    from: step.from * scale,
                    ..step
                })
                .collect(),
        })
    }

    pub(crate) fn most(&self, _names: &Names<'_>) -> Points {
        let points = self.steps.iter().map(|step| step.points);
        points.max().unwrap_or(Points::ZERO)
    }

    pub(crate) fn denominators(&self, _names: &Names<'_>) -> Vec<i64> {
        let points = self.steps.iter().map(|step| step.points);
        points.map(Points::denominator).collect()
    }

    pub(crate) fn scaled(&self, scale: &impl Fn(Points) -> Amount) -> Bracket {
        let step = |step: &Step<Points>| Step {
            from: step.from,
            points: scale(step.points),
        };
        Bracket {
            measure: self.measure,
            unit: self.unit,
            steps: self.steps.iter().map(step).collect(),
        }
    }
}

/// Reads `brackets = [{ from = 0, to = 17, points = "0" }, ..]`; only the last has no `to`.
fn read_steps(keys: &Keys<'_>) -> Vec<Step<Points>> {
    if keys.need("brackets").is_none() {
        return Vec::new();
    }
    let mut steps = Vec::new();
    let mut next = Some(0);
    for row in keys.tables("brackets") {
        let from = row.need("from").and_then(|entry| entry.whole(0, FROM_MAX));
        let to = row.get("to").and_then(|entry| entry.whole(0, FROM_MAX));
        let points = row
            .need("points")
            .and_then(crate::scoring::source::Entry::points);
        row.finish();
        let (Some(from), Some(points)) = (from, points) else {
            return Vec::new();
        };
        match next {
            Some(expected) if expected == from => {}
            Some(expected) if expected < from => keys.log.add(
                row.at,
                Code::BracketGap,
                both!(
                    "{expected} 到 {from} 之间没有分段，这一段应从 {expected} 起",
                    "nothing covers {expected} up to {from}; this range must begin at {expected}"
                ),
            ),
            _ => keys.log.add(
                row.at,
                Code::BracketOverlap,
                both!(
                    "{from} 已在前一段里；各段不能重叠，只有最后一段不写 to",
                    "{from} lies in the range before; ranges may not overlap, only the last is open"
                ),
            ),
        }
        next = to.map(|to| to.max(from) + 1);
        steps.push(Step { from, points });
    }
    if let Some(expected) = next {
        keys.log.add(
            keys.get("brackets").map_or(keys.at, |entry| entry.at),
            Code::BracketGap,
            both!(
                "从 {expected} 起没有分段；最后一段不写 to",
                "nothing covers {expected} and above; leave `to` out of the last range"
            ),
        );
    }
    steps
}

impl Bracket {
    pub(crate) fn shape(&self) -> Shape<'_> {
        Shape::Counted {
            measure: self.measure,
            worth: Box::new(|units| self.worth(units)),
            rises: false,
        }
    }

    pub(crate) fn evaluate(&self, case: &Case<'_>) -> Outcome {
        let units = self.measure.count(case);
        if matches!(case.value(self.measure.fact()), FactValue::Absent) {
            return Outcome::of(Bounds::ZERO);
        }
        let mut points: Option<Bounds> = None;
        for (place, step) in self.steps.iter().enumerate() {
            let end = self.steps.get(place + 1).map_or(i64::MAX, |next| next.from);
            if step.from <= units.most && units.least < end {
                let here = points.unwrap_or(Bounds::exact(step.points));
                points = Some(Bounds {
                    least: here.least.min(step.points),
                    most: here.most.max(step.points),
                });
            }
        }
        Outcome {
            points: points.unwrap_or_default(),
            units: Some(units),
        }
    }

    /// What a number is worth.
    fn worth(&self, units: i64) -> Amount {
        let reached = self.steps.iter().rfind(|step| step.from <= units);
        reached.map_or(0, |step| step.points)
    }

    pub(crate) fn printed(&self, case: &Case<'_>) -> Printed {
        let steps = self.steps.iter().enumerate();
        let printed = Printed::of_points(
            case,
            steps.map(|(place, step)| (self.range(case, place), step.points)),
        );
        match self.measure.terms(case) {
            Some(terms) => printed.noted(terms),
            None => printed,
        }
    }

    pub(crate) fn tell(&self, case: &Case<'_>) -> Told {
        let outcome = self.evaluate(case);
        let mut told = Told::new(case, self.measure.fact(), outcome.points);
        told.change = self.change(case, outcome);
        let Some(units) = outcome.units.filter(|units| units.is_known()) else {
            return told;
        };
        let counted = case.amount_of(self.measure, units.least, self.unit);
        let place = self.steps.iter().rposition(|step| step.from <= units.least);
        let range = place
            .map(|place| self.range(case, place))
            .unwrap_or_default();
        let points = case.points_words(outcome.points);
        let (points_zh, points_en) = (points.zh, points.en);
        let (zh, en) = (&counted.zh, &counted.en);
        told.sentence = both!("{zh}，得 {points_zh}。", "{en}: {points_en}.");
        told.summary = counted.clone();
        told.input(both!("计算数", "Counted"), counted, self.measure.note(case));
        told.step(
            both!("所在区间", "Range"),
            range,
            both!("{points_zh}", "{points_en}"),
        );
        told
    }

    /// The first range that gives the most.
    fn change(&self, case: &Case<'_>, outcome: Outcome) -> Option<Bilingual> {
        let steps = self.steps.iter().enumerate();
        let (place, step) = steps.max_by_key(|(place, step)| (step.points, Reverse(*place)))?;
        if step.points <= outcome.points.least {
            return None;
        }
        let Bilingual { zh, en } = self.range(case, place);
        let points = case.points_words(Bounds::exact(step.points));
        let (points_zh, points_en) = (points.zh, points.en);
        Some(both!("{zh}的，得 {points_zh}。", "{en}: {points_en}."))
    }

    /// A range in words: 18 岁到 45 岁.
    fn range(&self, case: &Case<'_>, place: usize) -> Bilingual {
        let from = self.steps.get(place).map_or(0, |step| step.from);
        let from = case.amount_of(self.measure, from, self.unit);
        let (zh, en) = (from.zh, from.en);
        match self.steps.get(place + 1) {
            Some(next) => {
                let to = case.amount_of(self.measure, next.from - 1, self.unit);
                let (to_zh, to_en) = (to.zh, to.en);
                both!("{zh}到 {to_zh}", "{en} to {to_en}")
            }
            None => both!("{zh}以上", "{en} and above"),
        }
    }
}
