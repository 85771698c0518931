//! The ways that no other beats in both effort and day.
//!
//! Lines that no common action moves do not touch each other, so what can be done is put together
//! theme by theme. Of two beginnings one is dropped if the other takes no more effort and leaves
//! no group and no category with less; and so is one that cannot reach the goal with all the rest.

use super::choices::{Choice, Theme, themes};
use super::{Goal, apply};
use crate::base::{Date, add_months, ordered};
use crate::scoring::evaluate::{Bounds, Tally, evaluate};
use crate::scoring::facts::Facts;
use crate::scoring::program::{Amount, Program};
use crate::scoring::timeline::MONTHS;

/// A way that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The first day on which the goal is reached.
    pub(super) day: Date,
    /// Days of one's own time in all.
    pub(super) effort: u32,
    /// The places of the actions, in the order of the scheme, with how often each is done.
    pub(super) acts: Vec<(usize, u32)>,
}

/// The ways to at least so much, the earliest first; each takes less effort than the one before.
pub(super) fn frontier(
    program: &Program,
    facts: &Facts,
    as_of: Date,
    goal: Goal,
    target: Amount,
) -> Vec<Found> {
    let themes = themes(program, facts, as_of);
    let mut found: Vec<Found> = Vec::new();
    let mut below = u32::MAX;
    let mut tried = None;
    let end = add_months(as_of, MONTHS);
    for day in as_of.iter_days().take_while(|day| *day <= end) {
        let base = evaluate(program, facts, day);
        let choices: Vec<Vec<Choice>> = themes
            .iter()
            .map(|theme| theme.choices(program, day, below))
            .collect();
        let lines: Vec<Bounds> = base.lines.iter().map(|line| line.points.points).collect();
        // What came to nothing better the day before comes to nothing better today.
        let today = Some((choices, lines));
        if tried == today {
            continue;
        }
        tried = today;
        let Some((choices, _)) = &tried else {
            continue;
        };
        let all = |pick: fn(Amount, Amount) -> Amount| {
            let each = themes.iter().zip(choices);
            each.map(|(theme, choices)| extreme(theme, choices, pick))
                .collect()
        };
        let search = Search {
            program,
            themes: &themes,
            choices,
            least: all(Amount::min),
            most: all(Amount::max),
            goal,
            target,
        };
        for (effort, acts) in search.cheapest(&base, below) {
            let done = acts
                .iter()
                .filter_map(|(place, times)| Some((program.actions.get(*place)?, *times)));
            let reached = evaluate(program, &apply::with(program, facts, as_of, done), day);
            if goal.least(&reached) >= target {
                found.push(Found { day, effort, acts });
                below = effort;
                break;
            }
        }
        if below == 0 {
            break;
        }
    }
    found
}

/// The search on one day.
struct Search<'a> {
    program: &'a Program,
    themes: &'a [Theme],
    choices: &'a [Vec<Choice>],
    /// The least and the most of each theme's lines.
    least: Vec<Vec<Bounds>>,
    most: Vec<Vec<Bounds>>,
    goal: Goal,
    target: Amount,
}

/// What has been chosen for some themes; the others stand at the least they can be.
struct State {
    effort: u32,
    tally: Tally,
    picks: Vec<usize>,
    /// What it leaves to groups that can still change, and to categories.
    worth: Vec<Amount>,
}

