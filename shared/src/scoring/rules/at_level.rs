//! So many of the last months at a multiple of a published reference, as the average wage.

use serde::{Deserialize, Serialize};

use super::running::limit;
use crate::base::{Bilingual, Date, Points, add_months};
use crate::scoring::check::Names;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::{FactValue, Maybe, Span};
use crate::scoring::program::{FactKind, Index, Parameter};
use crate::scoring::score::Truth;
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The months a rule may look back.
const MONTHS_MAX: u32 = 600;

/// At least so many of the last months in which the amount reached a multiple of the reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtLevel {
    /// Spans of months with an amount.
    pub fact: Index,
    /// The published number that holds on the first day of each month.
    pub reference: Index,
    /// The multiple of the reference that the amount must reach.
    pub level: Points,
    /// At least so many months.
    pub months: u32,
    /// Out of so many before the month of the date.
    pub of_last: u32,
}

/// The spans fact with amounts and the reference that a rule names.
pub(super) fn subject(keys: &Keys<'_>, names: &Names<'_>) -> Option<(Index, Index)> {
    let entry = keys.need("fact")?;
    let reference = keys
        .need("reference")
        .and_then(|entry| names.parameter(entry));
    let fact = names.spans(entry)?;
    if !matches!(
        names.kind(fact)?,
        FactKind::Spans {
            amount: Some(_),
            ..
        }
    ) {
        names.wrong_kind(entry);
        return None;
    }
    Some((fact, reference?.0))
}

/// Reads `at_least = "0.8", months = 36, of_last = 48`.
pub(super) fn level(keys: &Keys<'_>, (fact, reference): (Index, Index)) -> Option<AtLevel> {
    let level = keys.need("at_least").and_then(Entry::points);
    let of_last = keys
        .need("of_last")
        .and_then(|entry| entry.count(1, MONTHS_MAX));
    let months = keys.need("months");
    let months = months.and_then(|entry| entry.count(1, of_last.unwrap_or(MONTHS_MAX)));
    Some(AtLevel {
        fact,
        reference,
        level: level?,
        months: months?,
        of_last: of_last?,
    })
}

impl AtLevel {
    pub(super) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let subject = subject(keys, names);
        level(keys, subject?)
    }

    /// How many of the last months reach the level.
    pub(super) fn count(&self, case: &Case<'_>) -> Bounds {
        match case.value(self.fact) {
            FactValue::Spans(spans) => self.months_in(case, spans),
            FactValue::Unknown => Bounds::up_to(i64::from(self.of_last)),
            _ => Bounds::ZERO,
        }
    }

    fn months_in(&self, case: &Case<'_>, spans: &[Span]) -> Bounds {
        let Some(reference) = case.program.parameters.get(usize::from(self.reference)) else {
            return Bounds::ZERO;
        };
        let end = limit(crate::scoring::program::Grain::Month, case.as_of);
        let scale = self.scale(case);
        let mut count = Bounds::ZERO;
        for back in 1..=self.of_last {
            let Some(month) = end.checked_sub_months(chrono::Months::new(back)) else {
                break;
            };
            match self.reached(spans, month, reference, scale) {
                Truth::Yes => count = count.plus(Bounds::exact(1)),
                Truth::Unknown => count = count.plus(Bounds::up_to(1)),
                Truth::No => {}
            }
        }
        count
    }

    /// Whether a month's amount reaches the level.
    fn reached(&self, spans: &[Span], month: Date, reference: &Parameter, scale: i64) -> Truth {
        let Some(value) = reference.on(month).map(|value| value.value) else {
            return Truth::No;
        };
        let next = add_months(month, 1);
        let mut answer = Truth::No;
        for span in spans.iter().filter(|span| !span.back_paid) {
            let begun = match span.from {
                Maybe::Known(from) => truth(from <= month),
                _ => Truth::Unknown,
            };
            let lasts = match span.to {
                Maybe::Known(to) => truth(to.succ_opt().unwrap_or(to) >= next),
                Maybe::Absent => Truth::Yes,
                Maybe::Unknown => Truth::Unknown,
            };
            if begun == Truth::No || lasts == Truth::No {
                continue;
            }
            let enough = match span.amount {
                Maybe::Known(amount) => truth(self.enough(amount, value, scale)),
                Maybe::Unknown => Truth::Unknown,
                Maybe::Absent => Truth::No,
            };
            match enough {
                Truth::Yes if begun == Truth::Yes && lasts == Truth::Yes => return Truth::Yes,
                Truth::No => {}
                _ => answer = Truth::Unknown,
            }
        }
        answer
    }

    /// amount / scale ≥ level × value, in whole numbers.
    fn enough(&self, amount: i64, value: Points, scale: i64) -> bool {
        let wide = i128::from;
        let left = wide(amount) * wide(self.level.denominator()) * wide(value.denominator());
        let right = wide(self.level.numerator()) * wide(value.numerator()) * wide(scale);
        left >= right
    }

    /// The smallest parts in one unit of the amount.
    fn scale(&self, case: &Case<'_>) -> i64 {
        match case.declared(self.fact).map(|fact| &fact.kind) {
            Some(FactKind::Spans {
                amount: Some(number),
                ..
            }) => 10_i64.pow(number.decimals),
            _ => 1,
        }
    }

    /// Whether enough months reach the level.
    pub(super) fn holds(&self, case: &Case<'_>) -> Truth {
        let (count, needed) = (self.count(case), i64::from(self.months));
        if count.least >= needed {
            Truth::Yes
        } else if count.most >= needed {
            Truth::Unknown
        } else {
            Truth::No
        }
    }

    /// 近 48 个月中 36 个月达到社会平均工资的 0.8 倍.
    pub(super) fn words(&self, case: &Case<'_>) -> Bilingual {
        let (months, of_last, level) = (self.months, self.of_last, self.level);
        let reference = case.program.parameters.get(usize::from(self.reference));
        let Bilingual { zh, en } = reference.map(|one| one.name.clone()).unwrap_or_default();
        let times = if level == Points::whole(1) {
            both!("{zh}", "the {en}")
        } else {
            both!("{zh}的 {level} 倍", "{level} times the {en}")
        };
        let (zh, en) = (times.zh, times.en);
        if months == of_last {
            return both!(
                "近 {of_last} 个月都达到{zh}",
                "all of the last {of_last} months at {en}"
            );
        }
        both!(
            "近 {of_last} 个月中有 {months} 个月达到{zh}",
            "{months} of the last {of_last} months at {en}"
        )
    }
}

fn truth(holds: bool) -> Truth {
    if holds { Truth::Yes } else { Truth::No }
}
