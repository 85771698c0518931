//! What a rate did and what it gives for what, in words.

use super::{Linear, Part};
use crate::base::Bilingual;
use crate::scoring::decimal;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::explain::joined;
use crate::scoring::facts::FactValue;
use crate::scoring::rules::{Outcome, Printed, Told};
use crate::scoring::words::both;

impl Linear {
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
            told.formula = self.formula(case, outcome);
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

    /// 0.5 × (36 − 12) = 12; 130 ÷ 50 满 2 个：2 × 2 = 4.
    fn formula(&self, case: &Case<'_>, outcome: Outcome) -> Option<Bilingual> {
        let units = outcome.units.filter(|units| units.is_known())?.least;
        if self.year_cap.is_some() {
            return None;
        }
        let number = |count| decimal::write(count, self.measure.decimals(case));
        let (rate, points) = (case.shown(self.rate), case.shown(outcome.points.least));
        let (count, start) = (number(units), number(self.start_after));
        if self.started(units) == 0 && units < self.start_after {
            return Some(both!("{count} < {start}，不计", "{count} < {start}: none"));
        }
        let counted = if self.start_after > 0 && !self.count_from_zero {
            format!("({count} − {start})")
        } else {
            count
        };
        let one = 10_i64.pow(self.measure.decimals(case));
        let (per, full) = (number(self.per), self.full(units));
        let exact = self.started(units) % self.per.max(1) == 0;
        Some(match self.part {
            Part::Share if self.per == one => sum(&format!("{rate} × {counted}"), &points),
            Part::Share => sum(&format!("{rate} × {counted} ÷ {per}"), &points),
            _ if self.per == one && exact => sum(&format!("{rate} × {counted}"), &points),
            _ if exact => sum(&format!("{rate} × {counted} ÷ {per}"), &points),
            Part::None => both!(
                "{counted} ÷ {per} 满 {full} 个：{rate} × {full} = {points}",
                "{counted} ÷ {per} is {full} in full: {rate} × {full} = {points}"
            ),
            Part::Full | Part::First => both!(
                "{counted} ÷ {per} 算 {full} 个：{rate} × {full} = {points}",
                "{counted} ÷ {per} counts as {full}: {rate} × {full} = {points}"
            ),
        })
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

fn sum(terms: &str, points: &str) -> Bilingual {
    both!("{terms} = {points}", "{terms} = {points}")
}
