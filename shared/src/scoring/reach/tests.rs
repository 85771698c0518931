use serde_json::json;

use super::{reach, reach_line};
use crate::base::{Date, Points, add_months};
use crate::scoring::evaluate::evaluate;
use crate::scoring::facts::{FactValue, Facts};
use crate::scoring::program::{FactKind, Program};
use crate::scoring::{embedded, sample, score};

fn today() -> Date {
    "2018-07-01".parse().unwrap()
}

/// One scheme with awards, one with deductions and levels of wages, one with factors and totals.
fn some() -> Vec<Program> {
    let some = ["zhenhai-3.0", "shanghai-2015", "zhongshan-2014"];
    let all = embedded().into_iter();
    all.filter(|one| some.contains(&one.id.as_str())).collect()
}

/// True if nothing that cannot change is told otherwise: days, stretches and happenings there were,
/// and all that takes points away.
fn keeps_the_past(program: &Program, told: &Facts, then: &Facts) -> bool {
    let facts = program
        .facts
        .iter()
        .zip(told.values.iter().zip(&then.values));
    let kept = facts
        .into_iter()
        .all(|(fact, values)| match (&fact.kind, values) {
            (FactKind::Date { .. }, (FactValue::Date(told), then)) => {
                *then == FactValue::Date(*told)
            }
            (_, (FactValue::Spans(told), FactValue::Spans(then))) => {
                told.iter().all(|span| then.contains(span))
            }
            (_, (FactValue::Events(told), FactValue::Events(then))) => {
                told.iter().all(|event| then.contains(event))
            }
            (FactKind::Freezes, (told, then)) => told == then,
            _ => true,
        });
    let awards = told.awards.iter().all(|award| then.awards.contains(award));
    kept && awards && told.freezes == then.freezes
}

#[test]
fn the_most_is_no_less_than_there_is_and_is_reached_by_the_facts_it_names() {
    for program in some() {
        for seed in [0] {
            let facts = sample::facts(&program, seed, today());
            let facts = Facts::read(&program, &facts, today()).unwrap();
            let now = score(&program, &facts, today());
            let totals = evaluate(&program, &facts, today()).totals;
            for (place, (reached, now)) in reach(&program, &facts, today())
                .iter()
                .zip(totals)
                .enumerate()
            {
                let name = (&program.id, seed, &reached.total);
                assert!(
                    reached.points >= program.points(now.points.least),
                    "{name:?}"
                );
                let then = evaluate(&program, &reached.facts, reached.day);
                let then = program.points(then.totals[place].points.least);
                assert_eq!(then, reached.points, "{name:?}");
                assert!(keeps_the_past(&program, &facts, &reached.facts), "{name:?}");
            }
            for line in now.lines() {
                let Some(reached) = reach_line(&program, &facts, today(), &line.indicator) else {
                    continue;
                };
                assert!(reached.points >= line.points.least, "{}", line.indicator);
                assert!(reached.points <= line.cap, "{}", line.indicator);
                let then = score(&program, &reached.facts, reached.day);
                let then = then.line(&line.indicator).unwrap().points.least;
                assert_eq!(then, reached.points, "{} {}", program.id, line.indicator);
                assert!(keeps_the_past(&program, &facts, &reached.facts));
            }
        }
    }
}

#[test]
fn what_cannot_change_stays_and_all_else_goes_to_its_best() {
    let program = embedded().remove(0);
    let facts = json!({
        "birth_date": "1960-03-07",
        "education": "bachelor",
        "employment": [{ "from": "2017-07-01" }],
        "title": "junior",
    });
    let facts = Facts::read(&program, &facts, today()).unwrap();
    let most = |line: &str| {
        let reached = reach_line(&program, &facts, today(), line).unwrap();
        (reached.points, reached.day.to_string(), reached.text.zh)
    };
    let row = |points: i64, day: &str, text: &str| {
        (Points::whole(points), day.to_owned(), text.to_owned())
    };
    // Too old, and older every year; what runs grows until its cap; the rest is to be had at once.
    for (line, wanted) in [
        (
            "01-1",
            row(
                0,
                "2018-07-01",
                "您这一项最多就是 0 分，年龄和过去的事不会变。",
            ),
        ),
        (
            "03-1",
            row(10, "2020-03-01", "三年里您这一项最多能到 10 分。"),
        ),
        (
            "02-1",
            row(50, "2018-07-01", "三年里您这一项最多能到 50 分。"),
        ),
        (
            "11-1",
            row(30, "2018-07-01", "三年里您这一项最多能到 30 分。"),
        ),
        (
            "14-1",
            row(10, "2018-07-01", "三年里您这一项最多能到 10 分。"),
        ),
        (
            "07-1",
            row(2, "2021-07-01", "三年里您这一项最多能到 2 分。"),
        ),
    ] {
        assert_eq!(most(line), wanted, "{line}");
    }
}

/// Whatever else is chosen, answered or counted by a person of the same past, nothing is worth
/// more on any of the days.
#[test]
fn nobody_of_the_same_past_has_more() {
    for program in some() {
        let facts = sample::facts(&program, 1, today());
        let facts = Facts::read(&program, &facts, today()).unwrap();
        let reached = reach(&program, &facts, today());
        for seed in 100..160 {
            let other = sample::facts(&program, seed, today());
            let Ok(other) = Facts::read(&program, &other, today()) else {
                continue;
            };
            let mut mixed = facts.clone();
            for (own, other) in mixed.values.iter_mut().zip(&other.values) {
                let free = |value: &FactValue| {
                    use FactValue::{Absent, Choice, Number, YesNo};
                    matches!(value, Absent | Choice(_) | Number(_) | YesNo(_))
                };
                if free(own) && free(other) {
                    own.clone_from(other);
                }
            }
            // What takes points away stays as it was told.
            for indicator in program.indicators.iter().filter(|one| program.deducts(one)) {
                for fact in &indicator.facts {
                    let place = usize::from(*fact);
                    mixed.values[place] = facts.values[place].clone();
                }
            }
            for months in (0..=36).step_by(12) {
                let then = evaluate(&program, &mixed, add_months(today(), months));
                for (reached, then) in reached.iter().zip(&then.totals) {
                    let points = program.points(then.points.least);
                    assert!(points <= reached.points, "{} {seed} {months}", program.id);
                }
            }
        }
    }
}
