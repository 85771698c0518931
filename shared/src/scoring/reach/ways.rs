//! How a fact can still be told otherwise.

use crate::base::{Date, add_months, ordered};
use crate::scoring::evaluate::Case;
use crate::scoring::facts::{
    Award, COLUMNS_MAX, ENTRIES_MAX, Event, FactValue, Facts, Maybe, Span,
};
use crate::scoring::program::{
    Column, ColumnKind, FactKind, Grain, Index, Number, Program, first_day,
};
use crate::scoring::rules::{Condition, Kind, Measure, Rule};
use crate::scoring::score::Truth;

/// A birthday that was not told may be so many years back.
const YEARS: u32 = 80;
/// So many happenings are added at once.
const ADDED: [usize; 4] = [1, 3, 10, 40];

/// One other way to tell a fact.
pub(super) enum Way {
    /// The fact is told so.
    Told(Index, FactValue),
    /// Awards are added to those there are.
    Awarded(Index, Vec<Award>),
}

impl Way {
    pub(super) fn on(&self, facts: &Facts) -> Facts {
        let mut facts = facts.clone();
        let (fact, value) = match self {
            Self::Told(fact, value) => (fact, value.clone()),
            Self::Awarded(fact, awards) => {
                facts.awards.extend(awards.iter().cloned());
                facts.awards = ordered(std::mem::take(&mut facts.awards));
                (fact, FactValue::Awards)
            }
        };
        if let Some(own) = facts.values.get_mut(usize::from(*fact)) {
            *own = value;
        }
        facts
    }
}

/// What can be told otherwise, begun on one day and looked at on another.
pub(super) struct Ways<'a> {
    pub(super) program: &'a Program,
    pub(super) begun: Date,
    pub(super) day: Date,
    /// The line it is for; none for what no line reads.
    pub(super) indicator: Option<Index>,
}

