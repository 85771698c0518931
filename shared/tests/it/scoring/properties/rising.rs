//! What never gives less: where the rules of an indicator only count, more of what they count
//! never takes points away.

use proptest::prelude::*;
use serde_json::{Value, json};
use shared::scoring::rules::{Kind, Rate};
use shared::scoring::{FactKind, Indicator, Program, Score, score};

use super::{anybody, person_of, programs, reads, score_of, today};

/// The one fact that an indicator reads, and whether more of it never gives less: what its rules
/// do with it is count and multiply, without a condition that more could break.
pub(super) fn reads_one(program: &Program, indicator: &Indicator) -> (Option<usize>, bool) {
    let [fact] = indicator.facts.as_slice() else {
        return (None, false);
    };
    let rising = indicator.rules.iter().all(|rule| {
        let counts = match &rule.kind {
            Kind::Linear(_)
            | Kind::Levels(_)
            | Kind::SplitShare(_)
            | Kind::Fixed(_)
            | Kind::Awarded(_) => true,
            Kind::Tiers(rule) => rule.rate == Rate::Marginal,
            _ => false,
        };
        counts && rule.requires.is_empty()
    });
    let fact = usize::from(*fact);
    (program.facts.get(fact).map(|_| fact), rising)
}

/// More of a fact: what another person has as well.
fn more(kind: &FactKind, own: Option<&Value>, other: &Value) -> Option<Value> {
    let number = |value: &Value| value.as_str()?.parse::<f64>().ok();
    match (kind, own) {
        (FactKind::YesNo, Some(Value::Bool(_)) | None) => Some(json!(true)),
        (FactKind::Number(_), None) => Some(other.clone()),
        (FactKind::Number(_), Some(own)) => (number(own)? < number(other)?).then(|| other.clone()),
        (FactKind::Events { .. } | FactKind::Awards, own) => {
            let own = own.map_or(Some(Vec::new()), |own| own.as_array().cloned())?;
            // What is not known of an entry may be anything, so it may be worth nothing.
            let known = |entry: &&Value| {
                entry
                    .as_object()
                    .is_some_and(|keys| !keys.values().any(Value::is_null))
            };
            let other = other.as_array()?.iter().filter(known).cloned();
            Some(own.into_iter().chain(other).collect())
        }
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn more_of_what_is_counted_never_gives_less((place, seed) in anybody(), other: u64) {
        let program = &programs()[place];
        let (person, other) = (person_of(program, seed), person_of(program, other));
        let before = score_of(program, &person);
        for indicator in &program.indicators {
            let (fact, rising) = reads_one(program, indicator);
            let Some(fact) = fact.filter(|_| rising) else { continue };
            let fact = &program.facts[fact];
            let other = other.get(&fact.id).filter(|other| !other.is_null());
            let Some(other) = other else { continue };
            let Some(more) = more(&fact.kind, person.get(&fact.id), other) else { continue };
            let mut with = person.clone();
            with.insert(fact.id.clone(), more);
            // Together they may be more than is believed of one person.
            let Some(facts) = reads(program, &with) else { continue };
            let after = score(program, &facts, today());
            let line = |score: &Score| score.line(&indicator.id).map(|line| line.raw);
            let Some((before, after)) = line(&before).zip(line(&after)) else { continue };
            prop_assert!(
                before.least <= after.least && before.most <= after.most,
                "{} {}: {before:?} {after:?}", program.id, indicator.id
            );
        }
    }
}

/// The law would say little if it held of few indicators.
#[test]
fn most_indicators_only_count() {
    for program in programs() {
        let all = program.indicators.iter();
        let rising = all.filter(|indicator| {
            let (fact, rising) = reads_one(program, indicator);
            fact.is_some() && rising
        });
        let (rising, all) = (rising.count(), program.indicators.len());
        assert!(rising * 4 >= all, "{}: {rising} of {all}", program.id);
    }
}
