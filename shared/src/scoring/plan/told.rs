//! A way in words, proved by scoring the facts it leads to.

use super::search::Found;
use super::{Goal, Plan, PlanStep, PlanStepKind, Target, apply};
use crate::base::{Bilingual, Date, Points};
use crate::scoring::change::{CauseKind, Change, Part, Side, change, shown};
use crate::scoring::evaluate::{Case, evaluate};
use crate::scoring::program::{Action, Program};
use crate::scoring::score::Truth;
use crate::scoring::words::{both, day};

pub(super) fn plan(now: Side<'_>, goal: Goal, found: &Found) -> Plan {
    let program = now.program;
    let acts: Vec<(&Action, u32)> = found
        .acts
        .iter()
        .filter_map(|(place, times)| Some((program.actions.get(*place)?, *times)))
        .collect();
    let facts = apply::with(program, now.facts, now.as_of, acts.iter().copied());
    let then = Side {
        program,
        facts: &facts,
        as_of: found.day,
    };
    let change = change(now, then);
    let tally = evaluate(program, &facts, found.day);
    let points = goal.range(program, &tally);
    let mut steps: Vec<PlanStep> = acts
        .into_iter()
        .map(|(action, times)| act(now.as_of, action, times))
        .collect();
    steps.extend(waiting(now, goal, &change));
    Plan {
        day: found.day,
        effort: found.effort,
        points,
        total: program.range(tally.total),
        usable: program.range(tally.usable),
        sentence: sentence(found, &shown(program.decimals, points), tally.frozen),
        steps,
        change,
    }
}

pub(super) fn act(begun: Date, action: &Action, times: u32) -> PlanStep {
    let first = action.day(begun, 0);
    let last = action.day(begun, times.saturating_sub(1));
    let effort = action.effort.saturating_mul(times);
    let Bilingual { zh, en } = &action.name;
    let (days, on) = (days(effort), day(last));
    let (days_zh, days_en, on_zh, on_en) = (days.zh, days.en, on.zh, on.en);
    let text = if times == 1 {
        both!(
            "{zh}，花 {days_zh}，{on_zh}起计。",
            "{en}: {days_en}, counts from {on_en}."
        )
    } else {
        both!(
            "{zh}，做 {times} 次，共花 {days_zh}，{on_zh}全部计入。",
            "{en}, {times} times: {days_en} in all, complete on {on_en}."
        )
    };
    PlanStep {
        kind: PlanStepKind::Act,
        action: Some(action.id.clone()),
        name: action.name.clone(),
        how: Some(action.how.clone()),
        times,
        first,
        last,
        effort,
        text,
    }
}

/// What grows by itself until the day, and what must be kept up for it.
fn waiting(now: Side<'_>, goal: Goal, change: &Change) -> Vec<PlanStep> {
    let program = now.program;
    let case = Case {
        program,
        facts: now.facts,
        as_of: now.as_of,
    };
    let mut steps: Vec<PlanStep> = Vec::new();
    for part in change.parts.iter().filter(|part| part.part == Part::Line) {
        let grows = part
            .causes
            .iter()
            .any(|cause| cause.kind == CauseKind::Time && cause.by.least > Points::ZERO);
        let indicator = program.indicator(&part.id);
        let group = indicator.and_then(|own| program.groups.get(usize::from(own.group)));
        let counts = match goal {
            Goal::Total => true,
            Goal::Category(place) => group.is_some_and(|group| group.category == place),
        };
        if !grows || !counts {
            continue;
        }
        let mut holds = program.actions.iter().filter(|action| action.holds());
        let reads = indicator.map(|indicator| &indicator.facts);
        let hold = holds.find(|action| {
            let mut facts = action.changes.iter().map(|change| change.fact);
            apply::feasible(&case, action)
                && facts.any(|fact| reads.is_some_and(|reads| reads.contains(&fact)))
        });
        let step = wait(now.as_of, change.after.as_of, hold, &part.name);
        if steps.iter().all(|other| other.name != step.name) {
            steps.push(step);
        }
    }
    steps
}

fn wait(from: Date, until: Date, hold: Option<&Action>, line: &Bilingual) -> PlanStep {
    let Bilingual { zh, en } = hold.map_or(line, |action| &action.name);
    let (on, name) = (day(until), hold.map(|action| action.name.clone()));
    let (on_zh, on_en) = (on.zh, on.en);
    PlanStep {
        kind: match hold {
            Some(_) => PlanStepKind::Hold,
            None => PlanStepKind::Wait,
        },
        action: hold.map(|action| action.id.clone()),
        name: name.unwrap_or_else(|| both!("等“{zh}”增加", "wait for \"{en}\" to grow")),
        how: hold.map(|action| action.how.clone()),
        times: 1,
        first: from,
        last: until,
        effort: 0,
        text: match hold {
            Some(_) => both!("{zh}，到{on_zh}。", "{en}, until {on_en}."),
            None => both!(
                "等“{zh}”增加，到{on_zh}。",
                "Wait for \"{en}\" to grow, until {on_en}."
            ),
        },
    }
}

/// 3 天.
pub(super) fn days(effort: u32) -> Bilingual {
    match effort {
        1 => both!("1 天", "1 day"),
        _ => both!("{effort} 天", "{effort} days"),
    }
}

/// 花 4 天，2018年11月5日到 80.4 分。
fn sentence(found: &Found, points: &str, frozen: Truth) -> Bilingual {
    let (on, days) = (day(found.day), days(found.effort));
    let (on_zh, on_en, days_zh, days_en) = (on.zh, on.en, days.zh, days.en);
    let reached = if found.effort == 0 {
        both!(
            "不用另做什么，{on_zh}到 {points} 分。",
            "Nothing more has to be done: {points} on {on_en}."
        )
    } else {
        both!(
            "花 {days_zh}，{on_zh}到 {points} 分。",
            "{days_en} of your time: {points} on {on_en}."
        )
    };
    if frozen == Truth::No {
        return reached;
    }
    let Bilingual { zh, en } = reached;
    both!(
        "{zh}那时积分可能还冻结着，不能用。",
        "{en} The points may still be frozen then."
    )
}

/// On all ways together.
pub(super) fn whole(program: &Program, target: &Target, as_of: Date, plans: &[Plan]) -> Bilingual {
    let wanted = target.points.brief(program.decimals);
    let Some(cheapest) = plans.first() else {
        return both!(
            "三年内用这些办法到不了 {wanted} 分。",
            "Nothing listed here leads to {wanted} points within three years."
        );
    };
    if cheapest.effort == 0 && cheapest.day == as_of {
        return both!("已经有 {wanted} 分。", "There are {wanted} points already.");
    }
    let Bilingual { zh, en } = &cheapest.sentence;
    both!(
        "要到 {wanted} 分，最省事的：{zh}",
        "To {wanted} points, with the least effort: {en}"
    )
}
