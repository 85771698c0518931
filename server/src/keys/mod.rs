//! The secrets of one installation: they stand in a file beside the database or in the
//! environment, never in the database, the repository or a log.
//!
//! Sealing keys have versions, so that a new one can take over while the server runs: what the
//! old one has sealed opens until it is sealed anew.

mod file;
mod ring;

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;

pub use file::{KeyFile, Seals};

use crate::error::{Error, Result};
use crate::keys::ring::Ring;

/// The length of every key, in bytes.
const KEY_LENGTH: usize = 32;
/// The length of the nonce that precedes a sealed text.
const NONCE_LENGTH: usize = 24;

/// One secret of 32 bytes; never printed.
#[derive(Clone, PartialEq, Eq)]
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
    /// Seal identities and other texts (XChaCha20-Poly1305), each with its version.
    seals: Arc<Ring>,
}

/// A sealed text with the version of the key that sealed it, which is kept beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The version of the key.
    pub version: i32,
    /// Nonce and text.
    pub bytes: Vec<u8>,
}

impl Keys {
    /// Fresh random keys.
    pub fn generate() -> Self {
        Self::of(&KeyFile::generate(), None)
    }

    /// Reads a key file. It is looked at again whenever it has been replaced, so that a running
    /// server seals with the newest key.
    pub fn read(path: &Path) -> Result<Self> {
        Ok(Self::of(&KeyFile::read(path)?, Some(path)))
    }

    /// Keys from the text of a key file, as it stands in the environment.
    pub fn parse(text: &str) -> Option<Self> {
        Some(Self::of(&KeyFile::parse(text)?, None))
    }

    fn of(file: &KeyFile, path: Option<&Path>) -> Self {
        Self {
            tokens: file.tokens.clone(),
            index: file.index.clone(),
            seals: Arc::new(Ring::new(file.seals.clone(), path)),
        }
    }

    /// The version of the key that seals now.
    pub fn seal_version(&self) -> i32 {
        self.seals.current().0
    }

    /// Every version there is a key of.
    pub fn seal_versions(&self) -> Vec<i32> {
        self.seals.versions()
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
    pub fn seal(&self, place: &str, text: &[u8]) -> Result<Sealed> {
        let (version, key) = self.seals.current();
        let nonce: [u8; NONCE_LENGTH] = rand::random();
        let mut bytes = nonce.to_vec();
        let body = cipher(&key)
            .encrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: text,
                    aad: place.as_bytes(),
                },
            )
            .map_err(|_error| Error::internal("sealing failed"))?;
        bytes.extend(body);
        Ok(Sealed { version, bytes })
    }

    /// Opens what was sealed for this place, by whichever key there is; which one fits, the
    /// sealed text tells itself.
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>> {
        let broken = || Error::internal("a sealed text does not open");
        let (nonce, body) = sealed
            .split_first_chunk::<NONCE_LENGTH>()
            .ok_or_else(broken)?;
        let fits = |key: &Key| {
            let payload = Payload {
                msg: body,
                aad: place.as_bytes(),
            };
            cipher(key).decrypt(&XNonce::from(*nonce), payload).ok()
        };
        self.seals.find(fits).ok_or_else(broken)
    }
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&key.0.into())
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
        let sealed = keys.seal("person 1", "张三".as_bytes()).unwrap().bytes;
        assert_eq!(keys.open("person 1", &sealed).unwrap(), "张三".as_bytes());
        assert!(keys.open("person 2", &sealed).is_err());
        assert!(Keys::generate().open("person 1", &sealed).is_err());
        let again = keys.seal("person 1", "张三".as_bytes()).unwrap().bytes;
        assert_ne!(again, sealed);
    }

    #[test]
    fn a_hash_depends_on_key_and_purpose() {
        let keys = Keys::generate();
        assert_eq!(keys.hash("id", "1"), keys.hash("id", "1"));
        assert_ne!(keys.hash("id", "1"), keys.hash("login", "1"));
        assert_ne!(keys.hash("id", "1"), Keys::generate().hash("id", "1"));
    }
}
