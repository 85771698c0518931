//! Codes of administrative areas: GB/T 2260, the statistical codes below it, local grids.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};

use super::typed::tidy;
use crate::base::Bilingual;

/// A code of 6, 9, 12 or 15 digits.
///
/// Codes change when areas merge; rows hold an area's id, and the code is a dated attribute.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct AreaCode(String);

/// Why a text is no area code, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum AreaCodeError {
    /// Nothing was typed.
    Empty,
    /// Something other than digits.
    Characters,
    /// Not 6, 9, 12 or 15 digits.
    Length,
    /// A part that may not be zero is zero, as in 330211000.
    ZeroPart,
}

/// The level of an area, widest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum AreaLevel {
    /// 省: 6 digits ending in 0000.
    Province,
    /// 市: 6 digits ending in 00.
    City,
    /// 区县: 6 digits.
    District,
    /// 镇(街道): 9 digits.
    Town,
    /// 村(社区): 12 digits.
    Village,
    /// 网格: 15 digits, the last three local.
    Grid,
}

impl AreaCode {
    /// Reads what a person typed or a table holds.
    pub fn parse(typed: &str) -> Result<Self, AreaCodeError> {
        let code = tidy(typed);
        if code.is_empty() {
            return Err(AreaCodeError::Empty);
        }
        if !code.bytes().all(|b| b.is_ascii_digit()) {
            return Err(AreaCodeError::Characters);
        }
        if !matches!(code.len(), 6 | 9 | 12 | 15) {
            return Err(AreaCodeError::Length);
        }
        let of_district = code.len() == 6 || !code.get(..6).is_some_and(|d| d.ends_with("00"));
        let own_part = code.len() == 6 || !code.ends_with("000");
        if code.starts_with('0') || !of_district || !own_part {
            return Err(AreaCodeError::ZeroPart);
        }
        Ok(Self(code))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The level, read from the form of the code.
    pub fn level(&self) -> AreaLevel {
        match self.0.len() {
            15 => AreaLevel::Grid,
            12 => AreaLevel::Village,
            9 => AreaLevel::Town,
            _ if self.0.ends_with("0000") => AreaLevel::Province,
            _ if self.0.ends_with("00") => AreaLevel::City,
            _ => AreaLevel::District,
        }
    }

    /// The area it lies in; none for a province.
    pub fn parent(&self) -> Option<Self> {
        let shortened = |digits: usize| self.0.get(..digits).map(str::to_owned);
        let parent = match self.level() {
            AreaLevel::Province => None,
            AreaLevel::City => shortened(2).map(|two| two + "0000"),
            AreaLevel::District => shortened(4).map(|four| four + "00"),
            AreaLevel::Town => shortened(6),
            AreaLevel::Village => shortened(9),
            AreaLevel::Grid => shortened(12),
        };
        parent.map(Self)
    }

    /// True if `other` lies in this area or is this area.
    pub fn contains(&self, other: &Self) -> bool {
        other.0.starts_with(self.significant())
    }

    /// The digits that all areas inside share.
    fn significant(&self) -> &str {
        let zeros = match self.level() {
            AreaLevel::Province => "0000",
            AreaLevel::City => "00",
            _ => "",
        };
        self.0.strip_suffix(zeros).unwrap_or(&self.0)
    }
}

impl fmt::Display for AreaCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for AreaCode {
    type Err = AreaCodeError;

    fn from_str(text: &str) -> Result<Self, AreaCodeError> {
        Self::parse(text)
    }
}

impl<'de> Deserialize<'de> for AreaCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(|error| serde::de::Error::custom(error.words().en))
    }
}

#[cfg(feature = "openapi")]
impl schemars::JsonSchema for AreaCode {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AreaCode".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "An area code of 6, 9, 12 or 15 digits.",
            "pattern": "^[1-9][0-9]{5}([0-9]{3}){0,3}$",
            "examples": ["330211", "330211003"],
        })
    }
}

impl AreaCodeError {
    /// What to tell the person who typed it.
    pub fn words(self) -> Bilingual {
        match self {
            Self::Empty => Bilingual::new("请输入区划代码", "Enter the area code"),
            Self::Characters => Bilingual::new("区划代码只有数字", "An area code has digits only"),
            Self::Length => Bilingual::new(
                "区划代码为 6、9、12 或 15 位",
                "An area code has 6, 9, 12 or 15 digits",
            ),
            Self::ZeroPart => Bilingual::new(
                "区划代码有一段全是 0，请核对",
                "One part of the area code is all zeros; check it",
            ),
        }
    }
}

#[cfg(test)]
mod tests;
