//! Texts with a limit.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};

/// A text of at most `MAX` characters, trimmed, without control characters but line breaks.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Text<const MAX: usize>(String);

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// Longer than the limit, in characters.
    TooLong(usize),
    /// A control character, NUL among them.
    ControlCharacter,
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong(max) => write!(f, "longer than {max} characters"),
            Self::ControlCharacter => write!(f, "holds a control character"),
        }
    }
}

impl<const MAX: usize> Text<MAX> {
    /// Trims and checks a text.
    pub fn new(text: &str) -> Result<Self, TextError> {
        let trimmed = text.trim();
        if trimmed.chars().count() > MAX {
            return Err(TextError::TooLong(MAX));
        }
        if trimmed.chars().any(|c| c.is_control() && c != '\n') {
            return Err(TextError::ControlCharacter);
        }
        Ok(Self(trimmed.to_owned()))
    }

    /// The text itself, owned.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl<const MAX: usize> Deref for Text<MAX> {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> fmt::Display for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de, const MAX: usize> Deserialize<'de> for Text<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "openapi")]
impl<const MAX: usize> schemars::JsonSchema for Text<MAX> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Text{MAX}").into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "maxLength": MAX,
            // No control character but the line break.
            "pattern": r"^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f]*$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Text, TextError};

    #[test]
    fn a_text_is_trimmed_and_counted_in_characters() {
        assert_eq!(&*Text::<3>::new(" 带徒弟 ").unwrap(), "带徒弟");
        assert_eq!(Text::<3>::new("带徒弟们"), Err(TextError::TooLong(3)));
        assert_eq!(Text::<9>::new("a\0b"), Err(TextError::ControlCharacter));
    }
}
