//! Totals: what enters them, and ranks that are never asked.

use super::windows;
use crate::base::Points;
use crate::scoring::check::Names;
use crate::scoring::check::caps::group_most;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{Effect, Factor, Group, Index, Program, RankKey, Total};
use crate::scoring::source::Keys;
use crate::scoring::words::both;

pub(super) fn check(root: &Keys<'_>, program: &Program<Points>, names: &Names<'_>) {
    entering(root, program);
    for ((place, total), keys) in (0..).zip(&program.totals).zip(root.tables("total")) {
        let most = most(program, place);
        if most == Points::ZERO {
            let words = both!(
                "没有任何加分的类别进入这个总分；请检查类别和一级指标的 totals",
                "no category that adds points enters this total; look at `totals` of the \
                 categories and groups"
            );
            keys.log.add(keys.at, Code::GivesNothing, words);
        }
        if let Some(floor) = total.floor.filter(|floor| *floor > most) {
            let at = keys.get("floor").map_or(keys.at, |entry| entry.at);
            let words = both!(
                "floor = {floor} 比最多能得的 {most} 分还高；请改低",
                "the floor {floor} is above all that can be had, {most}; lower it"
            );
            keys.log.add(at, Code::CapAboveMaximum, words);
        }
        factors(&keys, total);
        ranks(&keys, names, total);
    }
}

/// A category or group that enters no total gives nothing to anybody.
fn entering(root: &Keys<'_>, program: &Program<Points>) {
    for (group, keys) in program.groups.iter().zip(root.tables("group")) {
        let category = program.categories.get(usize::from(group.category));
        let around = category.map(|category| category.totals.as_slice());
        let around = around.unwrap_or_default();
        let nowhere = !group.totals.is_empty()
            && !around.is_empty()
            && !group.totals.iter().any(|total| around.contains(total));
        if nowhere {
            let at = keys.get("totals").map_or(keys.at, |entry| entry.at);
            let words = both!(
                "它的类别不进入这些总分，所以它哪里都不计；请改 totals",
                "its category enters none of these totals, so it counts nowhere; change `totals`"
            );
            keys.log.add(at, Code::WithoutEffect, words);
        }
    }
}

/// The most that is added in a total, before its factor.
fn most(program: &Program<Points>, total: Index) -> Points {
    let enters = |only: &[Index]| only.is_empty() || only.contains(&total);
    let mut sum = Points::ZERO;
    for (place, category) in (0..).zip(&program.categories) {
        if category.effect == Effect::Deducts || !enters(&category.totals) {
            continue;
        }
        let groups = program.groups.iter().filter(|group| {
            let place: Index = place;
            group.category == place && enters(&group.totals)
        });
        let most = |group: &Group<Points>| {
            let most = group_most(program, group);
            group.cap.map_or(most, |cap| cap.min(most))
        };
        let own: Points = groups.map(most).sum();
        sum = sum + category.cap.map_or(own, |cap| cap.min(own));
    }
    sum
}

fn factors(keys: &Keys<'_>, total: &Total<Points>) {
    let Some(multiplier) = &total.multiplier else {
        return;
    };
    if multiplier
        .factors
        .iter()
        .all(|factor| *factor == Factor::ONE)
    {
        let words = both!(
            "所有系数都是 1，不起作用；请写上系数或删掉 multiplier",
            "every factor is 1 and changes nothing; write the factors or remove multiplier"
        );
        super::idle::report(keys, "multiplier", words);
    }
}

fn ranks(keys: &Keys<'_>, names: &Names<'_>, total: &Total<Points>) {
    if total.rank_by == [RankKey::Sum] {
        let words = both!(
            "不写 rank_by 就是按总分排，请删掉，或写上别的",
            "places go by the sum anyway; remove rank_by or name something else"
        );
        super::idle::report(keys, "rank_by", words);
    }
    let rows = ["rank_by", "rank"].map(|key| keys.tables(key));
    let all: Vec<&RankKey> = total.keys().collect();
    // Without a row of its own the sum is asked first.
    let unwritten = usize::from(total.rank_by.is_empty());
    for (place, row) in (unwritten..).zip(rows.iter().flatten()) {
        let mut before = all.iter().take(place);
        let Some(key) = all.get(place) else { continue };
        if before.any(|one| one == key || one.ends()) {
            let words = both!(
                "到这里已经分出先后，这一项永远用不上；请删掉或往前移",
                "what stands before decides already, so this key is never asked; remove it or \
                 move it up"
            );
            row.log.add(row.at, Code::UnreachableRow, words);
        }
        if let RankKey::Most(measure) = key {
            windows::of_measure(row, names, *measure);
        }
    }
}
