//! Who gets a place.

use super::order::{Ranked, Ranking};
use crate::base::Points;

/// What becomes of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It gets a place.
    Admitted,
    /// It is equal with others at the line, where there are fewer places than equals, and nothing
    /// tells them apart yet: the lottery has to be drawn, or a person has to decide.
    Undecided,
    /// The places are gone.
    NotAdmitted,
}

/// Who gets a place, in the order of the ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// What becomes of each of [`Ranking::ranked`].
    pub outcomes: Vec<Outcome>,
    /// The lowest sum that got a place; none if nobody did.
    pub line: Option<Points>,
}

impl Ranking {
    /// Gives so many places to the first.
    pub fn cut(&self, places: u32) -> Cut {
        let mut cut = Cut {
            outcomes: Vec::with_capacity(self.ranked.len()),
            line: None,
        };
        let mut left = usize::try_from(places).unwrap_or(usize::MAX);
        for equals in self.equals() {
            let outcome = match equals.len() {
                _ if left == 0 => Outcome::NotAdmitted,
                wanted if wanted <= left || self.all_admitted => Outcome::Admitted,
                _ => Outcome::Undecided,
            };
            left = left.saturating_sub(equals.len());
            if outcome == Outcome::Admitted {
                let lowest = equals.iter().map(|one| one.sum).chain(cut.line).min();
                cut.line = lowest;
            }
            cut.outcomes.extend(equals.iter().map(|_| outcome));
        }
        cut
    }

    /// Those who share a rank, from the first on.
    pub(super) fn equals(&self) -> impl Iterator<Item = &[Ranked]> {
        self.ranked.chunk_by(|one, other| one.rank == other.rank)
    }
}
