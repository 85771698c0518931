//! A table as CSV for the spreadsheets in use: a byte order mark, every cell quoted, nothing that
//! a spreadsheet would run as a formula or round as a number.

/// Digits from which on a spreadsheet shows a number as it likes.
const DIGITS_KEPT: usize = 11;

/// A table being written.
pub(super) struct Csv(String);

impl Csv {
    /// A table without rows.
    pub(super) fn new() -> Self {
        Self("\u{feff}".to_owned())
    }

    /// One more row.
    pub(super) fn row<const COLUMNS: usize>(&mut self, cells: [&str; COLUMNS]) {
        self.0.push_str(&cells.map(cell).join(","));
        self.0.push_str("\r\n");
    }

    /// The whole.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// A cell in quotes; an apostrophe before what must stay a text.
fn cell(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let is_number = text.len() > DIGITS_KEPT && text.bytes().all(|byte| byte.is_ascii_digit());
    let mark = if runs || is_number { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::{Csv, cell};

    #[test]
    fn nothing_runs_and_no_number_is_rounded() {
        for (text, written) in [
            ("", "\"\""),
            ("张*禾", "\"张*禾\""),
            ("say \"no\", twice", "\"say \"\"no\"\", twice\""),
            ("=HYPERLINK(1)", "\"'=HYPERLINK(1)\""),
            ("+1", "\"'+1\""),
            ("-1", "\"'-1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"'\t=1\""),
            ("330211199003070010", "\"'330211199003070010\""),
            ("2018", "\"2018\""),
            ("line\nbreak", "\"line\nbreak\""),
        ] {
            assert_eq!(cell(text), written);
        }
    }

    #[test]
    fn a_table_begins_with_its_mark_and_ends_its_lines() {
        let mut csv = Csv::new();
        csv.row(["a", "b"]);
        assert_eq!(csv.finish(), "\u{feff}\"a\",\"b\"\r\n");
    }
}
