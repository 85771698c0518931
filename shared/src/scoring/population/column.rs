//! The facts of many people, one column for each fact.

use crate::scoring::facts::{COLUMNS_MAX, Facts, Span};
use crate::scoring::program::{FactKind, Index, Program};

/// A day that is not there; later than every day, so that no threshold is reached.
pub(super) const NO_DAY: i32 = i32::MAX;
/// A day that the entry itself says lies in every window.
pub(super) const EVERY_DAY: i32 = i32::MIN;
/// An amount that is not there.
pub(super) const NO_NUMBER: i64 = i64::MIN;

/// The facts of many people under one program.
#[derive(Clone, Debug)]
pub struct Population {
    /// One column for each fact of the program.
    pub(super) columns: Vec<Column>,
    pub(super) awards: Awards,
    pub(super) freezes: Vec<(u32, crate::scoring::facts::Freeze)>,
    /// Those with something that is not known, and all their facts; their columns are empty.
    pub(super) open: Vec<(u32, Facts)>,
    /// How many people there are.
    pub(super) people: u32,
}

/// One fact of many people.
#[derive(Clone, Debug)]
pub(super) enum Column {
    /// A choice or yes and no: 0 is not claimed, then the options, or no and yes.
    Bytes(Vec<u8>),
    /// Amounts.
    Numbers(Vec<i64>),
    /// Days.
    Days(Vec<i32>),
    /// Stretches of time.
    Spans(Spans),
    /// Happenings.
    Events(Events),
    /// Awards and freezes stand in lists of their own.
    Elsewhere,
}

/// Stretches of time of many people. Most have one that is still running: its first day stands in
/// a column. Whoever has another history stands in a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Spans {
    /// The first day of the one running span.
    pub(super) from: Vec<i32>,
    /// The others: person, first and last place in `list`.
    pub(super) others: Vec<(u32, u32, u32)>,
    pub(super) list: Vec<Span>,
}

/// Happenings of many people, ordered by person and date.
#[derive(Clone, Debug, Default)]
pub(super) struct Events {
    pub(super) person: Vec<u32>,
    pub(super) day: Vec<i32>,
    /// One list for each column of the event; what is left out is `NO_NUMBER`.
    pub(super) cells: [Vec<i64>; COLUMNS_MAX],
    /// Where each chunk of people begins.
    pub(super) chunks: Vec<u32>,
    /// Those with two entries on the same thing, of which only one counts.
    pub(super) repeated: Vec<u32>,
}

/// Awards of many people, ordered by person.
#[derive(Clone, Debug, Default)]
pub(super) struct Awards {
    pub(super) person: Vec<u32>,
    pub(super) indicator: Vec<Index>,
    pub(super) effective: Vec<i32>,
    pub(super) expires: Vec<i32>,
    pub(super) points: Vec<i32>,
    pub(super) chunks: Vec<u32>,
}

/// A number as a place in a list.
pub(super) fn place_of(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl Population {
    /// Nobody yet.
    pub fn new(program: &Program) -> Self {
        let column = |kind: &FactKind| match kind {
            FactKind::Choice { .. } | FactKind::YesNo => Column::Bytes(Vec::new()),
            FactKind::Number(_) => Column::Numbers(Vec::new()),
            FactKind::Date { .. } => Column::Days(Vec::new()),
            FactKind::Spans { .. } => Column::Spans(Spans::default()),
            FactKind::Events { .. } => Column::Events(Events::default()),
            FactKind::Awards | FactKind::Freezes => Column::Elsewhere,
        };
        Self {
            columns: program
                .facts
                .iter()
                .map(|fact| column(&fact.kind))
                .collect(),
            awards: Awards::default(),
            freezes: Vec::new(),
            open: Vec::new(),
            people: 0,
        }
    }

    /// How many people there are.
    pub fn people(&self) -> u32 {
        self.people
    }

    /// The bytes the columns take, without the few who are kept one by one.
    pub fn bytes(&self) -> usize {
        let of = |column: &Column| match column {
            Column::Bytes(list) => list.capacity(),
            Column::Numbers(list) => list.capacity() * 8,
            Column::Days(list) => list.capacity() * 4,
            Column::Spans(spans) => {
                spans.from.capacity() * 4
                    + spans.others.capacity() * 12
                    + spans.list.capacity() * size_of::<Span>()
            }
            Column::Events(events) => {
                let cells: usize = events.cells.iter().map(Vec::capacity).sum();
                (events.person.capacity() + events.day.capacity()) * 4 + cells * 8
            }
            Column::Elsewhere => 0,
        };
        let awards = self.awards.person.capacity() * 18;
        self.columns.iter().map(of).sum::<usize>() + awards
    }

    /// The places in a list ordered by person that belong to a chunk.
    pub(super) fn part(chunks: &[u32], chunk: usize, count: usize) -> std::ops::Range<usize> {
        let start = |place: usize| chunks.get(place).map_or(count, |start| place_of(*start));
        start(chunk)..start(chunk + 1)
    }
}
