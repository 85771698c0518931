//! The rows of a file by their columns, in whatever order the heading names them.

use std::collections::{BTreeMap, BTreeSet};

use shared::base::Bilingual;
use shared::imports::{CellProblem, ImportRefusal, Limits, meant};

use crate::error::{Error, Result};
use crate::imports::sheet::{Line, Sheet};
use crate::imports::{comma, decode, workbook};

/// The columns of a list.
#[derive(Clone, Copy)]
pub struct Columns<C: 'static> {
    /// Each with the heading of the template and the name that is understood as well.
    pub known: &'static [(C, &'static str, &'static str)],
    /// Headings that may be there and are passed over.
    pub ignored: &'static [&'static str],
}

/// A file as rows.
pub struct Table<C> {
    rows: Vec<Row<C>>,
    heading: Vec<CellProblem>,
}

/// What a row reads as, or what is wrong with each cell.
type Read<T, C> = std::result::Result<T, Vec<(C, Bilingual)>>;

/// One row.
pub struct Row<C> {
    /// Its number as a spreadsheet shows it; the heading is the first.
    pub number: u32,
    cells: BTreeMap<C, String>,
    formulas: BTreeSet<C>,
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

    /// True if a cell holds a formula, which is never computed.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "columns are small and copied"
    )]
    pub fn is_formula(&self, column: C) -> bool {
        self.formulas.contains(&column)
    }

    /// What the row reads as, or what is wrong with each cell: that it holds a formula comes
    /// before what its text lacks.
    pub fn read<T>(&self, read: impl FnOnce(&Self) -> Read<T, C>) -> Read<T, C>
    where
        C: Copy,
    {
        let mut faults: Vec<_> = self
            .formulas
            .iter()
            .map(|column| (*column, formula()))
            .collect();
        match read(self) {
            Ok(read) if faults.is_empty() => return Ok(read),
            Ok(_) => {}
            Err(more) => {
                let texts = more
                    .into_iter()
                    .filter(|(column, _)| !self.is_formula(*column));
                faults.extend(texts);
            }
        }
        Err(faults)
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

    /// What is wrong with the heading.
    pub fn heading_faults(&self) -> &[CellProblem] {
        &self.heading
    }
}

fn formula() -> Bilingual {
    Bilingual::new(
        "单元格里是公式。请复制后“只粘贴值”再导入。",
        "The cell holds a formula; paste its value instead.",
    )
}

/// Reads a file by its columns. A column that is missing or unknown is a fault of the heading; the
/// order does not matter.
pub fn table<C: Copy + Ord + 'static>(
    bytes: &[u8],
    limits: Limits,
    columns: Columns<C>,
) -> Result<Table<C>> {
    let Sheet { heading, lines } = if bytes.starts_with(workbook::MAGIC) {
        workbook::sheet(bytes, limits)?
    } else {
        comma::sheet(&decode::text(bytes)?, limits)?
    };
    if lines.is_empty() {
        return Err(Error::refused(&ImportRefusal::Empty));
    }
    let (places, heading) = places(&heading, columns);
    let rows = lines.into_iter().map(|line| row(line, &places));
    Ok(Table {
        rows: rows.collect(),
        heading,
    })
}

fn row<C: Copy + Ord>(mut line: Line, places: &BTreeMap<C, usize>) -> Row<C> {
    let mut row = Row {
        number: line.number,
        cells: BTreeMap::new(),
        formulas: BTreeSet::new(),
    };
    for (column, place) in places {
        let Some(cell) = line.cells.get_mut(*place) else {
            continue;
        };
        if cell.formula {
            row.formulas.insert(*column);
        }
        row.cells.insert(*column, std::mem::take(&mut cell.text));
    }
    row
}

/// Where each column stands, and what is wrong with the heading.
fn places<C: Copy + Ord + 'static>(
    heading: &Line,
    columns: Columns<C>,
) -> (BTreeMap<C, usize>, Vec<CellProblem>) {
    let (mut places, mut faults) = (BTreeMap::new(), Vec::new());
    let mut fault = |column: Bilingual, words: Bilingual| {
        faults.push(CellProblem {
            row: heading.number,
            column,
            words,
        });
    };
    for (place, cell) in heading.cells.iter().enumerate() {
        let name = meant(&cell.text);
        if name.is_empty() || columns.ignored.contains(&name) {
            continue;
        }
        let known = columns
            .known
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
    for (column, zh, en) in columns.known {
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
    use shared::base::Bilingual;
    use shared::imports::LIST;

    use super::{Columns, Table, formula};

    const COLUMNS: Columns<u8> = Columns {
        known: &[(0, "名称", "name"), (1, "代码", "code")],
        ignored: &["问题"],
    };

    fn table(text: &str) -> crate::error::Result<Table<u8>> {
        super::table(text.as_bytes(), LIST, COLUMNS)
    }

    #[test]
    fn columns_are_found_by_either_name_in_any_order() {
        for text in [
            "名称,代码\r\n甲,1\r\n\r\n,\r\n乙,2\r\n",
            "code,name\n1,甲\n,\n,,\n2,乙\n",
            "代码\t名称\n1\t甲\n\t\n\n2\t乙",
        ] {
            let table = table(text).unwrap();
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
            assert!(table.heading_faults().is_empty());
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
            let table = table(text).unwrap();
            let numbers: Vec<u32> = table.rows().iter().map(|row| row.number).collect();
            assert_eq!(numbers, [2, 4], "{text:?}");
        }
    }

    #[test]
    fn a_heading_at_fault_is_named() {
        let table = table("名称,名称,电话\n甲,1,2\n").unwrap();
        let columns: Vec<&str> = table
            .heading_faults()
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
            let error = table(text).err().unwrap();
            assert_eq!(error.problem().code, code);
        }
    }

    #[test]
    fn a_formula_is_named_and_what_came_back_is_passed_over() {
        let table = table("名称,代码,问题\n甲,=1+1,错\n乙,2,\n").unwrap();
        let plain = Bilingual::new("错", "wrong");
        let found = table.rows().iter().map(|row| {
            let faults = row.read(|_| Err::<(), _>(vec![(0, plain.clone()), (1, plain.clone())]));
            faults.unwrap_err()
        });
        let found: Vec<_> = found.collect();
        assert_eq!(found[0], [(1, formula()), (0, plain.clone())]);
        assert_eq!(found[1], [(0, plain.clone()), (1, plain)]);
        assert!(table.rows()[0].read(|_| Ok(())).is_err());
        assert!(table.rows()[1].read(|_| Ok(())).is_ok());
    }
}
