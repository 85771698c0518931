//! The pages that hold the programs, and the scripts that start and keep them.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::Part;
use super::files::Files;
use crate::workspace;

const ICON: &str = "favicon.svg";

/// What a page of a part refers to.
pub(super) struct Assets {
    /// Address of the icon.
    pub icon: String,
    /// Address of the program.
    pub wasm: String,
    /// Addresses of what the program fetches later.
    pub later: Vec<String>,
    /// Address of the style sheet.
    pub style: String,
    /// The program's loader, still without an address, because it has to name the program.
    pub script: String,
}

/// Adds the icon to a bundle and returns its address; the plain page knows it by its own name.
pub(super) fn icon(files: &mut Files) -> Result<String> {
    let icon = read(ICON)?;
    files.add(ICON, icon.clone().into_bytes());
    Ok(files.add_hashed("favicon", "svg", icon.into_bytes()))
}

/// Adds the loader and the pages of a part to a bundle; returns the addresses of all its files.
///
/// The loader and the few lines that call it are one module: a second one would cost another
/// round trip before the program can start.
pub(super) fn add(files: &mut Files, part: &Part, assets: Assets) -> Result<Vec<String>> {
    let mut script = assets.script;
    script.push_str(&fill(&read("boot.js")?, &[("wasm", &assets.wasm)])?);
    if part.works_offline {
        script.push_str(&read("keep.js")?);
    }
    let script = files.add_hashed(part.name, "js", script.into_bytes());
    let links = fill(
        &read("links.html")?,
        &[
            ("icon", &assets.icon),
            ("script", &script),
            ("style", &assets.style),
            ("wasm", &assets.wasm),
        ],
    )?;
    let (brand, waiting) = (read("brand.html")?, read("waiting.html")?);
    let later: Vec<String> = assets
        .later
        .iter()
        .map(|address| preload(address))
        .collect();
    let later = later.join("\n");
    let mut addresses = vec![assets.icon, assets.style, script, assets.wasm];
    addresses.extend(assets.later);
    for name in part.pages {
        let mut frame = vec![
            ("links", &*links),
            ("brand", &*brand),
            ("waiting", &*waiting),
        ];
        let page = read(name)?;
        if page.contains("%later%") {
            frame.push(("later", &*later));
        }
        let page = fill(&page, &frame).with_context(|| format!("in {name}"))?;
        files.add(name, page.into_bytes());
        addresses.push(format!("/{name}"));
    }
    Ok(addresses)
}

/// Lets the browser load what a page needs at once, beside the program that asks for it.
fn preload(address: &str) -> String {
    format!(
        r#"<link rel="preload" href="{address}" as="fetch" type="application/wasm" crossorigin>"#
    )
}

/// Adds the script that keeps these files for when there is no network.
pub(super) fn add_offline(files: &mut Files, addresses: &[String]) -> Result<()> {
    let list = format!("{addresses:?}");
    let kept = files.digest(addresses);
    let script = fill(&read("offline.js")?, &[("kept", &kept), ("files", &list)])?;
    files.add("offline.js", script.into_bytes());
    Ok(())
}

fn read(name: &str) -> Result<String> {
    let path = workspace::root().join("app/assets").join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// Puts each value in the place of its name, written `%name%`; each has to be asked for.
fn fill(template: &str, values: &[(&str, &str)]) -> Result<String> {
    let mut filled = template.to_owned();
    for (name, value) in values {
        let place = format!("%{name}%");
        ensure!(filled.contains(&place), "{place} is asked for nowhere");
        filled = filled.replace(&place, value);
    }
    Ok(filled)
}

#[cfg(test)]
mod tests;
