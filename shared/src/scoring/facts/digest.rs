//! A digest that names one person's facts, so that a score can be replayed years later.

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::Facts;
use crate::scoring::hex;
use crate::scoring::program::Program;

impl Facts {
    /// SHA-256 of the facts object in its fixed form, in hexadecimal.
    pub fn digest(&self, program: &Program) -> String {
        let mut text = String::new();
        canonical(&self.write(program), &mut text);
        hex(&Sha256::digest(text.as_bytes()))
    }
}

/// JSON without white space and with sorted keys, whatever order the map keeps.
fn canonical(value: &Value, text: &mut String) {
    match value {
        Value::Object(object) => {
            let mut keys: Vec<&String> = object.keys().collect();
            keys.sort();
            text.push('{');
            for (place, key) in keys.into_iter().enumerate() {
                text.push_str(if place == 0 { "" } else { "," });
                text.push_str(&Value::from(key.as_str()).to_string());
                text.push(':');
                canonical(object.get(key).unwrap_or(&Value::Null), text);
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                text.push_str(if place == 0 { "" } else { "," });
                canonical(item, text);
            }
            text.push(']');
        }
        _ => text.push_str(&value.to_string()),
    }
}
