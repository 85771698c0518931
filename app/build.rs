//! Prepares a released public program for being cut in two, see `src/later.rs`.

use std::env::var;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-check-cfg=cfg(split)");
    let released = var("PROFILE").is_ok_and(|profile| profile == "release");
    if released && var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-cfg=split");
        // The cut follows the relocations.
        println!("cargo::rustc-link-arg-bin=public=--emit-relocs");
    }
}
