//! As much of JSON Schema as the description uses; a word that is not known here fails, so that
//! nothing is taken as checked which is not.

use serde_json::{Map, Value};
use shared::base::iso_date;
use uuid::Uuid;

/// What of a value does not fit its schema, with its place; nothing where it fits.
pub(crate) fn misfit(document: &Value, schema: &Value, value: &Value) -> Option<String> {
    Checker { document }.check(schema, value, "").err()
}

/// Words that say nothing about which values fit.
const SILENT: [&str; 5] = ["description", "default", "examples", "title", "deprecated"];

struct Checker<'a> {
    document: &'a Value,
}

type Fit = Result<(), String>;

impl Checker<'_> {
    fn check(&self, schema: &Value, value: &Value, at: &str) -> Fit {
        let Value::Object(words) = schema else {
            return Ok(());
        };
        words
            .iter()
            .try_for_each(|(word, told)| match word.as_str() {
                "$ref" => {
                    let pointer = told.as_str().expect("a reference").trim_start_matches('#');
                    let named = self.document.pointer(pointer).expect("a definition");
                    self.check(named, value, at)
                }
                "anyOf" | "oneOf" => self.one_of(told, value, at),
                "properties" => self.fields(told, value, at),
                "additionalProperties" => self.others(words, value, at),
                "items" => {
                    let items = value.as_array().into_iter().flatten().enumerate();
                    let mut checked =
                        items.map(|(place, item)| self.check(told, item, &format!("{at}/{place}")));
                    checked.try_for_each(|fit| fit)
                }
                word if SILENT.contains(&word) => Ok(()),
                word => fits(word, told, value)
                    .then_some(())
                    .ok_or_else(|| format!("{at} is not of {word} {told}")),
            })
    }

    fn one_of(&self, choices: &Value, value: &Value, at: &str) -> Fit {
        let choices = choices.as_array().expect("choices");
        let mut misfits = Vec::new();
        for choice in choices {
            match self.check(choice, value, at) {
                Ok(()) => return Ok(()),
                Err(misfit) => misfits.push(misfit),
            }
        }
        Err(format!(
            "{at} is none of the choices: {}",
            misfits.join("; ")
        ))
    }

    fn fields(&self, fields: &Value, value: &Value, at: &str) -> Fit {
        let fields = fields.as_object().expect("fields");
        fields
            .iter()
            .try_for_each(|(name, schema)| match value.get(name) {
                Some(field) => self.check(schema, field, &format!("{at}/{name}")),
                None => Ok(()),
            })
    }

    fn others(&self, words: &Map<String, Value>, value: &Value, at: &str) -> Fit {
        let known = words.get("properties").and_then(Value::as_object);
        let is_other = |name: &str| known.is_none_or(|known| !known.contains_key(name));
        let fields = value.as_object().into_iter().flatten();
        for (name, field) in fields.filter(|(name, _)| is_other(name)) {
            match &words["additionalProperties"] {
                Value::Bool(false) => return Err(format!("{at} has {name}")),
                schema => self.check(schema, field, &format!("{at}/{name}"))?,
            }
        }
        Ok(())
    }
}

/// True if a value fits one word of a schema.
fn fits(word: &str, told: &Value, value: &Value) -> bool {
    let number = || value.as_f64().zip(told.as_f64());
    let length = |text: &str| u64::try_from(text.chars().count()).ok();
    match word {
        "type" => match told {
            Value::Array(kinds) => kinds.iter().any(|kind| is_of(kind, value)),
            kind => is_of(kind, value),
        },
        "const" => value == told,
        "enum" => told.as_array().is_some_and(|all| all.contains(value)),
        "required" => {
            let mut names = told
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str);
            value
                .as_object()
                .is_none_or(|fields| names.all(|name| fields.contains_key(name)))
        }
        "minimum" => number().is_none_or(|(value, least)| value >= least),
        "maximum" => number().is_none_or(|(value, most)| value <= most),
        "maxLength" => value
            .as_str()
            .is_none_or(|text| length(text) <= told.as_u64()),
        "minLength" => value
            .as_str()
            .is_none_or(|text| length(text) >= told.as_u64()),
        // The patterns are for other readers; the types hold what they say, and more.
        "pattern" => true,
        "format" => value.as_str().is_none_or(|text| match told.as_str() {
            Some("uuid") => Uuid::parse_str(text).is_ok(),
            Some("date") => iso_date(text).is_some(),
            _ => false,
        }),
        other => panic!("{other} is a word of schemas that the tests do not know"),
    }
}

fn is_of(kind: &Value, value: &Value) -> bool {
    match kind.as_str() {
        Some("null") => value.is_null(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("string") => value.is_string(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => false,
    }
}

#[test]
fn what_does_not_fit_is_found_with_its_place() {
    let schema = serde_json::json!({
        "type": "object",
        "properties": {
            "id": { "type": "string", "format": "uuid" },
            "rows": { "type": "array", "items": { "type": "integer", "minimum": 0 } },
            "kind": { "oneOf": [{ "const": "a" }, { "const": "b" }] },
            "words": { "type": ["string", "null"], "maxLength": 2 },
        },
        "required": ["kind"],
        "additionalProperties": false,
    });
    for (value, place) in [
        (serde_json::json!({ "kind": "a" }), None),
        (serde_json::json!({ "kind": "c" }), Some("/kind")),
        (serde_json::json!({}), Some("required")),
        (serde_json::json!({ "kind": "b", "more": 1 }), Some("more")),
        (
            serde_json::json!({ "kind": "b", "rows": [1, -1] }),
            Some("/rows/1"),
        ),
        (serde_json::json!({ "kind": "b", "id": "1" }), Some("/id")),
        (serde_json::json!({ "kind": "b", "words": null }), None),
        (
            serde_json::json!({ "kind": "b", "words": "带徒弟" }),
            Some("/words"),
        ),
        (serde_json::json!([]), Some("type")),
    ] {
        let found = misfit(&Value::Null, &schema, &value);
        assert_eq!(found.is_some(), place.is_some(), "{value}: {found:?}");
        assert!(place.is_none_or(|place| found.expect("a misfit").contains(place)));
    }
}
