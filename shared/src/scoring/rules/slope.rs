//! `slope`: points that rise or fall with each unit away from a number, as by age.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::{Measure, Outcome, Printed, PrintedRow, Shape, Told, times};
use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::explain::joined;
use crate::scoring::facts::FactValue;
use crate::scoring::program::{Amount, Index};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The largest number a slope may name.
const COUNT_MAX: i64 = 1_000_000;

/// Points by the distance from a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slope<N = Amount> {
    /// What is counted.
    pub measure: Measure,
    /// Its unit.
    pub unit: Index,
    /// Nothing below this number.
    pub from: i64,
    /// Nothing above this number.
    pub to: i64,
    /// The number from which the points rise or fall.
    pub at: i64,
    /// The points at that number.
    pub points: N,
    /// What each unit below adds; negative if it takes away.
    pub below: N,
    /// What each unit above adds; negative if it takes away.
    pub above: N,
    /// The least the rule gives between its ends.
    pub floor: N,
    /// The most the rule gives, if it names one; what lies above is no loss.
    pub ceiling: Option<N>,
}

impl<N> Slope<N> {
    pub(crate) fn facts(&self) -> Vec<Index> {
        self.measure.facts().collect()
    }
}

impl Slope<Points> {
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let measured = Measure::read(keys, names);
        let number = |key, default| match keys.get(key) {
            Some(entry) => entry.whole(0, COUNT_MAX),
            None => Some(default),
        };
        let at = keys.need("at").and_then(|entry| entry.whole(0, COUNT_MAX));
        let (from, to) = (number("from", 0), number("to", COUNT_MAX));
        let points = keys.need("points").and_then(Entry::points);
        let signed = |key| match keys.get(key) {
            Some(entry) => entry.signed_points(),
            None => Some(Points::ZERO),
        };
        let (below, above, floor) = (signed("below"), signed("above"), signed("floor"));
        let ceiling = keys.points_opt("ceiling");
        let (at, from, to) = (at?, from?, to?);
        if at < from || to < at {
            keys.log.add(
                keys.get("at").map_or(keys.at, |entry| entry.at),
                Code::BadNumber,
                both!(
                    "at = {at} 不在 {from} 到 {to} 之间",
                    "at = {at} is not between {from} and {to}"
                ),
            );
        }
        let measured = measured?;
        Some(Self {
            measure: measured.measure,
            unit: measured.unit,
            from,
            to,
            at,
            points: points?,
            below: below?,
            above: above?,
            floor: floor?,
            ceiling,
        })
    }

    pub(crate) fn most(&self, names: &Names<'_>) -> Points {
        let end = self.to.min(self.measure.most(names));
        let down = times_signed(self.below, self.at - self.from);
        let up = times_signed(self.above, (end - self.at).max(0));
        let most = self.points + down.max(up).max(Points::ZERO);
        self.ceiling.map_or(most, |ceiling| most.min(ceiling))
    }

    pub(crate) fn denominators(&self, _names: &Names<'_>) -> Vec<i64> {
        let all = [self.points, self.below, self.above, self.floor];
        let all = all.into_iter().chain(self.ceiling);
        all.map(Points::denominator).collect()
    }

    pub(crate) fn scaled(&self, scale: &impl Fn(Points) -> Amount) -> Slope {
        Slope {
            measure: self.measure,
            unit: self.unit,
            from: self.from,
            to: self.to,
            at: self.at,
            points: scale(self.points),
            below: scale(self.below),
            above: scale(self.above),
            floor: scale(self.floor),
            ceiling: self.ceiling.map(scale),
        }
    }
}

fn times_signed(points: Points, count: i64) -> Points {
    if points < Points::ZERO {
        -times(-points, count)
    } else {
        times(points, count)
    }
}

