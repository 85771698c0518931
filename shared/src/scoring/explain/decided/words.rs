//! What decides a line, in words.

use super::super::{Decided, Input};
use crate::base::Bilingual;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::explain::joined;
use crate::scoring::facts::{FactValue, Facts, fact_words};
use crate::scoring::program::{Fact, Index, Indicator};
use crate::scoring::rules::entries as counted;
use crate::scoring::words::both;

/// So many entries of a list are said one by one.
const SAID: usize = 2;

/// What must be known first.
pub(super) fn waits(case: &Case<'_>, facts: &[Index]) -> Decided {
    let names = facts.iter().filter_map(|fact| case.declared(*fact));
    let names: Vec<Bilingual> = names.map(|fact| quoted(&fact.name)).collect();
    let Bilingual { zh, en } = joined(&names, "、", ", ");
    Decided {
        sets: Vec::new(),
        text: both!(
            "还定不下来，要先弄清{zh}。",
            "Not decided yet; what is needed first: {en}."
        ),
    }
}

/// The ways in which the points are decided.
pub(super) fn by(case: &Case<'_>, sets: Vec<Vec<Input>>, points: Bounds) -> Decided {
    let points = case.points_words(points);
    let ways: Vec<Bilingual> = sets.iter().map(|set| together(set)).collect();
    let several = sets.first().is_some_and(|set| set.len() > 1);
    let text = match ways.as_slice() {
        [] => Bilingual::default(),
        [_] if sets.first().is_some_and(Vec::is_empty) => {
            let (zh, en) = (points.zh, points.en);
            both!("不管填什么，都是 {zh}。", "{en}, whatever is told.")
        }
        [Bilingual { zh, en }] if several => both!(
            "由{zh}一起定，少一个都定不了。",
            "Decided by {en} together; without any of them it is not."
        ),
        [Bilingual { zh, en }] => both!("只由{zh}定。", "Decided by {en} alone."),
        ways => {
            let Bilingual { zh, en } = joined(ways, "，或者", ", or ");
            both!(
                "{zh}，有一样就定了。",
                "Decided by {en}: any one of these is enough."
            )
        }
    };
    Decided { sets, text }
}

/// “营业执照”（2015年1月1日起）和“经营形式”（公司）.
fn together(set: &[Input]) -> Bilingual {
    let inputs: Vec<Bilingual> = set.iter().map(|input| input.text.clone()).collect();
    joined(&inputs, "和", " and ")
}

fn quoted(name: &Bilingual) -> Bilingual {
    let Bilingual { zh, en } = name;
    both!("“{zh}”", "\"{en}\"")
}

/// A fact with what was told of it, or with those of its entries that are needed.
pub(super) fn input(
    case: &Case<'_>,
    indicator: &Indicator,
    fact: Index,
    entries: Option<&[usize]>,
) -> Bilingual {
    let Some(declared) = case.declared(fact) else {
        return Bilingual::default();
    };
    let Bilingual { zh, en } = quoted(&declared.name);
    let said = match (case.value(fact), entries) {
        (FactValue::Events(events), Some(places)) => {
            let kept = places.iter().filter_map(|place| events.get(*place));
            let kept = FactValue::Events(kept.cloned().collect());
            let said = told(case, declared, fact, kept);
            let (said_zh, said_en) = (said.zh, said.en);
            both!("其中的{said_zh}", "of it {said_en}")
        }
        (FactValue::Awards, _) => {
            let awards = case.facts.awards.iter();
            let own = awards.filter(|award| {
                let of = case.program.indicators.get(usize::from(award.indicator));
                of.is_some_and(|of| of.id == indicator.id)
            });
            counted(own.count())
        }
        (value, _) => short(case, declared, fact, value),
    };
    let (said_zh, said_en) = (said.zh, said.en);
    both!("{zh}（{said_zh}）", "{en} ({said_en})")
}

/// What was told of a fact; of a long list how many entries it has.
fn short(case: &Case<'_>, declared: &Fact, fact: Index, value: &FactValue) -> Bilingual {
    let count = match value {
        FactValue::Absent => return both!("没有", "none"),
        FactValue::Spans(spans) => spans.len(),
        FactValue::Events(events) => events.len(),
        _ => 1,
    };
    if count > SAID {
        return counted(count);
    }
    told(case, declared, fact, value.clone())
}

fn told(case: &Case<'_>, declared: &Fact, fact: Index, value: FactValue) -> Bilingual {
    let mut alone = Facts::none(case.program);
    super::put(&mut alone, fact, value);
    let written = alone.write(case.program);
    let value = written.get(&declared.id);
    value.map_or_else(Bilingual::default, |value| {
        fact_words(case.program, declared, value)
    })
}
