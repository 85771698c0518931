//! Facts straight from a JSON text, for files of many people.
//!
//! It reads what is in order and tells nothing: at the first thing that is not, the same text is
//! read again by `Facts::read`, which finds every problem and its place. So the two must agree on
//! what is in order, which a test holds over many people.

use chrono::Datelike;
use serde::Deserialize;
use serde_json::Value;

use super::node::Node;
use super::problem::FactProblem;
use super::{
    Award, COLUMNS_MAX, ENTRIES_MAX, Event, FactValue, Facts, FactsLine, Freeze, Maybe, Span,
    events,
};
use crate::base::{Date, Points, Text, add_months, iso_date, ordered};
use crate::scoring::decimal;
use crate::scoring::program::{
    Column, ColumnKind, Fact, FactKind, Grain, Index, Number, Pick, Program,
};
use crate::scoring::rules::{Awarded, Kind};

/// The last year a date may name.
const YEAR_MAX: i32 = super::value::YEAR_MAX;

/// Why a text gives no facts.
#[derive(Debug)]
pub enum Unreadable {
    /// It is no JSON.
    Json(serde_json::Error),
    /// It is JSON, with these problems.
    Facts(Vec<FactProblem>),
}

/// A [`FactsLine`] that is in order.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    id: &'a str,
    #[serde(borrow)]
    facts: Node<'a>,
}

/// Reads facts objects for one program, one text after another.
pub struct FactsReader<'a> {
    program: &'a Program,
    today: Date,
    /// The facts by their ids, in the order of the ids.
    names: Vec<(&'a str, usize)>,
}

impl<'a> FactsReader<'a> {
    /// A reader for a program; `today` is the day up to which things can have happened.
    pub fn new(program: &'a Program, today: Date) -> Self {
        let names = program.facts.iter().map(|fact| fact.id.as_str());
        let mut names: Vec<(&str, usize)> = names.zip(0..).collect();
        names.sort_unstable();
        Self {
            program,
            today,
            names,
        }
    }

    /// Reads one facts object.
    pub fn read(&self, text: &str) -> Result<Facts, Unreadable> {
        let node = serde_json::from_str(text).ok();
        if let Some(facts) = node.and_then(|node| self.quick(&node)) {
            return Ok(facts);
        }
        let value: Value = serde_json::from_str(text).map_err(Unreadable::Json)?;
        Facts::read(self.program, &value, self.today).map_err(Unreadable::Facts)
    }

    /// Reads one line of a file of people: the person's id, and the facts.
    pub fn read_line(&self, text: &str) -> Result<(String, Facts), Unreadable> {
        let line = serde_json::from_str::<Line<'_>>(text).ok();
        let quick = line.and_then(|line| Some((line.id.to_owned(), self.quick(&line.facts)?)));
        if let Some(person) = quick {
            return Ok(person);
        }
        let line: FactsLine = serde_json::from_str(text).map_err(Unreadable::Json)?;
        let facts = Facts::read(self.program, &Value::Object(line.facts), self.today);
        facts
            .map(|facts| (line.id, facts))
            .map_err(Unreadable::Facts)
    }

    fn quick(&self, node: &Node<'_>) -> Option<Facts> {
        let Node::Object(keys) = node else {
            return None;
        };
        let mut facts = Facts::none(self.program);
        for (key, value) in keys {
            let place = self.names.binary_search_by_key(key, |(name, _)| *name);
            let place = self.names.get(place.ok()?)?.1;
            let fact = self.program.facts.get(place)?;
            let value = self.value(&mut facts, fact, value)?;
            *facts.values.get_mut(place)? = value;
        }
        Some(facts)
    }

