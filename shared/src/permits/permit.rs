//! A permit record and what follows from it.

use super::PermitState;
use crate::base::{Date, add_months, full_months, full_years};

/// What is on record: the registration, and the card if there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permit {
    /// The day residence registration was filed.
    pub registered_on: Option<Date>,
    /// The card.
    pub card: Option<Card>,
}

/// A card and what happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Which card.
    pub kind: CardKind,
    /// The day of issue.
    pub issued_on: Date,
    /// The days of endorsement, in any order.
    pub endorsed_on: Vec<Date>,
    /// The first day it no longer holds, if it was cancelled or given up.
    pub ended_on: Option<Date>,
}

/// Which card it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardKind {
    /// 居住证: endorsed every year.
    ResidencePermit,
    /// 临时居住证: never endorsed, in date to its last day.
    TemporaryPermit {
        /// That day.
        valid_to: Date,
    },
}

/// When the next endorsement can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndorsementWindow {
    /// The first day.
    pub opens_on: Date,
    /// The last day; on the day after it the use of the card is suspended.
    pub due_on: Date,
}

/// What the endorsements up to a day have brought about.
#[derive(Clone, Copy)]
pub(super) struct Endorsed {
    /// How many years since issue are endorsed.
    years: u32,
    /// Since when the card has been used without a break.
    pub(super) since: Date,
}

impl Permit {
    /// What the permit reads as on a day.
    pub fn state_on(&self, date: Date) -> PermitState {
        let registered = self.registered_on.filter(|day| *day <= date);
        match self.card.as_ref().filter(|card| card.issued_on <= date) {
            // Who registers again after a card has ended stands where everyone begins.
            Some(card) if registered.is_some_and(|day| card.over_by(day)) => {
                PermitState::Registered
            }
            Some(card) => card.state_on(date),
            None if registered.is_some() => PermitState::Registered,
            None => PermitState::Absent,
        }
    }

    /// Since when it has read as it does on a day; none of someone who is not registered.
    pub fn since(&self, date: Date) -> Option<Date> {
        let card = self.card.as_ref();
        match self.state_on(date) {
            PermitState::Absent => None,
            PermitState::Registered => self.registered_on,
            PermitState::Temporary => card.map(|card| card.issued_on),
            PermitState::Valid | PermitState::DueForEndorsement => self.continuous_since(date),
            PermitState::Suspended => card?.next_window(date).due_on.succ_opt(),
            PermitState::Ended => card?.over_from(),
        }
    }

    /// The first day on which a permit can be applied for: the day after half a year since
    /// registration is complete.
    pub fn apply_from(&self) -> Option<Date> {
        add_months(self.registered_on?, HALF_A_YEAR).succ_opt()
    }

    /// The endorsement that comes next on a day; none unless a residence permit is on record.
    ///
    /// While the card is suspended it is the one that was missed.
    pub fn next_endorsement(&self, date: Date) -> Option<EndorsementWindow> {
        let card = self.card.as_ref().filter(|card| card.issued_on <= date)?;
        let running = card.state_on(date) != PermitState::Ended;
        (running && card.kind == CardKind::ResidencePermit).then(|| card.next_window(date))
    }

    /// Since when a permit has been in force without a break; none while none is in force.
    pub fn continuous_since(&self, date: Date) -> Option<Date> {
        let card = self.card.as_ref()?;
        self.state_on(date)
            .in_force()
            .then(|| card.endorsed(date).since)
    }

    /// Full years a permit has been in force without a break.
    pub fn full_years(&self, date: Date) -> u32 {
        self.continuous_since(date)
            .map_or(0, |since| full_years(since, date))
    }
}

/// The months of residence after which a permit can be applied for.
const HALF_A_YEAR: u32 = 6;

impl Card {
    /// The first day it no longer holds, where that is known.
    pub(super) fn over_from(&self) -> Option<Date> {
        let expired = match self.kind {
            CardKind::TemporaryPermit { valid_to } => valid_to.succ_opt(),
            CardKind::ResidencePermit => None,
        };
        match (self.ended_on, expired) {
            (Some(ended), Some(expired)) => Some(ended.min(expired)),
            (ended, expired) => ended.or(expired),
        }
    }

    /// True if it holds no longer on a day.
    pub(super) fn over_by(&self, day: Date) -> bool {
        self.over_from().is_some_and(|over| over <= day)
    }

    /// How many full years since issue the endorsements up to a day cover.
    pub(super) fn years_endorsed(&self, day: Date) -> u32 {
        self.endorsed(day).years
    }

    /// The state of a card that has been issued.
    fn state_on(&self, date: Date) -> PermitState {
        if self.ended_on.is_some_and(|end| end <= date) {
            return PermitState::Ended;
        }
        match self.kind {
            CardKind::TemporaryPermit { valid_to } if date > valid_to => PermitState::Ended,
            CardKind::TemporaryPermit { .. } => PermitState::Temporary,
            CardKind::ResidencePermit => {
                let window = self.next_window(date);
                if date > window.due_on {
                    PermitState::Suspended
                } else if date >= window.opens_on {
                    PermitState::DueForEndorsement
                } else {
                    PermitState::Valid
                }
            }
        }
    }

    pub(super) fn next_window(&self, date: Date) -> EndorsementWindow {
        self.window(self.endorsed(date).years + 1)
    }

    /// The month before the `year`th full year since issue, both ends included.
    fn window(&self, year: u32) -> EndorsementWindow {
        let months = year.saturating_mul(12);
        EndorsementWindow {
            opens_on: add_months(self.issued_on, months.saturating_sub(1)),
            due_on: add_months(self.issued_on, months),
        }
    }

    /// Goes through the endorsements up to a day.
    ///
    /// One covers every year whose window has opened by then. After the due day it is late, and
    /// the years count anew from it; before any window has opened it covers nothing.
    pub(super) fn endorsed(&self, date: Date) -> Endorsed {
        let mut days: Vec<Date> = self.endorsed_on.clone();
        days.retain(|day| self.issued_on <= *day && *day <= date);
        days.sort_unstable();
        let start = Endorsed {
            years: 0,
            since: self.issued_on,
        };
        days.into_iter().fold(start, |before, day| {
            let opened = (full_months(self.issued_on, day) + 1) / 12;
            if opened <= before.years {
                return before;
            }
            let late = day > self.window(before.years + 1).due_on;
            Endorsed {
                years: opened,
                since: if late { day } else { before.since },
            }
        })
    }
}

#[cfg(test)]
mod tests;
