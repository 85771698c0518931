//! What an import answers, whether it was only looked at or done.

use serde::{Deserialize, Serialize};

use crate::base::Bilingual;

/// The most faults told of one file; the rest is counted.
pub const PROBLEMS_MAX: usize = 500;

/// What a file holds, and what becomes or became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ImportAnswer {
    /// Rows below the heading.
    pub rows: u32,
    /// Rows that add something.
    pub added: u32,
    /// Rows that change something on file.
    pub changed: u32,
    /// Rows that are on file as they stand.
    pub unchanged: u32,
    /// What is wrong, in the order of the file; nothing is written while there is anything.
    pub problems: Vec<CellProblem>,
    /// Faults that are not told for their number.
    pub more_problems: u32,
    /// True if it was written.
    pub done: bool,
}

/// What is wrong with one cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CellProblem {
    /// The row as a spreadsheet numbers it; the heading is the first.
    pub row: u32,
    /// The column, by its heading.
    pub column: Bilingual,
    /// What is wrong, in words.
    pub words: Bilingual,
}

impl ImportAnswer {
    /// Notes a fault; what exceeds the number told is counted.
    pub fn fault(&mut self, row: u32, column: &Bilingual, words: Bilingual) {
        if self.problems.len() < PROBLEMS_MAX {
            self.problems.push(CellProblem {
                row,
                column: column.clone(),
                words,
            });
        } else {
            self.more_problems += 1;
        }
    }

    /// True if nothing stands against writing it.
    pub fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }
}
