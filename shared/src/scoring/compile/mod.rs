//! From a checked scheme to a program: every amount becomes a whole number in one scale.
//!
//! The scale is the least in which every amount the scheme can give is whole, shares among owners
//! included, so that 10/3 + 8/3 + 10 is exactly 16. It cannot fail: `check` has proven that the
//! scale exists and that no sum in it is too large.

use super::check::check;
use super::diagnostic::Diagnostic;
use super::program::{Amount, Category, Family, Group, Indicator, Program, Total};
use crate::base::Points;

/// Compiles a scheme file, or reports every mistake in it.
pub fn compile(text: &str) -> Result<Program, Vec<Diagnostic>> {
    check(text).map(scaled)
}

fn scaled(checked: Program<Points>) -> Program {
    let scale = checked.scale;
    let amount = |points: Points| -> Amount { points.numerator() * (scale / points.denominator()) };
    Program {
        id: checked.id,
        version: checked.version,
        name: checked.name,
        valid_from: checked.valid_from,
        valid_until: checked.valid_until,
        areas: checked.areas,
        reconstruction: checked.reconstruction,
        notice: checked.notice,
        decimals: checked.decimals,
        scale,
        deadlines: checked.deadlines,
        units: checked.units,
        departments: checked.departments,
        evidence: checked.evidence,
        quotas: checked.quotas,
        facts: checked.facts,
        parameters: checked.parameters,
        gates: checked.gates,
        totals: checked
            .totals
            .into_iter()
            .map(|total| total.scaled(&amount))
            .collect(),
        categories: checked
            .categories
            .into_iter()
            .map(|category| category.scaled(&amount))
            .collect(),
        groups: checked
            .groups
            .into_iter()
            .map(|group| group.scaled(&amount))
            .collect(),
        indicators: checked
            .indicators
            .into_iter()
            .map(|indicator| indicator.scaled(&amount))
            .collect(),
        questions: checked.questions,
        actions: checked.actions,
    }
}

impl Total<Points> {
    fn scaled(self, amount: &impl Fn(Points) -> Amount) -> Total {
        Total {
            id: self.id,
            name: self.name,
            floor: self.floor.map(amount),
            multiplier: self.multiplier,
            family: match self.family {
                Family::Highest => Family::Highest,
                Family::Sum {
                    share,
                    other_cap,
                    cap,
                } => Family::Sum {
                    share,
                    other_cap: other_cap.map(amount),
                    cap: cap.map(amount),
                },
            },
            rank_by: self.rank_by,
            rank: self.rank,
        }
    }
}

impl Category<Points> {
    fn scaled(self, amount: &impl Fn(Points) -> Amount) -> Category {
        Category {
            id: self.id,
            name: self.name,
            effect: self.effect,
            cap: self.cap.map(amount),
            totals: self.totals,
        }
    }
}

impl Group<Points> {
    fn scaled(self, amount: &impl Fn(Points) -> Amount) -> Group {
        Group {
            id: self.id,
            name: self.name,
            category: self.category,
            combine: self.combine,
            cap: self.cap.map(amount),
            totals: self.totals,
            indicators: self.indicators,
        }
    }
}

impl Indicator<Points> {
    fn scaled(self, amount: &impl Fn(Points) -> Amount) -> Indicator {
        Indicator {
            id: self.id,
            name: self.name,
            group: self.group,
            cap: amount(self.cap),
            uncapped: self.uncapped,
            clause: self.clause,
            from: self.from,
            until: self.until,
            rules: self.rules.iter().map(|rule| rule.scaled(amount)).collect(),
            facts: self.facts,
            departments: self.departments,
            evidence: self.evidence,
            consent: self.consent,
            shared_data: self.shared_data,
            source: self.source,
            once: self.once,
        }
    }
}
