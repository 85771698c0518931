//! What a rule gives for what, for those who have the scheme on paper before them.

use serde::{Deserialize, Serialize};

use crate::base::Bilingual;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::program::Amount;

/// What a rule gives for what, whoever asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// What gives how much, in the order of the scheme; what gives nothing is left out.
    pub rows: Vec<PrintedRow>,
    /// What holds for all rows, if anything.
    pub note: Option<Bilingual>,
}

/// One line of the printed rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedRow {
    /// What is asked for: 本科.
    pub what: Bilingual,
    /// What it gives: 20 分.
    pub gives: Bilingual,
}

impl Printed {
    /// Rows of points; those of no points are left out.
    pub(super) fn of_points(
        case: &Case<'_>,
        rows: impl IntoIterator<Item = (Bilingual, Amount)>,
    ) -> Self {
        let giving = rows.into_iter().filter(|(_, points)| *points != 0);
        let rows = giving.map(|(what, points)| PrintedRow {
            what,
            gives: case.points_words(Bounds::exact(points)),
        });
        Self {
            rows: rows.collect(),
            note: None,
        }
    }

    /// The same with what holds for all rows.
    pub(super) fn noted(mut self, note: Bilingual) -> Self {
        self.note = Some(note);
        self
    }
}
