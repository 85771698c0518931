//! The style sheets of the parts and of the plain page.
//!
//! They are written with nesting and today's words; what the oldest engines do not know is
//! written out for them here.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use lightningcss::printer::PrinterOptions;
use lightningcss::rules::CssRule;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};

use super::engines;
use super::files::list;
use crate::workspace;

/// The sheet of `app/styles/` that holds what every other one builds on.
const BASE: &str = "base.css";
/// The folder of the plain page's own sheets.
const PLAIN: &str = "plain";

/// The sheets of `app/styles/` and then those of the part's own folder in it, in the order of
/// their names, as one.
pub(super) fn of(part: &str) -> Result<String> {
    let mut sheets = list(&folder())?;
    sheets.extend(list(&folder().join(part))?);
    let sheets = sheets.iter().filter(|path| is_sheet(path));
    sheets
        .map(|path| for_engines(path, engines::PROGRAMS, Layers::Kept))
        .collect()
}

/// The sheet of the page that needs no program. It is for engines that know no layers, and would
/// leave out all that stands in one; in the order of the sheets it reads the same without them.
pub(super) fn of_plain() -> Result<String> {
    let mut sheets = vec![folder().join(BASE)];
    sheets.extend(list(&folder().join(PLAIN))?);
    sheets
        .iter()
        .map(|path| for_engines(path, engines::PLAIN, Layers::Dissolved))
        .collect()
}

fn folder() -> PathBuf {
    workspace::root().join("app/styles")
}

fn is_sheet(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "css")
}

/// What becomes of cascade layers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Layers {
    Kept,
    Dissolved,
}

fn for_engines(path: &Path, engines: Browsers, layers: Layers) -> Result<String> {
    let written = fs::read_to_string(path)?;
    compile(&written, engines, layers).map_err(|words| anyhow!("in {}: {words}", path.display()))
}

/// A sheet as some engines read it, and as short as it can be.
fn compile(written: &str, engines: Browsers, layers: Layers) -> Result<String, String> {
    let targets = Targets::from(engines);
    let mut sheet =
        StyleSheet::parse(written, ParserOptions::default()).map_err(|error| error.to_string())?;
    if layers == Layers::Dissolved {
        let rules = std::mem::take(&mut sheet.rules.0);
        sheet.rules.0 = rules.into_iter().flat_map(without_layer).collect();
    }
    let minify = MinifyOptions {
        targets,
        ..MinifyOptions::default()
    };
    sheet.minify(minify).map_err(|error| error.to_string())?;
    let print = PrinterOptions {
        minify: true,
        targets,
        ..PrinterOptions::default()
    };
    let printed = sheet.to_css(print).map_err(|error| error.to_string())?;
    Ok(printed.code)
}

fn without_layer(rule: CssRule<'_>) -> Vec<CssRule<'_>> {
    match rule {
        CssRule::LayerBlock(layer) => layer.rules.0,
        CssRule::LayerStatement(_) => Vec::new(),
        other => vec![other],
    }
}

#[cfg(test)]
mod tests;
