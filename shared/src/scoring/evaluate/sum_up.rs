//! From lines to groups, categories and totals.

use super::{Bounds, Capped, Case, Tally};
use crate::base::Points;
use crate::scoring::facts::FactValue;
use crate::scoring::program::{Combine, Effect, FactKind, Factor, Group, Index, Program, Total};
use crate::scoring::score::Truth;

/// One total's points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TotalTally {
    /// The points of each category as far as it enters this total.
    pub(crate) categories: Vec<Bounds>,
    /// What is added less what is taken away, before floor and factor.
    pub(crate) raw: Bounds,
    /// What counts.
    pub(crate) points: Bounds,
}

/// Which line of a group the applicant has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chosen {
    /// There is nothing to choose, or nothing is chosen yet.
    Nothing,
    /// It is not known.
    Unknown,
    /// This indicator.
    Line(Index),
}

/// What the applicant has chosen in a group.
pub(super) fn chosen(case: &Case<'_>, group: &Group) -> Chosen {
    let Combine::Choose { by } = group.combine else {
        return Chosen::Nothing;
    };
    match (case.value(by), case.declared(by).map(|fact| &fact.kind)) {
        (FactValue::Unknown, _) => Chosen::Unknown,
        (FactValue::Choice(place), Some(FactKind::Choice { options })) => {
            let option = options.get(usize::from(*place));
            let line = option.and_then(|option| case.program.indicator_index(&option.id));
            line.map_or(Chosen::Nothing, Chosen::Line)
        }
        _ => Chosen::Nothing,
    }
}

/// The least and the most a total is multiplied by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FactorBounds {
    pub(crate) least: Factor,
    pub(crate) most: Factor,
}

impl FactorBounds {
    /// Nothing changes.
    pub(crate) const ONE: Self = Self {
        least: Factor::ONE,
        most: Factor::ONE,
    };

    /// The factor as it is written: ×1.3, ×1–1.3.
    pub(crate) fn words(self) -> String {
        let shown = |factor: Factor| {
            let factor = Points::fraction(factor.times, factor.over);
            factor.unwrap_or(Points::whole(1)).to_string()
        };
        let (least, most) = (shown(self.least), shown(self.most));
        if least == most {
            format!("×{least}")
        } else {
            format!("×{least}–{most}")
        }
    }

    /// The points times the factor; a sum below zero is multiplied alike.
    fn of(self, points: Bounds) -> Bounds {
        let ends = [
            self.least.of(points.least),
            self.most.of(points.least),
            self.least.of(points.most),
            self.most.of(points.most),
        ];
        Bounds {
            least: ends.into_iter().min().unwrap_or(0),
            most: ends.into_iter().max().unwrap_or(0),
        }
    }
}

/// What a total is multiplied by.
pub(super) fn factor(case: &Case<'_>, total: &Total) -> FactorBounds {
    let Some(multiplier) = &total.multiplier else {
        return FactorBounds::ONE;
    };
    let by_size =
        |one: &&Factor, other: &&Factor| (one.times * other.over).cmp(&(other.times * one.over));
    match case.value(multiplier.fact) {
        FactValue::Choice(place) => {
            let factor = multiplier.factors.get(usize::from(*place));
            let factor = factor.copied().unwrap_or(Factor::ONE);
            FactorBounds {
                least: factor,
                most: factor,
            }
        }
        FactValue::Unknown => {
            let all = || multiplier.factors.iter().chain([&Factor::ONE]);
            FactorBounds {
                least: all().min_by(by_size).copied().unwrap_or(Factor::ONE),
                most: all().max_by(by_size).copied().unwrap_or(Factor::ONE),
            }
        }
        _ => FactorBounds::ONE,
    }
}

impl Tally {
    /// Adds the lines up to groups, categories, the totals and what of the first is usable.
    pub(crate) fn sum_up(&mut self, program: &Program) {
        self.groups.clear();
        for (place, group) in program.groups.iter().enumerate() {
            let raw = self.group_sum(place, group);
            let points = group.cap.map_or(raw, |cap| raw.at_most(cap));
            self.groups.push(Capped { raw, points });
        }
        self.categories.clear();
        let everywhere = |_: &[Index]| true;
        self.categories = self.category_sums(program, everywhere);
        self.totals = (0..)
            .zip(&program.totals)
            .map(|(place, total)| self.total(program, place, total))
            .collect();
        self.total = self
            .totals
            .first()
            .map_or(Bounds::ZERO, |total| total.points);
        self.usable = match self.frozen {
            Truth::No => self.total,
            Truth::Yes => Bounds::ZERO,
            Truth::Unknown => self.total.or_nothing(),
        };
    }

    fn group_sum(&self, place: usize, group: &Group) -> Bounds {
        let line = |place: &Index| {
            let line = self.lines.get(usize::from(*place));
            line.map_or(Bounds::ZERO, |line| line.points.points)
        };
        let lines = group.indicators.iter().map(line);
        let highest = |lines: &mut dyn Iterator<Item = Bounds>| {
            lines.reduce(Bounds::higher).unwrap_or(Bounds::ZERO)
        };
        let chosen = self.chosen.get(place).copied().unwrap_or(Chosen::Nothing);
        match (group.combine, chosen) {
            (Combine::Sum, _) => lines.fold(Bounds::ZERO, Bounds::plus),
            (_, Chosen::Line(place)) => line(&place),
            (_, Chosen::Unknown) => {
                let least = lines.clone().map(|line| line.least).min().unwrap_or(0);
                Bounds {
                    least,
                    most: highest(&mut { lines }).most,
                }
            }
            (_, Chosen::Nothing) => highest(&mut { lines }),
        }
    }

    /// What the groups that stand somewhere come to, by category.
    fn category_sums(&self, program: &Program, stands: impl Fn(&[Index]) -> bool) -> Vec<Capped> {
        let mut categories = vec![Capped::default(); program.categories.len()];
        for (group, sum) in program.groups.iter().zip(&self.groups) {
            if !stands(&group.totals) {
                continue;
            }
            if let Some(category) = categories.get_mut(usize::from(group.category)) {
                category.raw = category.raw.plus(sum.points);
            }
        }
        for (category, sum) in program.categories.iter().zip(&mut categories) {
            sum.points = category.cap.map_or(sum.raw, |cap| sum.raw.at_most(cap));
        }
        categories
    }

    fn total(&self, program: &Program, place: Index, total: &Total) -> TotalTally {
        let enters = |only: &[Index]| Program::enters(only, place);
        let sums = self.category_sums(program, enters);
        let mut raw = Bounds::ZERO;
        let mut categories = Vec::with_capacity(sums.len());
        for (category, sum) in program.categories.iter().zip(sums) {
            let points = if enters(&category.totals) {
                sum.points
            } else {
                Bounds::ZERO
            };
            categories.push(points);
            raw = match category.effect {
                Effect::Adds => raw.plus(points),
                Effect::Deducts => raw.less(points),
            };
        }
        let floored = total.floor.map_or(raw, |floor| raw.at_least(floor));
        let factor = self.factors.get(usize::from(place));
        let points = factor.copied().unwrap_or(FactorBounds::ONE).of(floored);
        TotalTally {
            categories,
            raw,
            points,
        }
    }
}
