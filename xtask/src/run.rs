//! `cargo xtask run`: from a clean clone to the demo district in the browser.

use std::fs;
use std::os::unix::process::CommandExt;
use std::process::Command;

use anyhow::{Context, Result};

use crate::bundle::{self, Mode};
use crate::{process, workspace};

/// Where the demo district is kept; the server creates it when it is not there.
const DATABASE: &str = "data/jifen.sqlite";

/// Builds client and server and becomes the server.
pub(crate) fn run(mode: Mode, arguments: &[String]) -> Result<()> {
    bundle::bundle(mode)?;
    let mut cargo = match mode {
        Mode::Dev => workspace::cargo(&["build"]),
        Mode::Release => workspace::cargo(&["build", "--package", "server", "--release"]),
    };
    process::run(cargo.args(["--bin", "jifen"]))?;
    let folder = match mode {
        Mode::Dev => "debug",
        Mode::Release => "release",
    };
    fs::create_dir_all(workspace::root().join("data"))?;
    let error = Command::new(workspace::target().join(folder).join("jifen"))
        .current_dir(workspace::root())
        .args(["serve", "--demo", "--database", DATABASE])
        .args(arguments)
        .exec();
    Err(error).context("cannot start the server")
}
