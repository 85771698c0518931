//! `linear`: points for each full unit, from a start on.

use serde::{Deserialize, Serialize};

use super::{Measure, Outcome, Printed, Told, times};
use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::FactValue;
use crate::scoring::program::{Amount, Index};
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
}

impl<N> Linear<N> {
    pub(crate) fn facts(&self) -> Vec<Index> {
        vec![self.measure.fact()]
    }

    /// The full units that bring points, out of a count.
    fn full(&self, count: i64) -> i64 {
        if count < self.start_after {
            return 0;
        }
        let start = if self.count_from_zero {
            0
        } else {
            self.start_after
        };
        (count - start) / self.per.max(1)
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
        let measured = measured?;
        let scale = 10_i64.pow(measured.decimals);
        Some(Self {
            measure: measured.measure,
            unit: measured.unit,
            per: per? * scale,
            rate: rate?,
            start_after: start_after? * scale,
            count_from_zero,
        })
    }

    pub(crate) fn most(&self, names: &Names<'_>) -> Points {
        times(self.rate, self.full(self.measure.most(names)))
    }

    pub(crate) fn denominators(&self, _names: &Names<'_>) -> Vec<i64> {
        vec![self.rate.denominator()]
    }

    pub(crate) fn scaled(&self, scale: &impl Fn(Points) -> Amount) -> Linear {
        Linear {
            measure: self.measure,
            unit: self.unit,
            per: self.per,
            rate: scale(self.rate),
            start_after: self.start_after,
            count_from_zero: self.count_from_zero,
        }
    }
}

impl Linear {
    pub(crate) fn evaluate(&self, case: &Case<'_>) -> Outcome {
        let units = self.measure.count(case);
        Outcome {
            points: units.map(|units| self.full(units) * self.rate),
            units: Some(units),
        }
    }

    pub(crate) fn printed(&self, case: &Case<'_>) -> Printed {
        let what = self.condition(case);
        let printed = Printed::of_points(case, [(what, self.rate)]);
        match self.measure.terms() {
            Some(terms) => printed.noted(terms),
            None => printed,
        }
    }

    pub(crate) fn tell(&self, case: &Case<'_>) -> Told {
        let fact = self.measure.fact();
        let outcome = self.evaluate(case);
        let units = outcome.units.unwrap_or_default();
        let mut told = Told::new(case, fact, outcome.points);
        let claimed = !matches!(case.value(fact), FactValue::Absent | FactValue::Unknown);
        if claimed {
            let counted = case.amounts_of(self.measure, units, self.unit);
            told.summary = self.measure.summary(case, &counted);
            told.sentence = self.sentence(case, &told.summary, outcome);
            self.rows(case, &mut told, outcome);
        }
        told.change = self.change(case, units);
        told
    }

    fn sentence(&self, case: &Case<'_>, summary: &Bilingual, outcome: Outcome) -> Bilingual {
        let rate = self.rate_words(case);
        let points = case.points_words(outcome.points);
        let (zh, en) = (&summary.zh, &summary.en);
        let (rate_zh, rate_en) = (rate.zh, rate.en);
        if outcome.points == Bounds::ZERO {
            return both!(
                "{zh}；{rate_zh}，还不得分。",
                "{en}; {rate_en}: no points yet."
            );
        }
        let (points_zh, points_en) = (points.zh, points.en);
        both!(
            "{zh}；{rate_zh}，得 {points_zh}。",
            "{en}; {rate_en}: {points_en}."
        )
    }

    /// The rate in words: 满 12 个月后，每个月 0.5 分.
    fn rate_words(&self, case: &Case<'_>) -> Bilingual {
        let Bilingual { zh, en } = self.condition(case);
        let rate = case.points_words(Bounds::exact(self.rate));
        let (rate_zh, rate_en) = (rate.zh, rate.en);
        both!("{zh} {rate_zh}", "{rate_en} for {en}")
    }

    /// What the rate is given for: 满 12 个月后，每个月.
    fn condition(&self, case: &Case<'_>) -> Bilingual {
        let each = case.each(self.measure, self.per, self.unit);
        let (each_zh, each_en) = (&each.zh, &each.en);
        if self.start_after == 0 {
            return each;
        }
        let Bilingual { zh, en } = case.amount_of(self.measure, self.start_after, self.unit);
        if self.count_from_zero {
            both!(
                "满 {zh}后，从头{each_zh}",
                "{each_en} from the first on, once {en} are reached"
            )
        } else {
            both!("满 {zh}后，{each_zh}", "{each_en} after {en}")
        }
    }

    fn rows(&self, case: &Case<'_>, told: &mut Told, outcome: Outcome) {
        let units = outcome.units.unwrap_or_default();
        let counted = case.amounts_of(self.measure, units, self.unit);
        told.input(self.measure.label(), counted, self.measure.note(case));
        if self.start_after > 0 {
            let start = case.amount_of(self.measure, self.start_after, self.unit);
            let (zh, en) = (start.zh, start.en);
            if self.count_from_zero {
                let note = both!("满了从头算起", "once reached, all count");
                told.step(both!("起算", "Start"), both!("≥ {zh}", "≥ {en}"), note);
            } else {
                let note = both!("只算之后的部分", "only what comes after counts");
                told.step(
                    both!("减起算期", "Less the start"),
                    both!("−{zh}", "−{en}"),
                    note,
                );
            }
        }
        let rate = case.shown(self.rate);
        let each = case.each(self.measure, self.per, self.unit);
        let (zh, en) = (each.zh, each.en);
        told.step(
            both!("乘{zh}分值", "Times the points of {en}"),
            both!("×{rate}", "×{rate}"),
            self.multiplied(case, outcome),
        );
    }

    /// 24 个月得 12 分; 2 × 50 小时得 4 分.
    fn multiplied(&self, case: &Case<'_>, outcome: Outcome) -> Bilingual {
        let units = outcome.units.unwrap_or_default();
        let full = units.map(|units| self.full(units));
        let points = case.points_words(outcome.points);
        let one = 10_i64.pow(self.measure.decimals(case));
        let counted = if self.per == one {
            case.amounts_of(self.measure, full.map(|full| full * one), self.unit)
        } else {
            let full = if full.is_known() {
                full.least.to_string()
            } else {
                format!("{}–{}", full.least, full.most)
            };
            let Bilingual { zh, en } = case.amount_of(self.measure, self.per, self.unit);
            both!("{full} × {zh}", "{full} × {en}")
        };
        let (zh, en, points_zh, points_en) = (counted.zh, counted.en, points.zh, points.en);
        both!("{zh}得 {points_zh}", "{en}: {points_en}")
    }

    /// How much more brings the next points: 再满 20 小时，+2.
    fn change(&self, case: &Case<'_>, units: Bounds) -> Option<Bilingual> {
        let now = self.full(units.least);
        let next = if units.least < self.start_after && self.count_from_zero {
            self.start_after.max(self.per)
        } else {
            let start = if self.count_from_zero {
                0
            } else {
                self.start_after
            };
            start + (now + 1) * self.per
        };
        let gain = case.shown((self.full(next) - now) * self.rate);
        if matches!(case.value(self.measure.fact()), FactValue::Unknown) || next <= units.least {
            return None;
        }
        let need = case.amount_of(self.measure, next - units.least, self.unit);
        let (zh, en) = (need.zh, need.en);
        Some(both!("再满 {zh}，+{gain}", "{en} more: +{gain}"))
    }
}
