//! A file of texts with commas or tabs between them.

use csv::ReaderBuilder;
use shared::imports::{ImportRefusal, Limits};

use crate::error::{Error, Result};
use crate::imports::sheet::{COLUMNS_MAX, Cell, Line, Sheet};

/// The lines of a text.
pub(super) fn sheet(text: &str, limits: Limits) -> Result<Sheet> {
    let separator = if text.lines().next().unwrap_or_default().contains('\t') {
        b'\t'
    } else {
        b','
    };
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let refused = |refusal: ImportRefusal| Error::refused(&refusal);
    let heading = records
        .next()
        .ok_or_else(|| refused(ImportRefusal::Empty))?;
    let heading = heading.map_err(|_error| refused(ImportRefusal::NotCsv))?;
    let mut lines = Vec::new();
    let mut number = 1_u32.saturating_add(skipped_before(text, &heading));
    let heading = line(number, &heading);
    for record in records {
        let record = record.map_err(|_error| refused(ImportRefusal::NotCsv))?;
        number = number
            .saturating_add(1)
            .saturating_add(skipped_before(text, &record));
        let line = line(number, &record);
        if line.is_empty() {
            continue;
        }
        if lines.len() == limits.rows {
            return Err(refused(ImportRefusal::TooManyRows { most: limits.rows }));
        }
        lines.push(line);
    }
    Ok(Sheet { heading, lines })
}

fn line(number: u32, record: &csv::StringRecord) -> Line {
    Line {
        number,
        cells: record.iter().take(COLUMNS_MAX).map(Cell::text).collect(),
    }
}

/// The empty lines before a record, which the reader skips and a spreadsheet counts. A cell of
/// several lines is one row there, and a line may end as any system ends it.
fn skipped_before(text: &str, record: &csv::StringRecord) -> u32 {
    let from = record
        .position()
        .and_then(|at| usize::try_from(at.byte()).ok());
    let Some((before, mut rest)) = from.and_then(|from| text.as_bytes().split_at_checked(from))
    else {
        return 0;
    };
    // The second half of the end of the record before.
    if before.ends_with(b"\r") {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut skipped = 0;
    while let Some(next) = (rest.strip_prefix(b"\r\n"))
        .or_else(|| rest.strip_prefix(b"\n"))
        .or_else(|| rest.strip_prefix(b"\r"))
    {
        (rest, skipped) = (next, skipped + 1);
    }
    skipped
}
