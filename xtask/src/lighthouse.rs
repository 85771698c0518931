//! `cargo xtask lighthouse`: what Lighthouse says of the public pages.

use std::process::Command;

use anyhow::Result;

use crate::{packages, perf, process, workspace};

/// Installs Lighthouse apart from the journeys' packages, and lets it look at the server that is
/// shipped.
pub(crate) fn lighthouse() -> Result<()> {
    let server = perf::server()?;
    let folder = workspace::root().join("e2e/lighthouse");
    process::run(Command::new("npm").current_dir(&folder).arg("ci"))?;
    let mut node = Command::new("node");
    node.current_dir(&folder)
        .arg("run.mjs")
        .env("JIFEN", server);
    if let Some(browser) = packages::browser() {
        node.env("CHROMIUM", browser);
    }
    process::run(&mut node)
}
