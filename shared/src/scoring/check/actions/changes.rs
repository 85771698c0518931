//! What an action does to which facts.

use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{
    ActionChange, Cell, Column, ColumnKind, Does, FactKind, Index, Pick,
};
use crate::scoring::source::{Entry, Keys, Log};
use crate::scoring::words::both;

#[derive(Clone, Copy)]
enum Word {
    Add,
    Reach,
    Yes,
    Begin,
    Hold,
}

pub(super) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Vec<ActionChange> {
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
                    .filter_map(|(at, name)| pick_named(row.log, at, name, options))
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
    pick_named(entry.log, entry.at, entry.text()?, options)
}

fn pick_named(log: &Log<'_>, at: usize, name: &str, options: &[Pick]) -> Option<Index> {
    let found = options.iter().position(|option| option.id == name);
    if found.is_none() {
        let message = both!("没有选项“{name}”", "there is no option \"{name}\"");
        log.add(at, Code::UnknownReference, message);
    }
    found.and_then(|place| Index::try_from(place).ok())
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
