//! `cargo xtask perf`: what a slow phone on a slow network feels of the public pages.

use std::path::PathBuf;

use anyhow::Result;

use crate::{e2e, process, workspace};

/// Measures the server that is shipped, because it is the one people wait for.
pub(crate) fn perf() -> Result<()> {
    let server = server()?;
    let mut playwright = e2e::tool("playwright", &["test", "--config", "perf.config.ts"])?;
    process::run(playwright.env("JIFEN", server))
}

/// The server as it is shipped.
pub(crate) fn server() -> Result<PathBuf> {
    let mut cargo = workspace::cargo(&["build", "--package", "server", "--release"]);
    process::run(cargo.args(["--bin", "jifen"]))?;
    Ok(workspace::target().join("release/jifen"))
}
