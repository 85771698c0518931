//! Declarations that nothing uses.

use super::reads;
use crate::base::{Bilingual, Points};
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{Column, ColumnKind, FactKind, Index, Program};
use crate::scoring::rules::{Kind, Measure};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The units that need no declaration come first.
const OWN_UNITS: Index = 4;

pub(super) fn check(root: &Keys<'_>, program: &Program<Points>) {
    let units: Vec<Index> = program
        .facts
        .iter()
        .flat_map(|fact| units(&fact.kind))
        .collect();
    every(root, "unit", &both!("单位", "unit"), |place| {
        units.contains(&(place + OWN_UNITS))
    });
    let indicators = &program.indicators;
    every(root, "department", &both!("部门", "department"), |place| {
        indicators
            .iter()
            .any(|one| one.departments.contains(&place))
    });
    every(
        root,
        "evidence",
        &both!("证明材料", "evidence"),
        |place| indicators.iter().any(|one| one.evidence.contains(&place)),
    );
    every(root, "quota", &both!("额度", "quota"), |place| {
        reads::rules(program)
            .any(|rule| matches!(&rule.kind, Kind::Awarded(rule) if rule.quota == place))
    });
    for ((place, fact), keys) in (0..).zip(&program.facts).zip(root.tables("fact")) {
        parts_of(&keys, program, place, &fact.kind);
    }
}

/// Reports each table of a list that is not used.
fn every(root: &Keys<'_>, key: &'static str, what: &Bilingual, used: impl Fn(Index) -> bool) {
    for (place, keys) in (0..).zip(root.tables(key)) {
        if !used(place) {
            let id = keys.get("id").and_then(Entry::text).unwrap_or_default();
            let Bilingual { zh, en } = what;
            let words = both!(
                "没有任何地方用到{zh}“{id}”；请用上或删掉",
                "nothing uses the {en} \"{id}\"; use it or remove it"
            );
            keys.log.add(keys.at, Code::UnusedDeclaration, words);
        }
    }
}

fn units(kind: &FactKind) -> Vec<Index> {
    let of_column = |column: &Column| match &column.kind {
        ColumnKind::Number(number) => Some(number.unit),
        _ => None,
    };
    match kind {
        FactKind::Number(number)
        | FactKind::Spans {
            amount: Some(number),
            ..
        } => vec![number.unit],
        FactKind::Events { columns, .. } => columns.iter().filter_map(of_column).collect(),
        _ => Vec::new(),
    }
}

/// What a fact asks for beyond what is read of it.
fn parts_of(keys: &Keys<'_>, program: &Program<Points>, fact: Index, kind: &FactKind) {
    let by_level = || {
        reads::levels(program)
            .iter()
            .any(|level| level.fact == fact)
    };
    match kind {
        FactKind::Events { columns, .. } => {
            let read = reads::columns(program, fact);
            let rows = keys.tables("columns");
            for ((place, column), row) in (0..).zip(columns).zip(rows) {
                if !read.contains(&place) {
                    let id = &column.id;
                    let words = both!(
                        "没有规则用到列“{id}”，不必让人填；请用上或删掉",
                        "no rule reads the column \"{id}\", so nobody need fill it in; use it or \
                         remove it"
                    );
                    keys.log.add(row.at, Code::UnusedDeclaration, words);
                }
            }
        }
        FactKind::Spans {
            back_paid, amount, ..
        } => {
            let excluded = reads::measures(program).into_iter().any(|measure| {
                let excludes = matches!(
                    measure,
                    Measure::Running {
                        exclude_back_paid: true,
                        ..
                    } | Measure::Held {
                        exclude_back_paid: true,
                        ..
                    }
                );
                excludes && measure.fact() == fact
            });
            if *back_paid && !excluded && !by_level() {
                let words = both!(
                    "没有规则排除补缴的月份；请在规则的 window 里写 exclude_back_paid = true，\
                     或删掉 back_paid",
                    "no rule leaves out months paid back later; write exclude_back_paid = true \
                     in a rule's window or remove back_paid"
                );
                at_key(keys, "back_paid", words);
            }
            if amount.is_some() && !by_level() {
                let words = both!(
                    "没有规则用到每月的金额；请用 months_at_level，或删掉 amount",
                    "no rule reads the amount of the months; use months_at_level or remove amount"
                );
                at_key(keys, "amount", words);
            }
        }
        _ => {}
    }
}

fn at_key(keys: &Keys<'_>, key: &'static str, words: Bilingual) {
    let at = keys.get(key).map_or(keys.at, |entry| entry.at);
    keys.log.add(at, Code::UnusedDeclaration, words);
}
