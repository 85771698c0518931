//! Back to a facts object, in one fixed form for the same facts.

use serde_json::{Map, Value, json};

use super::{Award, Event, FactValue, Facts, Freeze, Maybe, Span};
use crate::base::{Date, year_and_month};
use crate::scoring::decimal;
use crate::scoring::program::{Column, ColumnKind, FactKind, Grain, Pick, Program};
use crate::scoring::rules::Kind;

impl Facts {
    /// The facts as an object that reads back to the same facts.
    pub fn write(&self, program: &Program) -> Value {
        let mut object = Map::new();
        for (fact, value) in program.facts.iter().zip(&self.values) {
            let written = match (value, &fact.kind) {
                (FactValue::Unknown, _) => Value::Null,
                (FactValue::Choice(place), FactKind::Choice { options }) => {
                    option(options, i64::from(*place))
                }
                (FactValue::Number(amount), FactKind::Number(number)) => {
                    self::amount(*amount, number.decimals)
                }
                (FactValue::YesNo(yes), _) => json!(yes),
                (FactValue::Date(date), _) => day(*date),
                (FactValue::Spans(spans), FactKind::Spans { grain, amount, .. }) => {
                    let decimals = amount.map_or(0, |number| number.decimals);
                    let span = |span: &Span| self::span(*span, *grain, decimals);
                    spans.iter().map(span).collect()
                }
                (FactValue::Events(events), FactKind::Events { columns, .. }) => events
                    .iter()
                    .map(|event| self::event(event, columns))
                    .collect(),
                (FactValue::Awards, _) => self
                    .awards
                    .iter()
                    .map(|award| self::award(program, award))
                    .collect(),
                (FactValue::Freezes, _) => self
                    .freezes
                    .iter()
                    .map(|freeze| self::freeze(program, *freeze))
                    .collect(),
                _ => continue,
            };
            object.insert(fact.id.clone(), written);
        }
        Value::Object(object)
    }
}

fn day(date: Date) -> Value {
    json!(date.to_string())
}

/// A whole number as a number, another as an exact text.
fn amount(amount: i64, decimals: u32) -> Value {
    let text = decimal::write(amount, decimals);
    match text.parse::<i64>() {
        Ok(whole) => json!(whole),
        Err(_) => json!(text),
    }
}

fn option(options: &[Pick], place: i64) -> Value {
    let option = usize::try_from(place)
        .ok()
        .and_then(|place| options.get(place));
    option.map_or(Value::Null, |option| json!(option.id))
}

/// Writes a part unless it is left out.
fn part<T>(object: &mut Map<String, Value>, key: &str, part: Maybe<T>, known: impl Fn(T) -> Value) {
    match part {
        Maybe::Absent => {}
        Maybe::Unknown => {
            object.insert(key.to_owned(), Value::Null);
        }
        Maybe::Known(value) => {
            object.insert(key.to_owned(), known(value));
        }
    }
}

fn span(span: Span, grain: Grain, decimals: u32) -> Value {
    let date = |date: Date| match grain {
        Grain::Day => day(date),
        Grain::Month => json!(year_and_month(date)),
    };
    let mut object = Map::new();
    part(&mut object, "from", span.from, date);
    part(&mut object, "to", span.to, date);
    if span.back_paid {
        object.insert("back_paid".to_owned(), json!(true));
    }
    part(&mut object, "amount", span.amount, |parts| {
        amount(parts, decimals)
    });
    Value::Object(object)
}

fn event(event: &Event, columns: &[Column]) -> Value {
    let mut object = Map::new();
    part(&mut object, "date", event.date, day);
    for (column, cell) in columns.iter().zip(event.cells) {
        match &column.kind {
            ColumnKind::Choice { options } => {
                part(&mut object, &column.id, cell, |place| {
                    option(options, place)
                });
            }
            ColumnKind::Number(number) => {
                part(&mut object, &column.id, cell, |n| {
                    amount(n, number.decimals)
                });
            }
            ColumnKind::YesNo => part(&mut object, &column.id, cell, |yes| json!(yes != 0)),
            ColumnKind::Key => {
                if let Some(key) = &event.key {
                    object.insert(column.id.clone(), json!(key));
                }
            }
        }
    }
    Value::Object(object)
}

fn award(program: &Program, award: &Award) -> Value {
    let mut object = Map::new();
    let indicator = program.indicators.get(usize::from(award.indicator));
    object.insert(
        "indicator".to_owned(),
        json!(indicator.map(|indicator| &indicator.id)),
    );
    object.insert("points".to_owned(), json!(program.points(award.points)));
    object.insert("effective".to_owned(), day(award.effective));
    object.insert("expires".to_owned(), day(award.expires));
    object.insert("awarder".to_owned(), json!(award.awarder));
    if let Some(by) = &award.by {
        object.insert("by".to_owned(), json!(by));
    }
    Value::Object(object)
}

fn freeze(program: &Program, freeze: Freeze) -> Value {
    let mut object = Map::new();
    if let Some(indicator) = program.indicators.get(usize::from(freeze.indicator)) {
        object.insert("indicator".to_owned(), json!(indicator.id));
        let rule = indicator.rules.get(usize::from(freeze.ground));
        if let Some(Kind::Freeze(rule)) = rule.map(|rule| &rule.kind) {
            object.insert("ground".to_owned(), json!(rule.ground));
        }
    }
    object.insert("from".to_owned(), day(freeze.from));
    for (key, date) in [("served", freeze.served), ("lifted", freeze.lifted)] {
        if let Some(date) = date {
            object.insert(key.to_owned(), day(date));
        }
    }
    Value::Object(object)
}
