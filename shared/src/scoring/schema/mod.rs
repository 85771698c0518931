//! The JSON Schema of scheme files, for editors that complete keys and mark slips while typing.
//!
//! It stands on one description of every key, which tests hold to what the check reads. It says
//! what a file may look like; only `check` says whether a scheme makes sense.

mod actions;
mod facts;
mod keys;
mod known;
mod measure;
mod rules;
mod shape;
mod tables;

use serde_json::{Map, Value, json};

pub(crate) use known::belongs;
use shape::{Key, Kind, Shape, Table};

/// The JSON Schema as text.
pub fn scheme_schema() -> String {
    format!("{:#}", schema())
}

fn schema() -> Value {
    let mut definitions = Map::new();
    define(&keys::BOTH, &mut definitions);
    define(&measure::CONDITION, &mut definitions);
    define(&tables::ROOT, &mut definitions);
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Jifen 积分标准 points scheme",
        "$ref": "#/definitions/root",
        "definitions": definitions,
    })
}

/// Adds a table and all inside it to the definitions.
fn define(table: &Table, definitions: &mut Map<String, Value>) {
    if definitions.contains_key(table.name) {
        return;
    }
    // Stands there already while what is inside is added, so that nothing goes round in circles.
    definitions.insert(table.name.to_owned(), Value::Null);
    let own = table.keys.iter();
    let of_kinds = table.kinds.iter().flat_map(|kind| kind.keys).copied();
    for key in own.chain(of_kinds.flatten()) {
        if let Shape::One(inner) | Shape::Many(inner) = &key.shape {
            define(inner, definitions);
        }
    }
    let value = if table.kinds.is_empty() {
        object(table.keys.iter(), None)
    } else {
        let kinds = table.kinds.iter();
        let kinds: Vec<Value> = kinds.map(|kind| of_kind(table, kind)).collect();
        json!({ "oneOf": kinds })
    };
    definitions.insert(table.name.to_owned(), value);
}

fn of_kind(table: &Table, kind: &Kind) -> Value {
    let own = kind.keys.iter().copied().flatten();
    object(own.chain(table.keys), Some(kind))
}

/// A table; of two keys with one name the first counts.
fn object<'a>(keys: impl Iterator<Item = &'a Key>, kind: Option<&Kind>) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    if let Some(Kind { word, zh, en, .. }) = kind {
        let value = json!({ "const": word, "description": format!("{zh} · {en}") });
        properties.insert("kind".to_owned(), value);
        required.push("kind");
    }
    for key in keys {
        if properties.contains_key(key.name) {
            continue;
        }
        let mut value = of_shape(&key.shape);
        if let Value::Object(value) = &mut value {
            let words = format!("{} · {}", key.zh, key.en);
            value.insert("description".to_owned(), words.into());
        }
        properties.insert(key.name.to_owned(), value);
        if key.needed {
            required.push(key.name);
        }
    }
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// A reference stands in a list of its own: beside one, older readers see no description.
fn inner(name: &str) -> Value {
    json!({ "allOf": [{ "$ref": format!("#/definitions/{name}") }] })
}

fn of_shape(shape: &Shape) -> Value {
    match shape {
        Shape::Text => json!({ "type": "string", "minLength": 1 }),
        Shape::Id => json!({ "type": "string", "pattern": "^[a-z0-9_.-]{1,40}$" }),
        Shape::Points => json!({ "type": "string", "pattern": "^(@.+|[0-9]+([./][0-9]+)?)$" }),
        Shape::Signed => json!({ "type": "string", "pattern": "^(@.+|-?[0-9]+([./][0-9]+)?)$" }),
        Shape::Amount => json!({ "type": "string", "pattern": "^[0-9]+([.][0-9]+)?$" }),
        Shape::Whole => json!({ "type": "integer", "minimum": 0 }),
        Shape::Bound => json!({ "type": ["integer", "string"] }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Date => json!({ "type": "string", "format": "date" }),
        Shape::Words(words) => json!({ "type": "string", "enum": words }),
        Shape::Ids => {
            json!({ "type": "array", "items": { "type": "string" }, "uniqueItems": true })
        }
        Shape::Both => inner("both"),
        Shape::One(table) => inner(table.name),
        Shape::Many(table) => json!({
            "type": "array",
            "items": { "$ref": format!("#/definitions/{}", table.name) },
        }),
        Shape::ByOption => json!({
            "type": "object",
            "additionalProperties": of_shape(&Shape::Points),
        }),
        Shape::Sets => json!({
            "type": "object",
            "additionalProperties": { "type": ["string", "boolean"] },
        }),
        Shape::Conditions => json!({
            "type": "array",
            "items": { "anyOf": [{ "type": "string" }, { "$ref": "#/definitions/condition" }] },
        }),
    }
}

#[cfg(test)]
mod tests;
