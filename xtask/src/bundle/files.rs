//! The files of a bundle, and what they were made of.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};

use super::{Mode, compress};
use crate::workspace;

/// The files of a bundle by their names in `dist/`.
#[derive(Default)]
pub(super) struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Adds a file under a name of its own.
    pub(super) fn add(&mut self, name: &str, content: Vec<u8>) {
        self.0.insert(name.to_owned(), content);
    }

    /// Adds a file under a name that changes with its content, and returns its address.
    pub(super) fn add_hashed(&mut self, stem: &str, extension: &str, content: Vec<u8>) -> String {
        let hash = hex(&Sha256::digest(&content), 8);
        let name = format!("assets/{stem}-{hash}.{extension}");
        self.add(&name, content);
        format!("/{name}")
    }

    /// A digest of the files at some addresses, which changes when one of them does.
    pub(super) fn digest(&self, addresses: &[String]) -> String {
        let mut digest = Sha256::new();
        for address in addresses {
            let content = self.0.get(address.trim_start_matches('/'));
            digest.update(content.map_or(&[][..], Vec::as_slice));
        }
        hex(&digest.finalize(), 8)
    }

    /// Writes the files with their copies, and removes what is no longer part of the bundle.
    ///
    /// The pages come last, so that they never name a file that is not there yet.
    pub(super) fn write(self, mode: Mode) -> Result<()> {
        let dist = workspace::dist();
        fs::create_dir_all(dist.join("assets"))?;
        let (assets, pages): (Vec<_>, Vec<_>) = self
            .0
            .into_iter()
            .partition(|(name, _)| name.starts_with("assets/"));
        let mut written = BTreeSet::new();
        for group in [assets, pages] {
            let copies = thread::scope(|scope| {
                let workers: Vec<_> = group
                    .into_iter()
                    .map(|(name, content)| scope.spawn(move || with_copies(name, content, mode)))
                    .collect();
                let join = |worker: thread::ScopedJoinHandle<'_, _>| {
                    worker
                        .join()
                        .map_err(|_panic| anyhow!("a compressing thread panicked"))?
                };
                workers.into_iter().map(join).collect::<Result<Vec<_>>>()
            })?;
            for (name, content) in copies.into_iter().flatten() {
                let path = dist.join(&name);
                fs::write(&path, content).with_context(|| format!("cannot write {name}"))?;
                written.insert(path);
            }
        }
        for folder in [dist.join("assets"), dist] {
            for path in list(&folder)?
                .into_iter()
                .filter(|path| !written.contains(path))
            {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

fn with_copies(name: String, content: Vec<u8>, mode: Mode) -> Result<[(String, Vec<u8>); 3]> {
    let brotli = compress::brotli(&content, mode)?;
    let gzip = compress::gzip(&content, mode)?;
    Ok([
        (format!("{name}.br"), brotli),
        (format!("{name}.gz"), gzip),
        (name, content),
    ])
}

/// A digest of everything a bundle is made of.
pub(super) struct Fingerprint(Sha256);

impl Fingerprint {
    /// Starts with what is not in a file.
    pub(super) fn new(seed: &str) -> Self {
        Self(Sha256::new_with_prefix(seed))
    }

    /// Adds a file, name and content.
    pub(super) fn add(&mut self, path: &Path) -> Result<()> {
        let content = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        self.0.update(path.to_string_lossy().as_bytes());
        self.0.update(Sha256::digest(&content));
        Ok(())
    }

    /// Adds the files of a folder and of the folders in it.
    pub(super) fn add_folder(&mut self, folder: &Path) -> Result<()> {
        for path in list(folder)? {
            self.add(&path)?;
        }
        for folder in folders(folder)? {
            self.add_folder(&folder)?;
        }
        Ok(())
    }
}

/// The fingerprint of the bundle that lies in `dist/`.
pub(super) struct Stamp {
    path: PathBuf,
    fingerprint: String,
}

impl Stamp {
    /// The stamp of a bundle to be.
    pub(super) fn of(inputs: Fingerprint) -> Self {
        let path = workspace::target().join("xtask/bundle");
        Self {
            path,
            fingerprint: hex(&inputs.0.finalize(), 32),
        }
    }

    /// Whether `dist/` holds this very bundle.
    pub(super) fn holds(&self) -> bool {
        workspace::dist().join("public.html").is_file()
            && fs::read_to_string(&self.path).is_ok_and(|kept| kept == self.fingerprint)
    }

    /// Remembers that `dist/` now holds this bundle.
    pub(super) fn keep(&self) -> Result<()> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(&self.path, &self.fingerprint)?)
    }
}

/// The files right in a folder, by name; none if there is no such folder.
pub(super) fn list(folder: &Path) -> Result<Vec<PathBuf>> {
    entries(folder, Path::is_file)
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    entries(folder, Path::is_dir)
}

fn entries(folder: &Path, kind: fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if kind(&path) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn hex(bytes: &[u8], length: usize) -> String {
    bytes
        .iter()
        .take(length)
        .fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}
