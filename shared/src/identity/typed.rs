//! What people type, brought to one form.

/// Half-width capitals without spaces, hyphens and invisible marks.
pub(super) fn tidy(typed: &str) -> String {
    typed
        .chars()
        .map(half_width)
        .filter(|c| !is_separator(*c))
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

/// Full-width forms stand a fixed distance behind their ASCII twins.
pub(crate) fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        // Left behind when a number is copied out of a chat or a table.
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn spaces_hyphens_full_width_and_invisible_marks_do_not_matter() {
        for typed in [
            "33021119900307001x",
            " 330211 19900307 001X ",
            "330211-19900307-001x",
            "３３０２１１１９９００３０７００１Ｘ",
            "330211\u{3000}19900307\u{a0}001ｘ",
            "\u{feff}330211\u{200b}19900307—001X",
        ] {
            assert_eq!(tidy(typed), "33021119900307001X", "{typed:?}");
        }
    }
}
