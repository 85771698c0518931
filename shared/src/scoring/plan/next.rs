//! What to do next, group by group: of all that can be done the most points for a day of one's
//! own time, each proved by scoring the facts it leads to.

use serde::{Deserialize, Serialize};

use super::choices::{Way, themes};
use super::told::act;
use super::{PlanStep, told};
use crate::base::{Bilingual, Date, Points, add_months};
use crate::scoring::evaluate::{Tally, evaluate};
use crate::scoring::facts::Facts;
use crate::scoring::program::{Amount, Effect, Grain, Group, Program, first_day};
use crate::scoring::timeline::MONTHS;
use crate::scoring::words::{both, day};

/// What can be done next about one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// The id of the category.
    pub category: String,
    /// The number of the group.
    pub group: String,
    /// The name of the group.
    pub name: Bilingual,
    /// The least points of the group now.
    pub now: Points,
    /// What it is.
    pub kind: NextKind,
    /// What is done; nothing if nothing is to be done.
    pub steps: Vec<PlanStep>,
    /// The first day on which it counts, of those tried.
    pub day: Option<Date>,
    /// Days of one's own time.
    pub effort: u32,
    /// What the total has more on that day than it would have without.
    pub gain: Points,
    /// One plain sentence.
    pub text: Bilingual,
}

/// What there is to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NextKind {
    /// Something is done.
    Act,
    /// Nothing has to be done: time brings more.
    Wait,
    /// More of it is possible, but does not count any more.
    Capped,
    /// Nothing that the scheme lists, and no time, brings more.
    Nothing,
}

/// What to do next about each group that gives points, in the order of the scheme.
pub fn next_steps(program: &Program, facts: &Facts, as_of: Date) -> Vec<NextStep> {
    let ways = ways(program, facts, as_of);
    let rises = rises(program, facts, as_of);
    let now = evaluate(program, facts, as_of);
    let groups = program.groups.iter().enumerate();
    let giving = groups.filter(|(_, group)| gives(program, group));
    giving
        .filter_map(|(place, group)| {
            let points = now.groups.get(place)?.points.least;
            let rise = rises.get(place).copied().flatten();
            Some(next(program, group, points, (&ways, place), rise))
        })
        .collect()
}

/// One way with what it brings to each group and to the total.
struct Weighed {
    steps: Vec<PlanStep>,
    effort: u32,
    day: Date,
    groups: Vec<Amount>,
    total: Amount,
}

fn ways(program: &Program, facts: &Facts, as_of: Date) -> Vec<Weighed> {
    let themes = themes(program, facts, as_of);
    let ways = themes.iter().flat_map(|theme| &theme.ways);
    let doing = ways.filter(|way| !way.acts.is_empty());
    doing
        .map(|way| weighed(program, facts, as_of, way))
        .collect()
}

fn weighed(program: &Program, facts: &Facts, as_of: Date, way: &Way) -> Weighed {
    let on = |day| {
        let idle = evaluate(program, facts, day);
        (day, evaluate(program, &way.facts, day), idle)
    };
    let gains = |(_, done, idle): &(Date, Tally, Tally)| done.total.least > idle.total.least;
    let mut first = on(way.ready);
    if !gains(&first) && way.acts.len() == 1 {
        // What counts by calendar years counts only from the next one on.
        let mut later = firsts(as_of).filter(|day| *day > way.ready).map(on);
        first = later.find(gains).unwrap_or(first);
    }
    let (day, done, idle) = first;
    let groups = idle.groups.iter().zip(&done.groups);
    let acts = way.acts.iter();
    let acts = acts.filter_map(|(place, times)| Some((program.actions.get(*place)?, *times)));
    Weighed {
        steps: acts
            .map(|(action, times)| act(as_of, action, times))
            .collect(),
        effort: way.effort,
        day,
        groups: groups
            .map(|(idle, done)| done.points.least - idle.points.least)
            .collect(),
        total: done.total.least - idle.total.least,
    }
}

/// The first days of the months ahead.
fn firsts(as_of: Date) -> impl Iterator<Item = Date> {
    let first = first_day(Grain::Month, as_of);
    (1..=MONTHS).map(move |months| add_months(first, months))
}

