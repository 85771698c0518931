//! How a scheme is named: by its id, and by its version where one very version is meant.

use std::fmt;

/// What stands between id and version.
const BEFORE_VERSION: char = '@';

/// A scheme's name: `zhenhai-3.0` is the version in force on the day in question,
/// `zhenhai-3.0@1` that very version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SchemeName<'a> {
    /// The scheme's id.
    pub id: &'a str,
    /// The version meant; without one, that in force.
    pub version: Option<u32>,
}

impl<'a> SchemeName<'a> {
    /// One very version.
    pub fn exactly(id: &'a str, version: u32) -> Self {
        Self {
            id,
            version: Some(version),
        }
    }

    /// Reads a name; `None` where what stands behind the sign is no version.
    pub fn parse(text: &'a str) -> Option<Self> {
        let (id, version) = match text.split_once(BEFORE_VERSION) {
            None => (text, None),
            Some((id, version)) => (id, Some(version.parse().ok()?)),
        };
        Some(Self { id, version })
    }
}

impl fmt::Display for SchemeName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)?;
        match self.version {
            None => Ok(()),
            Some(version) => write!(f, "{BEFORE_VERSION}{version}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SchemeName;

    #[test]
    fn a_name_is_read_as_it_is_written() {
        for text in ["zhenhai-3.0", "zhenhai-3.0@1"] {
            assert_eq!(SchemeName::parse(text).unwrap().to_string(), text);
        }
        let exact = SchemeName::exactly("zhenhai-3.0", 2);
        assert_eq!(SchemeName::parse("zhenhai-3.0@2"), Some(exact));
        for odd in ["zhenhai-3.0@", "zhenhai-3.0@one", "zhenhai-3.0@1@2"] {
            assert_eq!(SchemeName::parse(odd), None, "{odd}");
        }
    }
}
