//! The entries there are: stretches of time, happenings, awards and freezes.

use super::list::Shape;
use super::scalar::Scalar;
use crate::base::{Date, Points, add_months};
use crate::scoring::facts::{Award, COLUMNS_MAX, Event, Freeze, Maybe, Span};
use crate::scoring::program::{Column, ColumnKind, Grain, Index, Number, Program};
use crate::scoring::rules::{Awarded, Kind};

/// How spans are declared.
pub(super) struct Spans {
    pub(super) grain: Grain,
    pub(super) earliest: Date,
    pub(super) today: Date,
    pub(super) back_paid: bool,
    pub(super) amount: Option<Number>,
}

#[derive(Default)]
pub(super) struct SpanParts {
    from: Option<Maybe<Date>>,
    to: Option<Maybe<Date>>,
    back_paid: bool,
    amount: Option<Maybe<i64>>,
}

impl Shape for Spans {
    type Parts<'de> = SpanParts;
    type Made = Span;

    fn set(&self, parts: &mut SpanParts, key: &str, value: Scalar<'_>) -> Option<()> {
        match key {
            "from" => {
                let past = |day: &Date| self.earliest <= *day && *day <= self.today;
                let read = |value: Scalar<'_>| value.first_day(self.grain).filter(past);
                parts.from = Some(value.maybe(read)?);
            }
            "to" => {
                let read = |value: Scalar<'_>| {
                    let first = value.first_day(self.grain)?;
                    match self.grain {
                        Grain::Day => Some(first),
                        Grain::Month => add_months(first, 1).pred_opt(),
                    }
                };
                parts.to = Some(value.maybe(read)?);
            }
            "back_paid" if self.back_paid => parts.back_paid = value.flag()?,
            "amount" => {
                let number = self.amount?;
                parts.amount = Some(value.maybe(|value| value.amount(number))?);
            }
            _ => return None,
        }
        Some(())
    }

    fn made(&self, parts: SpanParts) -> Option<Span> {
        let (from, to) = (parts.from?, parts.to.unwrap_or(Maybe::Absent));
        if let (Maybe::Known(from), Maybe::Known(to)) = (from, to)
            && to < from
        {
            return None;
        }
        Some(Span {
            from,
            to,
            back_paid: parts.back_paid,
            amount: parts.amount.unwrap_or(Maybe::Absent),
        })
    }
}

/// How events are declared.
pub(super) struct Events<'a> {
    pub(super) columns: &'a [Column],
    pub(super) earliest: Date,
    pub(super) today: Date,
    pub(super) undated: bool,
}

#[derive(Default)]
pub(super) struct EventParts<'de> {
    date: Option<Maybe<Date>>,
    cells: [Option<Maybe<i64>>; COLUMNS_MAX],
    key: Option<&'de str>,
}

impl Shape for Events<'_> {
    type Parts<'de> = EventParts<'de>;
    type Made = Event;

    fn set<'de>(&self, parts: &mut EventParts<'de>, key: &str, value: Scalar<'de>) -> Option<()> {
        if key == "date" {
            let past = |day: &Date| self.earliest <= *day && *day <= self.today;
            parts.date = Some(value.maybe(|value| value.day().filter(past))?);
            return Some(());
        }
        let place = self.columns.iter().position(|column| column.id == key)?;
        let read = match &self.columns.get(place)?.kind {
            ColumnKind::Choice { options } => {
                value.maybe(|value| value.option(options).map(i64::from))
            }
            ColumnKind::Number(number) => value.maybe(|value| value.amount(*number)),
            ColumnKind::YesNo => value.maybe(|value| value.flag().map(i64::from)),
            ColumnKind::Key => {
                parts.key = Some(value.text()?);
                Some(Maybe::Absent)
            }
        };
        *parts.cells.get_mut(place)? = Some(read?);
        Some(())
    }

    fn made(&self, parts: EventParts<'_>) -> Option<Event> {
        let date = parts.date.unwrap_or(Maybe::Absent);
        if date == Maybe::Absent && !self.undated {
            return None;
        }
        let cells = self.columns.iter().zip(&parts.cells);
        for (column, cell) in cells {
            if cell.is_none() && !column.optional {
                return None;
            }
        }
        let key = match parts.key {
            Some(text) => Some(Scalar::Text(text).short()?),
            None => None,
        };
        Some(Event {
            date,
            cells: parts.cells.map(|cell| cell.unwrap_or(Maybe::Absent)),
            key,
        })
    }
}

/// Awards; one that names its awarder or another end is left to the thorough reading.
pub(super) struct Awards<'a>(pub(super) &'a Program);

#[derive(Default)]
pub(super) struct AwardParts<'de> {
    indicator: Option<&'de str>,
    points: Option<&'de str>,
    effective: Option<Date>,
    by: Option<&'de str>,
}

impl Shape for Awards<'_> {
    type Parts<'de> = AwardParts<'de>;
    type Made = Award;

    fn set<'de>(&self, parts: &mut AwardParts<'de>, key: &str, value: Scalar<'de>) -> Option<()> {
        match key {
            "indicator" => parts.indicator = Some(value.text()?),
            "points" => parts.points = Some(value.text()?),
            "effective" => parts.effective = Some(value.day()?),
            "by" => parts.by = Some(value.text()?),
            _ => return None,
        }
        Some(())
    }

    fn made(&self, parts: AwardParts<'_>) -> Option<Award> {
        let Self(program) = self;
        let indicator = program.indicator_index(parts.indicator?)?;
        let rule = awarded(program, indicator)?;
        let points = program.amount(parts.points?.parse::<Points>().ok()?)?;
        if points <= 0 || points % rule.step != 0 || points > rule.awarder_cap {
            return None;
        }
        let effective = parts.effective?;
        Some(Award {
            indicator,
            effective,
            expires: rule.expires(effective),
            points,
            awarder: rule.awarder,
            by: match parts.by {
                Some(by) => Some(Scalar::Text(by).short()?),
                None => None,
            },
        })
    }
}

fn awarded(program: &Program, place: Index) -> Option<&Awarded> {
    let indicator = program.indicators.get(usize::from(place))?;
    indicator.rules.iter().find_map(|rule| match &rule.kind {
        Kind::Awarded(rule) => Some(rule),
        _ => None,
    })
}

/// Freezes of indicators with one ground; others are left to the thorough reading.
pub(super) struct Freezes<'a> {
    pub(super) program: &'a Program,
    pub(super) today: Date,
}

#[derive(Default)]
pub(super) struct FreezeParts<'de> {
    indicator: Option<&'de str>,
    from: Option<Date>,
}

impl Shape for Freezes<'_> {
    type Parts<'de> = FreezeParts<'de>;
    type Made = Freeze;

    fn set<'de>(&self, parts: &mut FreezeParts<'de>, key: &str, value: Scalar<'de>) -> Option<()> {
        match key {
            "indicator" => parts.indicator = Some(value.text()?),
            "from" => parts.from = Some(value.day().filter(|day| *day <= self.today)?),
            _ => return None,
        }
        Some(())
    }

    fn made(&self, parts: FreezeParts<'_>) -> Option<Freeze> {
        let place = self.program.indicator_index(parts.indicator?)?;
        let indicator = self.program.indicators.get(usize::from(place))?;
        let [rule] = indicator.rules.as_slice() else {
            return None;
        };
        let Kind::Freeze(_) = rule.kind else {
            return None;
        };
        Some(Freeze {
            indicator: place,
            ground: 0,
            from: parts.from?,
            served: None,
            lifted: None,
        })
    }
}
