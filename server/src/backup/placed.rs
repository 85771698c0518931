//! A file that is written beside its place and gets its name when it is whole and on the disk.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{IN_USE, beside, must_not_exist, taken, told};
use crate::error::Result;

/// Bytes read at once.
const CHUNK: usize = 256 * 1024;

/// A file on its way; what is left of it when it does not arrive is removed.
pub(super) struct Placed {
    place: PathBuf,
    part: PathBuf,
}

impl Placed {
    /// An empty file beside `place` that only its owner reads.
    pub(super) fn begin(place: &Path) -> Result<Self> {
        must_not_exist(place)?;
        let place = std::path::absolute(place).map_err(|error| told(place, error))?;
        let part = beside(&place, &format!(".part-{}", std::process::id()));
        let made = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&part);
        made.map_err(|error| told(&part, error))?;
        Ok(Self { place, part })
    }

    /// Where it is written.
    pub(super) fn part(&self) -> &Path {
        &self.part
    }

    /// Fills it with a text.
    pub(super) fn write(&self, text: &str) -> Result<()> {
        std::fs::write(&self.part, text).map_err(|error| told(&self.part, error))
    }

    /// Fills it with the bytes of another file; their number and SHA-256.
    pub(super) fn copy_of(&self, other: &Path) -> Result<(u64, String)> {
        let mut to = OpenOptions::new()
            .write(true)
            .open(&self.part)
            .map_err(|error| told(&self.part, error))?;
        let write = |bytes: &[u8]| to.write_all(bytes).map_err(|error| told(&self.part, error));
        read(other, write)
    }

    /// Gives it its name, once it is on the disk, unless the name was taken meanwhile.
    pub(super) fn arrive(self) -> Result<()> {
        let file = File::open(&self.part).and_then(|file| file.sync_all());
        file.map_err(|error| told(&self.part, error))?;
        match std::fs::hard_link(&self.part, &self.place) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                return Err(taken(&self.place));
            }
            // Some file systems know no second name.
            Err(_) => {
                must_not_exist(&self.place)?;
                std::fs::rename(&self.part, &self.place)
                    .map_err(|error| told(&self.place, error))?;
            }
        }
        let folder = self.place.parent().unwrap_or(Path::new("/"));
        let kept = File::open(folder).and_then(|folder| folder.sync_all());
        kept.map_err(|error| told(folder, error))
    }
}

impl Drop for Placed {
    fn drop(&mut self) {
        drop(std::fs::remove_file(&self.part));
        for ending in IN_USE {
            drop(std::fs::remove_file(beside(&self.part, ending)));
        }
    }
}

/// Reads a file to its end; how long it is, and its SHA-256.
pub(super) fn read(
    path: &Path,
    mut each: impl FnMut(&[u8]) -> Result<()>,
) -> Result<(u64, String)> {
    let mut file = File::open(path).map_err(|error| told(path, error))?;
    let (mut hash, mut bytes, mut chunk) = (Sha256::new(), 0, vec![0; CHUNK]);
    loop {
        let read = file.read(&mut chunk).map_err(|error| told(path, error))?;
        let Some(read) = chunk.get(..read).filter(|read| !read.is_empty()) else {
            break;
        };
        hash.update(read);
        bytes += u64::try_from(read.len()).unwrap_or(0);
        each(read)?;
    }
    let digits = hash.finalize();
    let text = digits.iter().map(|byte| format!("{byte:02x}"));
    Ok((bytes, text.collect()))
}
