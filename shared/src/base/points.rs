//! Exact points.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};
use std::str::FromStr;

use num_rational::Ratio;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An exact number of points, positive or negative: 76.4, or the 10/3 of a shared patent.
///
/// On the wire it is a string: a decimal where one exists ("76.4"), else a reduced fraction
/// ("10/3"). It never passes through a floating point number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(Ratio<i64>);

/// Why a text is not a number of points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointsError {
    /// Neither a decimal like "12.5" nor a fraction like "10/3".
    Malformed,
    /// More digits than points can have.
    TooLarge,
}

/// The decimals a points text may carry; enough for every scheme known.
const DECIMALS_MAX: usize = 6;
/// The whole digits a points text may carry.
const DIGITS_MAX: usize = 9;

impl Points {
    /// No points.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));

    /// Whole points.
    pub const fn whole(points: i64) -> Self {
        Self(Ratio::new_raw(points, 1))
    }

    /// The fraction `numerator / denominator`, reduced; `None` for a denominator of zero.
    pub fn fraction(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator != 0).then(|| Self(Ratio::new(numerator, denominator)))
    }

    /// The reduced numerator; carries the sign.
    pub fn numerator(self) -> i64 {
        *self.0.numer()
    }

    /// The reduced denominator; always positive.
    pub fn denominator(self) -> i64 {
        *self.0.denom()
    }

    /// Hundredths, the unit of the award ledger; `None` if the points are finer than that.
    pub fn to_hundredths(self) -> Option<i64> {
        let scaled = self.0 * Ratio::from_integer(100);
        scaled.is_integer().then(|| *scaled.numer())
    }

    /// Points from hundredths, the unit of the award ledger.
    pub fn from_hundredths(hundredths: i64) -> Self {
        Self(Ratio::new(hundredths, 100))
    }

    /// True for a whole multiple of `step`, as award points are multiples of 0.5.
    pub fn is_multiple_of(self, step: Self) -> bool {
        step != Self::ZERO && (self.0 / step.0).is_integer()
    }

    /// The number that `display` shows: rounded half up (away from zero) to `decimals`.
    #[must_use]
    pub fn rounded(self, decimals: u32) -> Self {
        let scale = 10_i64.pow(decimals);
        let parts = self.parts(scale);
        let parts = if self.numerator() < 0 { -parts } else { parts };
        Self(Ratio::new(parts, scale))
    }

    /// How many parts of so many to a point it is, rounded half up, without its sign.
    fn parts(self, scale: i64) -> i64 {
        let scaled = self.0 * Ratio::from_integer(scale);
        (scaled.numer().abs() * 2 + scaled.denom()) / (scaled.denom() * 2)
    }

    /// For people: rounded half up (away from zero) to `decimals`, always that many shown.
    pub fn display(self, decimals: u32) -> String {
        let scale = 10_i64.pow(decimals);
        let rounded = self.parts(scale);
        let sign = if self.0 < Ratio::new_raw(0, 1) && rounded != 0 {
            "-"
        } else {
            ""
        };
        let (whole, rest) = (rounded / scale, rounded % scale);
        if decimals == 0 {
            format!("{sign}{whole}")
        } else {
            let width = usize::try_from(decimals).unwrap_or(0);
            format!("{sign}{whole}.{rest:0width$}")
        }
    }

    /// For people, without needless zeros: "3", "0.5", and 3.3 for 10/3.
    pub fn brief(self, decimals: u32) -> String {
        let shown = self.display(decimals);
        if shown.contains('.') {
            shown.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            shown
        }
    }
}

impl fmt::Display for Points {
    /// The wire form.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut decimals = 0;
        let mut scale = 1_i64;
        while scale % self.denominator() != 0 && decimals < 6 {
            scale *= 10;
            decimals += 1;
        }
        if scale % self.denominator() == 0 {
            f.write_str(&self.display(decimals))
        } else {
            write!(f, "{}/{}", self.numerator(), self.denominator())
        }
    }
}

impl FromStr for Points {
    type Err = PointsError;

    fn from_str(text: &str) -> Result<Self, PointsError> {
        let (negative, body) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let value = match body.split_once('/') {
            Some((numerator, denominator)) => {
                Self::fraction(digits(numerator)?, digits(denominator)?)
                    .ok_or(PointsError::Malformed)?
            }
            None => decimal(body)?,
        };
        Ok(if negative { -value } else { value })
    }
}

fn decimal(body: &str) -> Result<Points, PointsError> {
    let (whole, rest) = body.split_once('.').unwrap_or((body, "0"));
    if rest.len() > DECIMALS_MAX {
        return Err(PointsError::TooLarge);
    }
    let mut scale = 1;
    for _ in 0..rest.len() {
        scale *= 10;
    }
    Ok(Points(Ratio::new(
        digits(whole)? * scale + digits(rest)?,
        scale,
    )))
}

fn digits(text: &str) -> Result<i64, PointsError> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(PointsError::Malformed);
    }
    if text.len() > DIGITS_MAX {
        return Err(PointsError::TooLarge);
    }
    text.parse().map_err(|_err| PointsError::Malformed)
}

impl Add for Points {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Points {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Points {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, Add::add)
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|_err| serde::de::Error::custom("points are a text like \"12.5\" or \"10/3\""))
    }
}

#[cfg(feature = "openapi")]
impl schemars::JsonSchema for Points {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Points".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "Exact points: a decimal like \"76.4\" or a fraction like \"10/3\".",
            "pattern": "^-?[0-9]{1,9}(\\.[0-9]{1,6}|/[0-9]{1,9})?$",
            "examples": ["76.4", "10/3"],
        })
    }
}

#[cfg(test)]
mod tests;
