//! Citizen IDs 公民身份号码, GB 11643.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::typed::tidy;
use crate::base::{Bilingual, Date};

/// A citizen ID that passed every check.
///
/// It never prints in full and never serialises; [`CitizenId::expose`] is the only way out.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CitizenId {
    digits: String,
    born: Date,
}

/// Why a text is no citizen ID, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum CitizenIdError {
    /// Nothing was typed.
    Empty,
    /// Something other than digits and a final X.
    Characters,
    /// A 15-digit number, invalid since 2013.
    OldNumber,
    /// Not 18 characters.
    Length {
        /// How many there are.
        found: u32,
    },
    /// The first two digits are no province.
    Province,
    /// The birth date does not exist, whatever the check digit says.
    Date,
    /// The birth date lies in the future.
    FutureDate,
    /// The last character does not fit the others.
    CheckDigit,
}

const LENGTH: usize = 18;
const OLD_LENGTH: usize = 15;
/// The last digits a public list shows.
const TAIL: usize = 4;
/// Nobody alive was born earlier; a year before it is a slip of the pen.
const YEAR_LEAST: i32 = 1900;
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];

impl CitizenId {
    /// Reads what a person typed; `today` bounds the birth date.
    pub fn parse(typed: &str, today: Date) -> Result<Self, CitizenIdError> {
        let digits = tidy(typed);
        check_form(&digits)?;
        if !is_province(&digits) {
            return Err(CitizenIdError::Province);
        }
        let born = birth_date(&digits).ok_or(CitizenIdError::Date)?;
        if born > today {
            return Err(CitizenIdError::FutureDate);
        }
        if digits.chars().last() != check_digit(&digits) {
            return Err(CitizenIdError::CheckDigit);
        }
        Ok(Self { digits, born })
    }

    /// The birth date.
    pub fn birth_date(&self) -> Date {
        self.born
    }

    /// True if the number was given to a man: its seventeenth digit is odd.
    pub fn is_male(&self) -> bool {
        let digit = self.digits.chars().nth(LENGTH - 2);
        digit
            .and_then(|digit| digit.to_digit(10))
            .is_some_and(|digit| digit % 2 == 1)
    }

    /// The full number; wherever this word stands, personal data leaves its wrapper.
    pub fn expose(&self) -> &str {
        &self.digits
    }

    /// For the roles that work with the person: `330211********0010`.
    pub fn masked(&self) -> String {
        mask(&self.digits, |at| !(6..LENGTH - TAIL).contains(&at))
    }

    /// For public lists: the last four digits and `more` besides, the rest starred.
    pub fn public_tail(&self, more: usize) -> String {
        let hidden = LENGTH - self.tail(more).len();
        mask(&self.digits, |at| at >= hidden)
    }

    /// The last four digits and `more` besides, alone.
    pub fn tail(&self, more: usize) -> &str {
        let hidden = LENGTH - TAIL.saturating_add(more).min(LENGTH);
        self.digits.get(hidden..).unwrap_or_default()
    }
}

impl fmt::Display for CitizenId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl fmt::Debug for CitizenId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CitizenId({})", self.masked())
    }
}

impl CitizenIdError {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Characters => "characters",
            Self::OldNumber => "old_number",
            Self::Length { .. } => "length",
            Self::Province => "province",
            Self::Date => "date",
            Self::FutureDate => "future_date",
            Self::CheckDigit => "check_digit",
        }
    }

    /// What to tell the person who typed it.
    pub fn words(self) -> Bilingual {
        match self {
            Self::Empty => Bilingual::new("请输入公民身份号码", "Enter the citizen ID number"),
            Self::Characters => Bilingual::new(
                "身份号码只有数字，末位可以是 X",
                "A citizen ID has digits only; the last character may be X",
            ),
            Self::OldNumber => Bilingual::new(
                "这是 15 位旧号码，2013 年起已停用，请输入 18 位号码",
                "This is an old 15-digit number, invalid since 2013; enter the 18-digit one",
            ),
            Self::Length { found } => length_words(found),
            Self::Province => Bilingual::new(
                "前两位不是省份代码，请核对开头",
                "The first two digits are no province; check the beginning",
            ),
            Self::Date => Bilingual::new(
                "第 7 到 14 位不是真实的出生日期，请核对",
                "Digits 7 to 14 are no real birth date; check them",
            ),
            Self::FutureDate => Bilingual::new(
                "出生日期在今天之后，请核对第 7 到 14 位",
                "The birth date lies after today; check digits 7 to 14",
            ),
            Self::CheckDigit => Bilingual::new(
                "末位校验码不对，有一位可能输错了",
                "The check digit does not fit; one digit may be mistyped",
            ),
        }
    }
}

fn length_words(found: u32) -> Bilingual {
    if found < 18 {
        let missing = 18 - found;
        Bilingual::new(
            format!("少 {missing} 位，应为 18 位"),
            format!("{missing} too few: it has 18 characters"),
        )
    } else {
        let extra = found - 18;
        Bilingual::new(
            format!("多 {extra} 位，应为 18 位"),
            format!("{extra} too many: it has 18 characters"),
        )
    }
}

fn check_form(digits: &str) -> Result<(), CitizenIdError> {
    let found = digits.chars().count();
    if found == 0 {
        return Err(CitizenIdError::Empty);
    }
    let body = digits.strip_suffix('X').unwrap_or(digits);
    if !body.bytes().all(|b| b.is_ascii_digit()) {
        return Err(CitizenIdError::Characters);
    }
    match found {
        LENGTH => Ok(()),
        OLD_LENGTH if body.len() == OLD_LENGTH => Err(CitizenIdError::OldNumber),
        _ => Err(CitizenIdError::Length {
            found: u32::try_from(found).unwrap_or(u32::MAX),
        }),
    }
}

/// The province of first issue, or 9 for the residence cards of foreigners.
fn is_province(digits: &str) -> bool {
    let province = digits.get(..2).and_then(|two| two.parse().ok());
    digits.starts_with('9')
        || matches!(
            province,
            Some(11_u32..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83)
        )
}

fn birth_date(digits: &str) -> Option<Date> {
    let year = digits.get(6..10)?.parse().ok()?;
    let month = digits.get(10..12)?.parse().ok()?;
    let day = digits.get(12..14)?.parse().ok()?;
    (year >= YEAR_LEAST)
        .then(|| Date::from_ymd_opt(year, month, day))
        .flatten()
}

/// The character that belongs behind the first seventeen.
fn check_digit(digits: &str) -> Option<char> {
    let sum: u32 = digits
        .chars()
        .zip(WEIGHTS)
        .filter_map(|(c, weight)| c.to_digit(10).map(|digit| digit * weight))
        .sum();
    let at = usize::try_from(sum % 11).ok()?;
    CHECKS.get(at).copied()
}

fn mask(digits: &str, shown: impl Fn(usize) -> bool) -> String {
    let star = |(at, c)| if shown(at) { c } else { '*' };
    digits.chars().enumerate().map(star).collect()
}

#[cfg(test)]
mod tests;
