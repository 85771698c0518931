//! How a verification ends, as icon, word and colour.

use shared::enrolment::PermitShown;
use shared::enrolment::api::{Outcome, Verification};

use crate::texts::{Words, enrolment as words};
use crate::ui::{IconName, Tone};

/// An end as it is shown.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    pub(super) words: Words,
    pub(super) tone: Tone,
    pub(super) icon: IconName,
}

/// Nothing was asked, because the ID cannot be right.
pub(super) const NOT_CHECKED: Shown = Shown {
    words: words::not_checked,
    tone: Tone::Quiet,
    icon: IconName::Warning,
};

/// The end the server told.
pub(super) fn outcome(outcome: Outcome) -> Shown {
    let (words, tone, icon): (Words, _, _) = match outcome {
        Outcome::Eligible => (words::eligible, Tone::Good, IconName::Check),
        Outcome::NotEligible => (words::not_eligible, Tone::Bad, IconName::Cross),
        Outcome::MayNotLook => (words::may_not_look, Tone::Quiet, IconName::Lock),
    };
    Shown { words, tone, icon }
}

/// The same, with a clock where the permit soon needs its endorsement.
pub(super) fn of_verification(verification: &Verification) -> Shown {
    let shown = outcome(verification.outcome);
    let permit = verification.shown.as_ref().map(|shown| shown.permit);
    match permit {
        Some(PermitShown::Due { .. }) if verification.outcome == Outcome::Eligible => Shown {
            icon: IconName::Clock,
            ..shown
        },
        _ => shown,
    }
}
