//! Happenings with their columns.

use serde_json::Value;

use super::entry::{Entry, list};
use super::problem::{Finder, ProblemCode};
use super::read::pointer;
use super::{COLUMNS_MAX, Event, Maybe, value};
use crate::base::{Date, ordered};
use crate::scoring::decimal;
use crate::scoring::program::{Column, ColumnKind, Index, Number};
use crate::scoring::words::both;

/// How events are declared.
#[derive(Clone, Copy)]
pub(super) struct Shape<'a> {
    pub(super) fact: &'a str,
    pub(super) columns: &'a [Column],
    pub(super) earliest: Date,
    pub(super) undated: bool,
}

pub(super) fn read<'a>(
    finder: &'a Finder<'a>,
    at: &str,
    shape: Shape<'_>,
    json: &'a Value,
) -> Vec<Event> {
    let mut events = ordered(list(finder, at, json, |entry| event(entry, shape)));
    number_keys(&mut events, shape.columns);
    for (place, column) in shape.columns.iter().enumerate() {
        if let ColumnKind::Number(number) = column.kind
            && !is_share(finder, shape.fact, place)
        {
            refuse_sum(finder, at, place, number, &events);
        }
    }
    events
}

/// Gives every different key a number, in the order of the keys.
pub(super) fn number_keys(events: &mut [Event], columns: &[Column]) {
    let mut columns = columns.iter();
    let Some(column) = columns.position(|column| column.kind == ColumnKind::Key) else {
        return;
    };
    let keys = events.iter().filter_map(|event| event.key.clone());
    let mut keys = ordered(keys.collect::<Vec<String>>());
    keys.dedup();
    for event in events {
        let number = event
            .key
            .as_ref()
            .and_then(|key| keys.binary_search(key).ok());
        let number = number.and_then(|number| i64::try_from(number).ok());
        if let (Some(number), Some(cell)) = (number, event.cells.get_mut(column)) {
            *cell = Maybe::Known(number);
        }
    }
}

/// Whether a column holds one's own share of each entry, which nothing adds up.
fn is_share(finder: &Finder<'_>, fact: &str, place: usize) -> bool {
    let program = finder.program;
    let fact = program.fact_index(fact);
    let place = Index::try_from(place).ok();
    fact.zip(place)
        .is_some_and(|(fact, place)| program.is_share(fact, place))
}

/// Whether a column's sum keeps within the column's own greatest value, so that none overflows.
pub(super) fn sum_fits(place: usize, number: Number, events: &[Event]) -> bool {
    sum(place, events) <= number.max || number.min != 0
}

fn sum(place: usize, events: &[Event]) -> i64 {
    let amounts = events
        .iter()
        .filter_map(|event| match event.cells.get(place) {
            Some(Maybe::Known(amount)) => Some(*amount),
            _ => None,
        });
    amounts.sum()
}

fn refuse_sum(finder: &Finder<'_>, at: &str, place: usize, number: Number, events: &[Event]) {
    if !sum_fits(place, number, events) {
        let sum = sum(place, events);
        let (sum, max) = (
            decimal::write(sum, number.decimals),
            decimal::write(number.max, number.decimals),
        );
        finder.add(
            at,
            ProblemCode::OutOfBounds,
            both!("合计 {sum} 超过 {max}", "the sum {sum} is above {max}"),
        );
    }
}

fn event(entry: &Entry<'_>, shape: Shape<'_>) -> Option<Event> {
    let finder = entry.finder;
    let mut known = vec!["date"];
    known.extend(shape.columns.iter().map(|column| column.id.as_str()));
    entry.refuse_beyond(&known);
    let date = entry.part("date", |at, json| {
        value::past(finder, at, shape.earliest, json)
    });
    if date == Some(Maybe::Absent) && !shape.undated {
        entry.missing("date");
    }
    let mut cells = [Maybe::Absent; COLUMNS_MAX];
    let mut key = None;
    let mut broken = false;
    for (column, cell) in shape.columns.iter().zip(&mut cells) {
        let read = match &column.kind {
            ColumnKind::Choice { options } => entry.part(&column.id, |at, json| {
                value::option(finder, at, options, json).map(i64::from)
            }),
            ColumnKind::Number(number) => entry.part(&column.id, |at, json| {
                value::amount(finder, at, *number, json)
            }),
            ColumnKind::YesNo => entry.part(&column.id, |at, json| {
                value::flag(finder, at, json).map(i64::from)
            }),
            ColumnKind::Key => {
                let text = entry.keys.get(&column.id);
                let at = pointer(&entry.at, &column.id);
                key = text.and_then(|json| value::text(finder, &at, json));
                Some(Maybe::Absent)
            }
        };
        let present = entry.keys.contains_key(&column.id);
        if !present && !column.optional {
            entry.missing(&column.id);
        }
        match read {
            Some(read) => *cell = read,
            None => broken = true,
        }
    }
    let date = date?;
    (!broken).then_some(Event { date, cells, key })
}
