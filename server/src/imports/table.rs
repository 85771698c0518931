//! The rows of a file by their columns, in whatever order the heading names them.

use std::collections::BTreeMap;

use csv::ReaderBuilder;
use shared::base::Bilingual;
use shared::imports::{CellProblem, ImportRefusal, ROWS_MAX, meant};

use crate::error::{Error, Result};
use crate::imports::decode;

/// A file as rows.
pub struct Table<C> {
    rows: Vec<Row<C>>,
    faults: Vec<CellProblem>,
}

/// One row.
pub struct Row<C> {
    /// Its number as a spreadsheet shows it; the heading is the first.
    pub number: u32,
    cells: BTreeMap<C, String>,
}

impl<C: Ord> Row<C> {
    /// A cell; empty where the file has no such column.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "columns are small and copied"
    )]
    pub fn cell(&self, column: C) -> String {
        self.cells.get(&column).cloned().unwrap_or_default()
    }
}

impl<C> Table<C> {
    /// The rows below the heading that are not empty.
    pub fn rows(&self) -> &[Row<C>] {
        &self.rows
    }

    /// How many rows there are.
    pub fn count(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    /// What is wrong with the heading or the form of the file.
    pub fn faults(&self) -> &[CellProblem] {
        &self.faults
    }
}

/// Reads a file by its columns: each with the heading of the template and the name that is
/// understood as well. A column that is missing or unknown is a fault; the order does not matter.
pub fn table<C: Copy + Ord>(
    bytes: &[u8],
    columns: &[(C, &'static str, &'static str)],
) -> Result<Table<C>> {
    let text = decode::text(bytes)?;
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
    let (places, faults) = places(&heading, columns);
    let mut rows = Vec::new();
    let mut line = 1_u32.saturating_add(skipped_before(&text, &heading));
    for record in records {
        let record = record.map_err(|_error| refused(ImportRefusal::NotCsv))?;
        line = line
            .saturating_add(1)
            .saturating_add(skipped_before(&text, &record));
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if rows.len() == ROWS_MAX {
            return Err(refused(ImportRefusal::TooManyRows));
        }
        let cells = places.iter().map(|(column, place)| {
            let cell = record.get(*place).unwrap_or_default();
            (*column, cell.to_owned())
        });
        rows.push(Row {
            number: line,
            cells: cells.collect(),
        });
    }
    if rows.is_empty() {
        return Err(refused(ImportRefusal::Empty));
    }
    Ok(Table { rows, faults })
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

/// Where each column stands, and what is wrong with the heading.
fn places<C: Copy + Ord>(
    heading: &csv::StringRecord,
    columns: &[(C, &'static str, &'static str)],
) -> (BTreeMap<C, usize>, Vec<CellProblem>) {
    let (mut places, mut faults) = (BTreeMap::new(), Vec::new());
    let mut fault = |column: Bilingual, words: Bilingual| {
        faults.push(CellProblem {
            row: 1,
            column,
            words,
        });
    };
    for (place, name) in heading.iter().enumerate() {
        let name = meant(name);
        if name.is_empty() {
            continue;
        }
        let known = columns
            .iter()
            .find(|(_, zh, en)| *zh == name || en.eq_ignore_ascii_case(name));
        let twice = known.is_some_and(|(column, ..)| places.insert(*column, place).is_some());
        if known.is_none() || twice {
            fault(
                Bilingual::new(name, name),
                if twice {
                    Bilingual::new("这一列出现了两次。", "This column is there twice.")
                } else {
                    Bilingual::new(
                        "模板里没有这一列，请删去或改成模板的列名。",
                        "The template has no such column; remove or rename it.",
                    )
                },
            );
        }
    }
    for (column, zh, en) in columns {
        if !places.contains_key(column) {
            fault(
                Bilingual::new(*zh, *en),
                Bilingual::new(
                    "缺少这一列，请照模板的表头填写。",
                    "This column is missing; keep the heading of the template.",
                ),
            );
        }
    }
    (places, faults)
}

#[cfg(test)]
mod tests {
    use super::table;

    const COLUMNS: [(u8, &str, &str); 2] = [(0, "名称", "name"), (1, "代码", "code")];

    #[test]
    fn columns_are_found_by_either_name_in_any_order() {
        for text in [
            "名称,代码\r\n甲,1\r\n\r\n,\r\n乙,2\r\n",
            "code,name\n1,甲\n,\n,,\n2,乙\n",
            "代码\t名称\n1\t甲\n\t\n\n2\t乙",
        ] {
            let table = table(text.as_bytes(), &COLUMNS).unwrap();
            let cells: Vec<(String, String)> = table
                .rows()
                .iter()
                .map(|row| (row.cell(0), row.cell(1)))
                .collect();
            let expected = [("甲", "1"), ("乙", "2")];
            assert_eq!(
                cells,
                expected.map(|(a, b)| (a.to_owned(), b.to_owned())),
                "{text}"
            );
            assert!(table.faults().is_empty());
        }
    }

    #[test]
    fn a_row_has_the_number_a_spreadsheet_shows() {
        for text in [
            "名称,代码\n甲,1\n\n乙,2\n",
            "名称,代码\r\n甲,1\r\n\r\n乙,2\r\n",
            "名称,代码\r甲,1\r\r乙,2",
            "名称,代码\n\"甲\n\n厂\",1\n,\n乙,2",
            "\"名\n称\",名称,代码\n,甲,1\n,,\n,乙,2",
        ] {
            let table = table(text.as_bytes(), &COLUMNS).unwrap();
            let numbers: Vec<u32> = table.rows().iter().map(|row| row.number).collect();
            assert_eq!(numbers, [2, 4], "{text:?}");
        }
    }

    #[test]
    fn a_heading_at_fault_is_named() {
        let table = table("名称,名称,电话\n甲,1,2\n".as_bytes(), &COLUMNS).unwrap();
        let columns: Vec<&str> = table
            .faults()
            .iter()
            .map(|fault| fault.column.zh.as_str())
            .collect();
        assert_eq!(columns, ["名称", "电话", "代码"]);
    }

    #[test]
    fn a_file_without_rows_or_with_too_many_is_refused() {
        let many = format!("名称,代码\n{}", "甲,1\n".repeat(5001));
        for (text, code) in [
            ("", "file_empty"),
            ("名称,代码\n", "file_empty"),
            ("名称,代码\n,\n", "file_empty"),
            (&many, "file_too_many_rows"),
        ] {
            let error = table(text.as_bytes(), &COLUMNS).err().unwrap();
            assert_eq!(error.problem().code, code);
        }
    }
}
