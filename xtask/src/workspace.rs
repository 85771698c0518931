//! Where things stand in the work tree, and cargo as this command was started with.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target triple of the client.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// How cargo compiles what the browser downloads.
pub(crate) const SHIPPED: [&str; 2] = ["--profile", "wasm"];

/// Erased view types compile several times faster, and a tenth of the download is saved with them.
const ERASE: &str = r#"target.wasm32-unknown-unknown.rustflags=["--cfg","erase_components"]"#;

/// Lets cargo lint the crates of the work tree as it compiles them, because lints that compile on
/// their own take as long as the tests' own compilation does.
const LINTING: (&str, &str) = ("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");

/// The root of the work tree.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The client as the server embeds it.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Where cargo puts what it builds for the browser.
pub(crate) fn client_target() -> PathBuf {
    target().join("client")
}

/// Cargo for what runs natively and is tested. The crates are those that cargo takes where none is
/// named, the same in every call, so that it resolves the same features each time and compiles
/// nothing twice; this command's own are not among them for the same reason.
pub(crate) fn native_cargo(arguments: &[&str]) -> Command {
    let mut command = cargo(arguments);
    command.env(LINTING.0, LINTING.1);
    command
}

/// Cargo for the browser: every call has the same flags and a folder of its own, so that no
/// dependency is compiled twice and native builds are left alone. For the same reason everything
/// but a quick build is compiled as the bundle is, with [`SHIPPED`].
pub(crate) fn client_cargo(arguments: &[&str]) -> Command {
    let mut command = cargo(arguments);
    command.args(["--target", WASM, "--config", ERASE]);
    command.arg("--target-dir").arg(client_target());
    command
}

/// The same to lint it.
pub(crate) fn linting_client_cargo(arguments: &[&str]) -> Command {
    let mut command = client_cargo(arguments);
    command.env(LINTING.0, LINTING.1);
    command
}

/// Cargo, in the root of the work tree.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(program);
    command.current_dir(root()).args(arguments);
    command
}
