//! `tiers`: a rate for each unit that depends on how many there are.

use serde::{Deserialize, Serialize};

use super::{Measure, Outcome, Printed, Shape, Told, times};
use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::FactValue;
use crate::scoring::program::{Amount, Index};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The largest number a tier may end with.
const COUNT_MAX: i64 = 1_000_000_000;

/// What a tier's rate is taken on. There is no default: schemes mean either.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rate {
    /// The rate of the tier reached is taken on all units.
    Whole,
    /// Each unit brings the rate of the tier it lies in.
    Marginal,
}

/// Points for each unit at a rate that depends on how many there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tiers<N = Amount> {
    /// What is counted.
    pub measure: Measure,
    /// Its unit.
    pub unit: Index,
    /// A full unit is so many of the smallest parts.
    pub per: i64,
    /// What a rate is taken on.
    pub rate: Rate,
    /// The tiers, rising; only the last is open.
    pub tiers: Vec<RateTier<N>>,
}

/// One tier: the units up to a number, and the points of each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateTier<N = Amount> {
    /// The last full unit of the tier; none for the last tier.
    pub to: Option<i64>,
    /// The points of each unit.
    pub rate: N,
}

impl<N> Tiers<N> {
    pub(crate) fn facts(&self) -> Vec<Index> {
        self.measure.facts().collect()
    }
}

impl Tiers<Points> {
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let measured = Measure::read(keys, names);
        let per = match keys.get("per") {
            Some(entry) => entry.whole(1, COUNT_MAX),
            None => Some(1),
        };
        let words = [("whole", Rate::Whole), ("marginal", Rate::Marginal)];
        let rate = keys.need("rate").and_then(|entry| entry.word(&words));
        let tiers = read_tiers(keys);
        let measured = measured?;
        Some(Self {
            measure: measured.measure,
            unit: measured.unit,
            per: per? * 10_i64.pow(measured.decimals),
            rate: rate?,
            tiers: tiers?,
        })
    }

    pub(crate) fn most(&self, names: &Names<'_>) -> Points {
        let units = self.measure.most(names) / self.per.max(1);
        let rates = self.tiers.iter().map(|tier| tier.rate);
        times(rates.max().unwrap_or(Points::ZERO), units)
    }

    pub(crate) fn denominators(&self, _names: &Names<'_>) -> Vec<i64> {
        let rates = self.tiers.iter().map(|tier| tier.rate);
        rates.map(Points::denominator).collect()
    }

    pub(crate) fn scaled(&self, scale: &impl Fn(Points) -> Amount) -> Tiers {
        let tier = |tier: &RateTier<Points>| RateTier {
            to: tier.to,
            rate: scale(tier.rate),
        };
        Tiers {
            measure: self.measure,
            unit: self.unit,
            per: self.per,
            rate: self.rate,
            tiers: self.tiers.iter().map(tier).collect(),
        }
    }
}

/// Reads `tiers = [{ to = 3, rate = "2" }, { rate = "3" }]`; only the last has no `to`.
fn read_tiers(keys: &Keys<'_>) -> Option<Vec<RateTier<Points>>> {
    let list = keys.need("tiers")?;
    let mut tiers: Vec<RateTier<Points>> = Vec::new();
    let rows = keys.tables("tiers");
    let count = rows.len();
    for (place, row) in rows.iter().enumerate() {
        let to = match row.get("to") {
            Some(entry) => Some(entry.whole(1, COUNT_MAX)?),
            None => None,
        };
        let rate = row.need("rate").and_then(Entry::points);
        row.finish();
        let before = tiers.last().and_then(|tier| tier.to).unwrap_or(0);
        if to.is_some_and(|to| to <= before) {
            keys.log.add(
                row.at,
                Code::BracketOverlap,
                both!(
                    "各档要从小到大；前一档已到 {before}",
                    "tiers must rise; the one before ends at {before}"
                ),
            );
        }
        if to.is_none() != (place + 1 == count) {
            keys.log.add(
                row.at,
                Code::BracketGap,
                both!(
                    "只有最后一档不写 to，而且一定不写",
                    "the last tier, and only the last, has no `to`"
                ),
            );
        }
        tiers.push(RateTier { to, rate: rate? });
    }
    if tiers.is_empty() {
        let words = both!("至少要有一档", "there must be a tier");
        keys.log.add(list.at, Code::Empty, words);
    }
    Some(tiers)
}

