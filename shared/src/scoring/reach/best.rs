//! The facts with which a line or a total is at its most on a day.

use super::ways::Ways;
use crate::base::Date;
use crate::scoring::evaluate::{Case, evaluate, line};
use crate::scoring::facts::Facts;
use crate::scoring::program::{Amount, Effect, FactKind, Index, Program};

/// So many ways of telling the facts of one line are tried together; of more, one fact after the
/// other.
const TOGETHER: usize = 3_000;
/// How often all lines are gone through.
const ROUNDS: usize = 3;

pub(super) struct Best<'a> {
    program: &'a Program,
    /// The day something begun is begun on.
    begun: Date,
    /// The day the points are looked at.
    day: Date,
}

impl<'a> Best<'a> {
    pub(super) fn new(program: &'a Program, begun: Date, day: Date) -> Self {
        Self {
            program,
            begun,
            day,
        }
    }

    /// The facts with which a line gives the most; those that are told if nothing gives more.
    pub(super) fn line(&self, facts: &Facts, indicator: Index) -> Facts {
        let Some(own) = self.program.indicators.get(usize::from(indicator)) else {
            return facts.clone();
        };
        let points = |facts: &Facts| {
            let case = Case {
                program: self.program,
                facts,
                as_of: self.day,
            };
            line(&case, own).points.points.least
        };
        let mut best = facts.clone();
        for _ in 0..ROUNDS {
            let before = points(&best);
            if before >= own.cap {
                break;
            }
            best = self.varied(&best, &own.facts, Some(indicator), &points);
            if points(&best) == before {
                break;
            }
        }
        best
    }

    /// The facts with which a total is the most, looked for line by line and choice by choice.
    pub(super) fn total(&self, facts: &Facts, total: Index) -> Facts {
        let mut best = facts.clone();
        let mut worth = self.worth(&best, total);
        for _ in 0..ROUNDS {
            let before = worth;
            for (place, indicator) in (0..).zip(&self.program.indicators) {
                let full = self.line(&best, place);
                let whole = self.worth(&full, total);
                if whole > worth {
                    (best, worth) = (full, whole);
                }
                // What is best for the line alone may cost another one more.
                for fact in indicator.facts.iter().filter(|fact| self.is_shared(**fact)) {
                    let value = |facts: &Facts| self.worth(facts, total);
                    best = self.varied(&best, &[*fact], Some(place), &value);
                    worth = self.worth(&best, total);
                }
            }
            for fact in self.choices() {
                let value = |facts: &Facts| self.worth(facts, total);
                best = self.varied(&best, &[fact], None, &value);
                worth = self.worth(&best, total);
            }
            if worth == before {
                break;
            }
        }
        best
    }

    /// True if more than one line reads a fact that can be told in one way only; awards and
    /// happenings are added, so what one line has of them takes nothing from another.
    fn is_shared(&self, fact: Index) -> bool {
        let declared = self.program.facts.get(usize::from(fact));
        let adds = declared.is_some_and(|fact| matches!(fact.kind, FactKind::Awards));
        let lines = self.program.indicators.iter();
        !adds
            && lines
                .filter(|one| one.facts.contains(&fact))
                .nth(1)
                .is_some()
    }

    /// The choices that no line reads: of the class of a town, of one of several indicators.
    fn choices(&self) -> Vec<Index> {
        let factors = self.program.totals.iter();
        let factors = factors.filter_map(|total| Some(total.multiplier.as_ref()?.fact));
        let groups = self.program.groups.iter();
        let chosen = groups.filter_map(|group| group.combine.by());
        factors.chain(chosen).collect()
    }

    /// The total, and what the lines come to that it may one day be made of.
    fn worth(&self, facts: &Facts, total: Index) -> (Amount, Amount) {
        let tally = evaluate(self.program, facts, self.day);
        let sum = tally.totals.get(usize::from(total));
        let lines = self.program.indicators.iter().zip(&tally.lines);
        let adding = lines.filter(|(indicator, _)| {
            let group = self.program.groups.get(usize::from(indicator.group));
            let category = group.and_then(|group| {
                let categories = &self.program.categories;
                categories.get(usize::from(group.category))
            });
            category.is_some_and(|category| category.effect == Effect::Adds)
        });
        let lines = adding.map(|(_, line)| line.points.points.least).sum();
        (sum.map_or(0, |sum| sum.points.least), lines)
    }

    /// The best of all ways to tell some facts otherwise.
    fn varied<W: Ord>(
        &self,
        facts: &Facts,
        places: &[Index],
        indicator: Option<Index>,
        worth: &impl Fn(&Facts) -> W,
    ) -> Facts {
        let ways = Ways {
            program: self.program,
            begun: self.begun,
            day: self.day,
            indicator,
        };
        let mut best = facts.clone();
        let each: Vec<Vec<_>> = places.iter().map(|fact| ways.of(facts, *fact)).collect();
        let count = each.iter().map(|one| one.len() + 1).product::<usize>();
        if count <= TOGETHER {
            let mut all = vec![facts.clone()];
            for ways in &each {
                let more = all
                    .iter()
                    .flat_map(|facts| ways.iter().map(|way| way.on(facts)));
                let more: Vec<Facts> = more.collect();
                all.extend(more);
            }
            let mut most = worth(&best);
            for facts in all {
                let other = worth(&facts);
                if other > most {
                    (best, most) = (facts, other);
                }
            }
            return best;
        }
        for ways in &each {
            let mut most = worth(&best);
            let before = best.clone();
            for way in ways {
                let facts = way.on(&before);
                let other = worth(&facts);
                if other > most {
                    (best, most) = (facts, other);
                }
            }
        }
        best
    }
}
