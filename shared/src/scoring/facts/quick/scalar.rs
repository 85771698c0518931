//! What stands in a JSON text and has no parts, its words borrowed from the text. Numbers with a
//! fraction are left to the thorough reading: no number passes through floating point here.

use chrono::Datelike;
use serde::de::{Deserialize, Deserializer, Error, Visitor};

use crate::base::{Date, Text, iso_date, month_of};
use crate::scoring::decimal;
use crate::scoring::facts::Maybe;
use crate::scoring::facts::value::YEAR_MAX;
use crate::scoring::program::{Grain, Index, Number, Pick};

/// One value of a JSON text that is neither a list nor an object.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Scalar<'a> {
    Null,
    Bool(bool),
    Whole(i64),
    Text(&'a str),
}

impl<'a> Scalar<'a> {
    pub(super) fn text(self) -> Option<&'a str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn flag(self) -> Option<bool> {
        match self {
            Self::Bool(flag) => Some(flag),
            _ => None,
        }
    }

    /// The place of an option.
    pub(super) fn option(self, options: &[Pick]) -> Option<Index> {
        let word = self.text()?;
        let place = options.iter().position(|option| option.id == word)?;
        Index::try_from(place).ok()
    }

    pub(super) fn amount(self, number: Number) -> Option<i64> {
        let amount = match self {
            Self::Whole(whole) => whole.checked_mul(10_i64.checked_pow(number.decimals)?)?,
            Self::Text(text) => decimal::parse(text, number.decimals).ok()?,
            _ => return None,
        };
        (number.min..=number.max)
            .contains(&amount)
            .then_some(amount)
    }

    pub(super) fn day(self) -> Option<Date> {
        iso_date(self.text()?).filter(|date| date.year() <= YEAR_MAX)
    }

    /// A day, or the first day of a month.
    pub(super) fn first_day(self, grain: Grain) -> Option<Date> {
        match grain {
            Grain::Day => self.day(),
            Grain::Month => month_of(self.text()?).filter(|date| date.year() <= YEAR_MAX),
        }
    }

    /// A short text.
    pub(super) fn short(self) -> Option<String> {
        let text = Text::<80>::new(self.text()?).ok()?;
        (!text.is_empty()).then(|| text.into_string())
    }

    /// A part that may be not known; none if it is not in order.
    pub(super) fn maybe<T>(self, read: impl FnOnce(Self) -> Option<T>) -> Option<Maybe<T>> {
        match self {
            Self::Null => Some(Maybe::Unknown),
            known => read(known).map(Maybe::Known),
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Scalar<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Scalar<'de>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a value without parts")
    }

    fn visit_unit<E>(self) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Null)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Bool(yes))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Whole(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Scalar<'de>, E> {
        i64::try_from(number).map(Scalar::Whole).map_err(E::custom)
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(text))
    }

    /// A text with escapes cannot be borrowed; it is left to the thorough reading.
    fn visit_str<E: Error>(self, _text: &str) -> Result<Scalar<'de>, E> {
        Err(E::custom("a text with escapes"))
    }
}

/// What is in order, or the sign that the text must be read again.
pub(super) fn sound<T, E: Error>(read: Option<T>) -> Result<T, E> {
    read.ok_or_else(|| E::custom("not in order"))
}
