//! What actions make of facts.

use crate::base::{Date, ordered};
use crate::scoring::evaluate::Case;
use crate::scoring::facts::{Event, FactValue, Facts, Maybe, Span};
use crate::scoring::program::{Action, ActionChange, Does, Program, first_day};
use crate::scoring::rules::Condition;
use crate::scoring::score::Truth;

/// The facts after every time of some actions, each begun on a day and taken as early as it can be.
pub(super) fn with<'a>(
    program: &Program,
    facts: &Facts,
    begun: Date,
    acts: impl IntoIterator<Item = (&'a Action, u32)>,
) -> Facts {
    let mut facts = facts.clone();
    for (action, times) in acts {
        for day in (0..times).map(|time| action.day(begun, time)) {
            for change in &action.changes {
                apply(program, &mut facts, change, day);
            }
        }
    }
    facts
}

fn apply(program: &Program, facts: &mut Facts, change: &ActionChange, day: Date) {
    let grain = Case {
        program,
        facts,
        as_of: day,
    }
    .grain(change.fact);
    let Some(value) = facts.values.get_mut(usize::from(change.fact)) else {
        return;
    };
    let known = std::mem::replace(value, FactValue::Absent);
    *value = match &change.does {
        Does::Add { event } => {
            let mut events = match known {
                FactValue::Events(events) => events,
                _ => Vec::new(),
            };
            let mut added = Event {
                date: Maybe::Known(day),
                cells: [Maybe::Absent; crate::scoring::facts::COLUMNS_MAX],
                key: None,
            };
            for cell in event {
                if let Some(place) = added.cells.get_mut(usize::from(cell.column)) {
                    *place = Maybe::Known(cell.value);
                }
            }
            events.push(added);
            FactValue::Events(ordered(events))
        }
        Does::Reach { option, .. } => FactValue::Choice(*option),
        Does::Yes => FactValue::YesNo(true),
        Does::Begin => {
            let mut spans = match known {
                FactValue::Spans(spans) => spans,
                _ => Vec::new(),
            };
            spans.push(Span {
                from: Maybe::Known(first_day(grain, day)),
                to: Maybe::Absent,
                back_paid: false,
                amount: Maybe::Absent,
            });
            FactValue::Spans(ordered(spans))
        }
        Does::Hold => known,
    };
}

/// Whether an action can be begun: what it needs holds, and what it changes is not so already. A
/// list that is not known cannot be added to, because nothing could be proved of it.
pub(super) fn feasible(case: &Case<'_>, action: &Action) -> bool {
    let met = |condition: &Condition| condition.holds(case) == Truth::Yes;
    let fits = |change: &ActionChange| {
        let value = case.value(change.fact);
        match &change.does {
            Does::Add { .. } => *value != FactValue::Unknown,
            Does::Reach { option, from } => match value {
                FactValue::Choice(now) => now != option && (from.is_empty() || from.contains(now)),
                _ => from.is_empty(),
            },
            Does::Yes => *value != FactValue::YesNo(true),
            Does::Begin => case.holds(change.fact) == Truth::No,
            Does::Hold => case.holds(change.fact) == Truth::Yes,
        }
    };
    action.requires.iter().all(met) && action.changes.iter().all(fits)
}
