//! `cargo xtask perf`: how long a slow phone on a slow network waits for the first question.

use anyhow::Result;

use crate::{e2e, process, workspace};

/// Measures the server that is shipped, because it is the one people wait for.
pub(crate) fn perf() -> Result<()> {
    let mut cargo = workspace::cargo(&["build", "--package", "server", "--release"]);
    process::run(cargo.args(["--bin", "jifen"]))?;
    let mut playwright = e2e::tool("playwright", &["test", "--config", "perf.config.ts"])?;
    process::run(playwright.env("JIFEN", workspace::target().join("release/jifen")))
}