/// The first day on which each group and the total have more by time alone, and how much more.
fn rises(program: &Program, facts: &Facts, as_of: Date) -> Vec<Option<(Date, Amount)>> {
    let now = evaluate(program, facts, as_of);
    let group = |tally: &Tally, place: usize| {
        let group = tally.groups.get(place);
        group.map_or(0, |group| group.points.least)
    };
    let mut rises = vec![None; program.groups.len()];
    let end = add_months(as_of, MONTHS);
    let mut before = now;
    for day in as_of.iter_days().skip(1).take_while(|day| *day <= end) {
        let after = evaluate(program, facts, day);
        for (place, rise) in rises.iter_mut().enumerate() {
            let more = group(&after, place) - group(&before, place);
            let counts = after.total.least > before.total.least;
            if rise.is_none() && more > 0 && counts {
                *rise = Some((day, more));
            }
        }
        before = after;
        if rises.iter().all(Option::is_some) {
            break;
        }
    }
    rises
}

fn gives(program: &Program, group: &Group) -> bool {
    let category = program.categories.get(usize::from(group.category));
    category.is_some_and(|category| category.effect == Effect::Adds)
        && !program.freezes(group.category)
}

fn next(
    program: &Program,
    group: &Group,
    points: Amount,
    (ways, place): (&[Weighed], usize),
    rise: Option<(Date, Amount)>,
) -> NextStep {
    let own = |way: &&Weighed| way.groups.get(place).is_some_and(|more| *more > 0);
    let mut counting = ways.iter().filter(own).filter(|way| way.total > 0);
    let best = counting.next().map(|first| {
        counting.fold(
            first,
            |best, way| if better(way, best) { way } else { best },
        )
    });
    let category = program.categories.get(usize::from(group.category));
    let mut step = NextStep {
        category: category.map(|one| one.id.clone()).unwrap_or_default(),
        group: group.id.clone(),
        name: group.name.clone(),
        now: program.points(points),
        kind: NextKind::Nothing,
        steps: Vec::new(),
        day: None,
        effort: 0,
        gain: Points::ZERO,
        text: both!(
            "标准里没有列出能做的事，时间也不会带来更多。",
            "The scheme lists nothing to do here, and time brings no more."
        ),
    };
    if let Some(way) = best {
        step.kind = NextKind::Act;
        step.steps.clone_from(&way.steps);
        step.day = Some(way.day);
        step.effort = way.effort;
        step.gain = program.points(way.total);
        step.text = acting(program, way);
    } else if let Some((on, more)) = rise {
        step.kind = NextKind::Wait;
        step.day = Some(on);
        step.gain = program.points(more);
        step.text = waiting(program, on, more);
    } else if ways.iter().any(|way| own(&way)) {
        step.kind = NextKind::Capped;
        step.text = both!(
            "再做也不加：已经到上限。",
            "More of it does not count: the cap is reached."
        );
    }
    step
}

/// More points for a day of one's own time; of equals the one with less to do, then the earlier.
fn better(one: &Weighed, other: &Weighed) -> bool {
    let per_day = |way: &Weighed, days: u32| i128::from(way.total) * i128::from(days.max(1));
    let (own, theirs) = (per_day(one, other.effort), per_day(other, one.effort));
    own > theirs || own == theirs && (one.effort, one.day) < (other.effort, other.day)
}

/// 献血，一次 400 毫升：花 1 天，2018年7月2日起总分 +4。
fn acting(program: &Program, way: &Weighed) -> Bilingual {
    let names = way.steps.iter().map(|step| {
        let (Bilingual { zh, en }, times) = (&step.name, step.times);
        if times == 1 {
            both!("{zh}", "{en}")
        } else {
            both!("{zh}，做 {times} 次", "{en}, {times} times")
        }
    });
    let names: Vec<Bilingual> = names.collect();
    let Bilingual { zh, en } = crate::scoring::explain::joined(&names, "；", "; ");
    let (effort, on) = (told::days(way.effort), day(way.day));
    let (effort_zh, effort_en, on_zh, on_en) = (effort.zh, effort.en, on.zh, on.en);
    let gain = program.points(way.total).brief(program.decimals);
    both!(
        "{zh}：花 {effort_zh}，{on_zh}起总分 +{gain}。",
        "{en}: {effort_en} of your time, +{gain} in all from {on_en}."
    )
}

/// 不用做什么，现在的情况不变，2018年8月1日 +0.3。
fn waiting(program: &Program, on: Date, more: Amount) -> Bilingual {
    let (gain, on) = (program.points(more).brief(program.decimals), day(on));
    let (zh, en) = (on.zh, on.en);
    both!(
        "不用另做什么，现在的情况不断，{zh} +{gain}。",
        "Nothing to do: keep things as they are, +{gain} on {en}."
    )
}
