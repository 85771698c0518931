//! What a person can do about the score.

mod changes;

use super::Names;
use super::frame::distinct;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{Action, ActionChange, Does, Indicator, Wait, circles};
use crate::scoring::rules::Condition;
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The longest wait and the greatest effort, in days, and the longest wait in months.
const DAYS_MAX: u32 = 3_660;
/// How often an action can be done at most.
const TIMES_MAX: u32 = 100;
/// The most ways to do or leave what moves the same lines; a search tries all of them.
const WAYS_MAX: u64 = 2_000;

pub(super) fn read<N>(
    root: &Keys<'_>,
    names: &Names<'_>,
    indicators: &[Indicator<N>],
) -> Vec<Action> {
    let tables = root.tables("action");
    let list = tables.iter().filter_map(|keys| {
        let action = action(keys, names);
        keys.finish();
        Some((keys.at, action?))
    });
    let list: Vec<(usize, Action)> = list.collect();
    let places: Vec<usize> = list.iter().map(|(at, _)| *at).collect();
    let actions = distinct(root, list, |action| &action.id);
    few_ways(root, &places, &actions, indicators);
    actions
}

fn action(keys: &Keys<'_>, names: &Names<'_>) -> Option<Action> {
    let id = keys.id();
    let (name, how) = (keys.both("name"), keys.both("how"));
    let requires = Condition::list(keys.get("requires"), names);
    let before = keys.log.count();
    let changes = changes::read(keys, names);
    let Some(entry) = keys.need("changes") else {
        return unread(keys);
    };
    if changes.is_empty() {
        if keys.log.count() == before {
            let message = both!("要写明改哪个事实", "it must change a fact");
            keys.log.add(entry.at, Code::Empty, message);
        }
        return unread(keys);
    }
    let holds = changes.iter().all(|change| change.does == Does::Hold);
    // What is only kept up takes no time of one's own and is done all along.
    let (effort, most) = if holds {
        (Some(0), Some(1))
    } else {
        let effort = keys
            .need("effort")
            .and_then(|entry| entry.count(1, DAYS_MAX));
        let most = match keys.get("most") {
            Some(entry) => most(entry, &changes),
            None => Some(1),
        };
        (effort, most)
    };
    let (wait, between) = if holds {
        (Some(Wait::default()), Some(Wait::default()))
    } else {
        (wait(keys, "wait"), wait(keys, "between"))
    };
    Some(Action {
        id: id?,
        name,
        how,
        changes,
        effort: effort?,
        wait: wait?,
        between: between?,
        most: most?,
        requires,
    })
}

/// Without its changes nobody can say what else an action needs, so nothing more is said of it.
fn unread(keys: &Keys<'_>) -> Option<Action> {
    for key in ["effort", "most", "wait", "between"] {
        keys.get(key);
    }
    None
}

/// Only what adds an event can be done again.
fn most(entry: Entry<'_>, changes: &[ActionChange]) -> Option<u32> {
    let most = entry.count(1, TIMES_MAX)?;
    let adds = changes
        .iter()
        .all(|one| matches!(one.does, Does::Add { .. }));
    if most > 1 && !adds {
        entry.log.add(
            entry.at,
            Code::BadNumber,
            both!(
                "只有 add 能做多次，这里最多 1 次",
                "only what adds an event can be done again; this is done once"
            ),
        );
    }
    Some(most)
}

/// Reads `wait = { months = 6, days = 10 }`; nothing if it is not there.
fn wait(keys: &Keys<'_>, key: &'static str) -> Option<Wait> {
    let Some(entry) = keys.get(key) else {
        return Some(Wait::default());
    };
    let keys = entry.table()?;
    let length = |key| match keys.get(key) {
        Some(entry) => entry.count(0, DAYS_MAX),
        None => Some(0),
    };
    let (months, days) = (length("months"), length("days"));
    keys.finish();
    Some(Wait {
        months: months?,
        days: days?,
    })
}

/// A search tries every way to do what moves the same lines, so there may not be too many.
fn few_ways<N>(root: &Keys<'_>, places: &[usize], actions: &[Action], indicators: &[Indicator<N>]) {
    for circle in circles(actions, indicators) {
        let times = circle
            .actions
            .iter()
            .filter_map(|place| actions.get(*place));
        let ways = times.fold(1_u64, |ways, action| {
            ways.saturating_mul(u64::from(action.most) + 1)
        });
        let last = circle.actions.last().and_then(|last| places.get(*last));
        if ways > WAYS_MAX {
            root.log.add(
                last.copied().unwrap_or(root.at),
                Code::TooMany,
                both!(
                    "影响同几个指标的办法共有 {ways} 种做法，最多 {WAYS_MAX} 种",
                    "what moves the same indicators can be done in {ways} ways, {WAYS_MAX} at most"
                ),
            );
        }
    }
}
