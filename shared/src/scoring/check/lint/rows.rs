//! Rows that nobody can reach, or that never are the best.

use super::reach;
use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::rules::{
    AtLevel, Bracket, Kind, Measure, MonthsAtLevel, Slope, SplitShare, Tiers,
};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// Checks the rows of a rule.
pub(super) fn check(keys: &Keys<'_>, names: &Names<'_>, kind: &Kind<Points>) {
    match kind {
        Kind::Bracket(rule) => bracket(keys, names, rule),
        Kind::Tiers(rule) => tiers(keys, names, rule),
        Kind::Slope(rule) => slope(keys, names, rule),
        Kind::MonthsAtLevel(rule) => months_at_level(keys, rule),
        _ => {}
    }
}

/// The most that one row of a rule gives; none where points add up without rows.
pub(super) fn highest_row(kind: &Kind<Points>) -> Option<Points> {
    match kind {
        Kind::Table(rule) => rule.points.iter().copied().max(),
        Kind::Bracket(rule) => rule.steps.iter().map(|step| step.points).max(),
        Kind::MonthsAtLevel(rule) => rule.tiers.iter().map(|tier| tier.points).max(),
        Kind::Levels(rule) => rule.points.iter().copied().max(),
        Kind::SplitShare(SplitShare { points, .. }) => points.iter().copied().max(),
        Kind::Fixed(rule) => Some(rule.points),
        _ => None,
    }
}

fn unreachable(keys: &Keys<'_>, at: usize, words: Bilingual) {
    keys.log.add(at, Code::UnreachableRow, words);
}

fn too_far(row: &Keys<'_>, from: i64, most: i64, measure: Measure, names: &Names<'_>) {
    let shown = |count| reach::shown(count, measure, names);
    let (from, most) = (shown(from), shown(most));
    unreachable(
        row,
        row.at,
        both!(
            "这一段从 {from} 起，可最多只能到 {most}，永远没有人落在这里；请删掉或改小",
            "this row begins at {from}, but the count reaches {most} at most, so nobody is ever \
             in it; remove or lower it"
        ),
    );
}

fn bracket(keys: &Keys<'_>, names: &Names<'_>, rule: &Bracket<Points>) {
    let most = reach::most(rule.measure, names);
    for (row, step) in keys.tables("brackets").iter().zip(&rule.steps) {
        if step.from > most {
            too_far(row, step.from, most, rule.measure, names);
        }
    }
}

fn tiers(keys: &Keys<'_>, names: &Names<'_>, rule: &Tiers<Points>) {
    let most = reach::most(rule.measure, names);
    let ends = rule.tiers.iter().map(|tier| tier.to.unwrap_or(i64::MAX));
    let starts = [0].into_iter().chain(ends);
    for (row, before) in keys.tables("tiers").iter().zip(starts) {
        let from = before.saturating_add(1).saturating_mul(rule.per);
        if from > most {
            too_far(row, from, most, rule.measure, names);
        }
    }
}

fn slope(keys: &Keys<'_>, names: &Names<'_>, rule: &Slope<Points>) {
    let most = reach::most(rule.measure, names);
    let place = |key| keys.get(key).map(|entry: Entry<'_>| entry.at);
    for (key, number) in [("from", rule.from), ("to", rule.to), ("at", rule.at)] {
        if let Some(at) = place(key).filter(|_| number > most) {
            let words = both!(
                "{key} = {number}，可最多只能到 {most}，永远到不了；请改小或不写",
                "{key} = {number} is never reached, the count ends at {most}; lower it or leave \
                 it out"
            );
            unreachable(keys, at, words);
        }
    }
    let end = rule.to.min(most);
    for (key, empty) in [("below", rule.at == rule.from), ("above", rule.at >= end)] {
        if let Some(at) = place(key).filter(|_| empty) {
            let start = rule.at;
            let words = both!(
                "at = {start} 已经是一头，{key} 永远用不上；请删掉 {key} 或改 from、to",
                "at = {start} is already an end, so {key} never applies; remove {key} or change \
                 from and to"
            );
            unreachable(keys, at, words);
        }
    }
    if let (Some(at), Some(ceiling)) = (place("ceiling"), rule.ceiling) {
        let most = rule.points + highest(rule, end);
        if ceiling > most {
            let words = both!(
                "ceiling = {ceiling} 永远碰不到，最多只有 {most} 分；请改低或不写",
                "the ceiling {ceiling} is never reached, the rule gives {most} at most; lower it \
                 or leave it out"
            );
            unreachable(keys, at, words);
        }
    }
    let steps = |count: i64| Points::whole(count.max(0));
    let below = product(rule.below, steps(rule.at - rule.from));
    let above = product(rule.above, steps(end - rule.at));
    let least = rule.points + below.min(above).min(Points::ZERO);
    if let Some(at) = place("floor").filter(|_| rule.floor < least) {
        let floor = rule.floor;
        let words = both!(
            "floor = {floor} 永远碰不到，最少也有 {least} 分；请改高或不写",
            "the floor {floor} is never reached, the rule gives {least} at least; raise it or \
             leave it out"
        );
        unreachable(keys, at, words);
    }
}

/// The most that is added to the points of a slope up to an end.
fn highest(rule: &Slope<Points>, end: i64) -> Points {
    let below = product(rule.below, Points::whole(rule.at - rule.from));
    let above = product(rule.above, Points::whole((end - rule.at).max(0)));
    below.max(above).max(Points::ZERO)
}

/// One number times another, neither of them large.
fn product(rate: Points, count: Points) -> Points {
    let parts = rate.numerator().saturating_mul(count.numerator());
    Points::fraction(parts, rate.denominator()).unwrap_or(Points::ZERO)
}

/// A tier is idle if whoever meets it also meets one that gives at least as much.
fn months_at_level(keys: &Keys<'_>, rule: &MonthsAtLevel<Points>) {
    let rows = keys.tables("tiers");
    for (place, (row, tier)) in rows.iter().zip(&rule.tiers).enumerate() {
        let others = rule.tiers.iter().enumerate();
        let better = others.clone().find(|(other, one)| {
            let same = implies(&one.at, &tier.at) && one.points == tier.points;
            let stands = *other != place && (!same || *other < place);
            stands && implies(&tier.at, &one.at) && one.points >= tier.points
        });
        if let Some((better, one)) = better {
            let (number, points) = (better + 1, one.points);
            let words = both!(
                "达到这一档的人必然也达到第 {number} 档，那一档给 {points} 分，这一档永远不起作用；\
                 请改高分值或删掉",
                "whoever meets this tier also meets tier {number}, which gives {points}, so this \
                 one never counts; raise its points or remove it"
            );
            unreachable(row, row.at, words);
        }
    }
}

/// Whether whoever meets one also meets the other.
fn implies(one: &AtLevel, other: &AtLevel) -> bool {
    let surely = if other.of_last >= one.of_last {
        one.months
    } else {
        one.months.saturating_sub(one.of_last - other.of_last)
    };
    one.fact == other.fact
        && one.reference == other.reference
        && other.level <= one.level
        && other.months <= surely
}