impl Ways<'_> {
    /// Every other way to tell a fact that can bring more; none where it cannot change.
    pub(super) fn of(&self, facts: &Facts, fact: Index) -> Vec<Way> {
        let place = usize::from(fact);
        let (Some(declared), Some(value)) =
            (self.program.facts.get(place), facts.values.get(place))
        else {
            return Vec::new();
        };
        let open = matches!(value, FactValue::Unknown);
        if !open && self.stays(fact) {
            return Vec::new();
        }
        let told = |values: Vec<FactValue>| {
            let ways = values.into_iter().map(|value| Way::Told(fact, value));
            ways.collect()
        };
        match &declared.kind {
            FactKind::Choice { options } => {
                let count = Index::try_from(options.len()).unwrap_or(0);
                told((0..count).map(FactValue::Choice).collect())
            }
            FactKind::YesNo => told(vec![FactValue::YesNo(true), FactValue::YesNo(false)]),
            FactKind::Number(number) => told(self.numbers(fact, *number)),
            FactKind::Date { earliest } => match value {
                FactValue::Absent | FactValue::Unknown => told(self.dates(*earliest)),
                _ => Vec::new(),
            },
            FactKind::Spans {
                grain,
                earliest,
                amount,
                ..
            } => told(self.spans(facts, fact, *grain, *earliest, *amount)),
            FactKind::Events { columns, .. } => told(self.events(fact, value, columns)),
            FactKind::Awards => self.awards(fact, facts.awards.len()),
            FactKind::Freezes => Vec::new(),
        }
    }

    /// True for what takes points away or bars the way: it has happened.
    fn stays(&self, fact: Index) -> bool {
        let barred = self.program.gates.iter().flat_map(|gate| &gate.none_of);
        let mut barred = barred.map(Condition::fact);
        let mut lines = self.program.indicators.iter();
        barred.any(|one| one == fact)
            || lines.any(|one| self.program.deducts(one) && one.facts.contains(&fact))
    }

    /// Both ends, and every number at which a rule or a condition takes a turn.
    fn numbers(&self, fact: Index, number: Number) -> Vec<FactValue> {
        let mut turns = vec![number.min, number.max];
        let indicators = self.program.indicators.iter();
        for rule in indicators.flat_map(|indicator| &indicator.rules) {
            rule_turns(rule, fact, &mut turns);
        }
        turns.sort_unstable();
        turns.dedup();
        let inside = |turn: &i64| (number.min..=number.max).contains(turn);
        turns
            .into_iter()
            .filter(inside)
            .map(FactValue::Number)
            .collect()
    }

    fn dates(&self, earliest: Date) -> Vec<FactValue> {
        let days = (0..=YEARS).map(|years| {
            let back = chrono::Months::new(years * 12);
            self.begun.checked_sub_months(back).unwrap_or(earliest)
        });
        days.filter(|day| *day >= earliest)
            .map(FactValue::Date)
            .collect()
    }

    /// A stretch begun now; of what is not known, one that has run for ever.
    fn spans(
        &self,
        facts: &Facts,
        fact: Index,
        grain: Grain,
        earliest: Date,
        amount: Option<Number>,
    ) -> Vec<FactValue> {
        let case = Case {
            program: self.program,
            facts,
            as_of: self.day,
        };
        let amount = amount.map_or(Maybe::Absent, |number| Maybe::Known(number.max));
        let since = |day| Span {
            from: Maybe::Known(first_day(grain, day)),
            to: Maybe::Absent,
            back_paid: false,
            amount,
        };
        let begun = since(self.begun);
        match case.value(fact) {
            FactValue::Unknown => vec![
                FactValue::Spans(vec![since(add_months(earliest, 1))]),
                FactValue::Spans(vec![begun]),
                FactValue::Absent,
            ],
            FactValue::Spans(spans) => {
                if case.holds(fact) == Truth::Yes && amount == Maybe::Absent {
                    return Vec::new();
                }
                let mut spans = spans.clone();
                if spans.contains(&begun) {
                    return Vec::new();
                }
                spans.push(begun);
                vec![FactValue::Spans(ordered(spans))]
            }
            _ => vec![FactValue::Spans(vec![begun])],
        }
    }

    /// What there is and a few more, of every kind there is.
    fn events(&self, fact: Index, value: &FactValue, columns: &[Column]) -> Vec<FactValue> {
        let had: &[Event] = match value {
            FactValue::Events(events) => events,
            _ => &[],
        };
        let room = usize::try_from(ENTRIES_MAX).unwrap_or(0);
        let room = room.saturating_sub(had.len());
        let mut values = Vec::new();
        for cells in self.cells(fact, had, columns) {
            for count in ADDED.into_iter().filter(|count| *count <= room) {
                let mut events = had.to_vec();
                for time in 0..count {
                    let mut cells = cells;
                    if time > 0 {
                        least(&mut cells, columns);
                    }
                    events.push(Event {
                        date: Maybe::Known(self.day),
                        cells,
                        key: None,
                    });
                }
                values.push(FactValue::Events(ordered(events)));
            }
        }
        values
    }

    /// The columns of one more happening: every option, and the most of every number.
    fn cells(
        &self,
        fact: Index,
        had: &[Event],
        columns: &[Column],
    ) -> Vec<[Maybe<i64>; COLUMNS_MAX]> {
        let mut rows = vec![[Maybe::Absent; COLUMNS_MAX]];
        for (place, column) in columns.iter().enumerate() {
            let values: Vec<Maybe<i64>> = match &column.kind {
                ColumnKind::Choice { options } => {
                    let count = i64::try_from(options.len()).unwrap_or(0);
                    (0..count).map(Maybe::Known).collect()
                }
                ColumnKind::Number(_) if column.optional => vec![Maybe::Absent],
                ColumnKind::Number(number) => {
                    vec![Maybe::Known(self.most(fact, place, *number, had))]
                }
                ColumnKind::YesNo => vec![Maybe::Known(1)],
                ColumnKind::Key => vec![Maybe::Absent],
            };
            let more = rows.iter().flat_map(|row| {
                values.iter().map(move |value| {
                    let mut row = *row;
                    if let Some(cell) = row.get_mut(place) {
                        *cell = *value;
                    }
                    row
                })
            });
            rows = more.collect();
        }
        rows
    }

    /// The most a number of one more entry can be: what the others leave of it if it is added up.
    fn most(&self, fact: Index, place: usize, number: Number, had: &[Event]) -> i64 {
        if number.min > 0 {
            return number.min;
        }
        let place = Index::try_from(place).unwrap_or(Index::MAX);
        if self.program.is_share(fact, place) {
            return number.max;
        }
        let amounts = had
            .iter()
            .map(|event| match event.cells.get(usize::from(place)) {
                Some(Maybe::Known(amount)) => *amount,
                _ => 0,
            });
        (number.max - amounts.sum::<i64>()).max(0)
    }

    /// As many awards as fill the line, if it is one that organisations award.
    fn awards(&self, fact: Index, had: usize) -> Vec<Way> {
        let own = self.indicator.and_then(|place| {
            let own = self.program.indicators.get(usize::from(place))?;
            let mut rules = own.rules.iter();
            let rule = rules.find_map(|rule| match &rule.kind {
                Kind::Awarded(rule) => Some(rule),
                _ => None,
            })?;
            Some((place, own.cap, rule))
        });
        let Some((place, cap, rule)) = own else {
            return Vec::new();
        };
        let count = (cap + rule.awarder_cap - 1) / rule.awarder_cap.max(1);
        let room = usize::try_from(ENTRIES_MAX)
            .unwrap_or(0)
            .saturating_sub(had);
        let count = usize::try_from(count).unwrap_or(0).min(room);
        let award = Award {
            indicator: place,
            effective: self.day,
            expires: rule.expires(self.day),
            points: rule.awarder_cap,
            awarder: rule.awarder,
            by: None,
        };
        vec![Way::Awarded(fact, vec![award; count])]
    }
}

/// Numbers of an entry after the first are the least they may be, so that no sum is too large.
fn least(cells: &mut [Maybe<i64>; COLUMNS_MAX], columns: &[Column]) {
    for (cell, column) in cells.iter_mut().zip(columns) {
        if let ColumnKind::Number(number) = &column.kind
            && matches!(cell, Maybe::Known(_))
        {
            *cell = Maybe::Known(number.min);
        }
    }
}

/// The numbers of a fact at which a rule takes a turn.
fn rule_turns(rule: &Rule, fact: Index, turns: &mut Vec<i64>) {
    let reads = |measure: Measure| measure.fact() == fact;
    match &rule.kind {
        Kind::Bracket(rule) if reads(rule.measure) => {
            let steps = rule.steps.iter();
            turns.extend(steps.flat_map(|step| [step.from - 1, step.from]));
        }
        Kind::Slope(rule) if reads(rule.measure) => turns.extend([rule.from, rule.at, rule.to]),
        Kind::Tiers(rule) if reads(rule.measure) => {
            let ends = rule.tiers.iter().filter_map(|tier| tier.to);
            turns.extend(ends.flat_map(|to| [to * rule.per, (to + 1) * rule.per]));
        }
        _ => {}
    }
    for condition in &rule.requires {
        if let Condition::Counted {
            measure,
            at_least,
            at_most,
            ..
        } = condition
            && reads(*measure)
        {
            turns.push(*at_least);
            turns.extend(*at_most);
        }
    }
}
