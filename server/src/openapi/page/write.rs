//! What stands in the description, as text within the page.

use serde_json::Value;

use crate::web::escaped;

/// What stands in a document by the names on the way; null where there is nothing.
pub(super) fn at<'a>(document: &'a Value, way: &[&str]) -> &'a Value {
    static NOTHING: Value = Value::Null;
    let found = way.iter().try_fold(document, |value, name| value.get(name));
    found.unwrap_or(&NOTHING)
}

/// A value as people read it.
pub(super) fn pretty(value: &Value) -> String {
    escaped(&serde_json::to_string_pretty(value).unwrap_or_default())
}
