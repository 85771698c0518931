//! A workbook (XLSX): the lines of its first sheet, as they are shown.
//!
//! A workbook is a packed folder. It is unpacked once without keeping anything, to see how large it
//! really is, before it is read: what a file claims of its size is not believed.

use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, Xlsx, XlsxError, XlsxFormulaMetadata};
use shared::imports::{ImportRefusal, Limits, MEGABYTE};
use zip::ZipArchive;

use crate::error::{Error, Result};
use crate::imports::sheet::{COLUMNS_MAX, Cell, Line, Sheet};

/// How a workbook begins.
pub(super) const MAGIC: &[u8] = b"PK\x03\x04";
/// How many times larger than the limit of its file a workbook may be.
const UNPACKED: usize = 16;
/// The files a workbook holds at most; one of a person's has some twenty.
const PARTS_MAX: usize = 1000;
/// The letters of a cell that are kept, so that one long text that many cells show is not kept
/// many times; no cell of a list may be as long.
const LETTERS_MAX: usize = 600;
/// Numbers from here on have lost digits: a spreadsheet keeps fifteen.
const ROUNDED_FROM: f64 = 1e15;

/// The lines of the first sheet.
pub(super) fn sheet(bytes: &[u8], limits: Limits) -> Result<Sheet> {
    let unreadable = || Error::refused(&ImportRefusal::NotCsv);
    if !fits(bytes, limits).ok_or_else(unreadable)? {
        return Err(Error::refused(&ImportRefusal::TooLarge {
            megabytes: limits.bytes / MEGABYTE,
        }));
    }
    let workbook = Xlsx::new(Cursor::new(bytes));
    let mut workbook = workbook.map_err(|_error| unreadable())?;
    let first = workbook.sheet_names().into_iter().next();
    let lines = lines(&mut workbook, &first.ok_or_else(unreadable)?, limits);
    let mut lines = lines.map_err(|_error| unreadable())?;
    if lines.len() < 2 {
        return Err(Error::refused(&ImportRefusal::Empty));
    }
    if lines.len() > limits.rows + 1 {
        return Err(Error::refused(&ImportRefusal::TooManyRows {
            most: limits.rows,
        }));
    }
    let heading = lines.remove(0);
    Ok(Sheet { heading, lines })
}

/// Whether all of a packed file is small enough once it is unpacked; nothing if it is none.
fn fits(bytes: &[u8], limits: Limits) -> Option<bool> {
    let mut packed = ZipArchive::new(Cursor::new(bytes)).ok()?;
    if packed.len() > PARTS_MAX {
        return Some(false);
    }
    let mut room = u64::try_from(limits.bytes * UNPACKED).ok()?;
    for place in 0..packed.len() {
        let part = packed.by_index(place).ok()?;
        let mut some = part.take(room + 1);
        let found = std::io::copy(&mut some, &mut std::io::sink()).ok()?;
        match room.checked_sub(found) {
            Some(left) => room = left,
            None => return Some(false),
        }
    }
    Some(true)
}

/// The lines that are not empty, no more than one above the limit and the heading.
fn lines(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    limits: Limits,
) -> std::result::Result<Vec<Line>, XlsxError> {
    let mut lines: Vec<Line> = Vec::new();
    let mut line = Line::default();
    let mut cells = workbook.worksheet_cells_reader(name)?;
    while let Some(record) = cells.next_cell_with_formula_metadata()? {
        let (row, column) = record.pos;
        let number = row.saturating_add(1);
        if number < line.number {
            return Err(XlsxError::Unexpected("rows in their order"));
        }
        if number > line.number {
            keep(&mut lines, std::mem::take(&mut line));
            if lines.len() > limits.rows + 1 {
                return Ok(lines);
            }
            line.number = number;
        }
        let place = usize::try_from(column).unwrap_or(COLUMNS_MAX);
        if place < COLUMNS_MAX {
            if line.cells.len() <= place {
                line.cells.resize_with(place + 1, Cell::default);
            }
            if let Some(cell) = line.cells.get_mut(place) {
                *cell = match &record.formula {
                    Some(formula) => computed(formula),
                    None => shown(&record.value),
                };
            }
        }
    }
    keep(&mut lines, line);
    Ok(lines)
}

fn keep(lines: &mut Vec<Line>, line: Line) {
    if !line.is_empty() {
        lines.push(line);
    }
}

/// A cell that a spreadsheet would compute: the formula as it was typed, never its value.
fn computed(formula: &XlsxFormulaMetadata) -> Cell {
    let typed = match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
            formula.as_str()
        }
        _ => "",
    };
    Cell {
        text: format!("={}", short(typed)),
        formula: true,
    }
}

/// A cell as the text it shows.
fn shown(value: &DataRef<'_>) -> Cell {
    let text = match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) | DataRef::DurationIso(text) => short(text),
        DataRef::SharedString(text) => short(text),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        // The day is what stands before the time.
        DataRef::DateTimeIso(at) => short(at.split('T').next().unwrap_or_default()),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    };
    Cell {
        text,
        formula: false,
    }
}

/// A number as a spreadsheet shows it; one that has lost digits in a way that says so.
fn number_text(number: f64) -> String {
    if number.abs() < ROUNDED_FROM {
        return number.to_string();
    }
    let text = format!("{number:E}");
    text.replacen('E', "E+", 1)
}

fn short(text: &str) -> String {
    let letters = text.chars().filter(|letter| *letter != '\0');
    letters.take(LETTERS_MAX).collect()
}

#[cfg(test)]
mod tests;
