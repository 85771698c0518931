//! What an entry of a list is made of, whatever the list is of.

use serde_json::{Map, Value};
use shared::base::{Bilingual, Lang};
use shared::scoring::rules::Kind;
use shared::scoring::{Column, ColumnKind, Fact, FactKind, Number, Pick, Program};

use crate::texts::{Words, scoring as words};

/// Between indicator and ground in the value of a freeze's menu.
const GROUND: char = '/';

/// The parts of an entry.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    /// The key of the date.
    pub(super) date: &'static str,
    /// The words of the date.
    pub(super) date_words: Words,
    /// True if an entry may leave out its date.
    pub(super) undated: bool,
    /// The other parts.
    pub(super) cells: Vec<Cell>,
}

/// One part of an entry beside its date.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) key: String,
    pub(super) name: Bilingual,
    pub(super) optional: bool,
    pub(super) kind: CellKind,
}

/// What a part's value looks like.
#[derive(Clone, Debug)]
pub(super) enum CellKind {
    Pick(Vec<Pick>),
    Number(Number),
    YesNo,
    Text,
    /// Points: a decimal, in quotes on the wire.
    Points,
    /// The indicator of a freeze, with its ground where it has several.
    Ground(Vec<Pick>),
}

impl Shape {
    pub(super) fn of(program: &Program, fact: &Fact) -> Self {
        match &fact.kind {
            FactKind::Events {
                columns, undated, ..
            } => Self {
                date: "date",
                date_words: words::event_day,
                undated: *undated,
                cells: columns.iter().map(Cell::of).collect(),
            },
            FactKind::Awards => Self {
                date: "effective",
                date_words: words::award_from,
                undated: false,
                cells: vec![
                    Cell::named("indicator", words::award_indicator, awarded(program)),
                    Cell::named("points", words::award_points, CellKind::Points),
                ],
            },
            _ => Self {
                date: "from",
                date_words: words::freeze_from,
                undated: false,
                cells: vec![Cell::named(
                    "indicator",
                    words::freeze_kind,
                    grounds(program),
                )],
            },
        }
    }
}

impl Cell {
    fn of(column: &Column) -> Self {
        let kind = match &column.kind {
            ColumnKind::Choice { options } => CellKind::Pick(options.clone()),
            ColumnKind::Number(number) => CellKind::Number(*number),
            ColumnKind::YesNo => CellKind::YesNo,
            ColumnKind::Key => CellKind::Text,
        };
        let (key, name) = (column.id.clone(), column.name.clone());
        Self {
            key,
            name,
            optional: column.optional,
            kind,
        }
    }

    fn named(key: &str, words: Words, kind: CellKind) -> Self {
        let name = Bilingual::new(words(Lang::Zh), words(Lang::En));
        Self {
            key: key.to_owned(),
            name,
            optional: false,
            kind,
        }
    }

    /// What stands in the control for the value of an entry.
    pub(super) fn show(&self, entry: &Value) -> String {
        let shown = match entry.get(&self.key) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        };
        match (&self.kind, entry.get("ground").and_then(Value::as_str)) {
            (CellKind::Ground(_), Some(ground)) => format!("{shown}{GROUND}{ground}"),
            _ => shown,
        }
    }

    /// Puts a value into an entry.
    pub(super) fn store(&self, entry: &mut Map<String, Value>, value: Value) {
        if let (CellKind::Ground(_), Some((indicator, ground))) = (
            &self.kind,
            value.as_str().and_then(|text| text.split_once(GROUND)),
        ) {
            entry.insert("ground".to_owned(), Value::String(ground.to_owned()));
            entry.insert(self.key.clone(), Value::String(indicator.to_owned()));
            return;
        }
        entry.insert(self.key.clone(), value);
    }
}

fn awarded(program: &Program) -> CellKind {
    let awarded = program.indicators.iter().filter(|indicator| {
        indicator
            .rules
            .iter()
            .any(|rule| matches!(rule.kind, Kind::Awarded(_)))
    });
    let pick = |id: &String, name: &Bilingual| Pick {
        id: id.clone(),
        name: name.clone(),
    };
    CellKind::Pick(
        awarded
            .map(|indicator| pick(&indicator.id, &indicator.name))
            .collect(),
    )
}

fn grounds(program: &Program) -> CellKind {
    let mut picks = Vec::new();
    for indicator in &program.indicators {
        for rule in &indicator.rules {
            if let Kind::Freeze(freeze) = &rule.kind {
                let id = if indicator.rules.len() > 1 {
                    format!("{}{GROUND}{}", indicator.id, freeze.ground)
                } else {
                    indicator.id.clone()
                };
                picks.push(Pick {
                    id,
                    name: freeze.name.clone(),
                });
            }
        }
    }
    CellKind::Ground(picks)
}
