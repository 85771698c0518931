//! The stretches of time in which a permit was in force, as a scheme counts its years.

use serde::{Deserialize, Serialize};

use super::permit::Permit;
use super::{CardKind, PermitState};
use crate::base::Date;

/// One stretch without a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PermitStretch {
    /// Its first day.
    pub from: Date,
    /// Its last day; none while the permit is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

impl Permit {
    /// When a residence permit was in force, up to a day; the last stretch is the running one, if
    /// one runs. A temporary card has none, it is only in date or not.
    pub fn stretches(&self, today: Date) -> Vec<PermitStretch> {
        let card = self.card.as_ref();
        let Some(card) = card.filter(|card| card.kind == CardKind::ResidencePermit) else {
            return Vec::new();
        };
        if card.issued_on > today {
            return Vec::new();
        }
        let endorsed = card.endorsed_on.iter().filter(|day| **day <= today);
        let mut starts: Vec<Date> = endorsed.map(|day| card.endorsed(*day).since).collect();
        starts.push(card.issued_on);
        starts.sort_unstable();
        starts.dedup();
        let due_before = |day: Date| card.next_window(day).due_on;
        let mut stretches = Vec::new();
        for pair in starts.windows(2) {
            let [from, next] = *pair else { continue };
            let last = due_before(next.pred_opt().unwrap_or(next));
            // Endorsed the very day after it was due, the years count anew all the same; two
            // stretches that touch would be read as one.
            if last.succ_opt().is_some_and(|day| day < next) {
                stretches.push(PermitStretch {
                    from,
                    to: Some(last),
                });
            }
        }
        let due = due_before(today);
        let to = match self.state_on(today) {
            PermitState::Suspended => Some(due),
            PermitState::Ended => {
                let end = card.ended_on.and_then(|day| day.pred_opt());
                end.map(|end| end.min(due))
            }
            _ => None,
        };
        if let Some(from) = starts.last().copied()
            && to.is_none_or(|to| from <= to)
        {
            stretches.push(PermitStretch { from, to });
        }
        stretches
    }

    /// True while a temporary card is in date; none if the card is no such card.
    pub fn temporary_in_date(&self, today: Date) -> Option<bool> {
        let card = self.card.as_ref()?;
        let temporary = matches!(card.kind, CardKind::TemporaryPermit { .. });
        temporary.then(|| self.state_on(today) == PermitState::Temporary)
    }
}
