//! A scheme as a tree that is easily changed, and the TOML it is written as.

use std::fmt::Write;

use toml_edit::{DocumentMut, Item, Value};

/// A value of a scheme file.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// A text, number, date or flag, as written.
    Leaf(String),
    List(Vec<Node>),
    Table(Vec<(String, Node)>),
}

/// The way from the root to a value: keys, and numbers in lists.
pub(super) type Path = Vec<String>;

impl Node {
    pub(super) fn parse(text: &str) -> Self {
        let document: DocumentMut = text.parse().unwrap();
        Self::of(document.as_item())
    }

    fn of(item: &Item) -> Self {
        match item {
            Item::Value(value) => Self::of_value(value),
            Item::ArrayOfTables(tables) => {
                let tables = tables.iter();
                Self::List(
                    tables
                        .map(|one| Self::of(&Item::Table(one.clone())))
                        .collect(),
                )
            }
            Item::Table(table) => Self::Table(
                table
                    .iter()
                    .map(|(key, item)| (key.to_owned(), Self::of(item)))
                    .collect(),
            ),
            Item::None => unreachable!("an empty item is never listed"),
        }
    }

    fn of_value(value: &Value) -> Self {
        match value {
            Value::Array(array) => Self::List(array.iter().map(Self::of_value).collect()),
            Value::InlineTable(table) => Self::Table(
                table
                    .iter()
                    .map(|(key, value)| (key.to_owned(), Self::of_value(value)))
                    .collect(),
            ),
            _ => Self::Leaf(value.clone().decorated("", "").to_string()),
        }
    }

    /// The whole scheme as TOML, one line for each part.
    pub(super) fn write(&self) -> String {
        let Self::Table(parts) = self else {
            panic!("a scheme is a table");
        };
        let mut text = String::new();
        for (key, part) in parts {
            writeln!(text, "{key} = {}", part.inline()).unwrap();
        }
        text
    }

    fn inline(&self) -> String {
        match self {
            Self::Leaf(text) => text.clone(),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(Self::inline).collect();
                format!("[{}]", items.join(", "))
            }
            Self::Table(entries) => {
                let entry = |(key, node): &(String, Self)| format!("{key:?} = {}", node.inline());
                let entries: Vec<String> = entries.iter().map(entry).collect();
                format!("{{ {} }}", entries.join(", "))
            }
        }
    }

    /// What stands under a key, or at a number of a list.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Table(entries) => entries
                .iter()
                .find(|(own, _)| own == key)
                .map(|(_, node)| node),
            Self::List(items) => items.get(key.parse::<usize>().ok()?),
            Self::Leaf(_) => None,
        }
    }

    /// A text without its quotes.
    pub(super) fn text(&self, key: &str) -> &str {
        match self.get(key) {
            Some(Self::Leaf(text)) => text.trim_matches('"'),
            _ => "",
        }
    }

    /// The same tree with another value somewhere.
    pub(super) fn with(&self, path: &[String], value: Node) -> Self {
        let Some((key, rest)) = path.split_first() else {
            return value;
        };
        let mut copy = self.clone();
        match &mut copy {
            Self::Table(entries) => {
                let entry = entries.iter_mut().find(|(own, _)| own == key).unwrap();
                entry.1 = entry.1.with(rest, value);
            }
            Self::List(items) => {
                let item = &mut items[key.parse::<usize>().unwrap()];
                *item = item.with(rest, value);
            }
            Self::Leaf(_) => panic!("nothing stands in a leaf"),
        }
        copy
    }

    /// A table without a key.
    pub(super) fn without(&self, key: &str) -> Self {
        match self {
            Self::Table(entries) => Self::Table(
                entries
                    .iter()
                    .filter(|(own, _)| own != key)
                    .cloned()
                    .collect(),
            ),
            other => other.clone(),
        }
    }

    /// A table with a key added or replaced.
    pub(super) fn set(&self, key: &str, value: &str) -> Self {
        let Self::Table(entries) = self.without(key) else {
            panic!("only a table has keys");
        };
        let added = (key.to_owned(), Self::Leaf(value.to_owned()));
        Self::Table(entries.into_iter().chain([added]).collect())
    }

    /// Every table and list below, with its path.
    pub(super) fn below(&self) -> Vec<(Path, &Self)> {
        let mut found = Vec::new();
        self.walk(&mut Vec::new(), &mut found);
        found
    }

    fn walk<'a>(&'a self, path: &mut Path, found: &mut Vec<(Path, &'a Self)>) {
        let children: Vec<(String, &Self)> = match self {
            Self::Leaf(_) => return,
            Self::List(items) => {
                let items = items.iter().enumerate();
                items
                    .map(|(place, item)| (place.to_string(), item))
                    .collect()
            }
            Self::Table(entries) => {
                let entries = entries.iter();
                entries.map(|(key, node)| (key.clone(), node)).collect()
            }
        };
        found.push((path.clone(), self));
        for (key, child) in children {
            path.push(key);
            child.walk(path, found);
            path.pop();
        }
    }
}
