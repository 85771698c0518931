use super::Folder;

#[test]
fn it_lists_first_and_removes_only_when_told() {
    let folder = Folder::new();
    folder.jifen(&["demo", "--today", "2018-07-01"]).succeeds();
    let listed = folder.jifen(&["retention"]).succeeds().out;
    assert!(listed.contains("nothing was changed"), "{listed}");
    assert!(listed.lines().any(|line| line.starts_with("ended_notices")));
    let due = |text: &str, rule: &str| -> u32 {
        let line = text.lines().find(|line| line.starts_with(rule)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    };
    let names = due(&listed, "ended_notices");
    assert!(names > 0, "{listed}");
    let again = folder.jifen(&["retention"]).succeeds().out;
    assert_eq!(due(&again, "ended_notices"), names);
    let removed = folder.jifen(&["retention", "--apply"]).succeeds().out;
    assert_eq!(due(&removed, "ended_notices"), names, "{removed}");
    let twice = folder.jifen(&["retention", "--apply"]).succeeds().out;
    assert_eq!(due(&twice, "ended_notices"), 0, "{twice}");
}
