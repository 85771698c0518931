//! The ways to more points: each is proved, and none is beaten by a part of itself.

use shared::base::Points;
use shared::scoring::{Facts, Plan, PlanStepKind, Program, Target, plan, sample, score};

use super::{date, zhenhai};

/// The points a plan leads to on its day.
fn reached(program: &Program, facts: &Facts, plan: &Plan, target: &Target) -> Points {
    let then = score(program, &plan.facts(program, facts), plan.day);
    match &target.category {
        None => then.total.least,
        Some(id) => then.category(id).unwrap().points.least,
    }
}

fn is_sound(program: &Program, facts: &Facts, target: &Target) -> usize {
    let plans = plan(program, facts, date("2018-07-01"), target)
        .unwrap()
        .plans;
    assert!(plans.len() <= 5);
    for pair in plans.windows(2) {
        assert!(pair[0].effort < pair[1].effort && pair[1].day < pair[0].day);
    }
    for one in &plans {
        assert!(reached(program, facts, one, target) >= target.points);
        let acts = one
            .steps
            .iter()
            .filter(|step| step.kind == PlanStepKind::Act);
        assert_eq!(acts.map(|step| step.effort).sum::<u32>(), one.effort);
        let then = score(program, &one.facts(program, facts), one.day);
        assert_eq!((one.total, one.usable), (then.total, then.usable));
        assert_eq!(one.change.total.after, then.total);
        for place in 0..one.steps.len() {
            assert!(one.steps[place].last <= one.day);
            if one.steps[place].kind != PlanStepKind::Act {
                assert_eq!(one.steps[place].effort, 0);
                continue;
            }
            // Who does more never has less, so it is enough to leave out one time of each.
            let mut less = one.clone();
            less.steps[place].times -= 1;
            assert!(reached(program, facts, &less, target) < target.points);
        }
    }
    plans.len()
}

#[test]
fn every_way_reaches_the_target_and_no_part_of_it_does() {
    let program = zhenhai();
    let today = date("2018-07-01");
    let mut found = 0;
    for seed in 0..6 {
        let facts = sample::facts(&program, seed, today);
        let facts = Facts::read(&program, &facts, today).unwrap();
        let now = score(&program, &facts, today);
        let total = Target {
            category: None,
            points: now.total.least + Points::whole(9),
        };
        let bonus = now.category("bonus").unwrap().points.least;
        let bonus = Target {
            category: Some("bonus".to_owned()),
            points: bonus + "2.5".parse().unwrap(),
        };
        found += is_sound(&program, &facts, &total) + is_sound(&program, &facts, &bonus);
    }
    assert!(found >= 12, "only {found} ways were found");
}
