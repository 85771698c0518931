//! A checkpoint as a signed note: a text that people can read, and its signature beneath.
//!
//! The form is that of the transparency logs of the C2SP (`tlog-checkpoint`, `signed-note`): the
//! name of the log, the number of entries, the root in base64, the moment in UTC, an empty line,
//! and a line with the key's name and its signature (Ed25519).

use std::fmt;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::checkpoints::Hash;

/// How a line with a signature begins.
const SIGNED_LINE: &str = "— ";
/// The kind of key that a signature is of, as the notes count them: Ed25519.
const ED25519: u8 = 0x01;
/// Bytes of a signature line that name the key.
const KEY_HINT: usize = 4;

/// Bytes as hexadecimal digits.
fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    digits
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// The name of the log that a key signs, which is the name of the key as well: it follows from the
/// key, so that no two installations share one.
fn key_name(key: &[u8; 32]) -> String {
    let hash: Hash = Sha256::digest(key).into();
    let begin = hash.first_chunk::<KEY_HINT>().copied().unwrap_or_default();
    format!("jifen/{}", hexadecimal(&begin))
}

/// How many entries there are, and what the root of their tree is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's name.
    pub log: String,
    /// How many entries.
    pub size: u64,
    /// The root of the tree of them.
    pub root: Hash,
    /// When it was signed, in UTC: `2018-07-01T01:42:07Z`.
    pub at: String,
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let root = BASE64_STANDARD.encode(self.root);
        write!(f, "{}\n{}\n{root}\n{}\n", self.log, self.size, self.at)
    }
}

impl Checkpoint {
    fn read(text: &str) -> Option<Self> {
        let mut lines = text.strip_suffix('\n')?.split('\n');
        let checkpoint = Self {
            log: lines.next()?.to_owned(),
            size: lines.next()?.parse().ok()?,
            root: BASE64_STANDARD
                .decode(lines.next()?)
                .ok()?
                .try_into()
                .ok()?,
            at: lines.next()?.to_owned(),
        };
        // One text, one checkpoint: what is written another way was not signed by us.
        (lines.next().is_none() && checkpoint.to_string() == text).then_some(checkpoint)
    }
}

/// The key that checks signatures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    name: String,
    key: VerifyingKey,
}

impl PublicKey {
    /// The key of 32 bytes, if they are one.
    pub fn new(bytes: &[u8; 32]) -> Option<Self> {
        Some(Self {
            name: key_name(bytes),
            key: VerifyingKey::from_bytes(bytes).ok()?,
        })
    }

    /// The key of a text: name, hint and bytes, parted by `+`, as notes write keys.
    pub fn read(text: &str) -> Option<Self> {
        let (_, bytes) = text.split_once('+')?.1.split_once('+')?;
        let bytes = BASE64_STANDARD.decode(bytes).ok()?;
        let key = Self::new(bytes.get(1..)?.try_into().ok()?)?;
        (key.to_string() == text).then_some(key)
    }

    /// The name of the key and of the log it signs.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What names the key in a signature line.
    pub fn hint(&self) -> [u8; KEY_HINT] {
        let mut hasher = Sha256::new();
        hasher.update(self.name.as_bytes());
        hasher.update([b'\n', ED25519]);
        hasher.update(self.key.as_bytes());
        let hash: Hash = hasher.finalize().into();
        hash.first_chunk().copied().unwrap_or_default()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&[ED25519], self.key.as_bytes().as_slice()].concat();
        let bytes = BASE64_STANDARD.encode(bytes);
        write!(f, "{}+{}+{bytes}", self.name, hexadecimal(&self.hint()))
    }
}

/// A checkpoint with its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedNote {
    /// What is signed.
    pub checkpoint: Checkpoint,
    /// The signature.
    pub signature: [u8; 64],
}

impl SignedNote {
    /// The text of the note, signed by a key.
    pub fn text(&self, key: &PublicKey) -> String {
        let signed = [key.hint().as_slice(), &self.signature].concat();
        let signed = BASE64_STANDARD.encode(signed);
        format!("{}\n{SIGNED_LINE}{} {signed}\n", self.checkpoint, key.name)
    }

    /// Reads a note that a key has signed; nothing if it has not.
    pub fn read(text: &str, key: &PublicKey) -> Option<Self> {
        let (body, signatures) = text.split_once("\n\n")?;
        let body = format!("{body}\n");
        let checkpoint = Checkpoint::read(&body)?;
        let own = format!("{SIGNED_LINE}{} ", key.name);
        let signed = signatures
            .lines()
            .find_map(|line| line.strip_prefix(&own))?;
        let signed = BASE64_STANDARD.decode(signed).ok()?;
        let (hint, signature) = signed.split_first_chunk::<KEY_HINT>()?;
        let signature: [u8; 64] = signature.try_into().ok()?;
        let is_signed = key
            .key
            .verify_strict(body.as_bytes(), &Signature::from_bytes(&signature));
        (*hint == key.hint() && checkpoint.log == key.name && is_signed.is_ok()).then_some(Self {
            checkpoint,
            signature,
        })
    }
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signer, SigningKey};

    use super::{Checkpoint, PublicKey, SignedNote};

    fn signer() -> (SigningKey, PublicKey) {
        let signer = SigningKey::from_bytes(&[7; 32]);
        let key = PublicKey::new(signer.verifying_key().as_bytes()).unwrap();
        (signer, key)
    }

    fn note() -> (String, PublicKey) {
        let (signer, key) = signer();
        let checkpoint = Checkpoint {
            log: key.name().to_owned(),
            size: 1_234,
            root: [9; 32],
            at: "2018-07-01T01:42:07Z".to_owned(),
        };
        let signature = signer.sign(checkpoint.to_string().as_bytes()).to_bytes();
        let note = SignedNote {
            checkpoint,
            signature,
        };
        (note.text(&key), key)
    }

    #[test]
    fn a_note_is_read_by_its_key_only() {
        let (text, key) = note();
        let read = SignedNote::read(&text, &key).unwrap();
        assert_eq!(
            (read.checkpoint.size, read.checkpoint.root),
            (1_234, [9; 32])
        );
        assert_eq!(read.text(&key), text);
        let other = SigningKey::from_bytes(&[8; 32]);
        let other = PublicKey::new(other.verifying_key().as_bytes()).unwrap();
        assert_eq!(SignedNote::read(&text, &other), None);
    }

    #[test]
    fn no_byte_of_a_note_may_be_another() {
        let (text, key) = note();
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            if let Ok(changed) = String::from_utf8(bytes) {
                let read = SignedNote::read(&changed, &key);
                assert!(read.is_none(), "byte {at}: {changed}");
            }
        }
        assert_eq!(SignedNote::read(&format!(" {text}"), &key), None);
        assert_eq!(SignedNote::read("", &key), None);
    }

    #[test]
    fn a_key_is_written_and_read() {
        let (_, key) = signer();
        let text = key.to_string();
        assert!(text.starts_with("jifen/"), "{text}");
        assert_eq!(PublicKey::read(&text), Some(key));
        for broken in [
            "",
            "jifen",
            &text.replace("jifen", "other"),
            &text.replace('+', ""),
        ] {
            assert_eq!(PublicKey::read(broken), None, "{broken}");
        }
    }
}
