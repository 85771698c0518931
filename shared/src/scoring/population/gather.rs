//! From one person's facts to columns.

use chrono::Datelike;

use super::CHUNK;
use super::column::{
    Awards, Column, EVERY_DAY, Events, NO_DAY, NO_NUMBER, Population, Spans, place_of,
};
use crate::base::Date;
use crate::scoring::facts::{Award, Event, FactValue, Facts, Maybe, Span};
use crate::scoring::program::{ColumnKind, FactKind, Program};

/// A day as a number that rises with it.
pub(super) fn day(date: Date) -> i32 {
    date.num_days_from_ce()
}

impl Population {
    /// Adds a person.
    pub fn push(&mut self, program: &Program, facts: &Facts) {
        let person = self.people;
        self.people += 1;
        let begins = place_of(person).is_multiple_of(CHUNK);
        let open = facts.values.iter().any(is_open);
        if open {
            self.open.push((person, facts.clone()));
        }
        for ((column, value), fact) in self
            .columns
            .iter_mut()
            .zip(&facts.values)
            .zip(&program.facts)
        {
            let value = if open { &FactValue::Absent } else { value };
            column.push(person, begins, value, &fact.kind);
        }
        let awards = if open { &[] } else { facts.awards.as_slice() };
        self.awards.push(person, begins, awards);
        if !open {
            self.freezes
                .extend(facts.freezes.iter().map(|freeze| (person, *freeze)));
        }
    }

    /// Gives back what the lists have taken in reserve.
    pub fn shrink(&mut self) {
        for column in &mut self.columns {
            match column {
                Column::Bytes(list) => list.shrink_to_fit(),
                Column::Numbers(list) => list.shrink_to_fit(),
                Column::Days(list) => list.shrink_to_fit(),
                Column::Spans(spans) => {
                    spans.from.shrink_to_fit();
                    spans.list.shrink_to_fit();
                    spans.others.shrink_to_fit();
                }
                Column::Events(events) => {
                    events.person.shrink_to_fit();
                    events.day.shrink_to_fit();
                    events.cells.iter_mut().for_each(Vec::shrink_to_fit);
                }
                Column::Elsewhere => {}
            }
        }
        let awards = &mut self.awards;
        awards.person.shrink_to_fit();
        awards.indicator.shrink_to_fit();
        awards.effective.shrink_to_fit();
        awards.expires.shrink_to_fit();
        awards.points.shrink_to_fit();
    }
}

/// True if anything of a fact is not known.
fn is_open(value: &FactValue) -> bool {
    match value {
        FactValue::Unknown => true,
        FactValue::Spans(spans) => !spans.iter().all(Span::is_known),
        FactValue::Events(events) => events
            .iter()
            .any(|event| event.date == Maybe::Unknown || event.cells.contains(&Maybe::Unknown)),
        _ => false,
    }
}

impl Column {
    fn push(&mut self, person: u32, begins: bool, value: &FactValue, kind: &FactKind) {
        match self {
            Self::Bytes(list) => list.push(match value {
                FactValue::Choice(place) => u8::try_from(place + 1).unwrap_or(0),
                FactValue::YesNo(yes) => 1 + u8::from(*yes),
                _ => 0,
            }),
            Self::Numbers(list) => list.push(match value {
                FactValue::Number(amount) => *amount,
                _ => NO_NUMBER,
            }),
            Self::Days(list) => list.push(match value {
                FactValue::Date(date) => day(*date),
                _ => NO_DAY,
            }),
            Self::Spans(spans) => match value {
                FactValue::Spans(list) => spans.push(person, list),
                _ => spans.from.push(NO_DAY),
            },
            Self::Events(events) => {
                if begins {
                    events.chunks.push(at(events.person.len()));
                }
                if let (FactValue::Events(list), FactKind::Events { columns, .. }) = (value, kind) {
                    let key = columns.iter().position(|one| one.kind == ColumnKind::Key);
                    events.push(person, list, key);
                }
            }
            Self::Elsewhere => {}
        }
    }
}

fn at(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

impl Spans {
    fn push(&mut self, person: u32, list: &[Span]) {
        if let [span] = list
            && let Maybe::Known(from) = span.from
            && span.is_running()
        {
            self.from.push(day(from));
            return;
        }
        let first = at(self.list.len());
        self.list.extend_from_slice(list);
        self.others.push((person, first, at(self.list.len())));
        self.from.push(NO_DAY);
    }
}

impl Events {
    fn push(&mut self, person: u32, list: &[Event], key: Option<usize>) {
        let mut seen: Vec<i64> = Vec::new();
        for event in list {
            self.person.push(person);
            self.day.push(match event.date {
                Maybe::Known(date) => day(date),
                Maybe::Absent | Maybe::Unknown => EVERY_DAY,
            });
            for (list, cell) in self.cells.iter_mut().zip(&event.cells) {
                list.push(match cell {
                    Maybe::Known(cell) => *cell,
                    Maybe::Absent | Maybe::Unknown => NO_NUMBER,
                });
            }
            if let Some(Maybe::Known(key)) = key.and_then(|key| event.cells.get(key)) {
                if seen.contains(key) && self.repeated.last() != Some(&person) {
                    self.repeated.push(person);
                }
                seen.push(*key);
            }
        }
    }
}

impl Awards {
    fn push(&mut self, person: u32, begins: bool, list: &[Award]) {
        if begins {
            self.chunks.push(at(self.person.len()));
        }
        for award in list {
            self.person.push(person);
            self.indicator.push(award.indicator);
            self.effective.push(day(award.effective));
            self.expires.push(day(award.expires));
            self.points
                .push(i32::try_from(award.points).unwrap_or(i32::MAX));
        }
    }
}
