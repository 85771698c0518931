//! The key file, as TOML: readable by its owner only, and replaced as a whole.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, chown};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::keys::Key;

/// The sealing keys by their versions, and the version that seals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seals {
    /// Every key that may be needed to open something.
    pub keys: BTreeMap<i32, Key>,
    /// The version that seals; the others only open.
    pub current: i32,
}

/// What a key file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFile {
    /// Signs access tokens.
    pub(super) tokens: Key,
    /// Hashes what is looked up by value.
    pub(super) index: Key,
    /// Seal identities.
    pub seals: Seals,
}

/// The file as it is written; `seal` alone is how files of one key were written first.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    tokens: String,
    index: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seal: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seal_with: Option<i32>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    seals: BTreeMap<String, String>,
}

impl KeyFile {
    /// Fresh random keys.
    pub fn generate() -> Self {
        Self {
            tokens: Key::generate(),
            index: Key::generate(),
            seals: Seals {
                keys: BTreeMap::from([(1, Key::generate())]),
                current: 1,
            },
        }
    }

    /// Reads a key file.
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| Error::Unavailable(format!("{}: {error}", path.display())))?;
        Self::parse(&text)
            .ok_or_else(|| Error::Unavailable(format!("{}: not a key file", path.display())))
    }

    /// Keys from the text of a key file.
    pub fn parse(text: &str) -> Option<Self> {
        let written: Written = toml::from_str(text).ok()?;
        let mut keys = BTreeMap::new();
        for (version, key) in &written.seals {
            let version = version.parse().ok().filter(|version| *version > 0)?;
            keys.insert(version, Key::decode(key)?);
        }
        if let Some(first) = written.seal
            && keys.insert(1, Key::decode(&first)?).is_some()
        {
            return None;
        }
        let newest = *keys.keys().next_back()?;
        let current = written.seal_with.unwrap_or(newest);
        keys.contains_key(&current).then_some(())?;
        Some(Self {
            tokens: Key::decode(&written.tokens)?,
            index: Key::decode(&written.index)?,
            seals: Seals { keys, current },
        })
    }

    /// Writes a new key file that only its owner may read; an existing one is never replaced.
    pub fn write(&self, path: &Path) -> Result<()> {
        self.write_to(path, path)
    }

    /// Replaces the key file in one step: whoever reads it meanwhile sees the old or the new one.
    /// It stays its owner's, whoever replaces it, because the server reads it as that user.
    pub fn replace(&self, path: &Path) -> Result<()> {
        let told = |error| Error::Unavailable(format!("{}: {error}", path.display()));
        let owner = std::fs::metadata(path).map_err(told)?;
        let beside = path.with_extension("new");
        // What an interrupted replacement has left is no key file yet.
        drop(std::fs::remove_file(&beside));
        self.write_to(&beside, path)?;
        chown(&beside, Some(owner.uid()), Some(owner.gid())).map_err(told)?;
        std::fs::rename(&beside, path).map_err(told)?;
        // The new name must be on the disk before anything is sealed with the new key.
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let folder = File::open(folder.unwrap_or(Path::new("."))).map_err(told)?;
        folder.sync_all().map_err(told)
    }

    /// Waits until nobody else changes the key file, and keeps others out while it is held.
    pub fn lock(path: &Path) -> Result<File> {
        let path = path.with_extension("lock");
        let opened = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(&path);
        let locked = opened.and_then(|file| file.lock().map(|()| file));
        locked.map_err(|error| Error::Unavailable(format!("{}: {error}", path.display())))
    }

    fn write_to(&self, path: &Path, named: &Path) -> Result<()> {
        let Seals { keys, current } = &self.seals;
        let seals = keys.iter();
        let seals = seals.map(|(version, key)| (version.to_string(), key.encode()));
        let newest = keys.keys().next_back();
        let written = Written {
            tokens: self.tokens.encode(),
            index: self.index.encode(),
            seal: None,
            seal_with: (newest != Some(current)).then_some(*current),
            seals: seals.collect(),
        };
        let text = toml::to_string(&written).map_err(Error::internal)?;
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .and_then(|mut file| {
                file.write_all(text.as_bytes())?;
                file.sync_all()
            })
            .map_err(|error| Error::Unavailable(format!("{}: {error}", named.display())))
    }
}

impl Seals {
    /// Adds a fresh key that opens, and does not seal yet; its version.
    pub fn add(&mut self) -> i32 {
        let version = self.newest() + 1;
        self.keys.insert(version, Key::generate());
        version
    }

    /// The highest version.
    pub fn newest(&self) -> i32 {
        self.keys.keys().next_back().copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::KeyFile;

    const KEY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    fn text(rest: &str) -> String {
        format!("tokens = \"{KEY}\"\nindex = \"{KEY}\"\n{rest}")
    }

    #[test]
    fn a_file_of_one_key_reads_as_its_first_version() {
        let file = KeyFile::parse(&text(&format!("seal = \"{KEY}\""))).unwrap();
        assert_eq!((file.seals.current, file.seals.newest()), (1, 1));
    }

    #[test]
    fn the_newest_seals_unless_the_file_says_otherwise() {
        let seals = format!("[seals]\n1 = \"{KEY}\"\n10 = \"{KEY}\"");
        assert_eq!(KeyFile::parse(&text(&seals)).unwrap().seals.current, 10);
        let older = text(&format!("seal_with = 1\n{seals}"));
        assert_eq!(KeyFile::parse(&older).unwrap().seals.current, 1);
    }

    #[test]
    fn a_file_without_its_key_is_no_key_file() {
        for rest in [
            String::new(),
            "seals = {}".to_owned(),
            format!("seal_with = 2\nseal = \"{KEY}\""),
            format!("[seals]\n0 = \"{KEY}\""),
            format!("seal = \"{KEY}\"\n[seals]\n1 = \"{KEY}\""),
            "seal = \"short\"".to_owned(),
        ] {
            assert!(KeyFile::parse(&text(&rest)).is_none(), "{rest}");
        }
    }
}
