//! What the check of the log says, and how it ends.

use diesel::Connection;
use diesel::connection::SimpleConnection;

use super::Folder;

fn change(folder: &Folder, sql: &str) {
    let url = folder.0.join("jifen.sqlite").display().to_string();
    let mut conn = diesel::SqliteConnection::establish(&url).unwrap();
    conn.batch_execute(sql).unwrap();
}

const LOOK: &str = "INSERT INTO audit (id, district, at, event, detail) \
    VALUES ('1', '330211', 0, 'resident_read', '{}')";

#[test]
fn a_log_that_nobody_changed_passes() {
    let folder = Folder::new();
    folder
        .jifen(&["audit", "verify"])
        .fails_with("there is no database at jifen.sqlite");
    folder.jifen(&["migrate"]).succeeds();
    change(&folder, LOOK);
    let ran = folder.jifen(&["audit", "verify"]).succeeds();
    assert_eq!(
        ran.out,
        "0 entries, 0 of them without a name by now, 0 checkpoints, 0 faults\n"
    );
}

#[test]
fn each_fault_is_a_line_and_the_code_is_three() {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    change(&folder, &format!("{LOOK}; DELETE FROM checkpoint_pending"));
    let ran = folder.jifen(&["audit", "verify"]);
    assert_eq!(ran.code, Some(3), "{ran:?}");
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        lines,
        [
            "1 rows of audit never reached the log",
            "0 entries, 0 of them without a name by now, 0 checkpoints, 1 faults"
        ]
    );
}

#[test]
fn a_kept_checkpoint_of_another_log_is_told() {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    std::fs::write(folder.0.join("kept.note"), "no note").unwrap();
    let ran = folder.jifen(&["audit", "verify", "--checkpoint", "kept.note"]);
    assert_eq!(ran.code, Some(3), "{ran:?}");
    assert!(ran.out.contains("kept checkpoint"), "{ran:?}");
    folder
        .jifen(&["audit", "verify", "--checkpoint", "nowhere.note"])
        .fails_with("No such file");
}
