//! A table as CSV for the spreadsheets in use: a byte order mark, every cell quoted, nothing that
//! a spreadsheet would run as a formula or round as a number.

use std::borrow::Cow;

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use crate::error::{Error, Result};

/// Digits from which on a spreadsheet shows a number as it likes.
const DIGITS_KEPT: usize = 11;

/// A table being written.
pub(super) struct Csv(Writer<Vec<u8>>);

impl Csv {
    /// A table without rows.
    pub(super) fn new() -> Self {
        let mut writer = WriterBuilder::new();
        writer
            .quote_style(QuoteStyle::Always)
            .terminator(Terminator::CRLF);
        Self(writer.from_writer("\u{feff}".into()))
    }

    /// One more row.
    pub(super) fn row<const COLUMNS: usize>(&mut self, cells: [&str; COLUMNS]) -> Result<()> {
        let cells = cells.map(cell);
        let cells = cells.iter().map(|cell| cell.as_bytes());
        self.0.write_record(cells).map_err(Error::internal)
    }

    /// The whole.
    pub(super) fn finish(self) -> Result<String> {
        let written = self.0.into_inner().map_err(Error::internal)?;
        String::from_utf8(written).map_err(Error::internal)
    }
}

/// An apostrophe before what must stay a text.
fn cell(text: &str) -> Cow<'_, str> {
    let runs = shared::imports::runs(text);
    let is_number = text.len() > DIGITS_KEPT && text.bytes().all(|byte| byte.is_ascii_digit());
    if runs || is_number {
        format!("'{text}").into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::Csv;

    fn written<const COLUMNS: usize>(cells: [&str; COLUMNS]) -> String {
        let mut csv = Csv::new();
        csv.row(cells).unwrap();
        csv.finish().unwrap()
    }

    #[test]
    fn nothing_runs_and_no_number_is_rounded() {
        for (text, cell) in [
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
            assert_eq!(written([text]), format!("\u{feff}{cell}\r\n"));
        }
    }

    #[test]
    fn a_table_begins_with_its_mark_and_ends_its_lines() {
        assert_eq!(written(["a", "b"]), "\u{feff}\"a\",\"b\"\r\n");
    }
}
