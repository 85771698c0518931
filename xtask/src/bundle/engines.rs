//! The oldest engines the client is made for, and what of WebAssembly they know.
//!
//! A newer compiler may begin to use what an old phone cannot run, and nothing on this machine
//! would show it. So every program is read as the oldest engine reads it before it is written.
//! docs/browsers.md says which proposal came with which engine.

use anyhow::{Context, Result};
use lightningcss::targets::Browsers;
use wasmparser::{Validator, WasmFeatures};

/// The oldest engines that run the programs; their cascade layers decide.
pub(super) const PROGRAMS: Browsers = Browsers {
    chrome: Some(version(99, 0)),
    firefox: Some(version(97, 0)),
    ios_saf: Some(version(15, 4)),
    safari: Some(version(15, 4)),
    android: None,
    edge: None,
    ie: None,
    opera: None,
    samsung: None,
};

/// The oldest engines that lay out the plain page; their grid and custom properties decide.
pub(super) const PLAIN: Browsers = Browsers {
    chrome: Some(version(57, 0)),
    firefox: Some(version(52, 0)),
    ios_saf: Some(version(10, 3)),
    safari: Some(version(10, 1)),
    ..PROGRAMS
};

/// What a program may use of WebAssembly: its first version, and what all of `PROGRAMS` have.
const WEB_ASSEMBLY: WasmFeatures = WasmFeatures::WASM1
    .union(WasmFeatures::SIGN_EXTENSION)
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    .union(WasmFeatures::MULTI_VALUE)
    .union(WasmFeatures::BULK_MEMORY)
    .union(WasmFeatures::REFERENCE_TYPES);

/// A version as the style sheets' compiler packs it.
const fn version(major: u32, minor: u32) -> u32 {
    (major << 16) | (minor << 8)
}

/// Refuses a program that one of the engines cannot run.
pub(super) fn check(name: &str, wasm: &[u8]) -> Result<()> {
    Validator::new_with_features(WEB_ASSEMBLY)
        .validate_all(wasm)
        .with_context(|| format!("the oldest engines cannot run {name}, see docs/browsers.md"))?;
    Ok(())
}

#[cfg(test)]
mod tests;
