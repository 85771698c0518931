//! `awarded`: points given by organisations within their quotas; they add up to the cap.

use serde::{Deserialize, Serialize};

use super::told::entries;
use super::{Outcome, Printed, Shape, Told, times};
use crate::base::{Bilingual, Date, Points, add_months};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::{Award, ENTRIES_MAX, FactValue};
use crate::scoring::program::{Amount, AwarderKind, FactKind, Index};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The months a number of the rule may name.
const MONTHS_MAX: u32 = 600;

/// Points awarded by organisations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Awarded<N = Amount> {
    /// The list of awards.
    pub fact: Index,
    /// The place of the indicator this rule belongs to.
    pub indicator: Index,
    /// Who may award.
    pub awarder: AwarderKind,
    /// An award is a whole multiple of this.
    pub step: N,
    /// The most one organisation may give one person in a calendar year.
    pub awarder_cap: N,
    /// How many months an award counts from its effect.
    pub valid_months: u32,
    /// How many months of insurance at the organisation a person needs.
    pub insured_months: u32,
    /// The quota it draws on.
    pub quota: Index,
}

impl<N> Awarded<N> {
    pub(crate) fn facts(&self) -> Vec<Index> {
        vec![self.fact]
    }

    /// The last day an award counts: the same day number after the months of its validity.
    pub fn expires(&self, effective: Date) -> Date {
        add_months(effective, self.valid_months)
    }
}

impl Awarded<Points> {
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let entry = keys.need("fact")?;
        let quota = keys.need("quota").and_then(|entry| names.quota(entry));
        let step = keys.need("step").and_then(Entry::points);
        let awarder_cap = keys.need("awarder_cap").and_then(Entry::points);
        let valid_months = keys
            .need("valid_months")
            .and_then(|entry| entry.count(1, MONTHS_MAX));
        let insured_months = match keys.get("insured_months") {
            Some(entry) => entry.count(0, MONTHS_MAX),
            None => Some(0),
        };
        let fact = names.fact(entry)?;
        if !matches!(names.kind(fact)?, FactKind::Awards) {
            names.wrong_kind(entry);
            return None;
        }
        let (step, awarder_cap) = (step?, awarder_cap?);
        if !awarder_cap.is_multiple_of(step) {
            names.log.add(
                keys.get("awarder_cap").map_or(keys.at, |entry| entry.at),
                Code::BadNumber,
                both!(
                    "{awarder_cap} 不是步长 {step} 的整数倍",
                    "{awarder_cap} is no whole multiple of the step {step}"
                ),
            );
        }
        let (quota, awarder) = quota?;
        Some(Self {
            fact,
            indicator: names.indicator,
            awarder,
            step,
            awarder_cap,
            valid_months: valid_months?,
            insured_months: insured_months?,
            quota,
        })
    }

    /// Several organisations may give to one person.
    pub(crate) fn most(&self, _names: &Names<'_>) -> Points {
        times(self.awarder_cap, ENTRIES_MAX)
    }

    pub(crate) fn denominators(&self, _names: &Names<'_>) -> Vec<i64> {
        vec![self.step.denominator(), self.awarder_cap.denominator()]
    }

    pub(crate) fn scaled(&self, scale: &impl Fn(Points) -> Amount) -> Awarded {
        Awarded {
            fact: self.fact,
            indicator: self.indicator,
            awarder: self.awarder,
            step: scale(self.step),
            awarder_cap: scale(self.awarder_cap),
            valid_months: self.valid_months,
            insured_months: self.insured_months,
            quota: self.quota,
        }
    }
}

