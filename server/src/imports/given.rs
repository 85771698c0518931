//! Files that are given out: texts alone, so that nothing in them runs, as a workbook or as text
//! with commas.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Note, Workbook, Worksheet, XlsxError,
};
use shared::imports::cell;

use crate::error::{Error, Result};

/// The widest a column is made, in letters.
const WIDTH_MAX: f64 = 60.0;

/// A file to give out.
pub struct Given {
    /// What the sheet is called.
    pub name: &'static str,
    /// The headings, each with a note on what belongs there.
    pub heading: Vec<(String, String)>,
    /// The rows.
    pub rows: Vec<Vec<GivenCell>>,
    /// Another sheet to read up in, with its heading as the first row; a text with commas has
    /// none.
    pub second: Option<(&'static str, Vec<Vec<String>>)>,
}

/// One cell to give out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GivenCell {
    /// The text.
    pub text: String,
    /// True if something is wrong with it.
    pub marked: bool,
}

impl GivenCell {
    /// A cell with nothing wrong.
    pub fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            marked: false,
        }
    }
}

impl Given {
    /// As text with commas, in UTF-8 with its mark.
    pub fn csv(&self) -> Vec<u8> {
        let line = |cells: Vec<String>| format!("{}\r\n", cells.join(","));
        let heading = self.heading.iter().map(|(name, _)| cell(name)).collect();
        let rows = self.rows.iter().map(|row| {
            let cells = row.iter().map(|one| cell(&one.text));
            line(cells.collect())
        });
        let rows: String = rows.collect();
        format!("\u{feff}{}{rows}", line(heading)).into_bytes()
    }

    /// As a workbook; every cell is a text, and says so, so that a number stays as it was typed.
    pub fn xlsx(&self) -> Result<Vec<u8>> {
        self.book()
            .and_then(|mut book| book.save_to_buffer())
            .map_err(Error::internal)
    }

    fn book(&self) -> std::result::Result<Workbook, XlsxError> {
        let text = Format::new().set_num_format("@");
        let bold = text.clone().set_bold();
        let marked = text.clone().set_background_color(Color::RGB(0x00FF_D9D0));
        let mut book = Workbook::new();
        // The same content is the same file, whenever it is made.
        let made = ExcelDateTime::from_ymd(2018, 1, 1)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&made));
        let sheet = book.add_worksheet();
        sheet.set_name(self.name)?.set_freeze_panes(1, 0)?;
        for (column, (name, note)) in (0..).zip(&self.heading) {
            sheet.set_column_format(column, &text)?;
            sheet.write_string_with_format(0, column, name, &bold)?;
            if !note.is_empty() {
                let note = Note::new(note).set_author("Jifen").add_author_prefix(false);
                sheet.insert_note(0, column, &note)?;
            }
        }
        for (row, cells) in (1..).zip(&self.rows) {
            for (column, one) in (0..).zip(cells) {
                let format = if one.marked { &marked } else { &text };
                sheet.write_string_with_format(row, column, &one.text, format)?;
            }
        }
        let names = self.heading.iter().map(|(name, _)| name.as_str());
        let cells = self.rows.iter().map(|row| row.iter().map(|one| &*one.text));
        let rows = cells.map(Iterator::collect).chain([names.collect()]);
        widen(sheet, rows)?;
        if let Some((name, rows)) = &self.second {
            second(book.add_worksheet(), name, rows)?;
        }
        Ok(book)
    }
}

fn second(
    sheet: &mut Worksheet,
    name: &str,
    rows: &[Vec<String>],
) -> std::result::Result<(), XlsxError> {
    let text = Format::new().set_num_format("@").set_text_wrap();
    let text = text.set_align(FormatAlign::Top);
    sheet.set_name(name)?;
    for (row, cells) in (0..).zip(rows) {
        for (column, one) in (0..).zip(cells) {
            sheet.write_string_with_format(row, column, one, &text)?;
        }
    }
    widen(
        sheet,
        rows.iter()
            .map(|row| row.iter().map(String::as_str).collect()),
    )
}

/// Makes each column as wide as its longest text; a Chinese letter is as wide as two others.
fn widen<'a>(
    sheet: &mut Worksheet,
    rows: impl Iterator<Item = Vec<&'a str>>,
) -> std::result::Result<(), XlsxError> {
    let mut widths: Vec<u32> = Vec::new();
    for row in rows {
        widths.resize(widths.len().max(row.len()), 0);
        for (width, text) in widths.iter_mut().zip(row) {
            let of = |letter: char| if letter.is_ascii() { 1 } else { 2 };
            *width = (*width).max(text.chars().map(of).sum());
        }
    }
    for (column, width) in (0..).zip(widths) {
        let wide = (f64::from(width) + 3.0).min(WIDTH_MAX);
        sheet.set_column_width(column, wide)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use shared::imports::{LIST, meant};

    use super::{Given, GivenCell};
    use crate::imports::{comma, decode, workbook};

    fn given() -> Given {
        let note = "18 位".to_owned();
        Given {
            name: "名单",
            heading: vec![
                ("号码".to_owned(), note),
                ("依据".to_owned(), String::new()),
            ],
            rows: vec![vec![
                GivenCell {
                    text: "330211199003070010".to_owned(),
                    marked: true,
                },
                GivenCell::plain("=HYPERLINK(\"http://example.com\")"),
            ]],
            second: Some(("条款", vec![vec!["第六条".to_owned()]])),
        }
    }

    #[test]
    fn what_is_given_out_reads_back_and_holds_no_formula() {
        let bytes = given().xlsx().unwrap();
        let sheet = workbook::sheet(&bytes, LIST).unwrap();
        let cells = &sheet.lines[0].cells;
        assert_eq!(
            (&*sheet.heading.cells[0].text, sheet.lines[0].number),
            ("号码", 2)
        );
        assert_eq!(
            (&*cells[0].text, cells[0].formula),
            ("330211199003070010", false)
        );
        assert_eq!(
            (&*cells[1].text, cells[1].formula),
            ("=HYPERLINK(\"http://example.com\")", false)
        );
        assert_eq!(bytes, given().xlsx().unwrap());
    }

    #[test]
    fn a_text_with_commas_begins_with_its_mark_and_runs_nothing() {
        let bytes = given().csv();
        assert!(bytes.starts_with(b"\xef\xbb\xbf"));
        let sheet = comma::sheet(&decode::text(&bytes).unwrap(), LIST).unwrap();
        let cells = &sheet.lines[0].cells;
        assert_eq!(cells[0].text, "'330211199003070010");
        assert_eq!(meant(&cells[0].text), "330211199003070010");
        assert_eq!(cells[1].text, "'=HYPERLINK(\"http://example.com\")");
        assert!(!cells[1].formula);
    }
}
