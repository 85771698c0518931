//! The rows of a list as they read, before anybody is looked up.

use std::collections::BTreeSet;

use shared::api::Refusal;
use shared::awards::batches::{BatchColumn, COLUMNS, Cells, RowRefusal, is_example, read_row};
use shared::base::Date;

use super::Problem;
use crate::imports::{Row, Table};

/// One row with what is wrong with its cells alone.
pub(super) struct Typed {
    pub(super) number: u32,
    pub(super) cells: Cells,
    pub(super) problems: Vec<Problem>,
}

/// The rows of a list, and how many were left from the template.
pub(super) fn typed(table: &Table<BatchColumn>, today: Date) -> (Vec<Typed>, u32) {
    let mut rows = Vec::with_capacity(table.rows().len());
    let mut examples = 0;
    for row in table.rows() {
        if is_example(&row.cell(BatchColumn::Name)) {
            examples += 1;
        } else {
            rows.push(Typed::of(row, today));
        }
    }
    (rows, examples)
}

impl Typed {
    fn of(row: &Row<BatchColumn>, today: Date) -> Self {
        let (cells, faults) = read_row(|column| row.cell(column), today);
        let mut problems = Vec::new();
        for (column, ..) in COLUMNS {
            if row.is_formula(column) {
                problems.push(Problem {
                    column,
                    code: RowRefusal::Formula.code().to_owned(),
                    words: RowRefusal::Formula.words(),
                });
            }
        }
        for (column, code, words) in faults {
            if !row.is_formula(column) {
                problems.push(Problem {
                    column,
                    code: code.to_owned(),
                    words,
                });
            }
        }
        Self {
            number: row.number,
            cells,
            problems,
        }
    }

    /// The columns with something wrong.
    pub(super) fn faulty(&self) -> BTreeSet<BatchColumn> {
        let columns = self.problems.iter().map(|problem| problem.column);
        columns.collect()
    }
}