impl Slope {
    pub(crate) fn shape(&self) -> Shape<'_> {
        Shape::Counted {
            measure: self.measure,
            worth: Box::new(|units| self.worth(units)),
            rises: false,
        }
    }

    pub(crate) fn evaluate(&self, case: &Case<'_>) -> Outcome {
        if matches!(case.value(self.measure.fact()), FactValue::Absent) {
            return Outcome::of(Bounds::ZERO);
        }
        let units = self.measure.count(case);
        Outcome {
            points: self.over(units),
            units: Some(units),
        }
    }

    /// What a number is worth.
    fn worth(&self, units: i64) -> Amount {
        if units < self.from || units > self.to {
            return 0;
        }
        let rate = if units < self.at {
            self.below
        } else {
            self.above
        };
        let points = (self.points + (units - self.at).abs() * rate).max(self.floor);
        self.ceiling.map_or(points, |ceiling| points.min(ceiling))
    }

    /// The least and the most between two numbers: a bent line has them at its ends and bends.
    fn over(&self, units: Bounds) -> Bounds {
        let bends = [self.from - 1, self.from, self.at, self.to, self.to + 1];
        let inside = bends
            .into_iter()
            .filter(|bend| units.least < *bend && *bend < units.most);
        let first = Bounds::exact(self.worth(units.least));
        inside.chain([units.most]).fold(first, |bounds, units| {
            let worth = self.worth(units);
            Bounds {
                least: bounds.least.min(worth),
                most: bounds.most.max(worth),
            }
        })
    }

    pub(crate) fn printed(&self, case: &Case<'_>) -> Printed {
        let amount = |units| case.amount_of(self.measure, units, self.unit);
        let Bilingual { zh, en } = amount(self.at);
        let at = match (self.below == 0, self.above == 0) {
            (true, false) => both!("{zh}及以下", "{en} and below"),
            (false, true) => both!("{zh}及以上", "{en} and above"),
            _ => both!("{zh}", "{en}"),
        };
        let mut printed = Printed::of_points(case, [(at, self.points)]);
        let (one_zh, each_en) = (amount(1).zh, case.each(self.measure, 1, self.unit).en);
        let below = both!("每少 {one_zh}", "{each_en} below that");
        let above = both!("每多 {one_zh}", "{each_en} above that");
        for (what, rate) in [(below, self.below), (above, self.above)] {
            let points = case.points_words(Bounds::exact(rate.abs()));
            let (points_zh, points_en) = (points.zh, points.en);
            let gives = if rate > 0 {
                both!("加 {points_zh}", "{points_en} more")
            } else {
                both!("减 {points_zh}", "{points_en} less")
            };
            printed
                .rows
                .extend((rate != 0).then_some(PrintedRow { what, gives }));
        }
        let (from, to) = (amount(self.from), amount(self.to));
        let (from_zh, from_en, to_zh, to_en) = (from.zh, from.en, to.zh, to.en);
        let ends = match (self.from > 0, self.to < COUNT_MAX) {
            (true, true) => Some(both!(
                "不满 {from_zh}或超过 {to_zh}的不得分",
                "nothing below {from_en} or above {to_en}"
            )),
            (true, false) => Some(both!("不满 {from_zh}的不得分", "nothing below {from_en}")),
            (false, true) => Some(both!("超过 {to_zh}的不得分", "nothing above {to_en}")),
            (false, false) => None,
        };
        let ceiling = self.ceiling.map(|ceiling| {
            let Bilingual { zh, en } = case.points_words(Bounds::exact(ceiling));
            both!("最多 {zh}", "{en} at most")
        });
        let notes: Vec<Bilingual> = ceiling.into_iter().chain(ends).collect();
        if notes.is_empty() {
            return printed;
        }
        printed.noted(joined(&notes, "；", "; "))
    }

    pub(crate) fn tell(&self, case: &Case<'_>) -> Told {
        let outcome = self.evaluate(case);
        let mut told = Told::new(case, self.measure.fact(), outcome.points);
        let Some(units) = outcome.units.filter(|units| units.is_known()) else {
            return told;
        };
        let counted = case.amount_of(self.measure, units.least, self.unit);
        let points = case.points_words(outcome.points);
        let (zh, en) = (counted.zh.clone(), counted.en.clone());
        let (points_zh, points_en) = (points.zh, points.en);
        told.summary = counted.clone();
        told.sentence = both!("{zh}，得 {points_zh}。", "{en}: {points_en}.");
        told.input(both!("计算数", "Counted"), counted, self.measure.note(case));
        if self.from <= units.least && units.least <= self.to {
            self.steps(case, &mut told, units.least);
        } else {
            told.change = Some(self.range(case));
        }
        told
    }

    /// 55 岁得 5 分; 比 55 岁少 10 岁，每岁 +1.
    fn steps(&self, case: &Case<'_>, told: &mut Told, units: i64) {
        let at = case.amount_of(self.measure, self.at, self.unit);
        let (at_zh, at_en) = (at.zh, at.en);
        let base = case.shown(self.points);
        told.step(
            both!("{at_zh}的分值", "Points at {at_en}"),
            both!("{base}", "{base}"),
            Bilingual::default(),
        );
        let (distance, rate) = if units < self.at {
            (self.at - units, self.below)
        } else {
            (units - self.at, self.above)
        };
        if distance == 0 || rate == 0 {
            return;
        }
        let away = case.amount_of(self.measure, distance, self.unit);
        let (zh, en) = (away.zh, away.en);
        told.formula = Some(self.formula(case, units, rate, distance));
        let rate = case.shown(rate);
        let label = if units < self.at {
            both!("少 {zh}", "{en} below")
        } else {
            both!("多 {zh}", "{en} above")
        };
        told.step(
            label,
            both!("{distance} × {rate}", "{distance} × {rate}"),
            Bilingual::default(),
        );
        if let Some(ceiling) = self.ceiling.filter(|ceiling| *ceiling == self.worth(units)) {
            let most = case.shown(ceiling);
            told.step(
                both!("最多", "At most"),
                both!("{most}", "{most}"),
                Bilingual::default(),
            );
        }
    }

    /// 30 − 2 × 2 = 26; where a bound holds, 30 − 2 × 11 = 8 → 最低 10.
    fn formula(&self, case: &Case<'_>, units: i64, rate: Amount, distance: i64) -> Bilingual {
        let (base, each) = (case.shown(self.points), case.shown(rate.abs()));
        let sign = if rate < 0 { "−" } else { "+" };
        let free = self.points + distance * rate;
        let sum = format!("{base} {sign} {each} × {distance} = {}", case.shown(free));
        let bound = case.shown(self.worth(units));
        match self.worth(units).cmp(&free) {
            Ordering::Greater => both!("{sum} → 最低 {bound}", "{sum} → at least {bound}"),
            Ordering::Less => both!("{sum} → 最多 {bound}", "{sum} → at most {bound}"),
            Ordering::Equal => both!("{sum}", "{sum}"),
        }
    }

    /// The numbers that give points at all.
    fn range(&self, case: &Case<'_>) -> Bilingual {
        let amount = |units| case.amount_of(self.measure, units, self.unit);
        let (from, to) = (amount(self.from), amount(self.to));
        let (from_zh, from_en, to_zh, to_en) = (from.zh, from.en, to.zh, to.en);
        if self.to < COUNT_MAX {
            both!(
                "{from_zh}到 {to_zh}之间才得分。",
                "Points are given from {from_en} to {to_en}."
            )
        } else {
            both!(
                "满 {from_zh}才得分。",
                "Points are given from {from_en} on."
            )
        }
    }
}
