//! Passwords as they are kept: argon2id, slow on purpose.

use std::sync::OnceLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::error::{Error, Result};

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
    use super::{hash_password, verify};

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
}
