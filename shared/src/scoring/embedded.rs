//! The schemes that ship with the program, and those of a directory.

use std::sync::LazyLock;

use super::compile;
use super::diagnostic::Diagnostic;
use super::program::Program;

/// The scheme files that ship with the program: name and text. The first is the one the examples
/// and tests work with.
pub const EMBEDDED: &[(&str, &str)] = &[
    (
        "zhenhai-3.0.toml",
        include_str!("../../schemes/zhenhai-3.0.toml"),
    ),
    (
        "shenzhen-2024.toml",
        include_str!("../../schemes/shenzhen-2024.toml"),
    ),
    (
        "zhejiang-2022.toml",
        include_str!("../../schemes/zhejiang-2022.toml"),
    ),
    (
        "guangzhou-2021.toml",
        include_str!("../../schemes/guangzhou-2021.toml"),
    ),
    (
        "zhongshan-2014.toml",
        include_str!("../../schemes/zhongshan-2014.toml"),
    ),
    (
        "shanghai-2015.toml",
        include_str!("../../schemes/shanghai-2015.toml"),
    ),
    (
        "beijing-2016.toml",
        include_str!("../../schemes/beijing-2016.toml"),
    ),
    (
        "foshan-2016.toml",
        include_str!("../../schemes/foshan-2016.toml"),
    ),
    (
        "zhenhai-4.0-draft.toml",
        include_str!("../../schemes/zhenhai-4.0-draft.toml"),
    ),
];

/// A scheme file that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenScheme {
    /// The name of the file.
    pub file: String,
    /// Everything that is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

/// Compiles scheme files, each name with its text, in that order; a broken one does not stop the
/// others.
pub fn load<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> (Vec<Program>, Vec<BrokenScheme>) {
    let mut programs = Vec::new();
    let mut broken = Vec::new();
    for (file, text) in files {
        match compile(text) {
            Ok(program) => programs.push(program),
            Err(diagnostics) => broken.push(BrokenScheme {
                file: file.to_owned(),
                diagnostics,
            }),
        }
    }
    (programs, broken)
}

/// The programs of the schemes that ship with the program; they are compiled once.
pub fn embedded() -> Vec<Program> {
    static PROGRAMS: LazyLock<Vec<Program>> = LazyLock::new(|| load(EMBEDDED.iter().copied()).0);
    PROGRAMS.clone()
}
