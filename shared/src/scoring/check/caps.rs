//! What the parts can come to: caps that can be reached, nothing empty.

use super::{Names, scale};
use crate::base::Points;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{Combine, Group, Program};
use crate::scoring::source::Keys;
use crate::scoring::words::both;

/// Checks the caps of groups and categories, and sets the scale.
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
    if let Some(scale) = scale::find(root, program, names) {
        program.scale = scale;
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
