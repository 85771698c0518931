//! What a person can do about the score.

use super::Names;
use super::frame::distinct;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{
    Action, ActionChange, Cell, Column, ColumnKind, Does, FactKind, Index, Indicator, Pick, Wait,
    circles,
};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The longest wait and the greatest effort, in days, and the longest wait in months.
const DAYS_MAX: u32 = 3_660;
/// How often an action can be done at most.
const TIMES_MAX: u32 = 100;
/// The most ways to do or leave what moves the same lines; a search tries all of them.
const WAYS_MAX: u64 = 2_000;

#[derive(Clone, Copy)]
enum Word {
    Add,
    Reach,
    Yes,
    Begin,
    Hold,
}

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
    let requires = names.conditions(keys.get("requires"));
    let changes = changes(keys, names);
    let holds = changes.iter().all(|change| change.does == Does::Hold);
    if keys.need("changes").is_none() {
        return None;
    }
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

fn changes(keys: &Keys<'_>, names: &Names<'_>) -> Vec<ActionChange> {
    let mut list: Vec<ActionChange> = Vec::new();
    for row in keys.tables("changes") {
        let change = change(&row, names);
        row.finish();
        let Some(change) = change else {
            continue;
        };
        if list.iter().any(|other| other.fact == change.fact) {
            keys.log.add(
                row.at,
                Code::DuplicateId,
                both!(
                    "这个事实已经在同一个办法里改过",
                    "the same action changes this fact already"
                ),
            );
        }
        let holds = |change: &ActionChange| change.does == Does::Hold;
        if list.iter().any(|other| holds(other) != holds(&change)) {
            keys.log.add(
                row.at,
                Code::WrongFactKind,
                both!(
                    "hold 不能和别的写在同一个办法里",
                    "what is kept up stands in an action of its own"
                ),
            );
        }
        list.push(change);
    }
    list
}

fn change(row: &Keys<'_>, names: &Names<'_>) -> Option<ActionChange> {
    let words = [
        ("add", Word::Add),
        ("reach", Word::Reach),
        ("yes", Word::Yes),
        ("begin", Word::Begin),
        ("hold", Word::Hold),
    ];
    let word = row.need("does").and_then(|entry| entry.word(&words));
    let entry = row.need("fact")?;
    let fact = names.fact(entry)?;
    let does = match (word?, names.kind(fact)?) {
        (Word::Add, FactKind::Events { columns, .. }) => Does::Add {
            event: event(row, columns)?,
        },
        (Word::Reach, FactKind::Choice { options }) => {
            let from = row.get("from").map(Entry::texts).unwrap_or_default();
            let from = from.into_iter();
            Does::Reach {
                option: pick(row.need("option")?, options)?,
                from: from
                    .filter_map(|(at, name)| pick_named(row, at, name, options))
                    .collect(),
            }
        }
        (Word::Yes, FactKind::YesNo) => Does::Yes,
        (Word::Begin, FactKind::Spans { .. }) => Does::Begin,
        (Word::Hold, FactKind::Spans { .. }) => Does::Hold,
        _ => {
            names.wrong_kind(entry);
            // What else stands there belongs to the other kind and is not looked at.
            let _seen = [row.get("event"), row.get("option"), row.get("from")];
            return None;
        }
    };
    Some(ActionChange { fact, does })
}

fn pick(entry: Entry<'_>, options: &[Pick]) -> Option<Index> {
    let name = entry.text()?;
    let found = options.iter().position(|option| option.id == name);
    if found.is_none() {
        no_option(entry.log, entry.at, name);
    }
    found.and_then(|place| Index::try_from(place).ok())
}

fn pick_named(row: &Keys<'_>, at: usize, name: &str, options: &[Pick]) -> Option<Index> {
    let found = options.iter().position(|option| option.id == name);
    if found.is_none() {
        no_option(row.log, at, name);
    }
    found.and_then(|place| Index::try_from(place).ok())
}

fn no_option(log: &crate::scoring::source::Log<'_>, at: usize, name: &str) {
    log.add(
        at,
        Code::UnknownReference,
        both!("没有选项“{name}”", "there is no option \"{name}\""),
    );
}

/// Reads `event = { hours = "5" }`: a value for each column that an entry cannot leave out.
fn event(row: &Keys<'_>, columns: &[Column]) -> Option<Vec<Cell>> {
    let keys = row.need("event").and_then(Entry::table)?;
    let mut cells = Vec::new();
    let mut broken = false;
    for (at, name) in keys.names() {
        let known = columns.iter().position(|column| column.id == name);
        let column = known.and_then(|place| Some((Index::try_from(place).ok()?, place)));
        let entry = keys.named(name);
        let (Some((column, place)), Some(entry)) = (column, entry) else {
            let message = both!(
                "没有名为“{name}”的列",
                "there is no column named \"{name}\""
            );
            keys.log.add(at, Code::UnknownReference, message);
            broken = true;
            continue;
        };
        match columns.get(place).and_then(|column| cell(entry, column)) {
            Some(value) => cells.push(Cell { column, value }),
            None => broken = true,
        }
    }
    for (place, column) in (0..).zip(columns) {
        if !column.optional && !broken && cells.iter().all(|cell| cell.column != place) {
            let id = &column.id;
            let message = both!("缺少“{id}”", "\"{id}\" is missing");
            keys.log.add(keys.at, Code::MissingKey, message);
            broken = true;
        }
    }
    (!broken).then_some(cells)
}

fn cell(entry: Entry<'_>, column: &Column) -> Option<i64> {
    match &column.kind {
        ColumnKind::Choice { options } => pick(entry, options).map(i64::from),
        ColumnKind::YesNo => entry.flag().map(i64::from),
        ColumnKind::Number(number) => {
            let amount = entry.amount(number.decimals)?;
            let fits = (number.min..=number.max).contains(&amount);
            if !fits {
                let message = both!("不在这一列的范围内", "outside the bounds of the column");
                entry.log.add(entry.at, Code::BadNumber, message);
            }
            fits.then_some(amount)
        }
        ColumnKind::Key => {
            let message = both!(
                "名字每次不同，不能写在这里",
                "a name differs each time and cannot stand here"
            );
            entry.log.add(entry.at, Code::WrongFactKind, message);
            None
        }
    }
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
