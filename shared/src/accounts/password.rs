//! The rules a new password must keep, after NIST SP 800-63B, section "Password Verifiers": a
//! least length, a list of refused passwords (common ones, repetitions, sequences, the account's
//! own name), and no rules on kinds of characters, which only make passwords predictable.

use crate::base::Bilingual;

/// The fewest characters of a password, whatever a district asks beyond them.
pub const PASSWORD_MIN: usize = 10;
/// The most characters of a password; hashing more would only cost time.
pub const PASSWORD_MAX: usize = 128;
/// A name this short occurs in words by chance.
const NAME_MIN: usize = 4;
/// The longest piece whose repetition is no password: "abcdefabcdef".
const PIECE_MAX: usize = 6;

/// Those of at least ten characters among the 30,000 passwords that leaks hold most often (the
/// list of zxcvbn, MIT licence), and more that are common in China; in lower case.
const COMMON: &str = include_str!("password/common.txt");

/// Why a password is refused, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PasswordFault {
    /// Shorter than this, or too long.
    Length(usize),
    /// Many people use it, or it repeats or counts.
    Common,
    /// It holds the account's name.
    HoldsLogin,
}

impl PasswordFault {
    /// The words for who chose it.
    pub fn words(self) -> Bilingual {
        match self {
            Self::Length(least) => Bilingual::new(
                format!("密码应为 {least} 到 {PASSWORD_MAX} 个字符。"),
                format!("A password has {least} to {PASSWORD_MAX} characters."),
            ),
            Self::Common => Bilingual::new(
                "这个密码太常见，容易被猜到，请换一个。",
                "This password is too common and easily guessed; choose another.",
            ),
            Self::HoldsLogin => Bilingual::new(
                "密码里不能含有账号名。",
                "A password does not hold the account's name.",
            ),
        }
    }
}

/// The first rule a new password of at least so many characters breaks, if any.
pub fn password_fault(password: &str, login: &str, least: usize) -> Option<PasswordFault> {
    let length = password.chars().count();
    let (plain, login) = (password.to_lowercase(), login.to_lowercase());
    if !(least..=PASSWORD_MAX).contains(&length) {
        Some(PasswordFault::Length(least))
    } else if is_common(&plain) {
        Some(PasswordFault::Common)
    } else if login.len() >= NAME_MIN && plain.contains(&login) {
        Some(PasswordFault::HoldsLogin)
    } else {
        None
    }
}

fn is_common(plain: &str) -> bool {
    let letters: Vec<char> = plain.chars().collect();
    let repeats = (1..=PIECE_MAX).any(|piece| {
        let shifted = letters.iter().skip(piece);
        letters.iter().zip(shifted).all(|(one, next)| one == next)
    });
    let counts = |step: i64| {
        let next = letters.iter().skip(1);
        let mut pairs = letters.iter().zip(next);
        pairs.all(|(one, next)| i64::from(u32::from(*next)) - i64::from(u32::from(*one)) == step)
    };
    repeats || counts(1) || counts(-1) || COMMON.lines().any(|common| common == plain)
}

#[cfg(test)]
mod tests {
    use super::{COMMON, PASSWORD_MIN, PasswordFault, password_fault};

    #[test]
    fn weak_passwords_are_told_why() {
        use PasswordFault::{Common, HoldsLogin, Length};
        let long = "long enough ".repeat(11);
        for (password, fault) in [
            ("nine char", Some(Length(PASSWORD_MIN))),
            ("ten charac", None),
            ("中文密码也要够十个字", None),
            ("中文密码不够", Some(Length(PASSWORD_MIN))),
            ("aaaaaaaaaaaaaaaa", Some(Common)),
            ("abcabcabcabc", Some(Common)),
            ("abcdefghijkl", Some(Common)),
            ("0987654321", Some(Common)),
            ("Qwertyuiop", Some(Common)),
            ("woaini1314520", Some(Common)),
            ("my-Clerk-is-nice", Some(HoldsLogin)),
            (&long, Some(Length(PASSWORD_MIN))),
        ] {
            let found = password_fault(password, "clerk", PASSWORD_MIN);
            assert_eq!(found, fault, "{password}");
        }
        assert_eq!(password_fault("lithe willow", "li", PASSWORD_MIN), None);
        assert_eq!(password_fault("lithe willow", "li", 13), Some(Length(13)));
    }

    #[test]
    fn the_list_holds_only_what_the_length_would_let_through() {
        assert!(COMMON.lines().count() > 1000);
        for common in COMMON.lines() {
            assert!(common.chars().count() >= PASSWORD_MIN, "{common}");
            assert_eq!(common, common.to_lowercase());
        }
    }
}
