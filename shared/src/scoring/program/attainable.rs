//! The most that can be had: of each total, by category.

use super::{Effect, Factor, Index, Program, Total};
use crate::base::{Bilingual, Points};

/// The most of one total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attainable {
    /// The id of the total.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
    /// The most a person can have; none if something in it has no cap.
    pub most: Option<Points>,
    /// The categories that enter it, without those that only freeze.
    pub categories: Vec<AttainableCategory>,
}

/// The most of one category as far as it enters a total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttainableCategory {
    /// The id of the category.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
    /// Whether its points are added or taken away.
    pub effect: Effect,
    /// The most it gives or takes away; none if something in it has no cap.
    pub most: Option<Points>,
}

impl Program {
    /// The most of each total: what is added by the categories that enter it, times its largest
    /// factor. Nobody need have any points taken away.
    pub fn attainable(&self) -> Vec<Attainable> {
        let totals = (0..).zip(&self.totals);
        totals
            .map(|(place, total)| self.attainable_in(place, total))
            .collect()
    }

    fn attainable_in(&self, place: Index, total: &Total) -> Attainable {
        let categories = (0..).zip(&self.categories);
        let entering = categories
            .filter(|(own, category)| Self::enters(&category.totals, place) && !self.freezes(*own));
        let categories: Vec<_> = entering
            .map(|(own, category)| AttainableCategory {
                id: category.id.clone(),
                name: category.name.clone(),
                effect: category.effect,
                most: self.most_of_category(own, place),
            })
            .collect();
        let adding = categories.iter().filter(|one| one.effect == Effect::Adds);
        let sum = adding.map(|one| one.most).sum::<Option<Points>>();
        let sum = sum.map(|sum| {
            let floor = total.floor.map(|floor| self.points(floor));
            floor.map_or(sum, |floor| sum.max(floor))
        });
        Attainable {
            id: total.id.clone(),
            name: total.name.clone(),
            most: sum.and_then(|sum| times(sum, highest(total))),
            categories,
        }
    }

    fn most_of_category(&self, category: Index, total: Index) -> Option<Points> {
        let groups = self
            .groups
            .iter()
            .filter(|group| group.category == category && Self::enters(&group.totals, total));
        let mosts = groups.map(|group| {
            let outline = self.group_outline(group);
            (!outline.uncapped).then_some(outline.most)
        });
        let sum = mosts.sum::<Option<Points>>();
        let own = self.categories.get(usize::from(category));
        let cap = own.and_then(|own| own.cap).map(|cap| self.points(cap));
        match (sum, cap) {
            (Some(sum), Some(cap)) => Some(sum.min(cap)),
            (sum, cap) => sum.or(cap),
        }
    }
}

/// The largest factor of a total; 1 where nothing is chosen.
fn highest(total: &Total) -> Factor {
    let factors = total.multiplier.iter().flat_map(|one| &one.factors);
    factors
        .chain([&Factor::ONE])
        .copied()
        .max_by(|one, other| (one.times * other.over).cmp(&(other.times * one.over)))
        .unwrap_or(Factor::ONE)
}

fn times(points: Points, factor: Factor) -> Option<Points> {
    let times = points.numerator().checked_mul(factor.times)?;
    Points::fraction(times, points.denominator().checked_mul(factor.over)?)
}
