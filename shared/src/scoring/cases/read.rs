//! What stands in a case: a day, facts, and another reading of one rule.

use serde_json::{Map, Value};
use toml_edit::{DocumentMut, Item, Table, TableLike, value};

use crate::base::{Bilingual, Date};
use crate::scoring::program::Program;
use crate::scoring::words::both;
use crate::scoring::{Diagnostic, compile};

/// A date without quotes.
pub(super) fn date(item: &Item) -> Option<Date> {
    item.as_datetime()?.to_string().parse().ok()
}

/// A facts object from TOML; the text "unknown" stands for null.
pub(super) fn object(table: &dyn TableLike) -> Value {
    let entries = table.iter().map(|(key, item)| (key.to_owned(), json(item)));
    Value::Object(entries.collect::<Map<_, _>>())
}

fn json(item: &Item) -> Value {
    if let Some(table) = item.as_table_like() {
        return object(table);
    }
    if let Some(array) = item.as_array() {
        let items = array.iter();
        return items.map(|one| json(&Item::Value(one.clone()))).collect();
    }
    if let Some(number) = item.as_integer() {
        return number.into();
    }
    if let Some(flag) = item.as_bool() {
        return flag.into();
    }
    match item.as_str() {
        Some("unknown") => Value::Null,
        Some(text) => text.into(),
        None => item.as_datetime().map(ToString::to_string).into(),
    }
}

/// The scheme with another reading of the first rule of an indicator:
/// `variant = { indicator = "05-1", window = { max_gap_months = 0 }, set = { rate = "1" } }`.
pub(super) fn variant(scheme: &str, change: &Item) -> Result<Program, Vec<Bilingual>> {
    let changed = changed(scheme, change).ok_or_else(|| {
        vec![both!(
            "variant 说的指标或规则在标准里没有",
            "the scheme has no indicator or rule that variant names"
        )]
    })?;
    compile(&changed).map_err(|found| {
        let words = found.into_iter();
        words.map(|Diagnostic { message, .. }| message).collect()
    })
}

fn changed(scheme: &str, change: &Item) -> Option<String> {
    let mut document: DocumentMut = scheme.parse().ok()?;
    let id = change.get("indicator")?.as_str()?;
    let indicators = document.get_mut("indicator")?.as_array_of_tables_mut()?;
    let named = |one: &Table| one.get("id").and_then(Item::as_str) == Some(id);
    let place = indicators.iter().position(named)?;
    let rules = indicators.get_mut(place)?.get_mut("rule")?;
    let rule = rules.as_array_of_tables_mut()?.get_mut(0)?;
    let changes = |part: &str| {
        let table = change.get(part).and_then(Item::as_table_like);
        table.into_iter().flat_map(TableLike::iter)
    };
    for (key, to) in changes("set") {
        rule.insert(key, value(to.as_value()?.clone()));
    }
    if change.get("window").is_some() {
        let window = rule.get_mut("window")?.as_table_like_mut()?;
        for (key, to) in changes("window") {
            window.insert(key, value(to.as_value()?.clone()));
        }
    }
    Some(document.to_string())
}