    fn value(&self, facts: &mut Facts, fact: &Fact, node: &Node<'_>) -> Option<FactValue> {
        if *node == Node::Null {
            return Some(FactValue::Unknown);
        }
        Some(match &fact.kind {
            FactKind::Choice { options } => FactValue::Choice(option(options, node)?),
            FactKind::Number(number) => FactValue::Number(amount(*number, node)?),
            FactKind::YesNo => match node {
                Node::Bool(yes) => FactValue::YesNo(*yes),
                _ => return None,
            },
            FactKind::Date { earliest } => FactValue::Date(self.past(*earliest, node)?),
            FactKind::Spans {
                grain,
                earliest,
                back_paid,
                amount,
            } => {
                let span =
                    |node: &Node<'_>| self.span(*grain, *earliest, *back_paid, *amount, node);
                filled(entries(node, span)?, FactValue::Spans)
            }
            FactKind::Events {
                columns,
                earliest,
                undated,
            } => {
                let event = |node: &Node<'_>| self.event(columns, *earliest, *undated, node);
                let mut list = entries(node, event)?;
                events::number_keys(&mut list, columns);
                let fits = columns
                    .iter()
                    .enumerate()
                    .all(|(place, column)| match column.kind {
                        ColumnKind::Number(number) => events::sum_fits(place, number, &list),
                        _ => true,
                    });
                filled(fits.then_some(list)?, FactValue::Events)
            }
            FactKind::Awards => {
                facts.awards = entries(node, |node| self.award(node))?;
                if facts.awards.is_empty() {
                    FactValue::Absent
                } else {
                    FactValue::Awards
                }
            }
            FactKind::Freezes => {
                facts.freezes = entries(node, |node| self.freeze(node))?;
                if facts.freezes.is_empty() {
                    FactValue::Absent
                } else {
                    FactValue::Freezes
                }
            }
        })
    }

    fn span(
        &self,
        grain: Grain,
        earliest: Date,
        back_paid: bool,
        number: Option<Number>,
        node: &Node<'_>,
    ) -> Option<Span> {
        only(node, |key| {
            matches!(key, "from" | "to")
                || (back_paid && key == "back_paid")
                || (number.is_some() && key == "amount")
        })?;
        let from = match node.get("from")? {
            Node::Null => Maybe::Unknown,
            node => {
                let from = match grain {
                    Grain::Day => day(node)?,
                    Grain::Month => month(node)?,
                };
                Maybe::Known(Some(from).filter(|from| earliest <= *from && *from <= self.today)?)
            }
        };
        let to = maybe(node.get("to"), |node| match grain {
            Grain::Day => day(node),
            Grain::Month => add_months(month(node)?, 1).pred_opt(),
        })?;
        if let (Maybe::Known(from), Maybe::Known(to)) = (from, to)
            && to < from
        {
            return None;
        }
        Some(Span {
            from,
            to,
            back_paid: match node.get("back_paid") {
                Some(Node::Bool(yes)) => *yes,
                Some(_) => return None,
                None => false,
            },
            amount: match number {
                Some(number) => maybe(node.get("amount"), |node| amount(number, node))?,
                None => Maybe::Absent,
            },
        })
    }

    fn event(
        &self,
        columns: &[Column],
        earliest: Date,
        undated: bool,
        node: &Node<'_>,
    ) -> Option<Event> {
        only(node, |key| {
            key == "date" || columns.iter().any(|column| column.id == key)
        })?;
        let date = maybe(node.get("date"), |node| self.past(earliest, node))?;
        if date == Maybe::Absent && !undated {
            return None;
        }
        let mut cells = [Maybe::Absent; COLUMNS_MAX];
        let mut key = None;
        for (cell, column) in cells.iter_mut().zip(columns) {
            let found = node.get(&column.id);
            if found.is_none() && !column.optional {
                return None;
            }
            if column.kind == ColumnKind::Key {
                key = match found {
                    Some(found) => Some(short(found)?),
                    None => None,
                };
                continue;
            }
            *cell = maybe(found, |node| match &column.kind {
                ColumnKind::Choice { options } => option(options, node).map(i64::from),
                ColumnKind::Number(number) => amount(*number, node),
                ColumnKind::YesNo => match node {
                    Node::Bool(yes) => Some(i64::from(*yes)),
                    _ => None,
                },
                ColumnKind::Key => None,
            })?;
        }
        Some(Event { date, cells, key })
    }