impl Search<'_> {
    /// What reaches the goal with less effort than `below`, the least first.
    fn cheapest(&self, base: &Tally, below: u32) -> Vec<(u32, Vec<(usize, u32)>)> {
        let mut tally = base.clone();
        if !self.can_reach(&mut tally, 0) {
            return Vec::new();
        }
        let mut states = vec![State {
            effort: 0,
            tally,
            picks: Vec::new(),
            worth: Vec::new(),
        }];
        for (place, theme) in self.themes.iter().enumerate() {
            let open = self.open(place + 1);
            let mut next: Vec<State> = Vec::new();
            for state in &states {
                for choice in self.choices.get(place).into_iter().flatten() {
                    let effort = state.effort.saturating_add(choice.effort);
                    if effort >= below {
                        break;
                    }
                    let mut tally = state.tally.clone();
                    theme.put(&mut tally, &choice.points);
                    if self.can_reach(&mut tally, place + 1) {
                        let mut picks = state.picks.clone();
                        picks.push(choice.way);
                        let worth = self.worth(&tally, &open);
                        keep(
                            &mut next,
                            State {
                                effort,
                                tally,
                                picks,
                                worth,
                            },
                        );
                    }
                }
            }
            states = next;
        }
        states.sort_by_key(|state| state.effort);
        let reached = states.into_iter();
        reached
            .map(|state| (state.effort, self.acts(&state.picks)))
            .collect()
    }

    /// Whether the goal can be reached with the most of every theme from one on. Leaves the tally
    /// summed up with those themes at their least.
    fn can_reach(&self, tally: &mut Tally, from: usize) -> bool {
        self.put_rest(tally, from, &self.most);
        tally.sum_up(self.program);
        let reaches = self.goal.least(tally) >= self.target;
        if reaches {
            self.put_rest(tally, from, &self.least);
            tally.sum_up(self.program);
        }
        reaches
    }

    fn put_rest(&self, tally: &mut Tally, from: usize, points: &[Vec<Bounds>]) {
        for (theme, points) in self.themes.iter().zip(points).skip(from) {
            theme.put(tally, points);
        }
    }

    /// The groups that themes from one on can still change.
    fn open(&self, from: usize) -> Vec<bool> {
        let groups = self.program.groups.iter();
        groups
            .map(|group| {
                let mut themes = self.themes.iter().skip(from);
                themes.any(|theme| {
                    let mut lines = theme.lines.iter();
                    lines.any(|line| {
                        group
                            .indicators
                            .iter()
                            .any(|own| usize::from(*own) == *line)
                    })
                })
            })
            .collect()
    }

    /// What is fixed of each category, and what each open group has before its cap.
    fn worth(&self, tally: &Tally, open: &[bool]) -> Vec<Amount> {
        let mut worth = Vec::with_capacity(tally.categories.len() + 1);
        for (place, category) in (0..).zip(&tally.categories) {
            if matches!(self.goal, Goal::Category(only) if only != place) {
                continue;
            }
            let groups = self.program.groups.iter().zip(&tally.groups).zip(open);
            let own = groups.filter(|((group, _), open)| group.category == place && **open);
            let mut fixed = category.raw.least;
            let mut any = false;
            for ((_, group), _) in own {
                any = true;
                fixed -= group.points.least;
                worth.push(group.raw.least);
            }
            worth.push(if any { fixed } else { category.points.least });
        }
        worth
    }

    /// The actions of the picked ways, in the order of the scheme.
    fn acts(&self, picks: &[usize]) -> Vec<(usize, u32)> {
        let ways = self.themes.iter().zip(picks);
        let ways = ways.filter_map(|(theme, pick)| theme.ways.get(*pick));
        ordered(ways.flat_map(|way| way.acts.iter().copied()).collect())
    }
}

/// Keeps a state unless another is no worse; then drops what is no better than it.
fn keep(states: &mut Vec<State>, new: State) {
    let no_worse = |one: &State, other: &State| {
        let mut worth = one.worth.iter().zip(&other.worth);
        one.effort <= other.effort && worth.all(|(one, other)| one >= other)
    };
    if states.iter().all(|state| !no_worse(state, &new)) {
        states.retain(|state| !no_worse(&new, state));
        states.push(new);
    }
}

/// For each line of a theme the one extreme of all choices.
fn extreme(theme: &Theme, choices: &[Choice], pick: fn(Amount, Amount) -> Amount) -> Vec<Bounds> {
    let line = |place: usize| {
        let points = choices.iter().filter_map(|choice| choice.points.get(place));
        points.copied().reduce(|one, other| Bounds {
            least: pick(one.least, other.least),
            most: pick(one.most, other.most),
        })
    };
    (0..theme.lines.len()).filter_map(line).collect()
}
