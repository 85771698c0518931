//! A file as lines of cells, before its columns are known.

/// The most columns that are looked at.
pub(super) const COLUMNS_MAX: usize = 64;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    /// What it shows; of a formula, the formula itself.
    pub(super) text: String,
    /// True if a spreadsheet would compute it.
    pub(super) formula: bool,
}

impl Cell {
    /// A cell of a file of texts.
    pub(super) fn text(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            formula: text.trim_start().starts_with(['=', '＝']),
        }
    }
}

/// One line, with the number a spreadsheet shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) number: u32,
    pub(super) cells: Vec<Cell>,
}

impl Line {
    /// True if nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.trim().is_empty())
    }
}

/// The heading and the lines below it that are not empty.
pub(super) struct Sheet {
    pub(super) heading: Line,
    pub(super) lines: Vec<Line>,
}
