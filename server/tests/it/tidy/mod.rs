//! What must always hold of the code base.

mod circles;
mod dependencies;
mod deploy;
mod endpoints;
mod sources;

use std::path::{Path, PathBuf};

/// The folder of the whole project.
fn root() -> PathBuf {
    let server = Path::new(env!("CARGO_MANIFEST_DIR"));
    server
        .parent()
        .expect("the server's folder has one above")
        .to_owned()
}

/// One source file, by its path within the project.
struct Source {
    path: String,
    text: String,
}

/// Every Rust file of the project, by path.
fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    for folder in ["shared", "server", "app", "xtask"] {
        gather(&root().join(folder), &mut found);
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 100, "only {} files were found", found.len());
    found
}

fn gather(folder: &Path, found: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the project") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            if !path.ends_with("target") {
                gather(&path, found);
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path
                .strip_prefix(root())
                .expect("a path within the project");
            found.push(Source {
                path: name.display().to_string(),
                text: std::fs::read_to_string(&path).expect("a text"),
            });
        }
    }
}

/// Fails with all that was found.
fn none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}
