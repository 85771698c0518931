//! `cargo xtask e2e`: journeys through the product in a real browser.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{packages, parity, process, scratch, workspace};

/// Checks the journeys' own types and runs them against a server of their own; pictures are taken
/// where somebody will look at them.
pub(crate) fn journeys(arguments: &[String], pictures: bool) -> Result<()> {
    let server = server()?;
    process::run(&mut tool("tsc", &["--noEmit"])?)?;
    let scratch = scratch::folder()?;
    let mut playwright = tool("playwright", &["test"])?;
    playwright.args(arguments).env("JIFEN", server);
    playwright.env(scratch::TEMPORARY, scratch.path());
    if pictures {
        playwright.env("JIFEN_PICTURES", "all");
    }
    process::run(&mut playwright)
}

/// The server as the tests have built it.
pub(crate) fn server() -> Result<PathBuf> {
    let mut cargo = workspace::native_cargo(&["build", "--bin", "jifen"]);
    // With an example beside it cargo resolves the features of the tests and compiles nothing anew.
    process::run(cargo.args(["--example", parity::EXAMPLE]))?;
    Ok(workspace::target().join("debug/jifen"))
}

/// One of the npm packages' programs.
pub(crate) fn tool(name: &str, arguments: &[&str]) -> Result<Command> {
    let folder = workspace::root().join("e2e");
    let mut command = Command::new(folder.join("node_modules/.bin").join(name));
    command.current_dir(&folder).args(arguments);
    command.env(
        "CHROMIUM",
        packages::browser().context("there is no Chromium")?,
    );
    Ok(command)
}
