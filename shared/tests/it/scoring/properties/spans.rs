//! However a stretch of time is told, it is the same stretch.

use proptest::prelude::*;
use serde_json::{Value, json};
use shared::base::{Date, add_months, year_and_month};
use shared::scoring::{FactKind, Grain, Truth, score};

use super::{anybody, person_of, program, programs, read, reads, score_of, today};

/// A span in two that touch, cut so many months after its start; none if it is too short.
fn split(span: &Value, grain: Grain, months: u32) -> Option<[Value; 2]> {
    let day = |key: &str| -> Option<Date> {
        let text = span.get(key)?.as_str()?;
        match grain {
            Grain::Day => text.parse().ok(),
            Grain::Month => format!("{text}-01").parse().ok(),
        }
    };
    let second = add_months(day("from")?, months);
    let end = match span.get("to") {
        None => today(),
        Some(_) => day("to")?,
    };
    let shown = |date: Date| match grain {
        Grain::Day => date.to_string(),
        Grain::Month => year_and_month(date),
    };
    let (mut one, mut other) = (span.clone(), span.clone());
    one["to"] = json!(shown(second.pred_opt()?));
    other["from"] = json!(shown(second));
    (second < end && second < today()).then_some([one, other])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn splitting_a_span_changes_nothing(
        (place, seed) in anybody(), months in 1..30_u32, which: usize,
    ) {
        let program = &programs()[place];
        let whole = person_of(program, seed);
        let mut cut = whole.clone();
        for fact in &program.facts {
            let FactKind::Spans { grain, .. } = &fact.kind else { continue };
            let Some(spans) = cut.get_mut(&fact.id).and_then(Value::as_array_mut) else { continue };
            let place = which % spans.len().max(1);
            let parts = spans.get(place).and_then(|span| split(span, *grain, months));
            if let Some(parts) = parts {
                spans.splice(place..=place, parts);
            }
        }
        prop_assert_eq!(score_of(program, &whole), score_of(program, &cut));
    }

    #[test]
    fn telling_a_span_twice_changes_nothing((place, seed) in anybody()) {
        let program = &programs()[place];
        let whole = person_of(program, seed);
        let mut twice = whole.clone();
        for fact in &program.facts {
            // What is not known in an entry may be something else in each of two.
            let known = |spans: &&mut Vec<Value>| !spans.iter().any(|span| {
                span.as_object().is_some_and(|keys| keys.values().any(Value::is_null))
            });
            if let FactKind::Spans { .. } = &fact.kind
                && let Some(spans) = twice.get_mut(&fact.id).and_then(Value::as_array_mut)
                && let Some(spans) = Some(spans).filter(known)
            {
                spans.extend(spans.clone());
            }
        }
        prop_assert_eq!(score_of(program, &whole), score_of(program, &twice));
    }

    #[test]
    fn a_later_day_never_loses_running_months(seed: u64, days in 0_u64..4000) {
        let mut facts = person_of(program(), seed);
        facts.retain(|key, _| key == "permit");
        let facts = read(program(), &facts);
        let later = today().checked_add_days(chrono::Days::new(days)).unwrap();
        let line = |day| score(program(), &facts, day).line("07-1").unwrap().points.least;
        let ended = score(program(), &facts, later).admitted() != Truth::Yes;
        prop_assert!(ended || line(today()) <= line(later));
    }

    /// Whoever began a month earlier has no fewer points, wherever time only adds.
    #[test]
    fn an_earlier_start_never_gives_less((place, seed) in anybody()) {
        let program = &programs()[place];
        let now = person_of(program, seed);
        for indicator in &program.indicators {
            let (fact, rising) = super::rising::reads_one(program, indicator);
            let Some(fact) = fact.filter(|_| rising) else { continue };
            let kind = &program.facts[fact].kind;
            let FactKind::Spans { grain: Grain::Day, earliest, .. } = kind else {
                continue;
            };
            let mut earlier = now.clone();
            let spans = earlier.get_mut(&program.facts[fact].id).and_then(Value::as_array_mut);
            let Some(first) = spans.and_then(|spans| spans.first_mut()) else { continue };
            let from = first["from"].as_str();
            let Some(from) = from.and_then(|from| from.parse::<Date>().ok()) else {
                continue;
            };
            let from = from.checked_sub_months(chrono::Months::new(1)).unwrap();
            first["from"] = json!(from.max(*earliest).to_string());
            let Some(facts) = reads(program, &earlier) else { continue };
            let line = |score: shared::scoring::Score| {
                score.line(&indicator.id).map(|line| line.raw)
            };
            let (before, after) = (
                line(score_of(program, &now)),
                line(score(program, &facts, today())),
            );
            let (Some(before), Some(after)) = (before, after) else { continue };
            prop_assert!(before.least <= after.least && before.most <= after.most);
        }
    }
}
