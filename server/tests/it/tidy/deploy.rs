//! What is deployed is what is documented.

use std::collections::BTreeSet;

use super::{none, root};

/// The names of settings in a text.
fn settings(text: &str) -> BTreeSet<String> {
    let part = |letter: char| letter.is_ascii_uppercase() || letter == '_';
    let names = text.split(|letter| !part(letter));
    let names = names.filter(|name| name.starts_with("JIFEN_"));
    names.map(str::to_owned).collect()
}

#[test]
fn every_setting_of_a_deployment_is_in_the_handbook() {
    let handbook = std::fs::read_to_string(root().join("docs/operations.md")).expect("a handbook");
    let known = settings(&handbook);
    let (mut files, mut found) = (0, Vec::new());
    for entry in std::fs::read_dir(root().join("deploy")).expect("the deployments") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a text");
        files += 1;
        for name in settings(&text).difference(&known) {
            found.push(format!("{}: {name}", path.display()));
        }
    }
    assert!(files >= 6, "{files}");
    none(&found, "settings stand in docs/operations.md");
}

#[test]
fn every_command_is_in_the_handbook() {
    let handbook = std::fs::read_to_string(root().join("docs/operations.md")).expect("a handbook");
    let commands = [
        "serve", "migrate", "backup", "restore", "verify", "user", "orgs", "keys",
    ];
    let more = ["department", "retention", "schemes"];
    let absent = commands
        .into_iter()
        .chain(more)
        .filter(|command| !handbook.contains(&format!("jifen {command}")));
    none(
        &absent.map(str::to_owned).collect::<Vec<_>>(),
        "commands stand in docs/operations.md",
    );
}
