//! What the parts can come to: caps that can be reached, a scale that fits, nothing empty.

use super::Names;
use crate::base::Points;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{Combine, Factor, Family, Group, Program, Total};
use crate::scoring::rules::{MOST, Rule};
use crate::scoring::source::Keys;
use crate::scoring::words::both;

/// Checks the caps of groups and categories, and finds the scale.
pub(super) fn check(root: &Keys<'_>, program: &mut Program<Points>, names: &Names<'_>) {
    let groups = group_places(root, "group");
    let mut of_categories = vec![(Points::ZERO, 0_u32); program.categories.len()];
    for (place, group) in program.groups.iter().enumerate() {
        let at = groups.get(place).copied().unwrap_or(root.at);
        if group.indicators.is_empty() {
            empty(root, at);
        }
        let most = group_most(program, group);
        reachable(root, at, group.cap, most);
        let most = group.cap.map_or(most, |cap| most.min(cap));
        if let Some((sum, count)) = of_categories.get_mut(usize::from(group.category)) {
            *sum = *sum + most;
            *count += 1;
        }
    }
    let categories = group_places(root, "category");
    for (place, category) in program.categories.iter().enumerate() {
        let at = categories.get(place).copied().unwrap_or(root.at);
        let (most, count) = of_categories.get(place).copied().unwrap_or_default();
        if count == 0 {
            empty(root, at);
        }
        reachable(root, at, category.cap, most);
    }
    match scale(program, names) {
        Some(scale) => program.scale = scale,
        None => root.log.add(
            root.get("scheme").map_or(root.at, |scheme| scheme.at),
            Code::ScaleTooFine,
            both!(
                "分值太细或太大，无法精确计算：分母的最小公倍数与最高总分之积超过 {MOST}",
                "points too fine or too large to be exact: the common denominator times the \
                 largest sum is above {MOST}"
            ),
        ),
    }
}

fn group_places(root: &Keys<'_>, key: &'static str) -> Vec<usize> {
    root.tables(key).iter().map(|keys| keys.at).collect()
}

fn empty(root: &Keys<'_>, at: usize) {
    root.log.add(
        at,
        Code::Empty,
        both!("里面没有任何指标", "there is no indicator in it"),
    );
}

fn reachable(root: &Keys<'_>, at: usize, cap: Option<Points>, most: Points) {
    let Some(cap) = cap.filter(|cap| *cap > most) else {
        return;
    };
    root.log.add(
        at,
        Code::CapAboveMaximum,
        both!(
            "上限 {cap} 永远达不到，里面最多 {most} 分",
            "the cap {cap} can never be reached; its parts give {most} at most"
        ),
    );
}

/// The most a group's indicators give together, before its own cap.
pub(super) fn group_most(program: &Program<Points>, group: &Group<Points>) -> Points {
    let caps = group
        .indicators
        .iter()
        .filter_map(|place| program.indicators.get(usize::from(*place)))
        .map(|indicator| indicator.cap);
    match group.combine {
        Combine::Sum => caps.sum(),
        Combine::Max | Combine::Choose { .. } => caps.max().unwrap_or(Points::ZERO),
    }
}

/// The least scale in which every amount is whole; none if sums in it could be too large.
fn scale(program: &Program<Points>, names: &Names<'_>) -> Option<i64> {
    let mut scale = 1;
    let caps = program
        .categories
        .iter()
        .filter_map(|category| category.cap)
        .chain(program.groups.iter().filter_map(|group| group.cap))
        .chain(program.indicators.iter().map(|indicator| indicator.cap))
        .chain(program.totals.iter().flat_map(of_total));
    for cap in caps {
        scale = common(scale, cap.denominator())?;
    }
    let mut sum = Points::ZERO;
    for rule in program
        .indicators
        .iter()
        .flat_map(|indicator| &indicator.rules)
    {
        let cap = rule.cap.map(Points::denominator);
        for denominator in rule.kind.denominators(names).into_iter().chain(cap) {
            scale = common(scale, denominator)?;
        }
        sum = sum + Rule::most_before_cap(rule, names);
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
    let parts = wide(sum.numerator()) * wide(scale) / wide(sum.denominator());
    let parts = parts * wide(largest.numerator()) / wide(largest.denominator());
    (parts <= wide(MOST)).then_some(scale)
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
