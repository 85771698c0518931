//! JSON in which no key stands twice.
//!
//! Of a key that stands twice most readers take the last, some the first: what a proxy, a log or
//! an officer's own program saw would not be what was done. So it is no request at all.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// A value as it was sent; decoding it fails at the second of two equal keys, wherever they stand.
pub(super) struct Sent(pub(super) Value);

impl<'de> Deserialize<'de> for Sent {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader).map(Self)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(Sent(value)) = items.next_element()? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            if fields.contains_key(&name) {
                // Refused in the place of the value, so that the path of the error ends with it.
                entries.next_value_seed(Twice)?;
            }
            let Sent(value) = entries.next_value()?;
            fields.insert(name, value);
        }
        Ok(Value::Object(fields))
    }
}

/// Reads nothing, because its key stands there already.
struct Twice;

impl<'de> DeserializeSeed<'de> for Twice {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, _from: D) -> Result<(), D::Error> {
        Err(D::Error::custom("a key stands twice"))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::Sent;

    #[test]
    fn what_has_no_key_twice_reads_as_ever() {
        for text in [
            "null",
            "[true, false, -1, 18446744073709551615, 1.5, \"积\\u5206\"]",
            "{\"a\": {\"a\": [{\"a\": 1}, {\"a\": 1}]}, \"b\": {}}",
        ] {
            let Sent(read) = serde_json::from_str(text).unwrap();
            assert_eq!(read, serde_json::from_str::<Value>(text).unwrap());
        }
    }

    #[test]
    fn a_key_that_stands_twice_is_refused_however_it_is_written() {
        for text in [
            "{\"a\": 1, \"a\": 1}",
            "{\"a\": 1, \"\\u0061\": 1}",
            "{\"b\": [{\"a\": 1, \"c\": 2, \"a\": 3}]}",
        ] {
            let read = serde_json::from_str::<Sent>(text);
            assert!(read.is_err_and(|error| error.is_data()), "{text}");
        }
        let cut = serde_json::from_str::<Sent>("{\"a\": 1");
        assert!(cut.is_err_and(|error| error.is_eof()));
    }
}
