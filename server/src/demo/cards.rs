//! Permits that read as a wanted state today, with the endorsements that brought them there.

use shared::base::{Date, add_months};
use shared::permits::{Card, CardKind};

use crate::demo::days::{days_after, days_before, months_before};
use crate::demo::random::Random;

/// Days before its due day on which a card is endorsed as a rule.
const ENDORSED_BEFORE: u32 = 12;
/// Days after its due day on which a late endorsement is made.
const ENDORSED_LATE: u32 = 25;
/// Months a temporary card is in date.
const TEMPORARY_MONTHS: u32 = 12;
/// How many in a hundred have once endorsed late.
const LATE_PERCENT: u32 = 8;

/// How permits are spread: weight and state.
pub(super) const STATES: &[(u32, Wanted)] = &[
    (620, Wanted::Valid),
    (65, Wanted::Due),
    (75, Wanted::Suspended),
    (45, Wanted::Ended),
    (20, Wanted::Temporary),
    (10, Wanted::TemporaryEnded),
    (160, Wanted::Registered),
    (5, Wanted::Absent),
];

/// What a permit is to read as today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Wanted {
    Valid,
    Due,
    Suspended,
    Ended,
    Temporary,
    TemporaryEnded,
    #[default]
    Registered,
    /// Registration was filed for a day that is still to come.
    Absent,
}

/// A card and the day of registration before it.
pub(super) fn draw(random: &mut Random, wanted: Wanted, today: Date) -> (Date, Option<Card>) {
    let years = random.below(7);
    let card = match wanted {
        Wanted::Valid => {
            let issued = days_before(months_before(today, years * 12), random.below(320));
            Some(residence(random, issued, years))
        }
        Wanted::Due => {
            let due = days_after(today, random.below(25));
            Some(residence(
                random,
                months_before(due, (years + 1) * 12),
                years,
            ))
        }
        Wanted::Suspended => {
            let due = days_before(today, random.between(3, 200));
            Some(residence(
                random,
                months_before(due, (years + 1) * 12),
                years,
            ))
        }
        Wanted::Ended => {
            let issued = days_before(months_before(today, years * 12), random.between(60, 320));
            let mut card = residence(random, issued, years);
            card.ended_on = Some(days_before(today, random.between(1, 40)));
            Some(card)
        }
        Wanted::Temporary => Some(temporary(days_before(today, random.between(1, 300)))),
        Wanted::TemporaryEnded => Some(temporary(days_before(today, random.between(400, 700)))),
        Wanted::Registered => None,
        Wanted::Absent => return (days_after(today, random.between(1, 14)), None),
    };
    let registered_on = match &card {
        Some(card) => days_before(months_before(card.issued_on, 6), random.between(3, 400)),
        None => days_before(today, random.between(1, 900)),
    };
    (registered_on, card)
}

/// A card issued on a day and endorsed for so many years.
fn residence(random: &mut Random, issued_on: Date, years: u32) -> Card {
    let mut card = endorsed(issued_on, years);
    if years >= 2
        && random.chance(LATE_PERCENT)
        && let Some(first) = card.endorsed_on.first_mut()
    {
        *first = days_after(add_months(issued_on, 12), ENDORSED_LATE);
    }
    card
}

/// A card issued on a day and endorsed in time for so many years.
pub(super) fn endorsed(issued_on: Date, years: u32) -> Card {
    let days =
        (1..=years).map(|year| days_before(add_months(issued_on, year * 12), ENDORSED_BEFORE));
    Card {
        kind: CardKind::ResidencePermit,
        issued_on,
        endorsed_on: days.collect(),
        ended_on: None,
    }
}

fn temporary(issued_on: Date) -> Card {
    let valid_to = add_months(issued_on, TEMPORARY_MONTHS);
    Card {
        kind: CardKind::TemporaryPermit { valid_to },
        issued_on,
        endorsed_on: Vec::new(),
        ended_on: None,
    }
}
