//! The way from one side to the other in steps, and what every part did in each.

use super::sheet::{Item, is_nothing, sheet};
use super::{CauseKind, FactChange, Moved, Part, PartChange, Side, why, words};
use crate::scoring::evaluate;
use crate::scoring::score::Score;

/// A score on the way from one side to the other, and what moved just before it.
pub(super) struct Step<'a> {
    pub(super) kind: CauseKind,
    pub(super) side: Side<'a>,
    pub(super) score: Score,
    items: Vec<Item>,
}

impl<'a> Step<'a> {
    pub(super) fn new(kind: CauseKind, side: Side<'a>) -> Self {
        let score = evaluate::score(side.program, side.facts, side.as_of);
        Self {
            kind,
            side,
            items: sheet(side.program, &score),
            score,
        }
    }

    pub(super) fn item(&self, part: Part, id: &str) -> Option<&Item> {
        let mut items = self.items.iter();
        items.find(|item| item.part == part && item.id == id)
    }
}

/// Every part that moved in any step; those of the last step first, in its order, then those that
/// it has no longer.
pub(super) fn parts(first: &Step<'_>, steps: &[Step<'_>], facts: &[FactChange]) -> Vec<PartChange> {
    let mut seen: Vec<(Part, &str)> = Vec::new();
    for item in steps
        .iter()
        .rev()
        .chain([first])
        .flat_map(|step| &step.items)
    {
        if !seen.contains(&(item.part, &item.id)) {
            seen.push((item.part, &item.id));
        }
    }
    let parts = seen.into_iter();
    parts
        .filter_map(|(part, id)| part_change(first, steps, facts, part, id))
        .collect()
}

fn part_change(
    first: &Step<'_>,
    steps: &[Step<'_>],
    facts: &[FactChange],
    part: Part,
    id: &str,
) -> Option<PartChange> {
    let points = |step: &Step<'_>| {
        let item = step.item(part, id);
        item.map(|item| item.points).unwrap_or_default()
    };
    let mut causes = Vec::new();
    let mut before = first;
    for step in steps {
        let by = points(step).since(points(before));
        if !is_nothing(by) {
            causes.push(why::cause(before, step, part, id, by, facts));
        }
        before = step;
    }
    let last = steps.last().filter(|_| !causes.is_empty())?;
    let mut named = steps.iter().rev().chain([first]);
    let name = named.find_map(|step| step.item(part, id));
    let name = name.map(|item| item.name.clone()).unwrap_or_default();
    let decimals = last.side.program.decimals;
    let points = Moved::between(points(first), points(last));
    Some(PartChange {
        part,
        id: id.to_owned(),
        sentence: words::part(decimals, &name, points, &causes),
        name,
        points,
        causes,
    })
}
