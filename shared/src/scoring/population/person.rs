//! One person's facts back out of the columns, for what has to be asked person by person.

use super::CHUNK;
use super::column::{
    Awards, Column, EVERY_DAY, Events, NO_DAY, NO_NUMBER, Population, Spans, place_of,
};
use crate::base::Date;
use crate::scoring::facts::{Award, COLUMNS_MAX, Event, FactValue, Facts, Maybe, Span};
use crate::scoring::program::{AwarderKind, FactKind, Program};

fn date(day: i32) -> Date {
    Date::from_num_days_from_ce_opt(day).unwrap_or(Date::MIN)
}

impl Population {
    /// What a rule can read of one person; freezes are no rule's matter.
    pub(super) fn facts(&self, program: &Program, person: u32) -> Facts {
        let mut facts = Facts::none(program);
        let columns = self.columns.iter().zip(&program.facts);
        for (value, (column, fact)) in facts.values.iter_mut().zip(columns) {
            *value = column.value(person, &fact.kind);
        }
        facts.awards = self.awards.of_person(person);
        if !facts.awards.is_empty() {
            for (value, fact) in facts.values.iter_mut().zip(&program.facts) {
                if fact.kind == FactKind::Awards {
                    *value = FactValue::Awards;
                }
            }
        }
        facts
    }
}

impl Awards {
    fn of_person(&self, person: u32) -> Vec<Award> {
        let first = self.person.partition_point(|other| *other < person);
        let own = self.person.iter().enumerate().skip(first);
        own.take_while(|(_, other)| **other == person)
            .filter_map(|(place, _)| {
                Some(Award {
                    indicator: *self.indicator.get(place)?,
                    effective: date(*self.effective.get(place)?),
                    expires: date(*self.expires.get(place)?),
                    points: i64::from(*self.points.get(place)?),
                    awarder: AwarderKind::Enterprise,
                    by: None,
                })
            })
            .collect()
    }
}

impl Column {
    fn value(&self, person: u32, kind: &FactKind) -> FactValue {
        let place = place_of(person);
        match (self, kind) {
            (Self::Bytes(list), FactKind::YesNo) => match list.get(place) {
                Some(0) | None => FactValue::Absent,
                Some(byte) => FactValue::YesNo(*byte == 2),
            },
            (Self::Bytes(list), _) => match list.get(place) {
                Some(0) | None => FactValue::Absent,
                Some(byte) => FactValue::Choice(u16::from(*byte) - 1),
            },
            (Self::Numbers(list), _) => match list.get(place) {
                Some(&NO_NUMBER) | None => FactValue::Absent,
                Some(amount) => FactValue::Number(*amount),
            },
            (Self::Days(list), _) => match list.get(place) {
                Some(&NO_DAY) | None => FactValue::Absent,
                Some(day) => FactValue::Date(date(*day)),
            },
            (Self::Spans(spans), _) => spans.value(person),
            (Self::Events(events), _) => events.value(person),
            (Self::Elsewhere, _) => FactValue::Absent,
        }
    }
}

impl Spans {
    /// The spans of someone whose history is out of the ordinary.
    pub(super) fn others_of(&self, person: u32) -> Option<&[Span]> {
        let place = self
            .others
            .binary_search_by_key(&person, |other| other.0)
            .ok()?;
        let (_, first, last) = self.others.get(place)?;
        self.list.get(place_of(*first)..place_of(*last))
    }

    fn value(&self, person: u32) -> FactValue {
        if let Some(spans) = self.others_of(person) {
            return FactValue::Spans(spans.to_vec());
        }
        match self.from.get(place_of(person)) {
            Some(&NO_DAY) | None => FactValue::Absent,
            Some(day) => FactValue::Spans(vec![Span {
                from: Maybe::Known(date(*day)),
                to: Maybe::Absent,
                back_paid: false,
                amount: Maybe::Absent,
            }]),
        }
    }
}

impl Events {
    fn value(&self, person: u32) -> FactValue {
        let part = Population::part(&self.chunks, place_of(person) / CHUNK, self.person.len());
        let own = self.person.get(part.clone()).unwrap_or_default();
        let first = part.start + own.partition_point(|other| *other < person);
        let last = part.start + own.partition_point(|other| *other <= person);
        if first == last {
            return FactValue::Absent;
        }
        FactValue::Events((first..last).map(|place| self.event(place)).collect())
    }

    fn event(&self, place: usize) -> Event {
        let mut cells = [Maybe::Absent; COLUMNS_MAX];
        for (cell, list) in cells.iter_mut().zip(&self.cells) {
            if let Some(known) = list.get(place).filter(|known| **known != NO_NUMBER) {
                *cell = Maybe::Known(*known);
            }
        }
        let day = self.day.get(place).copied().unwrap_or(EVERY_DAY);
        Event {
            date: if day == EVERY_DAY {
                Maybe::Absent
            } else {
                Maybe::Known(date(day))
            },
            cells,
            key: None,
        }
    }
}
