use super::Folder;

#[test]
fn the_schemes_that_ship_are_listed_and_shown_with_their_notice() {
    let folder = Folder::new();
    let list = folder.jifen(&["schemes", "list"]).succeeds();
    assert!(
        list.out.contains("zhenhai-3.0") && list.out.contains("非官方"),
        "{list:?}"
    );
    let show = folder
        .jifen(&["schemes", "show", "zhenhai-3.0", "--lang", "en"])
        .succeeds();
    assert!(show.out.lines().count() > 40, "{show:?}");
    folder
        .jifen(&["schemes", "show", "atlantis"])
        .fails_with("zhenhai-3.0@1");
}

#[test]
fn every_mistake_of_a_scheme_file_is_told_with_its_place() {
    let folder = Folder::new();
    folder.write("a.toml", "id = \"x\"\nnonsense = 1\n");
    let ran = folder.jifen(&["schemes", "check", "a.toml", "missing.toml", "--lang", "en"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("a.toml:2:1: unknown_key: "), "{ran:?}");
    assert!(ran.out.lines().count() > 3, "{ran:?}");
    assert!(ran.err.contains("missing.toml"), "{ran:?}");
    let chinese = folder.jifen(&["schemes", "check", "a.toml"]);
    assert!(!chinese.out.is_ascii(), "{chinese:?}");
}

#[test]
fn a_broken_scheme_in_the_directory_stops_the_start() {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    std::fs::create_dir(folder.0.join("more")).unwrap();
    folder.write("more/a.toml", "id = \"x\"\nnonsense = 1\n");
    folder
        .jifen(&["serve", "--schemes", "more"])
        .fails_with("more/a.toml:2:1: unknown_key");
}
