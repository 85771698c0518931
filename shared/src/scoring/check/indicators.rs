//! The indicators with their rules.

use super::frame::{clause, distinct};
use super::names::place;
use super::{Names, lint};
use crate::base::{Date, Points};
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{
    Consent, Group, Index, Indicator, Once, OnceObject, Program, Source,
};
use crate::scoring::rules::{Kind, Rule};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

pub(super) fn read(
    root: &Keys<'_>,
    names: &mut Names<'_>,
    groups: &[Group<Points>],
) -> Vec<Indicator<Points>> {
    let mut list = Vec::new();
    for keys in root.tables("indicator") {
        names.indicator = Index::try_from(list.len()).unwrap_or(Index::MAX);
        if let Some(indicator) = indicator(&keys, names, groups) {
            list.push((keys.at, indicator));
        }
    }
    distinct(root, list, |indicator| &indicator.id)
}

fn indicator(
    keys: &Keys<'_>,
    names: &Names<'_>,
    groups: &[Group<Points>],
) -> Option<Indicator<Points>> {
    let id = keys.id();
    let name = keys.both("name");
    let what = both!("一级指标", "group");
    let group = keys.need("group");
    let group = group.and_then(|entry| place(entry, groups, |group| &group.id, &what));
    let number = id.clone().unwrap_or_default();
    let clause = clause(keys, &both!("指标 {number}", "indicator {number}"));
    let departments = names.departments(keys.need("departments"));
    let evidence = names.evidence(keys.need("evidence"));
    let consent = consent(keys);
    let source = source(keys);
    let shared_data = keys.flag("shared_data");
    let (from, until) = term(keys);
    let once = keys.get("once").and_then(Entry::table);
    let once = once.and_then(|keys| self::once(&keys));
    if keys.need("rule").is_none() {
        keys.finish();
        return None;
    }
    let before = keys.log.breaks();
    let tables = keys.tables("rule");
    let days = lint::Term::of_indicator(keys, names);
    let read: Vec<_> = tables
        .iter()
        .map(|rule| lint::read(rule, names, days))
        .collect();
    let rules: Vec<Rule<Points>> = read.iter().flatten().cloned().collect();
    let broken = keys.log.breaks() > before;
    let freezes = !rules.is_empty() && rules.iter().all(freezes);
    let written = keys.get("cap").filter(|_| !freezes);
    let uncapped = written.is_none() && !freezes;
    let cap = match written {
        Some(entry) => entry.points(),
        None if freezes => Some(Points::ZERO),
        None => Some(most_at_once(&rules, names)),
    };
    keys.finish();
    let cap = cap?;
    if !broken && !freezes {
        reachable(keys, names, cap, &rules);
        for (rule, read) in tables.iter().zip(&read) {
            lint::within(rule, cap, read);
        }
    }
    let mut facts: Vec<Index> = Vec::new();
    for fact in rules.iter().flat_map(Rule::facts) {
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    Some(Indicator {
        id: id?,
        name,
        group: group?,
        cap,
        uncapped,
        clause,
        from,
        until,
        rules,
        facts,
        departments,
        evidence,
        consent,
        shared_data,
        source,
        once,
    })
}

fn freezes(rule: &Rule<Points>) -> bool {
    matches!(rule.kind, Kind::Freeze(_))
}

fn reachable(keys: &Keys<'_>, names: &Names<'_>, cap: Points, rules: &[Rule<Points>]) {
    let most = most_at_once(rules, names);
    if cap > most {
        keys.log.add(
            keys.get("cap").map_or(keys.at, |entry| entry.at),
            Code::CapAboveMaximum,
            both!(
                "上限 {cap} 永远达不到，规则最多给 {most} 分",
                "the cap {cap} can never be reached; the rules give {most} at most"
            ),
        );
    }
}

/// The most the rules can give on one day: those of different days never add up.
fn most_at_once(rules: &[Rule<Points>], names: &Names<'_>) -> Points {
    let days = rules.iter().filter_map(|rule| rule.from);
    let on = |day: Date| -> Points {
        let rules = rules.iter().filter(|rule| rule.in_force(day));
        rules.map(|rule| rule.most(names)).sum()
    };
    days.chain([names.valid_from])
        .map(on)
        .max()
        .unwrap_or(Points::ZERO)
}

fn consent(keys: &Keys<'_>) -> Consent {
    let words = [
        ("none", Consent::None),
        ("general", Consent::General),
        ("separate", Consent::Separate),
        ("written", Consent::Written),
    ];
    let consent = keys.need("consent").and_then(|entry| entry.word(&words));
    consent.unwrap_or(Consent::None)
}

fn source(keys: &Keys<'_>) -> Source {
    let words = [
        ("published", Source::Published),
        ("partly", Source::Partly),
        ("reconstructed", Source::Reconstructed),
    ];
    let source = keys.need("source").and_then(|entry| entry.word(&words));
    source.unwrap_or(Source::Reconstructed)
}

/// Reads `once = { object = "dwelling", years = 5 }`.
fn once(keys: &Keys<'_>) -> Option<Once> {
    let words = [
        ("dwelling", OnceObject::Dwelling),
        ("family", OnceObject::Family),
        ("paper", OnceObject::Paper),
    ];
    let object = keys.need("object").and_then(|entry| entry.word(&words));
    let years = match keys.get("years") {
        Some(entry) => Some(entry.count(1, 100)?),
        None => None,
    };
    keys.finish();
    Some(Once {
        object: object?,
        years,
    })
}

fn term(keys: &Keys<'_>) -> (Option<Date>, Option<Date>) {
    let (from, until) = (keys.date_opt("from"), keys.date_opt("until"));
    if let (Some(start), Some(end)) = (from, until)
        && end <= start
    {
        keys.log.add(
            keys.get("until").map_or(keys.at, |entry| entry.at),
            Code::BadDate,
            both!("停用不晚于启用", "it ends before it begins"),
        );
    }
    (from, until)
}

/// Gives every group its indicators, in the order of the scheme.
pub(super) fn into_groups(program: &mut Program<Points>) {
    for (place, indicator) in program.indicators.iter().enumerate() {
        if let Some(group) = program.groups.get_mut(usize::from(indicator.group))
            && let Ok(place) = Index::try_from(place)
        {
            group.indicators.push(place);
        }
    }
}
