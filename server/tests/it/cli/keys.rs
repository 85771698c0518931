use super::Folder;

fn status(folder: &Folder) -> String {
    folder.jifen(&["keys", "status"]).succeeds().out
}

#[test]
fn the_key_is_rotated_and_the_old_one_retired_when_nothing_needs_it() {
    let folder = Folder::new();
    folder.jifen(&["demo"]).succeeds();
    assert!(status(&folder).contains("everything is sealed with key 1"));
    let ran = folder.jifen(&["keys", "rotate"]).succeeds();
    assert!(
        ran.out.contains("everything is sealed with key 2"),
        "{ran:?}"
    );
    let text = status(&folder);
    assert!(
        text.contains("key 1 opens") && text.contains("key 2 seals"),
        "{text}"
    );
    folder
        .jifen(&["keys", "retire"])
        .fails_with("has not sealed for ten minutes");
    // Everyone still signs in and is read.
    folder.jifen(&["user", "list"]).succeeds();
    let mode = std::os::unix::fs::PermissionsExt::mode(
        &std::fs::metadata(folder.0.join("jifen.sqlite.keys"))
            .unwrap()
            .permissions(),
    );
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_key_added_first_opens_and_seals_only_when_it_is_rotated_to() {
    let folder = Folder::new();
    folder.jifen(&["demo"]).succeeds();
    folder.jifen(&["keys", "add"]).succeeds();
    folder
        .jifen(&["keys", "add"])
        .fails_with("key 2 has been added already");
    assert!(status(&folder).contains("key 1 seals"));
    let ran = folder.jifen(&["keys", "rotate"]).succeeds();
    assert!(
        ran.out.contains("everything is sealed with key 2"),
        "{ran:?}"
    );
    // With nothing behind, another rotation makes another key.
    let ran = folder.jifen(&["keys", "rotate"]).succeeds();
    assert!(
        ran.out.contains("everything is sealed with key 3"),
        "{ran:?}"
    );
}

#[test]
fn keys_in_the_environment_are_read_and_never_changed() {
    let folder = Folder::new();
    folder.jifen(&["demo"]).succeeds();
    let path = folder.0.join("jifen.sqlite.keys");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    let with = |arguments: &[&str], text: &str| {
        folder.jifen_with(arguments, "", &[("JIFEN_KEYS_TEXT", text)])
    };
    with(&["keys", "status"], &text).succeeds();
    with(&["keys", "rotate"], &text).fails_with("the keys stand in the environment");
    with(&["keys", "status"], "nonsense").fails_with("JIFEN_KEYS_TEXT holds no keys");
    let seals = text.split("[seals]").nth(1).unwrap().trim();
    let key = seals
        .split('"')
        .nth(1)
        .unwrap()
        .chars()
        .rev()
        .collect::<String>();
    let key = format!("{}=", key.trim_start_matches('='));
    let two = format!("{text}\n2 = \"{}\"\n", valid(&key));
    let ran = with(&["keys", "rotate"], &two).succeeds();
    assert!(
        ran.out.contains("everything is sealed with key 2"),
        "{ran:?}"
    );
}

/// Forty-three letters and a sign, the last letter one that ends on whole bytes.
fn valid(key: &str) -> String {
    let letters: String = key
        .chars()
        .filter(|letter| *letter != '=')
        .take(42)
        .collect();
    format!("{letters}A=")
}
