//! The style sheet of a part.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::files::list;
use crate::workspace;

/// The sheets of `app/styles/` and then those of the part's own folder in it, in the order of
/// their names, as one.
pub(super) fn of(part: &str) -> Result<String> {
    let folder = workspace::root().join("app/styles");
    let mut sheet = String::new();
    for folder in [folder.join(part), folder].iter().rev() {
        for path in list(folder)? {
            if path.extension().is_some_and(|extension| extension == "css") {
                sheet.push_str(&tighten(&path)?);
            }
        }
    }
    Ok(sheet)
}

fn tighten(path: &Path) -> Result<String> {
    let written = fs::read_to_string(path)?;
    without_comments(&written).with_context(|| format!("in {}", path.display()))
}

/// Drops comments, indentation and empty lines; what else a minifier does, brotli does as well.
fn without_comments(sheet: &str) -> Result<String> {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        let end = after.split_once("*/");
        ensure!(end.is_some(), "a comment that does not end");
        rest = end.map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let mut tight = String::with_capacity(kept.len());
    for line in kept.lines().map(str::trim).filter(|line| !line.is_empty()) {
        tight.push_str(line);
        tight.push('\n');
    }
    Ok(tight)
}

#[cfg(test)]
mod tests;
