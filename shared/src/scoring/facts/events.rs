//! Happenings with their columns.

use serde_json::Value;

use super::entry::{Entry, list};
use super::problem::{Finder, ProblemCode};
use super::read::pointer;
use super::{COLUMNS_MAX, Event, Maybe, value};
use crate::base::{Date, ordered};
use crate::scoring::decimal;
use crate::scoring::program::{Column, ColumnKind, Number};
use crate::scoring::words::both;

/// How events are declared.
#[derive(Clone, Copy)]
pub(super) struct Shape<'a> {
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
    let keys: Vec<String> = events
        .iter()
        .filter_map(|event| event.key.clone())
        .collect();
    let mut keys = ordered(keys);
    keys.dedup();
    let columns = shape.columns.iter();
    let key_column = columns
        .clone()
        .position(|column| column.kind == ColumnKind::Key);
    for event in &mut events {
        let number = event
            .key
            .as_ref()
            .and_then(|key| keys.binary_search(key).ok());
        let cell = key_column.and_then(|column| event.cells.get_mut(column));
        if let (Some(number), Some(cell)) = (number.and_then(|n| i64::try_from(n).ok()), cell) {
            *cell = Maybe::Known(number);
        }
    }
    for (place, column) in columns.enumerate() {
        if let ColumnKind::Number(number) = column.kind {
            sum_fits(finder, at, place, number, &events);
        }
    }
    events
}

/// A column's sum must keep within the column's own greatest value, so that no sum overflows.
fn sum_fits(finder: &Finder<'_>, at: &str, place: usize, number: Number, events: &[Event]) {
    let sum: i64 = events
        .iter()
        .filter_map(|event| match event.cells.get(place) {
            Some(Maybe::Known(amount)) => Some(*amount),
            _ => None,
        })
        .sum();
    if sum > number.max && number.min == 0 {
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