impl Tiers {
    pub(crate) fn shape(&self) -> Shape<'_> {
        Shape::Counted {
            measure: self.measure,
            worth: Box::new(|count| self.worth(count)),
            rises: self.rate == Rate::Marginal,
        }
    }

    pub(crate) fn evaluate(&self, case: &Case<'_>) -> Outcome {
        let units = self.measure.count(case);
        Outcome {
            points: self.over(units),
            units: Some(units),
        }
    }

    /// What so many of the smallest parts are worth.
    fn worth(&self, count: i64) -> Amount {
        let units = count / self.per.max(1);
        let mut before = 0;
        let mut sum = 0;
        for tier in &self.tiers {
            let end = tier.to.unwrap_or(i64::MAX);
            if self.rate == Rate::Marginal {
                sum += (units.min(end) - before).max(0) * tier.rate;
            } else if before < units && units <= end {
                return units * tier.rate;
            }
            before = end;
        }
        sum
    }

    /// The least and the most between two counts; a rate on all units may fall where a tier ends.
    fn over(&self, count: Bounds) -> Bounds {
        let ends = self.tiers.iter().filter_map(|tier| tier.to);
        let bends = ends.flat_map(|to| [to * self.per, (to + 1) * self.per]);
        let inside = bends.filter(|bend| count.least < *bend && *bend < count.most);
        let first = Bounds::exact(self.worth(count.least));
        inside.chain([count.most]).fold(first, |bounds, count| {
            let worth = self.worth(count);
            Bounds {
                least: bounds.least.min(worth),
                most: bounds.most.max(worth),
            }
        })
    }

    pub(crate) fn printed(&self, case: &Case<'_>) -> Printed {
        let tiers = self.tiers.iter().enumerate();
        let rows = tiers.map(|(place, tier)| (self.range(case, place), tier.rate));
        let printed = Printed::of_points(case, rows);
        printed.noted(match self.rate {
            Rate::Whole => both!(
                "按达到的那一档，全部都用这一档的分值",
                "the rate of the tier reached is taken on all of them"
            ),
            Rate::Marginal => both!(
                "每一档只算这一档里的部分",
                "each brings the rate of the tier it lies in"
            ),
        })
    }

    pub(crate) fn tell(&self, case: &Case<'_>) -> Told {
        let outcome = self.evaluate(case);
        let fact = self.measure.fact();
        let mut told = Told::new(case, fact, outcome.points);
        let units = outcome.units.unwrap_or_default();
        if matches!(case.value(fact), FactValue::Absent | FactValue::Unknown) {
            return told;
        }
        let counted = case.amounts_of(self.measure, units, self.unit);
        told.summary = self.measure.summary(case, &counted);
        let (zh, en) = (told.summary.zh.clone(), told.summary.en.clone());
        let points = case.points_words(outcome.points);
        let (points_zh, points_en) = (points.zh, points.en);
        told.sentence = both!("{zh}，得 {points_zh}。", "{en}: {points_en}.");
        told.input(self.measure.label(), counted, self.measure.note(case));
        if units.is_known() {
            self.steps(case, &mut told, units.least / self.per.max(1));
        }
        let next = (units.least / self.per.max(1) + 1) * self.per;
        let gain = self.worth(next) - self.worth(units.least);
        if gain > 0 {
            let need = case.amount_of(self.measure, next - units.least, self.unit);
            let (zh, en, gain) = (need.zh, need.en, case.shown(gain));
            told.change = Some(both!("再满 {zh}，+{gain}", "{en} more: +{gain}"));
        }
        told
    }

    fn steps(&self, case: &Case<'_>, told: &mut Told, units: i64) {
        let mut before = 0;
        let mut terms = Vec::new();
        for (place, tier) in self.tiers.iter().enumerate() {
            let end = tier.to.unwrap_or(i64::MAX);
            let reached = before < units && units <= end;
            let inside = (units.min(end) - before).max(0);
            let taken = match self.rate {
                Rate::Whole if reached => units,
                Rate::Marginal => inside,
                Rate::Whole => 0,
            };
            if taken > 0 {
                let rate = case.shown(tier.rate);
                let value = both!("{taken} × {rate}", "{taken} × {rate}");
                terms.push(value.zh.clone());
                told.step(self.range(case, place), value, Bilingual::default());
            }
            before = end;
        }
        told.formula = super::told::added(&terms, &case.shown(self.worth(units * self.per)));
    }

    /// A tier in words: 第 1 到 3 年，每年.
    fn range(&self, case: &Case<'_>, place: usize) -> Bilingual {
        let before = place.checked_sub(1).and_then(|place| self.tiers.get(place));
        let first = before.and_then(|tier| tier.to).unwrap_or(0) + 1;
        let each = case.each(self.measure, self.per, self.unit);
        let (zh, en) = (each.zh, each.en);
        match self.tiers.get(place).and_then(|tier| tier.to) {
            Some(to) => both!("第 {first} 到 {to} 个，{zh}", "{en}, from {first} to {to}"),
            None => both!("第 {first} 个起，{zh}", "{en}, from {first} on"),
        }
    }
}
