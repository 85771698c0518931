//! `cargo xtask size`: what a first visit downloads.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::bundle::brotli_size;
use crate::process;
use crate::workspace;

/// What the first load of the preview may weigh, in bytes on the wire.
const BUDGET: u64 = 250_000;
/// Writes the data that the first question needs, as the server packs them.
const DATA: &str = "preview_source";

/// Prints what each first page loads, up to the first question; the preview has a budget to keep.
pub(crate) fn size() -> Result<()> {
    let preview = weigh("the preview, first load", "start.html")?;
    weigh("all other public pages, for information", "public.html")?;
    weigh("the desk, first load, for information", "desk.html")?;
    println!("the preview: {preview} bytes, budget {BUDGET}");
    ensure!(
        preview <= BUDGET,
        "the preview is {} bytes above its budget",
        preview - BUDGET
    );
    Ok(())
}

/// Prints and sums the brotli copies of a page and of everything it names.
fn weigh(title: &str, page: &str) -> Result<u64> {
    let path = workspace::dist().join(page);
    let html = fs::read_to_string(&path)
        .with_context(|| format!("{} is missing: cargo xtask bundle", path.display()))?;
    println!("{title} (bytes as they are, bytes as brotli):");
    let mut total = 0;
    let mut add = |raw: u64, brotli: u64, name: &str| {
        println!("{raw:>10} {brotli:>9}  {name}");
        total += brotli;
    };
    let mut names = vec![page];
    names.extend(addresses(&html, "/assets/"));
    for name in names {
        add(bytes(name)?, bytes(&format!("{name}.br"))?, name);
    }
    for name in addresses(&html, "/api/") {
        let (raw, brotli) = data()?;
        add(raw, brotli, name);
    }
    println!("{:>10} {total:>9}", "");
    Ok(total)
}

/// The addresses of one kind that a page names, each once.
fn addresses<'a>(html: &'a str, kind: &str) -> BTreeSet<&'a str> {
    html.split('"')
        .filter(|piece| piece.starts_with(kind))
        .map(|address| address.trim_start_matches('/'))
        .collect()
}

fn bytes(name: &str) -> Result<u64> {
    let path = workspace::dist().join(name);
    Ok(fs::metadata(&path)
        .with_context(|| format!("{} is missing", path.display()))?
        .len())
}

/// How much the data weigh, as they are and as brotli.
fn data() -> Result<(u64, u64)> {
    process::run(&mut workspace::native_cargo(&["build", "--example", DATA]))?;
    let program = workspace::target().join("debug/examples").join(DATA);
    let packed = Command::new(program).output()?.stdout;
    ensure!(!packed.is_empty(), "the example wrote nothing");
    Ok((u64::try_from(packed.len())?, brotli_size(&packed)?))
}
