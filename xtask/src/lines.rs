//! How many lines of Rust each crate has.

use std::path::Path;

use anyhow::Result;

use crate::workspace;

const CRATES: [&str; 4] = ["shared", "server", "app", "xtask"];

/// Prints them, those of tests apart.
pub(crate) fn lines() -> Result<()> {
    for name in CRATES {
        let (mut code, mut tests) = (0, 0);
        count(
            &workspace::root().join(name),
            false,
            &mut |lines, of_tests| {
                *if of_tests { &mut tests } else { &mut code } += lines;
            },
        )?;
        println!("{name:8}{code:>8} lines, {tests:>6} of tests");
    }
    Ok(())
}

fn count(folder: &Path, of_tests: bool, tell: &mut impl FnMut(usize, bool)) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let of_tests = of_tests || path.ends_with("tests") || path.ends_with("tests.rs");
        if path.is_dir() {
            count(&path, of_tests, tell)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            tell(std::fs::read_to_string(&path)?.lines().count(), of_tests);
        }
    }
    Ok(())
}
