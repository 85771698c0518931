//! Operations over lists ordered by person: sums and points of events, awards, other histories.

use std::iter::zip;

use super::column::{Awards, Column, EVERY_DAY, Events, NO_NUMBER, Spans, place_of};
use super::lanes::Lanes;
use super::operation::{Event, Sum};
use super::run::Part;
use crate::scoring::facts::Span;
use crate::scoring::program::Index;

/// One award of a list of many.
pub(super) struct Award {
    pub(super) person: u32,
    pub(super) indicator: Index,
    pub(super) effective: i32,
    pub(super) expires: i32,
    pub(super) points: i32,
}

impl Awards {
    /// The awards of the people of a chunk.
    pub(super) fn of(&self, part: Part<'_>) -> impl Iterator<Item = Award> {
        let own = super::Population::part(&self.chunks, part.chunk, self.person.len());
        let person = self.person.get(own.clone()).unwrap_or_default();
        let indicator = self.indicator.get(own.clone()).unwrap_or_default();
        let effective = self.effective.get(own.clone()).unwrap_or_default();
        let expires = self.expires.get(own.clone()).unwrap_or_default();
        let points = self.points.get(own).unwrap_or_default();
        let days = zip(effective, expires);
        zip(zip(person, indicator), zip(days, points)).map(
            |((person, indicator), (days, points))| Award {
                person: *person,
                indicator: *indicator,
                effective: *days.0,
                expires: *days.1,
                points: *points,
            },
        )
    }
}

impl Spans {
    /// The other histories of the people of a chunk.
    pub(super) fn others_in(&self, part: Part<'_>) -> impl Iterator<Item = (u32, &[Span])> {
        let first = self.others.partition_point(|other| other.0 < part.first);
        let others = self.others.iter().skip(first);
        others
            .take_while(move |other| part.holds(other.0))
            .filter_map(|(person, first, last)| {
                Some((*person, self.list.get(place_of(*first)..place_of(*last))?))
            })
    }
}

impl Events {
    /// A list of the events of a chunk's people, by its places.
    fn part<T>(&self, part: Part<'_>, list: &[T]) -> std::ops::Range<usize> {
        super::Population::part(&self.chunks, part.chunk, list.len())
    }
}

impl Sum {
    pub(super) fn run(&self, part: Part<'_>, out: &mut Lanes) {
        let Some(Column::Events(events)) = part.column(self.column) else {
            return;
        };
        let own = events.part(part, &events.person);
        let people = events.person.get(own.clone()).unwrap_or_default();
        let days = events.day.get(own.clone()).unwrap_or_default();
        let cells = |column: usize| {
            let list = events.cells.get(column);
            list.and_then(|list| list.get(own.clone()))
                .unwrap_or_default()
        };
        let amounts = self.cell.map(cells);
        let filter = self
            .only
            .map(|only| (only, cells(usize::from(only.column))));
        let mut person = people.first().copied().unwrap_or(0);
        let (mut sum, mut active) = (0, false);
        for (place, (own, day)) in zip(people, days).enumerate() {
            if *own != person {
                self.close(out, part.lane(person), sum, active);
                (person, sum, active) = (*own, 0, false);
            }
            let every = *day == EVERY_DAY;
            active |=
                every || (self.active.is_none_or(|from| from <= *day) && *day <= self.window.1);
            let inside = every || (self.window.0 <= *day && *day <= self.window.1);
            let admitted = filter
                .is_none_or(|(only, cells)| cells.get(place).is_some_and(|cell| only.holds(*cell)));
            let amount = amounts.map_or(Some(1), |list| list.get(place).copied());
            if inside && admitted {
                sum += amount.unwrap_or(0).max(0);
            }
        }
        if !people.is_empty() {
            self.close(out, part.lane(person), sum, active);
        }
    }

    /// Adds the points of one person's sum.
    fn close(&self, out: &mut Lanes, lane: usize, sum: i64, active: bool) {
        if let Some(out) = out.get_mut(lane).filter(|_| active) {
            *out += self.steps.points(sum.min(self.most));
        }
    }
}

impl Event {
    pub(super) fn run(&self, part: Part<'_>, out: &mut Lanes) {
        let Some(Column::Events(events)) = part.column(self.column) else {
            return;
        };
        let own = events.part(part, &events.person);
        let people = events.person.get(own.clone()).unwrap_or_default();
        let days = events.day.get(own.clone()).unwrap_or_default();
        let cell = |column: usize, place: usize| {
            let list = events.cells.get(column);
            list.and_then(|list| list.get(own.start + place))
                .copied()
                .unwrap_or(NO_NUMBER)
        };
        for (place, (person, day)) in zip(people, days).enumerate() {
            let inside = *day == EVERY_DAY || (self.window.0 <= *day && *day <= self.window.1);
            let Some(out) = out.get_mut(part.lane(*person)).filter(|_| inside) else {
                continue;
            };
            let (owners, first) = match self.share {
                Some((owners, first)) => (cell(owners, place), cell(first, place) == 1),
                None => (1, false),
            };
            let worth = self.worth(cell(self.level, place), owners, first);
            *out = if self.highest {
                (*out).max(worth)
            } else {
                *out + worth
            };
        }
    }

    /// Those who have two entries on one thing, of which only one counts.
    pub(super) fn repeated(&self, part: Part<'_>) -> impl Iterator<Item = u32> {
        let repeated = match part.column(self.column) {
            Some(Column::Events(events)) if self.once => events.repeated.as_slice(),
            _ => &[],
        };
        let first = repeated.partition_point(|person| *person < part.first);
        let own = repeated.iter().skip(first).copied();
        own.take_while(move |person| part.holds(*person))
    }
}
