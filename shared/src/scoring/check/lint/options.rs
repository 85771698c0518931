//! Options that nothing tells apart, and levels whose entries give nothing.

use std::collections::BTreeSet;

use crate::base::Points;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{
    ColumnKind, Combine, FactKind, Index, Pick, Program, RankKey, Total,
};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The fact, the column if it is one of events, and the option.
type Named<'a> = (&'a str, Option<&'a str>, &'a str);

pub(super) fn check(root: &Keys<'_>, program: &Program<Points>) {
    let named = named(root);
    for ((place, fact), keys) in (0..).zip(&program.facts).zip(root.tables("fact")) {
        match &fact.kind {
            FactKind::Choice { options } if !is_ordered(program, place) => {
                let known = |id: &str| named.contains(&(fact.id.as_str(), None, id));
                report(&keys, options, known);
            }
            FactKind::Events { columns, .. } => {
                for (column, row) in columns.iter().zip(keys.tables("columns")) {
                    if let ColumnKind::Choice { options } = &column.kind {
                        let column = Some(column.id.as_str());
                        let known = |id: &str| named.contains(&(fact.id.as_str(), column, id));
                        report(&row, options, known);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Reports every option but one that nothing names: one may stand for all the rest, and
/// `otherwise` for any number.
fn report(keys: &Keys<'_>, options: &[Pick], known: impl Fn(&str) -> bool) {
    if known("otherwise") {
        return;
    }
    let rows = options.iter().zip(keys.tables("options"));
    let mut unnamed = rows.filter(|(option, _)| !known(&option.id));
    let Some((first, _)) = unnamed.next() else {
        return;
    };
    for (option, row) in unnamed {
        let (id, first) = (&option.id, &first.id);
        let words = both!(
            "没有规则、条件或题目区分选项“{id}”和“{first}”；请在规则里写上，或合成一个选项",
            "no rule, condition or question tells the option \"{id}\" from \"{first}\"; name it in \
             a rule or make one option of both"
        );
        keys.log.add(row.at, Code::UnusedOption, words);
    }
}

/// Whether the order of the options itself decides, or a group is chosen by them.
fn is_ordered(program: &Program<Points>, fact: Index) -> bool {
    let keys = program.totals.iter().flat_map(Total::keys);
    let mut classes = keys.filter(|key| **key == RankKey::Class(fact));
    let mut groups = program.groups.iter();
    classes.next().is_some() || groups.any(|group| group.combine == Combine::Choose { by: fact })
}

/// Every option that a rule, condition, factor or question names.
fn named<'a>(root: &Keys<'a>) -> BTreeSet<Named<'a>> {
    let mut named = BTreeSet::new();
    for indicator in root.tables("indicator") {
        for rule in indicator.tables("rule") {
            let fact = text(&rule, "fact");
            let kind = text(&rule, "kind");
            let of_events = ["levels", "split_share"].contains(&kind.unwrap_or_default());
            let level = text(&rule, "level").filter(|_| of_events);
            if let (Some(fact), Some(points)) = (fact, table(&rule, "points")) {
                let ids = points.names().into_iter();
                named.extend(ids.map(|(_, id)| (fact, level, id)));
            }
        }
    }
    for condition in ["in", "not_in"]
        .iter()
        .flat_map(|key| root.tables_with(key))
    {
        let Some(fact) = text(&condition, "fact") else {
            continue;
        };
        let ids = condition.get("in").or_else(|| condition.get("not_in"));
        let ids = ids.map(Entry::texts).unwrap_or_default();
        let level = text(&condition, "level");
        named.extend(ids.into_iter().map(|(_, id)| (fact, level, id)));
    }
    for total in root.tables("total") {
        let Some(multiplier) = table(&total, "multiplier") else {
            continue;
        };
        if let (Some(fact), Some(factors)) =
            (text(&multiplier, "fact"), table(&multiplier, "factors"))
        {
            named.extend(factors.names().into_iter().map(|(_, id)| (fact, None, id)));
        }
    }
    for question in root.tables("question") {
        for option in question.tables("option") {
            let Some(sets) = table(&option, "sets") else {
                continue;
            };
            for (_, fact) in sets.names() {
                let id = sets.named(fact).and_then(|entry| entry.item.as_str());
                named.extend(id.map(|id| (fact, None, id)));
            }
        }
    }
    named
}

fn text<'a>(keys: &Keys<'a>, key: &'static str) -> Option<&'a str> {
    keys.get(key)?.item.as_str()
}

fn table<'a>(keys: &Keys<'a>, key: &'static str) -> Option<Keys<'a>> {
    let entry = keys.get(key)?;
    // Points that are no table are those of another kind of rule.
    entry.item.as_table_like()?;
    entry.table()
}
