//! One person as drafted, before rows are made of it.

use serde_json::Value;
use shared::base::{Date, PersonId};
use shared::identity::CitizenId;
use shared::permits::Card;

/// A person of the district.
pub(super) struct Person {
    pub(super) id: PersonId,
    pub(super) name: String,
    pub(super) citizen_id: CitizenId,
    /// The place of the village of registration.
    pub(super) village: usize,
    pub(super) registered_on: Date,
    pub(super) left_on: Option<Date>,
    pub(super) card: Option<Card>,
    pub(super) job: Option<Job>,
    pub(super) facts: Vec<Fact>,
    pub(super) freezes: Vec<Freeze>,
}

/// Work at an organisation that is on file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Job {
    /// The place of the enterprise.
    pub(super) enterprise: usize,
    pub(super) from_on: Date,
    pub(super) insured_from: Date,
    pub(super) to_on: Option<Date>,
}

/// One fact row.
pub(super) struct Fact {
    /// The fact's name in the scheme.
    pub(super) id: &'static str,
    pub(super) value: Value,
    pub(super) standing: Standing,
    pub(super) recorded_on: Date,
}

/// Where a fact row comes from and how it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// From a department's data, accepted.
    Imported,
    /// Declared, and verified by a department.
    Verified,
    /// Declared by the resident, not yet verified.
    Pending,
    /// Declared, and rejected.
    Rejected,
    /// Once verified, replaced by a later row of the same fact.
    Superseded,
}

/// A freeze as it is put on record.
pub(super) struct Freeze {
    pub(super) indicator: &'static str,
    /// The word of the scheme.
    pub(super) ground: &'static str,
    pub(super) from: Date,
    pub(super) until: Option<Date>,
}

impl Person {
    /// True while registered in the district.
    pub(super) fn lives_here(&self, date: Date) -> bool {
        self.registered_on <= date && self.left_on.is_none_or(|left| left > date)
    }

    /// True if a freeze is in force on any day of a stretch.
    pub(super) fn frozen_within(&self, from: Date, to: Date) -> bool {
        let touches =
            |freeze: &Freeze| freeze.from <= to && freeze.until.is_none_or(|until| until >= from);
        self.freezes.iter().any(touches)
    }

    /// Adds a fact.
    pub(super) fn fact(
        &mut self,
        id: &'static str,
        value: Value,
        standing: Standing,
        recorded_on: Date,
    ) {
        self.facts.push(Fact {
            id,
            value,
            standing,
            recorded_on,
        });
    }
}

impl Standing {
    /// The source and the status of the row.
    pub(super) const fn codes(self) -> (&'static str, &'static str) {
        match self {
            Self::Imported => ("imported", "accepted"),
            Self::Verified | Self::Superseded => ("verified", "accepted"),
            Self::Pending => ("declared", "pending"),
            Self::Rejected => ("declared", "rejected"),
        }
    }
}