impl Awarded {
    #[expect(
        clippy::unused_self,
        reason = "every kind answers, all awards count alike"
    )]
    pub(crate) fn shape(&self) -> Shape<'_> {
        Shape::Awards
    }

    pub(crate) fn evaluate(&self, case: &Case<'_>) -> Outcome {
        Outcome::of(match case.value(self.fact) {
            FactValue::Awards => Bounds::exact(self.counting(case).map(|award| award.points).sum()),
            FactValue::Unknown => Bounds::up_to(self.awarder_cap * ENTRIES_MAX),
            _ => Bounds::ZERO,
        })
    }

    fn own<'a>(&self, case: &Case<'a>) -> impl Iterator<Item = &'a Award> + use<'a> {
        let indicator = self.indicator;
        let awards = case.facts.awards.iter();
        awards.filter(move |award| award.indicator == indicator)
    }

    /// The awards in effect and not expired.
    fn counting<'a>(&self, case: &Case<'a>) -> impl Iterator<Item = &'a Award> + use<'a> {
        let day = case.as_of;
        self.own(case)
            .filter(move |award| award.effective <= day && day <= award.expires)
    }

    pub(crate) fn printed(&self, case: &Case<'_>) -> Printed {
        let Bilingual { zh, en } = self.awarder.name();
        let what = both!(
            "{zh}一年最多给一人",
            "{en}: at most, to one person in a year"
        );
        let step = case.points_words(Bounds::exact(self.step));
        let (step_zh, step_en, months) = (step.zh, step.en, self.valid_months);
        let note = both!(
            "以 {step_zh}为一档，生效后 {months} 个月有效",
            "in steps of {step_en}, valid for {months} months"
        );
        let insured = self.insured_months;
        Printed::of_points(case, [(what, self.awarder_cap)]).noted(if insured == 0 {
            note
        } else {
            let Bilingual { zh, en } = note;
            both!(
                "{zh}；要在本单位参保满 {insured} 个月",
                "{en}; after {insured} months of insurance there"
            )
        })
    }

    pub(crate) fn tell(&self, case: &Case<'_>) -> Told {
        let outcome = self.evaluate(case).points;
        let mut told = Told::new(case, self.fact, outcome);
        let sum = case.shown_range(outcome);
        let mut count = 0;
        for award in self.own(case) {
            count += 1;
            let (points, day) = (case.shown(award.points), award.effective);
            let by = award.by.clone().unwrap_or_default();
            let expires = award.expires;
            let note = if day > case.as_of {
                both!(
                    "{day} 起生效，现在不计",
                    "takes effect on {day}, not counted yet"
                )
            } else if expires < case.as_of {
                both!(
                    "{expires} 已到期，不计",
                    "expired on {expires}, not counted"
                )
            } else {
                both!("{day} 生效，{expires} 到期", "from {day} to {expires}")
            };
            let label = if by.is_empty() {
                self.awarder.name()
            } else {
                both!("{by}", "{by}")
            };
            told.input(label, both!("+{points}", "+{points}"), note);
        }
        if matches!(case.value(self.fact), FactValue::Unknown) {
            return told;
        }
        let Bilingual { zh, en } = self.awarder.name();
        if count == 0 {
            told.summary = both!("没有", "none");
            told.sentence = both!("没有{zh}的赋分。", "No award by {en}.");
        } else {
            told.summary = match self.counting(case).map(|award| award.expires).min() {
                Some(expires) => both!("{expires} 到期", "until {expires}"),
                None => entries(count),
            };
            let counted = self.counting(case).count();
            let points = case.points_words(outcome);
            let (points_zh, points_en) = (points.zh, points.en);
            told.sentence = both!(
                "{counted} 笔赋分在有效期内，共 {points_zh}。",
                "Awards in effect: {counted}, {points_en} in all."
            );
            let terms = self.counting(case).map(|award| case.shown(award.points));
            told.formula = super::told::added(&terms.collect::<Vec<_>>(), &sum);
            let note = both!("有效期内的相加", "those in effect are added");
            told.step(both!("相加", "Added"), both!("{sum}", "{sum}"), note);
        }
        let months = self.valid_months;
        told.change = Some(both!(
            "由{zh}按自己公示的办法赋分，生效后 {months} 个月有效",
            "awarded by {en} under its own published rules, valid for {months} months"
        ));
        told
    }
}
