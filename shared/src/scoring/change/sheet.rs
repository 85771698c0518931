//! A score as parts that add up to it.

use crate::base::{Bilingual, Points};
use crate::scoring::program::{Combine, Program};
use crate::scoring::score::{Range, Score, Truth};
use crate::scoring::words::both;

use super::Part;

/// One part of a score: the points of a line, or what comes together with others gives or takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) part: Part,
    /// The id of the indicator, group or category.
    pub(super) id: String,
    /// What is shown for it.
    pub(super) name: Bilingual,
    /// The points; below zero where something is taken away.
    pub(super) points: Range,
}

/// Every part of a score in the order of the scheme. What belongs to the total adds up to it; with
/// what a freeze takes away it adds up to the usable score.
pub(super) fn sheet(program: &Program, score: &Score) -> Vec<Item> {
    let mut items = Vec::new();
    let mut categories = Range::default();
    for category in &score.categories {
        for group in &category.groups {
            let mut lines = Range::default();
            for line in &group.lines {
                lines = plus(lines, line.points);
                let name = program
                    .indicator(&line.indicator)
                    .map(|one| one.name.clone());
                items.push(item(Part::Line, &line.indicator, name, line.points));
            }
            let own = program.groups.iter().find(|one| one.id == group.id);
            let name = own.map(|own| &own.name);
            let together = name.map(|Bilingual { zh, en }| match own.map(|own| own.combine) {
                Some(Combine::Max) => both!("{zh}只计最高", "{en}, only the highest"),
                _ => both!("{zh}合计", "{en}, together"),
            });
            let taken = group.raw.since(lines);
            items.push(item(Part::Together, &group.id, together, taken));
            let name = name.map(|Bilingual { zh, en }| both!("{zh}的上限", "{en}, its cap"));
            let taken = group.points.since(group.raw);
            items.push(item(Part::GroupCap, &group.id, name, taken));
        }
        let own = program.categories.iter().find(|one| one.id == category.id);
        let name = own.map(|own| {
            let Bilingual { zh, en } = &own.name;
            both!("{zh}的上限", "{en}, its cap")
        });
        let taken = category.points.since(category.raw);
        items.push(item(Part::CategoryCap, &category.id, name, taken));
        categories = plus(categories, category.points);
    }
    let name = both!("总分的算法", "how the total is made");
    let taken = score.total.since(categories);
    items.push(item(Part::Total, "", Some(name), taken));
    let name = match score.frozen.now {
        Truth::Unknown => both!("可能冻结", "may be frozen"),
        _ => both!("冻结", "frozen"),
    };
    let taken = score.usable.since(score.total);
    items.push(item(Part::Freeze, "", Some(name), taken));
    items
}

fn item(part: Part, id: &str, name: Option<Bilingual>, points: Range) -> Item {
    Item {
        part,
        id: id.to_owned(),
        name: name.unwrap_or_else(|| Bilingual::new(id, id)),
        points,
    }
}

/// Both ends added.
fn plus(one: Range, other: Range) -> Range {
    Range {
        least: one.least + other.least,
        most: one.most + other.most,
    }
}

/// What is neither more nor less.
pub(super) fn is_nothing(by: Range) -> bool {
    by == Range::exact(Points::ZERO)
}
