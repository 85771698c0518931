//! The secrets of one installation: they stand in a file beside the database or in the
//! environment, never in the database, the repository or a log.

use std::fmt;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::error::{Error, Result};

/// The length of every key, in bytes.
const KEY_LENGTH: usize = 32;
/// The length of the nonce that precedes a sealed text.
const NONCE_LENGTH: usize = 24;

/// One secret of 32 bytes; never printed.
#[derive(Clone)]
pub struct Key([u8; KEY_LENGTH]);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

/// The keys of an installation.
#[derive(Clone, Debug)]
pub struct Keys {
    /// Signs access tokens (HS256).
    pub tokens: Key,
    /// Hashes what is looked up by value: citizen IDs, account names, codes.
    index: Key,
    /// Seals identities (XChaCha20-Poly1305).
    seal: Key,
}

/// The version of the sealing key, kept beside what it sealed.
pub const KEY_VERSION: i32 = 1;

/// The key file, as TOML.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    tokens: String,
    index: String,
    seal: String,
}

impl Keys {
    /// Fresh random keys.
    pub fn generate() -> Self {
        Self {
            tokens: Key::generate(),
            index: Key::generate(),
            seal: Key::generate(),
        }
    }

    /// Reads a key file.
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| Error::Unavailable(format!("{}: {error}", path.display())))?;
        Self::parse(&text)
            .ok_or_else(|| Error::Unavailable(format!("{}: not a key file", path.display())))
    }

    /// Writes a new key file that only its owner may read; an existing one is never replaced.
    pub fn write(&self, path: &Path) -> Result<()> {
        use std::io::Write;
        use std::os::unix::fs::OpenOptionsExt;
        let file = KeyFile {
            tokens: self.tokens.encode(),
            index: self.index.encode(),
            seal: self.seal.encode(),
        };
        let text = toml::to_string(&file).map_err(Error::internal)?;
        std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .and_then(|mut file| file.write_all(text.as_bytes()))
            .map_err(|error| Error::Unavailable(format!("{}: {error}", path.display())))
    }

    /// Keys from the text of a key file.
    pub fn parse(text: &str) -> Option<Self> {
        let file: KeyFile = toml::from_str(text).ok()?;
        Some(Self {
            tokens: Key::decode(&file.tokens)?,
            index: Key::decode(&file.index)?,
            seal: Key::decode(&file.seal)?,
        })
    }

    /// The keyed hash by which a value is found; `purpose` keeps kinds of values apart.
    pub fn hash(&self, purpose: &str, value: &str) -> String {
        BASE64_STANDARD.encode(self.derive(purpose, value))
    }

    /// Bytes that follow from a value, for who holds the keys; `purpose` keeps kinds apart.
    pub fn derive(&self, purpose: &str, value: &str) -> [u8; KEY_LENGTH] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.index.0).unwrap_or_else(|_error| {
            // HMAC takes a key of any length.
            unreachable!("a key of 32 bytes is a key")
        });
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(value.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// Seals a text for one place; it opens only there.
    pub fn seal(&self, place: &str, text: &[u8]) -> Result<Vec<u8>> {
        let nonce: [u8; NONCE_LENGTH] = rand::random();
        let mut sealed = nonce.to_vec();
        let body = self
            .cipher()
            .encrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: text,
                    aad: place.as_bytes(),
                },
            )
            .map_err(|_error| Error::internal("sealing failed"))?;
        sealed.extend(body);
        Ok(sealed)
    }

    /// Opens what was sealed for this place.
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>> {
        let broken = || Error::internal("a sealed text does not open");
        let (nonce, body) = sealed
            .split_first_chunk::<NONCE_LENGTH>()
            .ok_or_else(broken)?;
        self.cipher()
            .decrypt(
                &XNonce::from(*nonce),
                Payload {
                    msg: body,
                    aad: place.as_bytes(),
                },
            )
            .map_err(|_error| broken())
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.seal.0.into())
    }
}

impl Key {
    fn generate() -> Self {
        Self(rand::random())
    }

    /// The bytes themselves.
    pub fn expose(&self) -> &[u8] {
        &self.0
    }

    fn encode(&self) -> String {
        BASE64_STANDARD.encode(self.0)
    }

    fn decode(text: &str) -> Option<Self> {
        BASE64_STANDARD.decode(text).ok()?.try_into().ok().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::Keys;

    #[test]
    fn what_is_sealed_opens_in_its_place_only() {
        let keys = Keys::generate();
        let sealed = keys.seal("person 1", "张三".as_bytes()).unwrap();
        assert_eq!(keys.open("person 1", &sealed).unwrap(), "张三".as_bytes());
        assert!(keys.open("person 2", &sealed).is_err());
        assert!(Keys::generate().open("person 1", &sealed).is_err());
        assert_ne!(keys.seal("person 1", "张三".as_bytes()).unwrap(), sealed);
    }

    #[test]
    fn a_hash_depends_on_key_and_purpose() {
        let keys = Keys::generate();
        assert_eq!(keys.hash("id", "1"), keys.hash("id", "1"));
        assert_ne!(keys.hash("id", "1"), keys.hash("login", "1"));
        assert_ne!(keys.hash("id", "1"), Keys::generate().hash("id", "1"));
    }
}
