//! Text within the page.

use serde_json::Value;

/// A text as it stands in an element or in quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

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

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_text_becomes_markup() {
        let text = "<script>\"a\" & 'b'</script>";
        let written = escaped(text);
        assert!(!written.contains(['<', '>', '"', '\'']));
        assert_eq!(written.matches('&').count(), 9);
    }
}
