//! Passwords: argon2id, slow on purpose, and the rules a new one must keep.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use shared::base::Bilingual;

use crate::error::{Error, Result};

/// The fewest characters of a password.
pub const PASSWORD_MIN: usize = 12;
/// The most characters of a password; hashing more would only cost time.
pub const PASSWORD_MAX: usize = 128;
/// The fewest characters that differ, so that "aaaaaaaaaaaa" is none.
const DIFFERENT_MIN: usize = 5;

/// What a hash costs: OWASP's first choice for argon2id, in KiB, passes and lanes.
const MEMORY: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Hashes a password for keeping, with a salt of its own.
pub fn hash_password(password: &str) -> Result<String> {
    let hash = argon2()?
        .hash_password(password.as_bytes())
        .map_err(Error::internal)?;
    Ok(hash.to_string())
}

/// True if the password is the one of the hash. Without a hash the same work is done for
/// nothing, so that the time of an answer does not tell which accounts exist.
pub(super) fn verify(password: &str, hash: Option<&str>) -> Result<bool> {
    let known = hash.is_some();
    let hash = match hash {
        Some(hash) => hash.to_owned(),
        None => nobodys_hash()?,
    };
    let hash = PasswordHash::new(&hash).map_err(Error::internal)?;
    let matches = argon2()?.verify_password(password.as_bytes(), &hash);
    Ok(matches.is_ok() && known)
}

/// The rule a new password breaks, if any.
pub fn password_fault(password: &str, login: &str) -> Option<Bilingual> {
    let length = password.chars().count();
    let different: BTreeSet<char> = password.chars().collect();
    if !(PASSWORD_MIN..=PASSWORD_MAX).contains(&length) {
        return Some(Bilingual::new(
            format!("密码应为 {PASSWORD_MIN} 到 {PASSWORD_MAX} 个字符。"),
            format!("A password has {PASSWORD_MIN} to {PASSWORD_MAX} characters."),
        ));
    }
    if different.len() < DIFFERENT_MIN {
        return Some(Bilingual::new(
            format!("密码至少要有 {DIFFERENT_MIN} 个不同的字符。"),
            format!("A password has at least {DIFFERENT_MIN} different characters."),
        ));
    }
    if password.to_lowercase().contains(&login.to_lowercase()) {
        return Some(Bilingual::new(
            "密码里不能含有账号名。",
            "A password does not hold the account's name.",
        ));
    }
    None
}

fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(MEMORY, PASSES, LANES, None).map_err(Error::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// A hash that belongs to nobody, of the same cost as any other.
fn nobodys_hash() -> Result<String> {
    static HASH: OnceLock<String> = OnceLock::new();
    if let Some(hash) = HASH.get() {
        return Ok(hash.clone());
    }
    let hash = hash_password("the password of nobody")?;
    Ok(HASH.get_or_init(|| hash).clone())
}

#[cfg(test)]
mod tests {
    use super::{hash_password, password_fault, verify};

    #[test]
    fn only_the_right_password_fits_its_hash() {
        let hash = hash_password("correct horse").unwrap();
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
        assert!(verify("correct horse", Some(&hash)).unwrap());
        assert!(!verify("correct mule", Some(&hash)).unwrap());
        assert!(!verify("the password of nobody", None).unwrap());
        assert_ne!(hash, hash_password("correct horse").unwrap());
    }

    #[test]
    fn weak_passwords_are_told_why() {
        for (password, weak) in [
            ("elevenchars", true),
            ("twelve chars", false),
            ("中文密码也要够十二个字符", false),
            ("aaaaaaaaaaaaaaaa", true),
            ("my-Clerk-is-nice", true),
            (&"long enough ".repeat(11), true),
        ] {
            assert_eq!(
                password_fault(password, "clerk").is_some(),
                weak,
                "{password}"
            );
        }
    }
}
