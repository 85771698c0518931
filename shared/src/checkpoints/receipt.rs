//! A receipt: proof that a line stood in the published list, checked without the server.

use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use ct_merkle::{InclusionProof, RootHash};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::base::Bilingual;
use crate::checkpoints::{Checkpoint, Hash, NoticeEntry, PublicKey, SignedNote, leaf};

/// The longest receipt that is looked at, in letters; one of a log of 2⁶⁰ entries is shorter.
pub const CODE_MAX: usize = 8 * 1024;
/// How the code of a receipt begins: the form it is written in.
const FORM: &str = "1.";

/// One line, and all it takes to find it in the tree of a checkpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Receipt {
    /// The text of the entry.
    pub text: String,
    /// Its salt.
    pub salt: String,
    /// Its place in the log, from 0.
    pub place: u64,
    /// The way from it to the root, in base64.
    pub path: String,
    /// The signed checkpoint.
    pub note: String,
}

/// What a code holds, in this order: text, salt, place, the way as bytes, note.
type Parts = (String, String, u64, Vec<u8>, String);

/// Why a receipt proves nothing, the first that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiptFault {
    /// It cannot be read: cut off, or not a receipt.
    Unreadable,
    /// The checkpoint is not signed by this district's key.
    NotOurs,
    /// The line is not in the list that was signed.
    NotInList,
}

impl ReceiptFault {
    /// What to tell who checks it.
    pub fn words(self) -> Bilingual {
        match self {
            Self::Unreadable => Bilingual::new(
                "这张凭证读不出来：可能没有复制完整，也可能不是公示凭证。",
                "This receipt cannot be read: perhaps it was cut off, or it is no receipt.",
            ),
            Self::NotOurs => Bilingual::new(
                "这张凭证不是本区签发的：签名对不上。",
                "This receipt is not this district's: the signature does not fit.",
            ),
            Self::NotInList => Bilingual::new(
                "凭证里的这一行不在签名的公示清单里：内容被改过，或者来自别的凭证。",
                "The line is not in the list that was signed: it was changed, or is another's.",
            ),
        }
    }
}

/// What a receipt proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    /// The line.
    pub line: NoticeEntry,
    /// The checkpoint whose list it stands in.
    pub checkpoint: Checkpoint,
}

impl Receipt {
    /// A receipt of the parts of a proof.
    pub fn new(text: String, salt: String, place: u64, path: &[Hash], note: String) -> Self {
        Self {
            text,
            salt,
            place,
            path: BASE64_STANDARD.encode(path.concat()),
            note,
        }
    }

    /// The receipt as letters that fit into an address and a QR code.
    pub fn code(&self) -> String {
        let path = BASE64_STANDARD.decode(&self.path).unwrap_or_default();
        let parts: Parts = (
            self.text.clone(),
            self.salt.clone(),
            self.place,
            path,
            self.note.clone(),
        );
        let bytes = postcard::to_allocvec(&parts).unwrap_or_default();
        format!("{FORM}{}", BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Reads a code, with whatever stands around it when it was copied.
    pub fn read(code: &str) -> Result<Self, ReceiptFault> {
        let code: String = code
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        let code = code.rsplit('#').next().unwrap_or_default();
        let read = || {
            let code = code
                .strip_prefix(FORM)
                .filter(|code| code.len() <= CODE_MAX)?;
            let bytes = BASE64_URL_SAFE_NO_PAD.decode(code).ok()?;
            let (text, salt, place, path, note): Parts = postcard::from_bytes(&bytes).ok()?;
            Some(Self {
                text,
                salt,
                place,
                path: BASE64_STANDARD.encode(path),
                note,
            })
        };
        read().ok_or(ReceiptFault::Unreadable)
    }

    /// What the receipt proves, by the district's key.
    pub fn prove(&self, key: &PublicKey) -> Result<Proven, ReceiptFault> {
        let path = BASE64_STANDARD.decode(&self.path);
        let path = path.map_err(|_error| ReceiptFault::Unreadable)?;
        let proof = InclusionProof::<Sha256>::try_from_bytes(path);
        let proof = proof.map_err(|_error| ReceiptFault::Unreadable)?;
        let line = NoticeEntry::read(&self.text).ok_or(ReceiptFault::Unreadable)?;
        let signed = SignedNote::read(&self.note, key).ok_or(ReceiptFault::NotOurs)?;
        let checkpoint = signed.checkpoint;
        let root = RootHash::<Sha256>::new(checkpoint.root.into(), checkpoint.size);
        let leaf = leaf(&self.salt, &self.text);
        root.verify_inclusion(&leaf, self.place, &proof)
            .map_err(|_error| ReceiptFault::NotInList)?;
        Ok(Proven { line, checkpoint })
    }
}

#[cfg(test)]
mod tests;
