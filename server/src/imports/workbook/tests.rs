use std::io::{Cursor, Write};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use shared::imports::{LIST, Limits, is_rounded};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{number_text, sheet};

fn written(fill: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

fn texts(bytes: &[u8]) -> Vec<(u32, Vec<(String, bool)>)> {
    let sheet = sheet(bytes, LIST).unwrap();
    let lines = sheet.lines.into_iter();
    lines
        .map(|line| {
            let cells = line.cells.into_iter();
            (
                line.number,
                cells.map(|cell| (cell.text, cell.formula)).collect(),
            )
        })
        .collect()
}

#[test]
fn cells_are_read_as_they_are_shown() {
    let bytes = written(|sheet| {
        let day = Format::new().set_num_format("yyyy-mm-dd");
        for (column, name) in ["a", "b", "c", "d"].iter().enumerate() {
            sheet
                .write(0, u16::try_from(column).unwrap(), *name)
                .unwrap();
        }
        sheet.write(1, 0, "330211199003070010").unwrap();
        sheet.write(1, 1, 1.5).unwrap();
        let date = ExcelDateTime::from_ymd(2018, 6, 30).unwrap();
        sheet.write_with_format(1, 2, &date, &day).unwrap();
        sheet.write(3, 0, 330_211_199_003_070_010_f64).unwrap();
        sheet.write(3, 1, 6).unwrap();
        sheet.write_formula(3, 3, "=1+1").unwrap();
    });
    let text = |text: &str| (text.to_owned(), false);
    let found = texts(&bytes);
    assert_eq!(
        found[0],
        (
            2,
            vec![text("330211199003070010"), text("1.5"), text("2018-06-30")]
        )
    );
    let (number, cells) = &found[1];
    assert_eq!((*number, &*cells[1].0), (4, "6"));
    assert!(is_rounded(&cells[0].0), "{}", cells[0].0);
    assert_eq!(cells[3], ("=1+1".to_owned(), true));
}

#[test]
fn a_number_that_lost_digits_says_so() {
    for (number, text) in [
        (6.0, "6"),
        (0.5, "0.5"),
        (330_211_900_307_001.0, "330211900307001"),
        (3.302_111_990_030_7e17, "3.3021119900307E+17"),
    ] {
        assert_eq!(number_text(number), text);
        assert_eq!(is_rounded(text), number >= 1e15, "{text}");
    }
}

#[test]
fn what_unpacks_to_too_much_is_refused_whatever_it_claims() {
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    packed
        .start_file("xl/workbook.xml", SimpleFileOptions::default())
        .unwrap();
    let nothing = vec![0_u8; 1024 * 1024];
    for _ in 0..20 {
        packed.write_all(&nothing).unwrap();
    }
    let mut bytes = packed.finish().unwrap().into_inner();
    assert!(bytes.len() < 64 * 1024);
    let code = |bytes: &[u8]| sheet(bytes, LIST).err().unwrap().problem().code;
    assert_eq!(code(&bytes), "file_too_large");
    // The same file says of itself that it holds a single byte.
    let real = 20_u32 * 1024 * 1024;
    let places: Vec<usize> = bytes
        .windows(4)
        .enumerate()
        .filter(|(_, word)| **word == real.to_le_bytes())
        .map(|(place, _)| place)
        .collect();
    assert!(!places.is_empty());
    for place in places {
        bytes[place..place + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    assert!(matches!(&*code(&bytes), "file_too_large" | "file_not_csv"));
}

#[test]
fn what_is_no_workbook_or_holds_too_many_rows_is_refused() {
    let limits = Limits { rows: 2, ..LIST };
    let of_rows = |rows: u32| {
        written(|sheet| {
            for row in 0..rows {
                sheet.write(row, 0, "x").unwrap();
            }
        })
    };
    let code = |bytes: &[u8]| {
        let read = sheet(bytes, limits);
        read.map_or_else(|error| error.problem().code, |_| "read".to_owned())
    };
    for (bytes, expected) in [
        (b"PK\x03\x04rest".to_vec(), "file_not_csv"),
        (of_rows(0), "file_empty"),
        (of_rows(1), "file_empty"),
        (of_rows(3), "read"),
        (of_rows(4), "file_too_many_rows"),
    ] {
        assert_eq!(code(&bytes), expected);
    }
}
