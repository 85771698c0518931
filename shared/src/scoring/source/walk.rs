//! Finds what a table names anywhere inside it.

use toml_edit::{Item, TableLike, Value};

use super::Keys;

/// A published number that a text names, with its place.
pub(crate) struct ByName<'a> {
    pub(crate) at: usize,
    pub(crate) id: &'a str,
}

impl<'a> Keys<'a> {
    /// The amounts that name a parameter: `rate = "@minimum_wage"`.
    pub(crate) fn amounts_by_name(&self) -> Vec<ByName<'a>> {
        let mut found = Vec::new();
        in_table(self.raw(), self.at, &mut found);
        found
    }

    /// The tables that hold a key: this one and all inside it.
    pub(crate) fn tables_with(&self, key: &str) -> Vec<Keys<'a>> {
        let mut found = Vec::new();
        with_key(self.raw(), self.at, key, &mut |table, at| {
            found.push(Keys::new(self.log, table, at));
        });
        found
    }
}

fn in_table<'a>(table: &'a dyn TableLike, at: usize, found: &mut Vec<ByName<'a>>) {
    for (_, item) in table.iter() {
        match item {
            Item::Value(value) => in_value(value, at, found),
            Item::Table(table) => in_table(table, at, found),
            _ => {}
        }
    }
}

fn in_value<'a>(value: &'a Value, at: usize, found: &mut Vec<ByName<'a>>) {
    let at = value.span().map_or(at, |span| span.start);
    match value {
        Value::String(text) => {
            let id = text.value().strip_prefix('@');
            found.extend(id.map(|id| ByName { at, id }));
        }
        Value::Array(array) => array.iter().for_each(|value| in_value(value, at, found)),
        Value::InlineTable(table) => in_table(table, at, found),
        _ => {}
    }
}

fn with_key<'a>(
    table: &'a dyn TableLike,
    at: usize,
    key: &str,
    found: &mut impl FnMut(&'a dyn TableLike, usize),
) {
    if table.contains_key(key) {
        found(table, at);
    }
    for (_, item) in table.iter() {
        match item {
            Item::Table(table) => with_key(table, at, key, found),
            Item::ArrayOfTables(tables) => {
                tables
                    .iter()
                    .for_each(|table| with_key(table, at, key, found));
            }
            Item::Value(value) => with_key_in(value, key, found),
            Item::None => {}
        }
    }
}

fn with_key_in<'a>(value: &'a Value, key: &str, found: &mut impl FnMut(&'a dyn TableLike, usize)) {
    let at = value.span().map_or(0, |span| span.start);
    match value {
        Value::Array(array) => array
            .iter()
            .for_each(|value| with_key_in(value, key, found)),
        Value::InlineTable(table) => with_key(table, at, key, found),
        _ => {}
    }
}
