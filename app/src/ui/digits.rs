//! Forgiving input of numbers: full-width digits, spaces and separators are people's habits.

/// The digits of what was typed, in ASCII; `None` if anything else but separators stands in it.
pub fn digits(typed: &str) -> Option<String> {
    let mut plain = String::new();
    for c in typed.trim().chars() {
        match ascii(c) {
            d if d.is_ascii_digit() => plain.push(d),
            ' ' | '\u{3000}' | ',' | '\u{ff0c}' => {}
            _ => return None,
        }
    }
    Some(plain)
}

/// A full-width digit, point or letter as its ASCII twin; anything else as it is.
pub fn ascii(c: char) -> char {
    let code = u32::from(c);
    if (0xff01..=0xff5e).contains(&code) {
        char::from_u32(code - 0xfee0).unwrap_or(c)
    } else {
        c
    }
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn full_width_digits_and_separators_are_forgiven() {
        assert_eq!(digits(" １２ ").as_deref(), Some("12"));
        assert_eq!(digits("10,000").as_deref(), Some("10000"));
        assert_eq!(digits("12a"), None);
        assert_eq!(digits("-3"), None);
        assert_eq!(digits("").as_deref(), Some(""));
    }
}
