//! Makes sure there is a `dist/` to embed, so that the server compiles before the first bundle.

use std::path::Path;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist");
    std::fs::create_dir_all(&dist)?;
    // A debug build reads the bundle when it is asked for it; only a release build holds it.
    if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rerun-if-changed={}", dist.display());
    }
    Ok(())
}
