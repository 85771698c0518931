//! Text within a page that the server writes.

/// A text as it stands in an element or in quotes.
pub(crate) fn escaped(text: &str) -> String {
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
