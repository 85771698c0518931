//! The scale in which every amount is whole, or what makes it too fine or too large.

use super::Names;
use crate::base::{Bilingual, Points};
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{Factor, Family, Program, Total};
use crate::scoring::rules::{MOST, Rule};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// One thing in the scheme that amounts come from.
struct Part {
    what: Bilingual,
    at: usize,
    /// What its amounts are parts of a point of.
    denominators: Vec<i64>,
    /// The most that it gives before its cap.
    most: Points,
}

/// The least scale in which every amount is whole; none if sums in it could be too large, and then
/// what makes them so is named.
pub(super) fn find(root: &Keys<'_>, program: &Program<Points>, names: &Names<'_>) -> Option<i64> {
    let parts = parts(root, program, names);
    let scale = scale(program, &parts);
    if scale.is_none() {
        blame(root, &parts);
    }
    scale
}

fn scale(program: &Program<Points>, parts: &[Part]) -> Option<i64> {
    let mut scale = 1;
    let mut sum = Points::ZERO;
    for part in parts {
        for denominator in &part.denominators {
            scale = common(scale, *denominator)?;
        }
        sum = sum + part.most;
        if sum > Points::whole(MOST) {
            return None;
        }
    }
    let (mut over, mut largest) = (1, Points::whole(1));
    for total in &program.totals {
        // Every amount, and then every factor of its total on it, is whole in the scale; the
        // factors of different totals never meet.
        let (mut times, mut under) = (1_i64, 1_i64);
        for factor in factors(total) {
            times = times.checked_mul(factor.times.max(factor.over))?;
            under = under.checked_mul(factor.over)?;
        }
        over = common(over, under)?;
        largest = largest.max(Points::fraction(times, under)?);
    }
    scale = scale.checked_mul(over).filter(|scale| *scale <= MOST)?;
    let wide = i128::from;
    let most = wide(sum.numerator()) * wide(scale) / wide(sum.denominator());
    let most = most * wide(largest.numerator()) / wide(largest.denominator());
    (most <= wide(MOST)).then_some(scale)
}

/// Names the finest and the largest of the parts: without one of them the scale would fit best.
fn blame(root: &Keys<'_>, parts: &[Part]) {
    let without = |place: usize| {
        let others = parts
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place);
        let all = others.flat_map(|(_, part)| &part.denominators);
        all.fold(1_i64, |all, one| common(all, *one).unwrap_or(i64::MAX))
    };
    let own = |part: &Part| part.denominators.iter().copied().max().unwrap_or(1);
    let finest = parts
        .iter()
        .enumerate()
        .min_by_key(|(place, part)| (without(*place), -own(part)));
    let largest = parts.iter().max_by_key(|part| part.most);
    let (Some((_, finest)), Some(largest)) = (finest, largest) else {
        return;
    };
    let (fine, most) = (own(finest), largest.most);
    let Bilingual { zh, en } = &finest.what;
    let (large_zh, large_en) = (&largest.what.zh, &largest.what.en);
    let (at, cause) = if fine == 1 {
        let cause = both!(
            "{large_zh}的规则最多给 {most} 分",
            "{large_en} gives up to {most}"
        );
        (largest.at, cause)
    } else if finest.at == largest.at {
        let cause = both!(
            "{zh}的分值细到 1/{fine} 分，规则最多给 {most} 分",
            "{en} has points in parts of 1/{fine} and gives up to {most}"
        );
        (finest.at, cause)
    } else {
        let cause = both!(
            "{zh}的分值细到 1/{fine} 分，{large_zh}的规则最多给 {most} 分",
            "{en} has points in parts of 1/{fine}, and {large_en} gives up to {most}"
        );
        (finest.at, cause)
    };
    let (zh, en) = (cause.zh, cause.en);
    root.log.add(
        at,
        Code::ScaleTooFine,
        both!(
            "分值太细或太大，无法精确计算：{zh}；分母的最小公倍数与最高总分之积超过 {MOST}",
            "points too fine or too large to be exact: {en}; the common denominator times the \
             largest sum is above {MOST}"
        ),
    );
}

fn parts(root: &Keys<'_>, program: &Program<Points>, names: &Names<'_>) -> Vec<Part> {
    let part = |list, id: &str, what: Bilingual, amounts: Vec<Points>| Part {
        at: place(root, list, id),
        what,
        denominators: amounts.into_iter().map(Points::denominator).collect(),
        most: Points::ZERO,
    };
    let mut parts = Vec::new();
    for category in &program.categories {
        let id = &category.id;
        let what = both!("类别“{id}”", "the category \"{id}\"");
        parts.push(part(
            "category",
            id,
            what,
            category.cap.into_iter().collect(),
        ));
    }
    for group in &program.groups {
        let id = &group.id;
        let what = both!("一级指标“{id}”", "the group \"{id}\"");
        parts.push(part("group", id, what, group.cap.into_iter().collect()));
    }
    for total in &program.totals {
        let id = &total.id;
        let what = both!("总分“{id}”", "the total \"{id}\"");
        parts.push(part("total", id, what, of_total(total)));
    }
    for indicator in &program.indicators {
        let id = &indicator.id;
        let what = both!("指标“{id}”", "the indicator \"{id}\"");
        let mut part = part("indicator", id, what, vec![indicator.cap]);
        for rule in &indicator.rules {
            let cap = rule.cap.map(Points::denominator);
            part.denominators.extend(rule.kind.denominators(names));
            part.denominators.extend(cap);
            part.most = part.most + Rule::most_before_cap(rule, names);
        }
        parts.push(part);
    }
    parts
}

/// Where the table with an id stands.
fn place(root: &Keys<'_>, list: &'static str, id: &str) -> usize {
    let tables = root.tables(list);
    let named = |keys: &&Keys<'_>| keys.get("id").and_then(Entry::text) == Some(id);
    tables.iter().find(named).map_or(root.at, |keys| keys.at)
}

/// The amounts a total names itself.
fn of_total(total: &Total<Points>) -> Vec<Points> {
    let family = match total.family {
        Family::Highest => [None, None],
        Family::Sum { other_cap, cap, .. } => [other_cap, cap],
    };
    let amounts = [total.floor].into_iter().chain(family);
    amounts.flatten().collect()
}

/// The factors of a total; those of one choice in the common denominator, the largest of them.
fn factors(total: &Total<Points>) -> Vec<Factor> {
    let multiplier = total.multiplier.iter().map(|one| {
        let over = one.factors.iter();
        let over = over.fold(1, |over, factor| common(over, factor.over).unwrap_or(MOST));
        let times = one.factors.iter();
        let times = times.map(|factor| factor.times.saturating_mul(over / factor.over.max(1)));
        Factor {
            times: times.max().unwrap_or(1),
            over,
        }
    });
    let share = match total.family {
        Family::Highest => None,
        Family::Sum { share, .. } => Some(share),
    };
    multiplier.chain(share).collect()
}

/// The least common multiple.
fn common(one: i64, other: i64) -> Option<i64> {
    let (mut a, mut b) = (one, other);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    (one / a.max(1))
        .checked_mul(other)
        .filter(|scale| *scale <= MOST)
}
