//! Unified social credit codes 统一社会信用代码, GB 32100.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};

use super::typed::tidy;
use crate::base::Bilingual;

/// The code of an organisation; public, so it prints and serialises.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Uscc(String);

/// Why a text is no credit code, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum UsccError {
    /// Nothing was typed.
    Empty,
    /// One of the letters I O S V Z, which no code has.
    ExcludedLetter {
        /// The letter.
        letter: char,
    },
    /// Something other than digits and Latin letters.
    Characters,
    /// Not 18 characters.
    Length {
        /// How many there are.
        found: u32,
    },
    /// Characters 3 to 8 are the area and have to be digits.
    Area,
    /// The last character does not fit the others.
    CheckCharacter,
}

/// What is odd about a valid code, and no reason to refuse it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum UsccWarning {
    /// The organisation code inside fails its own check, as some old ones do.
    OrganisationCode,
}

const LENGTH: usize = 18;
const EXCLUDED: &str = "IOSVZ";
const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS: [usize; 17] = [
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
];
/// GB 11714, over characters 9 to 16; character 17 is its check.
const ORGANISATION_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

impl Uscc {
    /// Reads what a person typed.
    pub fn parse(typed: &str) -> Result<Self, UsccError> {
        let code = tidy(typed);
        if code.is_empty() {
            return Err(UsccError::Empty);
        }
        if let Some(letter) = code.chars().find(|c| EXCLUDED.contains(*c)) {
            return Err(UsccError::ExcludedLetter { letter });
        }
        if !code.chars().all(|c| ALPHABET.contains(c)) {
            return Err(UsccError::Characters);
        }
        if code.len() != LENGTH {
            let found = u32::try_from(code.len()).unwrap_or(u32::MAX);
            return Err(UsccError::Length { found });
        }
        if !code.bytes().skip(2).take(6).all(|b| b.is_ascii_digit()) {
            return Err(UsccError::Area);
        }
        if code.chars().last() != check_character(&code) {
            return Err(UsccError::CheckCharacter);
        }
        Ok(Self(code))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is odd about the code, if anything.
    pub fn warning(&self) -> Option<UsccWarning> {
        let found = self.0.chars().nth(16);
        (found != organisation_check(&self.0)).then_some(UsccWarning::OrganisationCode)
    }
}

impl fmt::Display for Uscc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Uscc {
    type Err = UsccError;

    fn from_str(text: &str) -> Result<Self, UsccError> {
        Self::parse(text)
    }
}

impl<'de> Deserialize<'de> for Uscc {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(|error| serde::de::Error::custom(error.words().en))
    }
}

#[cfg(feature = "openapi")]
impl schemars::JsonSchema for Uscc {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Uscc".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A unified social credit code, GB 32100.",
            "pattern": "^[0-9A-HJ-NP-RT-UW-Y]{18}$",
            "examples": ["91330211MA281A1B77"],
        })
    }
}

impl UsccError {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::ExcludedLetter { .. } => "excluded_letter",
            Self::Characters => "characters",
            Self::Length { .. } => "length",
            Self::Area => "area",
            Self::CheckCharacter => "check_character",
        }
    }

    /// What to tell the person who typed it.
    pub fn words(self) -> Bilingual {
        match self {
            Self::Empty => Bilingual::new(
                "请输入统一社会信用代码",
                "Enter the unified social credit code",
            ),
            Self::ExcludedLetter { letter } => Bilingual::new(
                format!("代码里没有字母 {letter}（I、O、S、V、Z 都不用），是不是数字？"),
                format!("A code never has the letter {letter} (nor I, O, S, V, Z); is it a digit?"),
            ),
            Self::Characters => Bilingual::new(
                "代码只有数字和大写字母",
                "A code has digits and Latin letters only",
            ),
            Self::Length { found } => Bilingual::new(
                format!("共 {found} 位，应为 18 位"),
                format!("It has {found} characters; a code has 18"),
            ),
            Self::Area => Bilingual::new(
                "第 3 到 8 位是行政区划，应为数字",
                "Characters 3 to 8 are the area and have to be digits",
            ),
            Self::CheckCharacter => Bilingual::new(
                "末位校验码不对，有一位可能输错了",
                "The check character does not fit; one character may be mistyped",
            ),
        }
    }
}

impl UsccWarning {
    /// What to tell the person who typed it.
    pub fn words(self) -> Bilingual {
        match self {
            Self::OrganisationCode => Bilingual::new(
                "内含的组织机构代码校验不符，部分老代码如此，请核对证照",
                "The organisation code inside fails its check, as some old ones do; compare it \
                 with the licence",
            ),
        }
    }
}

/// The character that belongs behind the first seventeen.
fn check_character(code: &str) -> Option<char> {
    let sum: usize = code
        .chars()
        .zip(WEIGHTS)
        .filter_map(|(c, weight)| ALPHABET.find(c).map(|value| value * weight))
        .sum();
    ALPHABET.chars().nth((31 - sum % 31) % 31)
}

/// The check of the organisation code: 11 - sum mod 11, written X for 10 and 0 for 11.
fn organisation_check(code: &str) -> Option<char> {
    let sum: u32 = code
        .chars()
        .skip(8)
        .zip(ORGANISATION_WEIGHTS)
        .filter_map(|(c, weight)| c.to_digit(36).map(|value| value * weight))
        .sum();
    match 11 - sum % 11 {
        10 => Some('X'),
        11 => Some('0'),
        digit => char::from_digit(digit, 10),
    }
}

#[cfg(test)]
mod tests;
