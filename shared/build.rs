//! Makes the mark of the packed form: a digest of this crate's source, which declares it.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io::Result;
use std::path::Path;

fn main() -> Result<()> {
    let mut digest = DefaultHasher::new();
    add(Path::new("src"), &mut digest)?;
    println!("cargo::rerun-if-changed=src");
    println!(
        "cargo::rustc-env=JIFEN_PACKED_MARK={:016x}",
        digest.finish()
    );
    Ok(())
}

fn add(folder: &Path, digest: &mut DefaultHasher) -> Result<()> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            add(&path, digest)?;
        } else {
            fs::read(&path)?.hash(digest);
        }
    }
    Ok(())
}
