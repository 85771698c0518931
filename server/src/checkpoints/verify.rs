//! Whether log and tables still agree, and nothing that was signed has changed.

use std::collections::BTreeMap;
use std::fmt;

use shared::checkpoints::{
    EntryKind, Frontier, NoticeEntry, PublicKey, SignedNote, leaf, leaf_hash,
};

use crate::checkpoints::signer::Signer;
use crate::checkpoints::store::{self, EntryRow};
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;

/// Entries that are looked at together.
const PART: u64 = 2_000;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A place of the log is empty.
    PlaceEmpty(u64),
    /// The row that an entry tells is gone.
    RowGone(EntryKind, String),
    /// The row says something else than its entry.
    RowChanged(EntryKind, String),
    /// Rows that are neither in the log nor noted for it.
    RowsUnknown(EntryKind, i64),
    /// The entries up to a checkpoint are not those that were signed: altered, removed or in
    /// another order.
    RootDiffers(u64),
    /// A checkpoint is not signed by this installation's key.
    NotSigned(u64),
    /// A checkpoint is of more entries than there are.
    Shortened(u64),
    /// The checkpoint that was kept elsewhere is not one of this log.
    KeptDiffers(u64),
    /// What was kept elsewhere is not a checkpoint that this installation's key has signed.
    KeptUnread,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PlaceEmpty(place) => write!(f, "entry {place} is missing"),
            Self::RowGone(kind, row) => write!(f, "{} {row} is gone", kind.code()),
            Self::RowChanged(kind, row) => write!(f, "{} {row} was changed", kind.code()),
            Self::RowsUnknown(kind, count) => {
                write!(f, "{count} rows of {} never reached the log", kind.code())
            }
            Self::KeptUnread => f.write_str("the kept checkpoint is not signed by this key"),
            Self::RootDiffers(size) => {
                write!(f, "the first {size} entries are not those that were signed")
            }
            Self::NotSigned(size) => {
                write!(
                    f,
                    "the checkpoint of {size} entries is not signed by this key"
                )
            }
            Self::Shortened(size) => {
                write!(
                    f,
                    "the checkpoint of {size} entries is of more than there are"
                )
            }
            Self::KeptDiffers(size) => {
                write!(
                    f,
                    "the kept checkpoint of {size} entries is not of this log"
                )
            }
        }
    }
}

/// What was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Entries.
    pub entries: u64,
    /// Checkpoints.
    pub checkpoints: u64,
    /// Lines whose name was taken down, which are no longer told in full.
    pub forgotten: u64,
    /// What was found wrong.
    pub faults: u64,
}

/// Goes through the whole log and tells each fault. `kept` is a checkpoint that somebody has kept
/// apart from this database, as a signed note.
pub fn verify(
    conn: &mut Conn,
    keys: &Keys,
    kept: Option<&str>,
    tell: &mut dyn FnMut(&Fault),
) -> Result<Proof> {
    let mut walk = Walk {
        key: Signer::of(keys)?.public,
        edge: Frontier::default(),
        proof: Proof::default(),
        kept: None,
        tell,
    };
    walk.keep(kept);
    walk.entries(conn)?;
    for kind in EntryKind::ALL {
        let unknown = store::count_unknown(conn, kind)?;
        if unknown > 0 {
            walk.fault(&Fault::RowsUnknown(kind, unknown));
        }
    }
    Ok(walk.proof)
}

/// The way through the log.
struct Walk<'a> {
    key: PublicKey,
    edge: Frontier,
    proof: Proof,
    kept: Option<SignedNote>,
    tell: &'a mut dyn FnMut(&Fault),
}

impl Walk<'_> {
    fn fault(&mut self, fault: &Fault) {
        self.proof.faults += 1;
        (self.tell)(fault);
    }

    fn keep(&mut self, kept: Option<&str>) {
        let Some(text) = kept else { return };
        self.kept = SignedNote::read(text, &self.key);
        if self.kept.is_none() {
            self.fault(&Fault::KeptUnread);
        }
    }

    fn entries(&mut self, conn: &mut Conn) -> Result<()> {
        let mut signed = Vec::new();
        loop {
            let entries = store::entries(conn, self.proof.entries, PART)?;
            if entries.is_empty() {
                break;
            }
            let texts = texts(conn, &entries)?;
            for entry in &entries {
                if signed.is_empty() {
                    signed = store::checkpoints_beyond(conn, self.proof.entries, 100)?;
                    signed.reverse();
                }
                self.entry(entry, &texts);
                while let Some(note) =
                    signed.pop_if(|note| note.checkpoint.size == self.proof.entries)
                {
                    self.checkpoint(&note);
                }
            }
        }
        for note in store::checkpoints_beyond(conn, self.proof.entries, 100)? {
            self.fault(&Fault::Shortened(note.checkpoint.size));
        }
        if let Some(note) = self.kept.take() {
            self.fault(&Fault::Shortened(note.checkpoint.size));
        }
        Ok(())
    }

    fn entry(&mut self, entry: &EntryRow, texts: &BTreeMap<(EntryKind, String), String>) {
        for place in self.proof.entries..entry.place {
            self.fault(&Fault::PlaceEmpty(place));
        }
        let row = (entry.kind, entry.row.clone());
        match texts.get(&row) {
            None => self.fault(&Fault::RowGone(row.0, row.1)),
            Some(text) if is_forgotten(entry, text) => self.proof.forgotten += 1,
            Some(text) if leaf_hash(&leaf(&entry.salt, text)) != entry.hash => {
                self.fault(&Fault::RowChanged(row.0, row.1));
            }
            Some(_) => {}
        }
        self.edge.push(entry.hash);
        self.proof.entries = entry.place + 1;
        if self
            .kept
            .as_ref()
            .is_some_and(|kept| kept.checkpoint.size == self.proof.entries)
            && let Some(kept) = self.kept.take()
            && kept.checkpoint.root != self.edge.root()
        {
            self.fault(&Fault::KeptDiffers(kept.checkpoint.size));
        }
    }

    fn checkpoint(&mut self, note: &SignedNote) {
        self.proof.checkpoints += 1;
        let size = note.checkpoint.size;
        if note.checkpoint.root != self.edge.root() {
            self.fault(&Fault::RootDiffers(size));
        }
        if SignedNote::read(&note.text(&self.key), &self.key).is_none() {
            self.fault(&Fault::NotSigned(size));
        }
    }
}

/// True of a line that has lost its name, and with it the salt.
fn is_forgotten(entry: &EntryRow, text: &str) -> bool {
    entry.salt.is_empty() && NoticeEntry::read(text).is_some_and(|line| line.name.is_empty())
}

/// The texts of the rows that entries tell, as the rows stand now.
fn texts(conn: &mut Conn, entries: &[EntryRow]) -> Result<BTreeMap<(EntryKind, String), String>> {
    let mut texts = BTreeMap::new();
    for kind in EntryKind::ALL {
        let of_kind = entries.iter().filter(|entry| entry.kind == kind);
        let ids: Vec<String> = of_kind.map(|entry| entry.row.clone()).collect();
        for (id, text) in store::texts(conn, kind, &ids)? {
            texts.insert((kind, id), text);
        }
    }
    Ok(texts)
}
