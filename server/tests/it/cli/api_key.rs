use super::Folder;

#[test]
fn a_key_is_made_shown_once_listed_and_revoked() {
    let folder = Folder::new();
    folder.jifen(&["demo", "--today", "2018-07-01"]).succeeds();
    let made = folder
        .jifen(&[
            "api-key",
            "add",
            "人社局",
            "--name",
            "业务系统",
            "--days",
            "30",
        ])
        .succeeds();
    let value = |name: &str| {
        let line = made.out.lines().find_map(|line| line.strip_prefix(name));
        line.expect("a line").to_owned()
    };
    let key = value("key, shown only once: ");
    assert!(key.starts_with("jk_"), "{made:?}");
    assert_eq!(value("until: "), "2018-07-31");
    let id = value("id: ");
    let listed = folder.jifen(&["api-key", "list"]).succeeds();
    assert!(
        listed.out.contains(&id) && listed.out.contains("never used"),
        "{listed:?}"
    );
    assert!(!listed.out.contains(&key), "{listed:?}");
    folder.jifen(&["api-key", "revoke", &id]).succeeds();
    folder
        .jifen(&["api-key", "revoke", &id])
        .fails_with("there is no key");
    let listed = folder.jifen(&["api-key", "list"]).succeeds();
    assert!(listed.out.contains("revoked 2018-07-01"), "{listed:?}");
    let sign = [
        "api-key",
        "add",
        "人社局",
        "--name",
        "a",
        "--scope",
        "award_sign",
    ];
    let refused = folder.jifen(&sign);
    assert_eq!(refused.code, Some(2), "{refused:?}");
    folder
        .jifen(&["api-key", "add", "示例精密机械有限公司", "--name", "a"])
        .fails_with("is no department");
}
