//! `linear`: points for each full unit, from a start on.

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use super::{Measure, Outcome, Printed, Shape, Told, times};
use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::explain::joined;
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

    pub(crate) fn printed(&self, case: &Case<'_>) -> Printed {
        let what = self.condition(case);
        let printed = Printed::of_points(case, [(what, self.rate)]);
        let notes = [
            self.measure.terms(case),
            self.part_words(),
            self.bound_words(case),
            self.year_cap.map(|cap| {
                let cap = case.points_words(Bounds::exact(cap));
                let (zh, en) = (cap.zh, cap.en);
                both!("每个自然年最多 {zh}", "{en} at most in a calendar year")
            }),
        ];
        let notes: Vec<Bilingual> = notes.into_iter().flatten().collect();
        if notes.is_empty() {
            return printed;
        }
        printed.noted(joined(&notes, "；", "; "))
    }

    /// What becomes of a part, if it does not simply give nothing.
    fn part_words(&self) -> Option<Bilingual> {
        match self.part {
            Part::None => None,
            Part::Full => Some(both!(
                "不满一个单位的按一个算",
                "a part counts as a full one"
            )),
            Part::First => Some(both!("第一个单位不满也算", "the first need not be full")),
            Part::Share => Some(both!("不满的按比例算", "a part gives its share")),
        }
    }

    /// By what the count is bounded.
    fn bound_words(&self, case: &Case<'_>) -> Option<Bilingual> {
        let names = self.bounded_by.iter();
        let names = names.filter_map(|bound| case.declared(bound.fact()));
        let names: Vec<Bilingual> = names.map(|fact| fact.name.clone()).collect();
        let Bilingual { zh, en } = joined(&names, "、", ", ");
        (!names.is_empty()).then(|| both!("不超过“{zh}”的时间", "never more than of {en}"))
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
                "满 {zh}后，从头算起，{each_zh}",
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
        let next = match self.part {
            Part::Full | Part::First if units.least == 0 => self.start_after + 1,
            _ => next,
        };
        let gain = self.worth(next) - self.worth(units.least);
        let bounded = self
            .bounded_by
            .iter()
            .any(|bound| bound.count(case).most < next);
        if gain <= 0 || bounded || self.year_cap.is_some() {
            return None;
        }
        let gain = case.shown(gain);
        if matches!(case.value(self.measure.fact()), FactValue::Unknown) || next <= units.least {
            return None;
        }
        let need = case.amount_of(self.measure, next - units.least, self.unit);
        let (zh, en) = (need.zh, need.en);
        Some(both!("再满 {zh}，+{gain}", "{en} more: +{gain}"))
    }
}
