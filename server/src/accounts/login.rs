//! Account names: short, lower case, safe in a shell and in a table.

use std::fmt;

use shared::base::Bilingual;

use crate::keys::Keys;

/// The most characters of a name.
const LENGTH_MAX: usize = 64;

/// An account's name as it is stored: `li.wei`, `clerk-2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Login(String);

impl Login {
    /// The name an account may be given.
    pub fn new(typed: &str) -> Result<Self, Bilingual> {
        let login = Self::typed(typed);
        let begins = login.0.starts_with(|c: char| c.is_ascii_lowercase());
        let fits = login.0.chars().all(is_allowed) && login.0.len() <= LENGTH_MAX;
        if begins && fits {
            Ok(login)
        } else {
            Err(Bilingual::new(
                "账号名以小写字母开头，只用小写字母、数字、点和短横，最多 64 个字符。",
                "An account's name begins with a letter and has letters, digits, dots and \
                 hyphens only, at most 64.",
            ))
        }
    }

    /// What someone typed to sign in, whether or not it can be a name: case and spaces around
    /// it do not matter.
    pub(super) fn typed(text: &str) -> Self {
        Self(text.trim().to_lowercase())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The keyed hash under which failures are counted.
    pub(super) fn hash(&self, keys: &Keys) -> String {
        keys.hash("login", &self.0)
    }
}

/// True for a character that names may hold; none of them means anything to LIKE.
pub(super) fn is_allowed(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '-'
}

impl fmt::Display for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Login;

    #[test]
    fn names_are_lower_case_and_plain() {
        assert_eq!(Login::new(" Li.Wei ").unwrap().as_str(), "li.wei");
        for typed in ["", "2nd", "li wei", "li_wei", "李伟", "a'--"] {
            assert!(Login::new(typed).is_err(), "{typed}");
        }
        assert!(Login::new(&"a".repeat(65)).is_err());
    }
}
