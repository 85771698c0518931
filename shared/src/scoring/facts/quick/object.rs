//! A facts object, and a line of a file of people.

use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};

use super::FactsReader;
use super::entries::{Awards, Events, Freezes, Spans};
use super::list::List;
use super::scalar::{Scalar, sound};
use crate::base::Date;
use crate::scoring::facts::{self, FactValue, Facts, events};
use crate::scoring::program::{Column, ColumnKind, FactKind};

/// A facts object.
pub(super) struct Object<'r, 'a>(pub(super) &'r FactsReader<'a>);

impl<'de> DeserializeSeed<'de> for Object<'_, '_> {
    type Value = Facts;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Facts, D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Object<'_, '_> {
    type Value = Facts;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a facts object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut keys: A) -> Result<Facts, A::Error> {
        let Self(reader) = self;
        let mut facts = Facts::none(reader.program);
        while let Some(key) = keys.next_key::<&str>()? {
            let place: usize = sound(reader.names.find(key))?;
            let fact = sound(reader.program.facts.get(place))?;
            let value = reader.value(&mut facts, &fact.kind, &mut keys)?;
            *sound(facts.values.get_mut(place))? = value;
        }
        Ok(facts)
    }
}

/// A line of a file of people: `{"id": "..", "facts": {..}}`.
pub(super) struct Line<'r, 'a>(pub(super) &'r FactsReader<'a>);

impl<'de> DeserializeSeed<'de> for Line<'_, '_> {
    type Value = (String, Facts);

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Line<'_, '_> {
    type Value = (String, Facts);

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a person")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut keys: A) -> Result<Self::Value, A::Error> {
        let (mut id, mut facts) = (None, None);
        while let Some(key) = keys.next_key::<&str>()? {
            // A key given twice is refused, as the thorough reading refuses it.
            match key {
                "id" if id.is_none() => id = Some(keys.next_value::<&str>()?.to_owned()),
                "facts" if facts.is_none() => {
                    facts = Some(keys.next_value_seed(Object(self.0))?);
                }
                _ => return sound(None),
            }
        }
        sound(id.zip(facts))
    }
}

impl FactsReader<'_> {
    /// The value of the key that was read last.
    fn value<'de, A: MapAccess<'de>>(
        &self,
        facts: &mut Facts,
        kind: &FactKind,
        keys: &mut A,
    ) -> Result<FactValue, A::Error> {
        match kind {
            FactKind::Spans {
                grain,
                earliest,
                back_paid,
                amount,
            } => {
                let shape = Spans {
                    grain: *grain,
                    earliest: *earliest,
                    today: self.today,
                    back_paid: *back_paid,
                    amount: *amount,
                };
                Ok(of_list(
                    keys.next_value_seed(List(&shape))?,
                    FactValue::Spans,
                ))
            }
            FactKind::Events {
                columns,
                earliest,
                undated,
            } => {
                let shape = Events {
                    columns,
                    earliest: *earliest,
                    today: self.today,
                    undated: *undated,
                };
                let mut list = keys.next_value_seed(List(&shape))?;
                if let Some(list) = &mut list {
                    events::number_keys(list, columns);
                    sound(fit(list, columns).then_some(()))?;
                }
                Ok(of_list(list, FactValue::Events))
            }
            FactKind::Awards => {
                let list = keys.next_value_seed(List(&Awards(self.program)))?;
                Ok(apart(list, &mut facts.awards, FactValue::Awards))
            }
            FactKind::Freezes => {
                let shape = Freezes {
                    program: self.program,
                    today: self.today,
                };
                let list = keys.next_value_seed(List(&shape))?;
                Ok(apart(list, &mut facts.freezes, FactValue::Freezes))
            }
            _ => {
                let value = keys.next_value::<Scalar<'de>>()?;
                sound(self.single(kind, value))
            }
        }
    }

    /// A value without parts.
    fn single(&self, kind: &FactKind, value: Scalar<'_>) -> Option<FactValue> {
        if value == Scalar::Null {
            return Some(FactValue::Unknown);
        }
        match kind {
            FactKind::Choice { options } => value.option(options).map(FactValue::Choice),
            FactKind::Number(number) => value.amount(*number).map(FactValue::Number),
            FactKind::YesNo => value.flag().map(FactValue::YesNo),
            FactKind::Date { earliest } => {
                let past = |day: &Date| *earliest <= *day && *day <= self.today;
                value.day().filter(past).map(FactValue::Date)
            }
            _ => None,
        }
    }
}

/// Whether the sums of all amounts are within what one of them may be.
fn fit(list: &[facts::Event], columns: &[Column]) -> bool {
    let mut columns = columns.iter().enumerate();
    columns.all(|(place, column)| match column.kind {
        ColumnKind::Number(number) => events::sum_fits(place, number, list),
        _ => true,
    })
}

fn of_list<T>(list: Option<Vec<T>>, of: impl Fn(Vec<T>) -> FactValue) -> FactValue {
    match list {
        None => FactValue::Unknown,
        Some(list) if list.is_empty() => FactValue::Absent,
        Some(list) => of(list),
    }
}

/// What stands in a list of its own.
fn apart<T>(list: Option<Vec<T>>, own: &mut Vec<T>, filled: FactValue) -> FactValue {
    let value = match &list {
        None => FactValue::Unknown,
        Some(list) if list.is_empty() => FactValue::Absent,
        Some(_) => filled,
    };
    *own = list.unwrap_or_default();
    value
}
