//! Mobile numbers of mainland China.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::typed::tidy;
use crate::base::Bilingual;

/// A mobile number of eleven digits; it never prints in full and never serialises.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mobile(String);

/// Why a text is no mobile number, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum MobileError {
    /// Nothing was typed.
    Empty,
    /// Something other than digits.
    Characters,
    /// Not eleven digits.
    Length,
    /// Not a mobile number: it begins with 13 to 19.
    NotMobile,
}

const LENGTH: usize = 11;
const COUNTRY: [&str; 3] = ["+86", "0086", "86"];

impl Mobile {
    /// Reads what a person typed; +86, 0086 and 86 before it do not matter.
    pub fn parse(typed: &str) -> Result<Self, MobileError> {
        let tidied = tidy(typed);
        if tidied.is_empty() {
            return Err(MobileError::Empty);
        }
        let number = COUNTRY
            .iter()
            .find_map(|code| tidied.strip_prefix(code))
            .unwrap_or(&tidied);
        if !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err(MobileError::Characters);
        }
        if number.len() != LENGTH {
            return Err(MobileError::Length);
        }
        let mut bytes = number.bytes();
        match (bytes.next(), bytes.next()) {
            (Some(b'1'), Some(b'3'..=b'9')) => Ok(Self(number.to_owned())),
            _ => Err(MobileError::NotMobile),
        }
    }

    /// The full number; wherever this word stands, personal data leaves its wrapper.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// `138****0000`.
    pub fn masked(&self) -> String {
        let star = |(at, c)| if (3..7).contains(&at) { '*' } else { c };
        self.0.chars().enumerate().map(star).collect()
    }
}

impl fmt::Display for Mobile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl fmt::Debug for Mobile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mobile({})", self.masked())
    }
}

impl MobileError {
    /// What to tell the person who typed it.
    pub fn words(self) -> Bilingual {
        match self {
            Self::Empty => Bilingual::new("请输入手机号", "Enter a mobile number"),
            Self::Characters => Bilingual::new("手机号只有数字", "A mobile number has digits only"),
            Self::Length => Bilingual::new("手机号应为 11 位", "A mobile number has 11 digits"),
            Self::NotMobile => Bilingual::new(
                "这不是手机号，手机号以 13 到 19 开头",
                "This is no mobile number; those begin with 13 to 19",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Mobile, MobileError};

    #[test]
    fn the_country_code_spaces_and_dashes_do_not_matter() {
        for typed in [
            "13800000000",
            "138 0000 0000",
            "138-0000-0000",
            "+86 13800000000",
            "+8613800000000",
            "008613800000000",
            "8613800000000",
            "１３８００００００００",
        ] {
            assert_eq!(
                Mobile::parse(typed).unwrap().expose(),
                "13800000000",
                "{typed}"
            );
        }
    }

    #[test]
    fn every_mistake_has_its_own_words() {
        for (typed, error) in [
            ("", MobileError::Empty),
            ("+86", MobileError::Length),
            ("1380000000a", MobileError::Characters),
            ("1380000000", MobileError::Length),
            ("0574-86261234", MobileError::Length),
            ("12800000000", MobileError::NotMobile),
            ("05748626123", MobileError::NotMobile),
        ] {
            assert_eq!(Mobile::parse(typed), Err(error), "{typed}");
        }
    }

    #[test]
    fn it_never_prints_in_full() {
        let number = Mobile::parse("13812340000").unwrap();
        assert_eq!(number.to_string(), "138****0000");
        assert_eq!(format!("{number:?}"), "Mobile(138****0000)");
    }
}
