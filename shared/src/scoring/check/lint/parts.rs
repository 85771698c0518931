//! Caps against those around them, and groups of which the applicant chooses one indicator.

use crate::base::{Bilingual, Points};
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{Combine, FactKind, Group, Program};
use crate::scoring::rules::{Freeze, Kind};
use crate::scoring::source::Keys;
use crate::scoring::words::both;

pub(super) fn check(root: &Keys<'_>, program: &Program<Points>) {
    for keys in root.tables("indicator") {
        let found = with_id(&keys, &program.indicators, |one| &one.id);
        let Some(indicator) = found else { continue };
        let written = keys.get("departments");
        let empty = |list: &toml_edit::Array| list.is_empty();
        if let Some(entry) = written.filter(|entry| entry.item.as_array().is_some_and(empty)) {
            let words = both!(
                "没有部门核对这个指标；请写上至少一个部门",
                "no department checks this indicator; name one at least"
            );
            keys.log.add(entry.at, Code::Empty, words);
        }
        let group = program.groups.get(usize::from(indicator.group));
        let category = group.and_then(|one| program.categories.get(usize::from(one.category)));
        if indicator.uncapped {
            continue;
        }
        if let Some(cap) = group.and_then(|group| group.cap) {
            below(
                &keys,
                indicator.cap,
                cap,
                &both!("它的一级指标", "its group"),
            );
        }
        if let Some(cap) = category.and_then(|category| category.cap) {
            below(
                &keys,
                indicator.cap,
                cap,
                &both!("它的类别", "its category"),
            );
        }
    }
    for keys in root.tables("group") {
        let Some(group) = with_id(&keys, &program.groups, |one| &one.id) else {
            continue;
        };
        let category = program.categories.get(usize::from(group.category));
        let cap = category.and_then(|category| category.cap);
        if let (Some(own), Some(cap)) = (group.cap, cap) {
            below(&keys, own, cap, &both!("它的类别", "its category"));
        }
        choices(&keys, program, group);
    }
    grounds(root, program);
}

/// What was read of the table with this id.
fn with_id<'a, T>(keys: &Keys<'_>, list: &'a [T], id: impl Fn(&T) -> &str) -> Option<&'a T> {
    let own = keys.get("id")?.item.as_str()?;
    list.iter().find(|one| id(one) == own)
}

fn below(keys: &Keys<'_>, own: Points, cap: Points, whole: &Bilingual) {
    if own <= cap {
        return;
    }
    let Bilingual { zh, en } = whole;
    let at = keys.get("cap").map_or(keys.at, |entry| entry.at);
    keys.log.add(
        at,
        Code::CapAboveWhole,
        both!(
            "上限 {own} 高于{zh}的上限 {cap}，多出来的永远拿不到；请改成不超过 {cap}",
            "the cap {own} is above that of {en}, {cap}, so the rest is never given; write {cap} \
             at most"
        ),
    );
}

/// The options of the choice that decides a group are the numbers of its indicators.
fn choices(keys: &Keys<'_>, program: &Program<Points>, group: &Group<Points>) {
    let Combine::Choose { by } = group.combine else {
        return;
    };
    let fact = program.facts.get(usize::from(by)).map(|fact| &fact.kind);
    let Some(FactKind::Choice { options }) = fact else {
        return;
    };
    let at = keys.get("by").map_or(keys.at, |entry| entry.at);
    let places = group.indicators.iter();
    let own = places.filter_map(|place| program.indicators.get(usize::from(*place)));
    let own: Vec<&str> = own.map(|indicator| indicator.id.as_str()).collect();
    for option in options
        .iter()
        .filter(|option| !own.contains(&option.id.as_str()))
    {
        let id = &option.id;
        let words = both!(
            "选项“{id}”不是这个一级指标里任何指标的编号，选了也不起作用；请改成指标编号",
            "the option \"{id}\" is no number of an indicator of this group, so choosing it does \
             nothing; write the number of one"
        );
        keys.log.add(at, Code::UnknownReference, words);
    }
    for id in own
        .iter()
        .filter(|id| options.iter().all(|one| one.id != **id))
    {
        let words = both!(
            "指标“{id}”不在可选的选项里，没有人能选它；请在事实的 options 里加上",
            "the indicator \"{id}\" is no option of the choice, so nobody can choose it; add it to \
             the options of the fact"
        );
        keys.log.add(at, Code::MissingOption, words);
    }
}

/// A ground of a freeze belongs to one rule.
fn grounds(root: &Keys<'_>, program: &Program<Points>) {
    let mut seen: Vec<&str> = Vec::new();
    for keys in root.tables("indicator") {
        let Some(indicator) = with_id(&keys, &program.indicators, |one| &one.id) else {
            continue;
        };
        if keys.get("rule").is_none() {
            continue;
        }
        for (rule, read) in keys.tables("rule").iter().zip(&indicator.rules) {
            let Kind::Freeze(Freeze { ground, .. }) = &read.kind else {
                continue;
            };
            if seen.contains(&ground.as_str()) {
                let at = rule.get("ground").map_or(rule.at, |entry| entry.at);
                let words = both!(
                    "冻结事由“{ground}”已在另一条规则里用过；请换一个名字",
                    "the ground \"{ground}\" is taken by another rule; write another word"
                );
                keys.log.add(at, Code::DuplicateId, words);
            }
            seen.push(ground);
        }
    }
}
