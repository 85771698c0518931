//! One line of a public list, as much of a person as keeps it apart from the others.

use crate::base::{AreaId, Points};
use crate::identity::{CitizenId, mask_name};

/// What is known of an entry before it is masked.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The full name.
    pub name: &'a str,
    /// The citizen ID.
    pub citizen_id: &'a CitizenId,
    /// The village or community.
    pub village: AreaId,
    /// The points.
    pub points: Points,
}

/// What a public list shows of one entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicLine {
    /// The masked name, like 张*三.
    pub name: String,
    /// The last digits of the citizen ID: four, or more where entries would look the same.
    pub id_tail: String,
    /// The village or community.
    pub village: AreaId,
    /// The points.
    pub points: Points,
}

/// The most digits shown besides the four; the place of birth stays hidden in any case.
const MORE_MAX: usize = 8;

impl PublicLine {
    /// Masks one entry that joins a list: it shows as many more digits as keep it apart from the
    /// lines of other people that stand already.
    pub fn joining(entry: &Entry<'_>, others: &[Self]) -> Self {
        (0..MORE_MAX)
            .map(|more| Self::masked(entry, more))
            .find(|line| !others.contains(line))
            .unwrap_or_else(|| Self::masked(entry, MORE_MAX))
    }

    fn masked(entry: &Entry<'_>, more: usize) -> Self {
        Self {
            name: mask_name(entry.name),
            id_tail: entry.citizen_id.tail(more).to_owned(),
            village: entry.village,
            points: entry.points,
        }
    }
}

#[cfg(test)]
mod tests;
