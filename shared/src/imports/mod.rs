//! Lists that come as a file: what is answered about them, and what no cell may hold.
//!
//! A file is looked at in whole before anything is written: every bad row is named by row and
//! column, all at once, and a file with a bad row changes nothing. The same file sent twice
//! changes nothing the second time.

mod answer;
mod refusal;
mod typed;

pub use answer::{CellProblem, ImportAnswer, PROBLEMS_MAX};
pub use refusal::ImportRefusal;
pub use typed::{day_of, plain};

/// How large a file may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file itself.
    pub bytes: usize,
    /// Rows below its heading.
    pub rows: usize,
}

/// The limits of a list of which each row is looked up by itself.
pub const LIST: Limits = Limits {
    bytes: MEGABYTE,
    rows: 5000,
};
/// A megabyte, the unit in which the limit of a file is told.
pub const MEGABYTE: usize = 1024 * 1024;
/// The longest such file as base64 in a request.
pub const FILE_TEXT_MAX: usize = LIST.text_max();
/// The longest request that carries one.
pub const BODY_MAX: usize = LIST.body_max();

impl Limits {
    /// The longest file as base64 in a request.
    pub const fn text_max(self) -> usize {
        self.bytes / 3 * 4 + 8
    }

    /// The longest request that carries such a file.
    pub const fn body_max(self) -> usize {
        self.text_max() + 4 * 1024
    }
}

/// True if a spreadsheet would run a cell as a formula.
pub fn runs(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// True if a spreadsheet has turned a long number into one it rounds, as 3.30211E+17.
pub fn is_rounded(cell: &str) -> bool {
    let upper = cell.trim().to_ascii_uppercase();
    let Some((digits, power)) = upper.split_once("E+") else {
        return false;
    };
    let is_number = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
    };
    !digits.is_empty() && !power.is_empty() && is_number(digits) && is_number(power)
}

/// One cell as a spreadsheet may read it without running or rounding it, in quotes.
pub fn cell(text: &str) -> String {
    /// Digits from which on a spreadsheet shows a number as it likes.
    const DIGITS_KEPT: usize = 11;
    let is_number = text.len() > DIGITS_KEPT && text.bytes().all(|byte| byte.is_ascii_digit());
    let mark = if runs(text) || is_number { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}

/// A cell of a file as it was meant: without the apostrophe that keeps a text a text.
pub fn meant(cell: &str) -> &str {
    cell.trim().trim_start_matches('\'').trim()
}

#[cfg(test)]
mod tests {
    use super::{cell, is_rounded, meant, runs};

    #[test]
    fn a_formula_is_known_by_its_first_letter() {
        for (text, formula) in [
            ("=1+1", true),
            ("＝HYPERLINK(1)", true),
            ("@x", true),
            ("-1", true),
            ("示例厂", false),
            ("a=b", false),
            ("", false),
        ] {
            assert_eq!(runs(text), formula, "{text}");
        }
    }

    #[test]
    fn a_rounded_number_is_known() {
        for (text, rounded) in [
            ("3.30211E+17", true),
            ("3.30211e+17", true),
            ("330211199003070010", false),
            ("91330211MA281A1E77", false),
            ("E+5", false),
        ] {
            assert_eq!(is_rounded(text), rounded, "{text}");
        }
    }

    #[test]
    fn cells_stay_texts_there_and_back() {
        for (text, written) in [
            ("示例", "\"示例\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("=1", "\"'=1\""),
            ("330211001201", "\"'330211001201\""),
        ] {
            assert_eq!(cell(text), written);
        }
        assert_eq!(meant(" '330211001201 "), "330211001201");
    }
}
