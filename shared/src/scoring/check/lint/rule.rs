//! One rule at a time: it must be able to give something, and no part of it may be idle.

use super::terms::Term;
use super::{conditions, gaps, idle, reach, rows, windows};
use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::rules::{Kind, Rule};
use crate::scoring::source::Keys;
use crate::scoring::words::both;

/// Reads one `[[indicator.rule]]`, and looks closer at it if nothing is wrong with its form.
pub(in crate::scoring::check) fn read(
    keys: &Keys<'_>,
    names: &Names<'_>,
    around: Term,
) -> Vec<Rule<Points>> {
    let before = names.log.count();
    let rules = Rule::read(keys, names);
    if names.log.count() > before {
        return rules;
    }
    let own = Term::of_rule(keys);
    own.check_inside(keys, around);
    gaps::check(keys, names, around.narrowed(own));
    // The rules of one table differ in the values of parameters only.
    let Some(first) = rules.first() else {
        return rules;
    };
    conditions::requires(keys, names, first);
    windows::of_rule(keys, names, &first.kind);
    rows::check(keys, names, &first.kind);
    idle::check(keys, names, &first.kind);
    nothing(keys, names, &rules);
    rules
}

/// Reports a rule that gives nothing to anybody on any day.
fn nothing(keys: &Keys<'_>, names: &Names<'_>, rules: &[Rule<Points>]) {
    if rules
        .iter()
        .any(|rule| matches!(rule.kind, Kind::Freeze(_)))
    {
        return;
    }
    let first = rules.iter().find_map(|rule| match &rule.kind {
        Kind::Linear(linear) => Some(linear),
        _ => None,
    });
    if let Some(linear) = first {
        let (most, needed) = (reach::most_of(linear, names), reach::first_of(linear));
        if most < needed {
            let shown = |count| reach::shown(count, linear.measure, names);
            let (most, needed) = (shown(most), shown(needed));
            let at = keys.get("start_after").or_else(|| keys.get("per"));
            names.log.add(
                at.map_or(keys.at, |entry| entry.at),
                Code::GivesNothing,
                both!(
                    "要满 {needed} 才开始得分，可最多只能到 {most}；请改小 start_after 或 per",
                    "points begin at {needed}, but the count reaches {most} at most; lower \
                     start_after or per"
                ),
            );
            return;
        }
    }
    if rules.iter().all(|rule| rule.most(names) == Points::ZERO) {
        names.log.add(
            keys.at,
            Code::GivesNothing,
            both!(
                "这条规则对谁都不给分；请写上分值，或者删掉它",
                "this rule gives nothing to anybody; write its points or remove it"
            ),
        );
    }
}

/// The rows of a rule and its own caps must lie within the cap of its indicator.
pub(in crate::scoring::check) fn within(keys: &Keys<'_>, cap: Points, rules: &[Rule<Points>]) {
    for key in ["cap", "year_cap", "awarder_cap"] {
        let entry = keys.get(key);
        // A parameter may rise above the cap one day; only written numbers are compared.
        let written = entry.and_then(|entry| entry.item.as_str()?.parse::<Points>().ok());
        if let Some(own) = written.filter(|own| *own > cap) {
            keys.log.add(
                entry.map_or(keys.at, |entry| entry.at),
                Code::CapAboveWhole,
                both!(
                    "这里的上限 {own} 比整个指标的上限 {cap} 还高；请改成不超过 {cap}",
                    "this cap of {own} is above the indicator's own, {cap}; write {cap} at most"
                ),
            );
        }
    }
    for rule in rules {
        let cap = rule.cap.map_or(cap, |own| own.min(cap));
        let most = rows::highest_row(&rule.kind);
        let at = row_place(keys);
        if let Some(most) = most.filter(|most| *most > cap) {
            keys.log.add(at, Code::PointsAboveCap, above(most, cap));
            return;
        }
    }
}

fn above(most: Points, cap: Points) -> Bilingual {
    both!(
        "这里有 {most} 分的一档，可上限只有 {cap} 分，多出来的永远拿不到；两个数有一个不对",
        "a row gives {most} but the cap is {cap}, so the rest is never given; one of the two \
         numbers is wrong"
    )
}

fn row_place(keys: &Keys<'_>) -> usize {
    let found = ["points", "brackets", "tiers"].into_iter();
    let mut found = found.filter_map(|key| keys.get(key));
    found.next().map_or(keys.at, |entry| entry.at)
}
