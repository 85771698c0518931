//! `cargo xtask size`: what a first visit downloads.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, ensure};

use crate::workspace;

/// What the first load of the preview is to weigh, in bytes on the wire.
const BUDGET: u64 = 250_000;
/// What it may weigh until it keeps its budget: a little above what it weighs now. It is only
/// ever lowered.
const LIMIT: u64 = 415_000;

/// Prints what each first page loads; the preview has a budget to keep.
pub(crate) fn size() -> Result<()> {
    let preview = weigh("the preview, first load", "start.html")?;
    weigh("the desk, first load, for information", "desk.html")?;
    println!("the preview: {preview} bytes, budget {BUDGET}, limit for now {LIMIT}");
    if preview > BUDGET {
        println!("the preview is {} bytes above its budget", preview - BUDGET);
    }
    ensure!(preview <= LIMIT, "the preview has grown above its limit");
    Ok(())
}

/// Prints and sums the brotli copies of a page and of everything it names.
fn weigh(title: &str, page: &str) -> Result<u64> {
    let path = workspace::dist().join(page);
    let html = fs::read_to_string(&path)
        .with_context(|| format!("{} is missing: cargo xtask bundle", path.display()))?;
    let mut names = vec![page];
    names.extend(addresses(&html));
    println!("{title} (bytes as they are, bytes as brotli):");
    let mut total = 0;
    for name in names {
        let raw = bytes(name)?;
        let brotli = bytes(&format!("{name}.br"))?;
        println!("{raw:>10} {brotli:>9}  {name}");
        total += brotli;
    }
    println!("{:>10} {total:>9}", "");
    Ok(total)
}

/// The files a page names, each once.
fn addresses(html: &str) -> BTreeSet<&str> {
    html.split('"')
        .filter_map(|piece| piece.strip_prefix("/assets/").map(|_| piece))
        .map(|address| address.trim_start_matches('/'))
        .collect()
}

fn bytes(name: &str) -> Result<u64> {
    let path = workspace::dist().join(name);
    Ok(fs::metadata(&path)
        .with_context(|| format!("{} is missing", path.display()))?
        .len())
}
