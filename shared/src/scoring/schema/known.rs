//! Whether a key belongs to a table, for what is told of a table that could not be read whole.

use std::collections::BTreeSet;

use super::shape::{Key, Shape, Table};
use super::{keys, measure, tables};

/// Whether a key stands in some table of the description that also has every key asked for so far
/// and, where it has kinds, is of this one. What broke the reading of a table before its end is
/// told; that the keys behind it were never asked for is no mistake of theirs.
pub(crate) fn belongs(key: &str, asked: &BTreeSet<&'static str>, kind: Option<&str>) -> bool {
    let mut all = Vec::new();
    for table in [&keys::BOTH, &measure::CONDITION, &tables::ROOT] {
        gather(table, &mut all);
    }
    let fits = |names: &BTreeSet<&str>| {
        names.contains(key)
            && asked
                .iter()
                .all(|one| *one == "kind" || names.contains(one))
    };
    let mut variants = all.into_iter().flat_map(|table| variants(table, kind));
    variants.any(|names| fits(&names))
}

/// The names of a table's keys, for each of its kinds or for the one named.
fn variants(table: &'static Table, kind: Option<&str>) -> Vec<BTreeSet<&'static str>> {
    let own = || table.keys.iter().map(|key| key.name);
    if table.kinds.is_empty() {
        return vec![own().collect()];
    }
    let named = table.kinds.iter().any(|one| Some(one.word) == kind);
    let kinds = table.kinds.iter();
    let kinds = kinds.filter(|one| !named || Some(one.word) == kind);
    kinds
        .map(|kind| {
            let keys = kind.keys.iter().copied().flatten();
            own().chain(keys.map(|key| key.name)).collect()
        })
        .collect()
}

fn gather(table: &'static Table, all: &mut Vec<&'static Table>) {
    if all.iter().any(|one| one.name == table.name) {
        return;
    }
    all.push(table);
    let of_kinds = table.kinds.iter().flat_map(|kind| kind.keys).copied();
    let keys: Vec<&'static Key> = table.keys.iter().chain(of_kinds.flatten()).collect();
    for key in keys {
        if let Shape::One(inner) | Shape::Many(inner) = &key.shape {
            gather(inner, all);
        }
    }
}
