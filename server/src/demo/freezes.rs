//! Freezes of every kind: in force, thawed, lifted early, and open until removed.

use shared::base::{Date, add_months};

use crate::demo::days::{days_after, days_before};
use crate::demo::people::People;
use crate::demo::person::Freeze;
use crate::demo::random::Random;

/// Since when administrative detention no longer freezes.
const DETENTION_OFF: i32 = 2026;
/// Every how many people one is frozen.
const EVERY: usize = 120;

/// A ground of the scheme with its term in months; none lasts until it is removed.
struct Ground {
    indicator: &'static str,
    word: &'static str,
    months: Option<u32>,
}

const GROUNDS: [Ground; 4] = [
    Ground {
        indicator: "18-2",
        word: "incivility",
        months: Some(6),
    },
    Ground {
        indicator: "18-1",
        word: "false_material",
        months: Some(24),
    },
    Ground {
        indicator: "18-1",
        word: "listed",
        months: None,
    },
    Ground {
        indicator: "17-2",
        word: "criminal",
        months: Some(72),
    },
];

const DETENTION: Ground = Ground {
    indicator: "17-1",
    word: "detention",
    months: Some(12),
};

/// Freezes a few adults of those behind the fixed persons.
pub(super) fn draw(random: &mut Random, people: &mut People, fixed: usize, today: Date) {
    use chrono::Datelike;

    let adults = people
        .all
        .iter_mut()
        .skip(fixed)
        .filter(|person| person.card.is_some() && person.facts.len() > 2);
    for (number, person) in adults.step_by(EVERY).enumerate() {
        let ground = match number % 5 {
            4 if today.year() < DETENTION_OFF => &DETENTION,
            place => GROUNDS.get(place % GROUNDS.len()).unwrap_or(&DETENTION),
        };
        let from = days_before(today, random.between(20, 400));
        let until = ground.months.map(|months| add_months(from, months));
        // One in six was lifted early, because the act was revoked or made good.
        let lifted = days_after(from, 15);
        let until = if number % 6 == 5 { Some(lifted) } else { until };
        person.freezes.push(Freeze {
            indicator: ground.indicator,
            ground: ground.word,
            from,
            until,
        });
    }
}
