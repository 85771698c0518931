//! Amounts with a fixed number of decimals, read and written without floating point.

/// The text is no decimal number with so few decimals, or too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotDecimal;

/// The digits an amount may have before its decimals.
const DIGITS_MAX: usize = 13;

/// "12.5" with two decimals is 1250.
pub(crate) fn parse(text: &str, decimals: u32) -> Result<i64, NotDecimal> {
    let (negative, body) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, rest) = body.split_once('.').unwrap_or((body, ""));
    let rest = rest.trim_end_matches('0');
    let width = usize::try_from(decimals).map_err(|_err| NotDecimal)?;
    let numeric = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let fits = !whole.is_empty() && whole.len() <= DIGITS_MAX && rest.len() <= width;
    if !fits || !numeric(whole) || !numeric(rest) || body.ends_with('.') {
        return Err(NotDecimal);
    }
    let zeros = std::iter::repeat_n(b'0', width - rest.len());
    let mut amount = 0_i64;
    for digit in whole.bytes().chain(rest.bytes()).chain(zeros) {
        let tens = amount.checked_mul(10).ok_or(NotDecimal)?;
        amount = tens
            .checked_add(i64::from(digit - b'0'))
            .ok_or(NotDecimal)?;
    }
    Ok(if negative { -amount } else { amount })
}

/// 1250 with two decimals is "12.5".
pub(crate) fn write(amount: i64, decimals: u32) -> String {
    let width = usize::try_from(decimals).unwrap_or(0);
    let digits = format!("{:0>1$}", amount.unsigned_abs(), width + 1);
    let (whole, rest) = digits.split_at(digits.len() - width);
    let rest = rest.trim_end_matches('0');
    let sign = if amount < 0 { "-" } else { "" };
    if rest.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, write};

    #[test]
    fn a_decimal_is_read_and_written_exactly() {
        for (text, decimals, amount, written) in [
            ("130", 1, 1300, "130"),
            ("130.5", 1, 1305, "130.5"),
            ("0.05", 2, 5, "0.05"),
            ("12.50", 1, 125, "12.5"),
            ("-3", 0, -3, "-3"),
            ("265400.00", 2, 26_540_000, "265400"),
        ] {
            assert_eq!(parse(text, decimals), Ok(amount), "{text}");
            assert_eq!(write(amount, decimals), written, "{text}");
        }
    }

    #[test]
    fn what_is_no_decimal_is_refused() {
        for text in [
            "",
            "-",
            ".",
            "1.",
            "1.25",
            "1e3",
            "1,5",
            " 1",
            "+1",
            "12345678901234",
        ] {
            assert!(parse(text, 1).is_err(), "{text}");
        }
    }
}
