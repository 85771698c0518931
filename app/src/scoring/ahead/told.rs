//! What each step of a way brings, so that the steps and time add up to where it leads.

use shared::scoring::{Facts, Plan, PlanStep, PlanStepKind, Program, Range, score};

/// A way with what each of its steps brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Way {
    /// The way.
    pub(super) plan: Plan,
    /// What is done, in the order in which it is complete.
    pub(super) acts: Vec<Act>,
    /// What is kept up or waited for.
    pub(super) waits: Vec<PlanStep>,
    /// What waiting alone brings by the day on which the way ends.
    pub(super) by_time: Range,
}

/// One thing that is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Act {
    /// The step.
    pub(super) step: PlanStep,
    /// What it brings by the day on which the way ends.
    pub(super) brings: Range,
    /// The total on the day on which it is complete.
    pub(super) after: Range,
}

impl Way {
    /// Scores a way after each of its steps.
    pub(super) fn of(program: &Program, facts: &Facts, plan: Plan) -> Self {
        let steps = plan.steps.iter().cloned();
        let (mut done, waits): (Vec<PlanStep>, Vec<PlanStep>) =
            steps.partition(|step| step.kind == PlanStepKind::Act);
        done.sort_by_key(|step| step.last);
        let total = |facts: &Facts, day| score(program, facts, day).total;
        let idle = total(facts, plan.day);
        let mut before = idle;
        let mut acts = Vec::new();
        for (place, step) in done.iter().enumerate() {
            let so_far = Plan {
                steps: done.iter().take(place + 1).cloned().collect(),
                ..plan.clone()
            };
            let so_far = so_far.facts(program, facts);
            let now = total(&so_far, plan.day);
            acts.push(Act {
                step: step.clone(),
                brings: now.since(before),
                after: total(&so_far, step.last),
            });
            before = now;
        }
        let by_time = idle.since(plan.change.total.before);
        Self {
            plan,
            acts,
            waits,
            by_time,
        }
    }
}