    /// An award; one that names its awarder or another end is left to the thorough reading.
    fn award(&self, node: &Node<'_>) -> Option<Award> {
        only(node, |key| {
            matches!(key, "indicator" | "points" | "effective" | "by")
        })?;
        let place = self
            .program
            .indicator_index(node.get("indicator")?.text()?)?;
        let rule = self.awarded(place)?;
        let points = node.get("points")?.text()?.parse::<Points>().ok()?;
        let points = self.program.amount(points)?;
        if points <= 0 || points % rule.step != 0 || points > rule.awarder_cap {
            return None;
        }
        let effective = day(node.get("effective")?)?;
        Some(Award {
            indicator: place,
            effective,
            expires: rule.expires(effective),
            points,
            awarder: rule.awarder,
            by: match node.get("by") {
                Some(by) => Some(short(by)?),
                None => None,
            },
        })
    }

    fn awarded(&self, place: Index) -> Option<&'a Awarded> {
        let indicator = self.program.indicators.get(usize::from(place))?;
        indicator.rules.iter().find_map(|rule| match &rule.kind {
            Kind::Awarded(rule) => Some(rule),
            _ => None,
        })
    }

    /// A freeze of an indicator with one ground; another is left to the thorough reading.
    fn freeze(&self, node: &Node<'_>) -> Option<Freeze> {
        only(node, |key| matches!(key, "indicator" | "from"))?;
        let place = self
            .program
            .indicator_index(node.get("indicator")?.text()?)?;
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
            from: self.past(Date::MIN, node.get("from")?)?,
            served: None,
            lifted: None,
        })
    }

    fn past(&self, earliest: Date, node: &Node<'_>) -> Option<Date> {
        day(node).filter(|date| earliest <= *date && *date <= self.today)
    }
}

fn filled<T>(list: Vec<T>, of: impl Fn(Vec<T>) -> FactValue) -> FactValue {
    if list.is_empty() {
        FactValue::Absent
    } else {
        of(list)
    }
}

/// The entries of a list, each in order, sorted.
fn entries<T: Ord>(node: &Node<'_>, entry: impl Fn(&Node<'_>) -> Option<T>) -> Option<Vec<T>> {
    let Node::List(items) = node else {
        return None;
    };
    if i64::try_from(items.len()).ok()? > ENTRIES_MAX {
        return None;
    }
    let entries: Option<Vec<T>> = items.iter().map(entry).collect();
    entries.map(ordered)
}

/// None if an object has another key, or is none.
fn only(node: &Node<'_>, known: impl Fn(&str) -> bool) -> Option<()> {
    let Node::Object(keys) = node else {
        return None;
    };
    keys.iter().all(|(key, _)| known(key)).then_some(())
}

/// A part that may be left out or not known; none if it is not in order.
fn maybe<T>(
    node: Option<&Node<'_>>,
    read: impl FnOnce(&Node<'_>) -> Option<T>,
) -> Option<Maybe<T>> {
    match node {
        None => Some(Maybe::Absent),
        Some(Node::Null) => Some(Maybe::Unknown),
        Some(node) => read(node).map(Maybe::Known),
    }
}

fn option(options: &[Pick], node: &Node<'_>) -> Option<Index> {
    let word = node.text()?;
    let place = options.iter().position(|option| option.id == word)?;
    Index::try_from(place).ok()
}

fn amount(number: Number, node: &Node<'_>) -> Option<i64> {
    let amount = match node {
        Node::Whole(whole) => whole.checked_mul(10_i64.checked_pow(number.decimals)?)?,
        Node::Text(text) => decimal::parse(text, number.decimals).ok()?,
        _ => return None,
    };
    (number.min..=number.max)
        .contains(&amount)
        .then_some(amount)
}

fn day(node: &Node<'_>) -> Option<Date> {
    iso_date(node.text()?).filter(|date| date.year() <= YEAR_MAX)
}

/// The first day of a month.
fn month(node: &Node<'_>) -> Option<Date> {
    let text = node.text()?;
    let (year, month) = text.split_once('-')?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || month.len() != 2 || !digits(year) || !digits(month) {
        return None;
    }
    let first = Date::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1);
    first.filter(|date| date.year() <= YEAR_MAX)
}

fn short(node: &Node<'_>) -> Option<String> {
    let text = Text::<80>::new(node.text()?).ok()?;
    (!text.is_empty()).then(|| text.into_string())
}

#[cfg(test)]
mod tests;
