//! What can be done about the same lines, and what it comes to on a day.

use super::apply::{feasible, with};
use crate::base::{Date, add_months};
use crate::scoring::evaluate::{Bounds, Case, Tally, evaluate};
use crate::scoring::facts::Facts;
use crate::scoring::program::{Action, Program, circles};
use crate::scoring::timeline::MONTHS;

/// Lines that the same actions move, and all that can be done about them.
pub(super) struct Theme {
    /// The places of the lines.
    pub(super) lines: Vec<usize>,
    /// The program without all other lines, if it comes to the same for these.
    short: Option<Program>,
    /// Every way to do something or nothing, the least effort first.
    pub(super) ways: Vec<Way>,
}

/// How often each of a few actions is done.
pub(super) struct Way {
    /// The places of the actions that are done, with how often.
    pub(super) acts: Vec<(usize, u32)>,
    /// Days of one's own time in all.
    pub(super) effort: u32,
    /// The day by which all is done.
    pub(super) ready: Date,
    /// The facts it leads to.
    pub(super) facts: Facts,
}

/// What is worth doing about the lines of a theme on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// The place of the way.
    pub(super) way: usize,
    /// Days of one's own time.
    pub(super) effort: u32,
    /// The points of the theme's lines.
    pub(super) points: Vec<Bounds>,
}

/// The actions that can be begun on a day, sorted into themes in the order of the scheme's lines.
pub(super) fn themes(program: &Program, facts: &Facts, begun: Date) -> Vec<Theme> {
    let case = Case {
        program,
        facts,
        as_of: begun,
    };
    let mut themes: Vec<Theme> = circles(&program.actions, &program.indicators)
        .into_iter()
        .map(|circle| {
            let mut ways = vec![Vec::new()];
            for place in circle.actions {
                if let Some(action) = program.actions.get(place)
                    && feasible(&case, action)
                {
                    ways = again(program, ways, place, action);
                }
            }
            let way = |acts| way(program, facts, begun, acts);
            let mut ways: Vec<Way> = ways.into_iter().filter_map(way).collect();
            ways.sort_by_key(|way| way.effort);
            let theme = Theme {
                lines: circle.lines,
                short: None,
                ways,
            };
            Theme {
                short: theme.shortened(program, begun),
                ..theme
            }
        })
        .filter(|theme| theme.ways.len() > 1)
        .collect();
    themes.sort_by(|one, other| one.lines.cmp(&other.lines));
    themes
}

/// Each of the ways with an action done never, once, and so on; what excludes it stays without.
fn again(
    program: &Program,
    ways: Vec<Vec<(usize, u32)>>,
    place: usize,
    action: &Action,
) -> Vec<Vec<(usize, u32)>> {
    let mut list = Vec::new();
    for way in ways {
        let others = way
            .iter()
            .filter_map(|(other, _)| program.actions.get(*other));
        let alone = others.clone().all(|other| !action.excludes(other));
        let most = if alone { action.most } else { 0 };
        for times in 1..=most {
            let mut more = way.clone();
            more.push((place, times));
            list.push(more);
        }
        list.push(way);
    }
    list
}

fn way(program: &Program, facts: &Facts, begun: Date, acts: Vec<(usize, u32)>) -> Option<Way> {
    let mut effort = 0_u32;
    let mut ready = begun;
    let mut done = Vec::new();
    for (place, times) in &acts {
        let action = program.actions.get(*place)?;
        effort = effort.saturating_add(action.effort.saturating_mul(*times));
        ready = ready.max(action.day(begun, times.saturating_sub(1)));
        done.push((action, *times));
    }
    Some(Way {
        acts,
        effort,
        ready,
        facts: with(program, facts, begun, done),
    })
}

impl Theme {
    /// The program with the lines of the theme only, which takes a fraction of the time. It is
    /// tried on a day of each year, because a line may one day depend on others.
    fn shortened(&self, program: &Program, begun: Date) -> Option<Program> {
        let mut short = program.clone();
        for (place, indicator) in short.indicators.iter_mut().enumerate() {
            if !self.lines.contains(&place) {
                indicator.rules.clear();
            }
        }
        let same = |day| {
            let mut ways = self.ways.iter();
            ways.all(|way| {
                let points = |program| self.points(&evaluate(program, &way.facts, day));
                points(program) == points(&short)
            })
        };
        let mut days = (0..=MONTHS).step_by(12);
        days.all(|months| same(add_months(begun, months)))
            .then_some(short)
    }

    /// The ways with less effort than `below` and done by a day that none with no more effort
    /// beats on every line.
    pub(super) fn choices(&self, program: &Program, day: Date, below: u32) -> Vec<Choice> {
        let program = self.short.as_ref().unwrap_or(program);
        let mut choices: Vec<Choice> = Vec::new();
        let ways = self.ways.iter().enumerate();
        for (place, way) in ways.take_while(|(_, way)| way.effort < below) {
            if way.ready > day {
                continue;
            }
            let points = self.points(&evaluate(program, &way.facts, day));
            let beaten = choices.iter().any(|other| {
                let mut pairs = other.points.iter().zip(&points);
                pairs.all(|(theirs, own)| own.least <= theirs.least)
            });
            if !beaten {
                choices.push(Choice {
                    way: place,
                    effort: way.effort,
                    points,
                });
            }
        }
        choices
    }

    fn points(&self, tally: &Tally) -> Vec<Bounds> {
        let lines = self.lines.iter();
        lines
            .filter_map(|line| tally.lines.get(*line))
            .map(|line| line.points.points)
            .collect()
    }

    /// Puts points in the place of the theme's lines.
    pub(super) fn put(&self, tally: &mut Tally, points: &[Bounds]) {
        for (line, points) in self.lines.iter().zip(points) {
            if let Some(line) = tally.lines.get_mut(*line) {
                line.points.points = *points;
            }
        }
    }
}
