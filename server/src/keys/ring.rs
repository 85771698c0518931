//! The sealing keys as a running program holds them: the file is read again once it was replaced.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use crate::keys::Key;
use crate::keys::file::{KeyFile, Seals};

/// What tells one state of a file from another: a replaced file is another file.
type Stamp = (u64, i64, i64, u64);

/// The sealing keys.
#[derive(Debug)]
pub(super) struct Ring {
    path: Option<PathBuf>,
    held: RwLock<(Option<Stamp>, Seals)>,
}

impl Ring {
    pub(super) fn new(seals: Seals, path: Option<&Path>) -> Self {
        let stamp = path.and_then(stamp);
        Self {
            path: path.map(Path::to_owned),
            held: RwLock::new((stamp, seals)),
        }
    }

    /// The key that seals now, with its version.
    pub(super) fn current(&self) -> (i32, Key) {
        self.refresh();
        self.with(|seals| {
            let key = seals.keys.get(&seals.current);
            // A file whose current key is missing is no key file, so this key is there.
            let key = key.or_else(|| seals.keys.values().next_back());
            let key = key.unwrap_or_else(|| unreachable!("a key file holds a sealing key"));
            (seals.current, key.clone())
        })
    }

    pub(super) fn versions(&self) -> Vec<i32> {
        self.refresh();
        self.with(|seals| seals.keys.keys().copied().collect())
    }

    /// What the first key makes that fits, the newest first; the file is read again before
    /// giving up.
    pub(super) fn find<T>(&self, fits: impl Fn(&Key) -> Option<T>) -> Option<T> {
        let first = |seals: &Seals| seals.keys.values().rev().find_map(&fits);
        self.with(first).or_else(|| {
            self.refresh();
            self.with(first)
        })
    }

    fn with<T>(&self, read: impl FnOnce(&Seals) -> T) -> T {
        read(&self.held.read().unwrap_or_else(PoisonError::into_inner).1)
    }

    /// Reads the file again if it was replaced; what cannot be read leaves the keys as they are.
    fn refresh(&self) {
        let Some(path) = &self.path else { return };
        let now = stamp(path);
        let known = self.held.read().unwrap_or_else(PoisonError::into_inner).0;
        if now.is_none() || now == known {
            return;
        }
        match KeyFile::read(path) {
            Ok(file) => {
                let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
                *held = (now, file.seals);
            }
            Err(error) => tracing::warn!(%error, "the key file has changed and cannot be read"),
        }
    }
}

fn stamp(path: &Path) -> Option<Stamp> {
    let found = std::fs::metadata(path).ok()?;
    Some((found.ino(), found.mtime(), found.mtime_nsec(), found.len()))
}
