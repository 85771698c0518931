//! All that the rules, gates and totals of a scheme read.

use crate::base::Points;
use crate::scoring::program::{Index, Program, RankKey, Total};
use crate::scoring::rules::{AtLevel, Condition, Kind, Measure, Rule};

/// Every rule of a scheme.
pub(super) fn rules(program: &Program<Points>) -> impl Iterator<Item = &Rule<Points>> {
    let indicators = program.indicators.iter();
    indicators.flat_map(|indicator| &indicator.rules)
}

/// Every condition, of rules and gates.
pub(super) fn conditions(program: &Program<Points>) -> impl Iterator<Item = &Condition> {
    let gates = program.gates.iter();
    let of_gates = gates.flat_map(|gate| gate.any_of.iter().chain(&gate.none_of));
    rules(program)
        .flat_map(|rule| &rule.requires)
        .chain(of_gates)
}

/// Everything that is counted anywhere.
pub(super) fn measures(program: &Program<Points>) -> Vec<Measure> {
    let of_rules = rules(program).flat_map(|rule| match &rule.kind {
        Kind::Bracket(rule) => vec![rule.measure],
        Kind::Slope(rule) => vec![rule.measure],
        Kind::Tiers(rule) => vec![rule.measure],
        Kind::Linear(rule) => {
            let bounds = rule.bounded_by.iter().copied();
            bounds.chain([rule.measure]).collect()
        }
        _ => Vec::new(),
    });
    let of_conditions = conditions(program).filter_map(|condition| match condition {
        Condition::Counted { measure, .. } => Some(*measure),
        _ => None,
    });
    let ranks = program.totals.iter().flat_map(Total::keys);
    let of_ranks = ranks.filter_map(|key| match key {
        RankKey::Most(measure) => Some(*measure),
        _ => None,
    });
    of_rules.chain(of_conditions).chain(of_ranks).collect()
}

/// Everything that is compared with a published reference.
pub(super) fn levels(program: &Program<Points>) -> Vec<&AtLevel> {
    let of_rules = rules(program).flat_map(|rule| match &rule.kind {
        Kind::MonthsAtLevel(rule) => rule.tiers.iter().map(|tier| &tier.at).collect(),
        _ => Vec::new(),
    });
    let of_conditions = conditions(program).filter_map(|condition| match condition {
        Condition::AtLevel(level) => Some(level),
        _ => None,
    });
    of_rules.chain(of_conditions).collect()
}

/// The columns of an events fact that are read.
pub(super) fn columns(program: &Program<Points>, fact: Index) -> Vec<Index> {
    let of_measures = measures(program).into_iter().flat_map(|measure| {
        let (column, share, only) = match measure {
            Measure::Total {
                column,
                share,
                only,
                ..
            } => (Some(column), share, only),
            Measure::Count { only, .. } => (None, None, only),
            _ => (None, None, None),
        };
        let all = [column, share, only.map(|only| only.column)];
        all.map(|column| column.filter(|_| measure.fact() == fact))
    });
    let of_rules = rules(program).flat_map(|rule| match &rule.kind {
        Kind::Levels(rule) if rule.fact == fact => [Some(rule.level), rule.deed, None],
        Kind::SplitShare(rule) if rule.fact == fact => {
            [Some(rule.level), Some(rule.owners), Some(rule.first)]
        }
        _ => [None; 3],
    });
    of_measures.chain(of_rules).flatten().collect()
}
