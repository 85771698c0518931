//! Conditions that nobody meets, or that everybody meets.

use super::{reach, windows};
use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::Program;
use crate::scoring::rules::{Condition, Kind, Rule};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// Checks what a rule requires.
pub(super) fn requires(keys: &Keys<'_>, names: &Names<'_>, rule: &Rule<Points>) {
    let Some(entry) = keys.get("requires") else {
        return;
    };
    let places = list(entry, names, &rule.requires);
    for (place, (at, condition)) in places.iter().zip(&rule.requires).enumerate() {
        for before in rule.requires.iter().take(place) {
            if before == condition {
                twice(entry, *at);
            } else if exclude(before, condition) {
                let words = both!(
                    "这个条件和前面的一个不可能同时成立，规则永远不给分；请改其中一个，\
                     或分成两条规则",
                    "this condition and one before it never hold together, so the rule gives \
                     nothing; change one of them or write two rules"
                );
                never(entry, *at, words);
            }
        }
    }
    by_table(entry, rule);
}

/// Points of a table that the options required do not have.
fn by_table(entry: Entry<'_>, rule: &Rule<Points>) {
    let Kind::Table(table) = &rule.kind else {
        return;
    };
    for condition in &rule.requires {
        let Condition::Chosen {
            fact,
            options,
            none: false,
        } = condition
        else {
            continue;
        };
        let worth = |option: &u16| table.points.get(usize::from(*option));
        let nothing = options
            .iter()
            .filter_map(worth)
            .all(|points| *points == Points::ZERO);
        if *fact == table.fact && nothing && !options.is_empty() {
            let words = both!(
                "条件要求的选项在表里都是 0 分，规则永远不给分；请改条件或改表",
                "the options required have no points in the table, so the rule gives nothing; \
                 change the condition or the table"
            );
            never(entry, entry.at, words);
        }
    }
}

/// Checks the conditions of gates.
pub(super) fn gates(root: &Keys<'_>, program: &Program<Points>, names: &Names<'_>) {
    for keys in root.tables("gate") {
        let id = keys.get("id").and_then(|entry| entry.item.as_str());
        let Some(gate) = program
            .gates
            .iter()
            .find(|gate| Some(gate.id.as_str()) == id)
        else {
            continue;
        };
        for (key, conditions) in [("any_of", &gate.any_of), ("none_of", &gate.none_of)] {
            let Some(entry) = keys.get(key) else { continue };
            let places = list(entry, names, conditions);
            for (place, (at, condition)) in places.iter().zip(conditions).enumerate() {
                if conditions
                    .iter()
                    .take(place)
                    .any(|before| before == condition)
                {
                    twice(entry, *at);
                }
                if key == "none_of" && gate.any_of.contains(condition) {
                    let words = both!(
                        "同一个条件既写在 any_of 又写在 none_of，前提不可能靠它打开；请删掉一处",
                        "the same condition stands in any_of and in none_of, so it can never open \
                         the gate; remove one of the two"
                    );
                    never(entry, *at, words);
                }
            }
        }
    }
}

/// Checks each condition of a list by itself, and gives the place of each; none if some could not
/// be read.
fn list(entry: Entry<'_>, names: &Names<'_>, conditions: &[Condition]) -> Vec<usize> {
    // A value of another type has been reported already.
    if entry.item.as_array().is_none() {
        return Vec::new();
    }
    let items = entry.list();
    if items.len() != conditions.len() {
        return Vec::new();
    }
    for ((at, value), condition) in items.iter().zip(conditions) {
        alone(entry, *at, condition, names);
        let table = value.as_inline_table();
        if let (Some(table), Condition::Counted { measure, .. }) = (table, condition) {
            windows::of_measure(&Keys::new(entry.log, table, *at), names, *measure);
        }
    }
    items.into_iter().map(|(at, _)| at).collect()
}

/// One condition by itself.
fn alone(entry: Entry<'_>, at: usize, condition: &Condition, names: &Names<'_>) {
    match condition {
        Condition::Chosen {
            options,
            none: false,
            ..
        } if options.is_empty() => {
            let words = both!(
                "in 里没有选项，条件永远不成立；请写上选项",
                "no option stands in `in`, so this never holds; name the options"
            );
            never(entry, at, words);
        }
        Condition::Counted {
            measure,
            at_least,
            at_most,
            ..
        } => {
            let most = reach::most(*measure, names);
            let (least, end) = (*at_least, at_most.unwrap_or(i64::MAX));
            let shown = |count| reach::shown(count, *measure, names);
            if end < least {
                let words = both!(
                    "at_most 比 at_least 还小，条件永远不成立；两个数写反了？",
                    "at_most is below at_least, so this never holds; are the two swapped?"
                );
                never(entry, at, words);
            } else if least > most {
                let (least, most) = (shown(least), shown(most));
                let words = both!(
                    "至少要 {least}，可最多只能到 {most}，条件永远不成立；请改小",
                    "{least} is asked for, but the count reaches {most} at most, so this never \
                     holds; lower it"
                );
                never(entry, at, words);
            } else if least == 0 && at_most.is_none() {
                let words = both!(
                    "至少 0 对谁都成立；请写上要满多少，或删掉条件",
                    "0 at least holds for everybody; write how much is needed or remove it"
                );
                entry.log.add(at, Code::WithoutEffect, words);
            }
        }
        _ => {}
    }
}

fn never(entry: Entry<'_>, at: usize, words: Bilingual) {
    entry.log.add(at, Code::NeverHolds, words);
}

fn twice(entry: Entry<'_>, at: usize) {
    let words = both!(
        "这个条件前面已经写过；请删掉一个",
        "this condition stands before already; remove one of the two"
    );
    entry.log.add(at, Code::WithoutEffect, words);
}

/// Whether two conditions can never hold together.
fn exclude(one: &Condition, other: &Condition) -> bool {
    match (one, other) {
        (
            Condition::Chosen {
                fact,
                options,
                none: false,
            },
            Condition::Chosen {
                fact: same,
                options: others,
                none: false,
            },
        ) => fact == same && !options.iter().any(|option| others.contains(option)),
        (
            Condition::Counted {
                measure,
                at_least,
                at_most,
                ..
            },
            Condition::Counted {
                measure: same,
                at_least: least,
                at_most: most,
                ..
            },
        ) => {
            let below = |end: &Option<i64>, start: i64| end.is_some_and(|end| end < start);
            measure == same && (below(at_most, *least) || below(most, *at_least))
        }
        _ => false,
    }
}
