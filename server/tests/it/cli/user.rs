use super::Folder;

fn folder() -> Folder {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    folder
}

const ADMIN: [&str; 7] = [
    "user",
    "add",
    "li.wei",
    "--role",
    "system_admin",
    "--district",
    "330211",
];

#[test]
fn an_account_is_added_listed_disabled_and_enabled() {
    let folder = folder();
    let added = folder.jifen(&ADMIN).succeeds();
    assert!(
        added.out.contains("password, shown only once: "),
        "{added:?}"
    );
    let listed = |words: &str| {
        let ran = folder.jifen(&["user", "list"]).succeeds();
        let line = ran.out.lines().next().unwrap_or_default().to_owned();
        assert!(
            line.starts_with("li.wei\t330211\t") && line.ends_with(words),
            "{ran:?}"
        );
    };
    listed("\tsystem_admin\t");
    folder.jifen(&["user", "disable", "li.wei"]).succeeds();
    listed("\tsystem_admin\tdisabled");
    folder.jifen(&["user", "enable", "li.wei"]).succeeds();
    listed("\tsystem_admin\t");
    folder.jifen(&ADMIN).fails_with("the name li.wei is taken");
}

#[test]
fn a_password_keeps_the_rules() {
    let folder = folder();
    folder.jifen(&ADMIN).succeeds();
    let set = ["user", "set-password", "li.wei", "--password-stdin"];
    folder
        .jifen_with(&set, "short\n", &[])
        .fails_with("10 to 128 characters");
    folder
        .jifen_with(&set, "", &[])
        .fails_with("type a password");
    let done = folder
        .jifen_with(&set, "correct horse battery\n", &[])
        .succeeds();
    assert!(!done.out.contains("horse"), "{done:?}");
    folder
        .jifen(&["user", "set-password", "nobody"])
        .fails_with("there is no account nobody");
}

#[test]
fn a_role_is_held_where_it_can_be() {
    let folder = folder();
    let add = |more: &[&str]| folder.jifen(&[&["user", "add", "wu", "--role"], more].concat());
    add(&["award_clerk"]).fails_with("name one with --org");
    add(&["award_clerk", "--org", "无此单位"]).fails_with("there is no organisation 无此单位");
    add(&["system_admin"]).fails_with("name the district with --district");
    add(&["resident", "--district", "330211"]).fails_with("names its --person");
    let ran = add(&["emperor"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("award_clerk"), "{ran:?}");
    let name = [
        "user",
        "add",
        "Not A Name",
        "--role",
        "system_admin",
        "--district",
        "330211",
    ];
    folder.jifen(&name).fails_with("begins with a letter");
}

#[test]
fn who_awards_is_named_or_said_to_be_nobody_on_file() {
    let folder = folder();
    let nobody = "0197f6c0-0000-7000-8000-000000000001";
    for (role, more, expected) in [
        ("resident", vec![], "names its --person"),
        ("resident", vec!["--person", nobody], "no person"),
        ("system_admin", vec!["--person", nobody], "no person"),
    ] {
        let name = ["user", "add", "wu", "--role", role, "--district", "330211"];
        folder
            .jifen(&[&name[..], &more].concat())
            .fails_with(expected);
    }
}
