//! Lists of entries, whatever the entries are.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::scalar::{Scalar, sound};
use crate::base::ordered;
use crate::scoring::facts::ENTRIES_MAX;

/// How an entry of a list is made of its keys.
pub(super) trait Shape {
    /// What is gathered while the keys come in.
    type Parts<'de>: Default;
    /// What an entry becomes.
    type Made: Ord;

    /// Takes in the value of a key; none if the key means nothing here or the value is not in
    /// order. Of a key given twice the last holds.
    fn set<'de>(&self, parts: &mut Self::Parts<'de>, key: &str, value: Scalar<'de>) -> Option<()>;

    /// The entry, when all its keys are in; none if it is not in order.
    fn made(&self, parts: Self::Parts<'_>) -> Option<Self::Made>;
}

/// A list of entries, sorted; none if the list is not known.
pub(super) struct List<'s, S>(pub(super) &'s S);

impl<'de, S: Shape> DeserializeSeed<'de> for List<'_, S> {
    type Value = Option<Vec<S::Made>>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de, S: Shape> Visitor<'de> for List<'_, S> {
    type Value = Option<Vec<S::Made>>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a list")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(made) = items.next_element_seed(Entry(self.0))? {
            list.push(made);
        }
        if i64::try_from(list.len()).is_ok_and(|count| count <= ENTRIES_MAX) {
            Ok(Some(if list.is_sorted() {
                list
            } else {
                ordered(list)
            }))
        } else {
            Err(A::Error::custom("too many entries"))
        }
    }
}

/// One entry of a list.
struct Entry<'s, S>(&'s S);

impl<'de, S: Shape> DeserializeSeed<'de> for Entry<'_, S> {
    type Value = S::Made;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<S::Made, D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de, S: Shape> Visitor<'de> for Entry<'_, S> {
    type Value = S::Made;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an entry")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut keys: A) -> Result<S::Made, A::Error> {
        let mut parts = S::Parts::default();
        while let Some(key) = keys.next_key::<&str>()? {
            let value = keys.next_value()?;
            sound(self.0.set(&mut parts, key, value))?;
        }
        sound(self.0.made(parts))
    }
}
