//! What the check of a database says, and how it ends.

use std::io::{Seek, SeekFrom, Write};

use diesel::connection::SimpleConnection;
use diesel::{Connection, RunQueryDsl};

use super::Folder;

/// A migrated database in a folder, changed by a statement.
fn changed(folder: &Folder, sql: &str) {
    folder.jifen(&["migrate"]).succeeds();
    let url = folder.0.join("jifen.sqlite").display().to_string();
    let mut conn = diesel::SqliteConnection::establish(&url).unwrap();
    conn.batch_execute(sql).unwrap();
}

const UNRECORDED: &str = "INSERT INTO accounts (id, district, login, password_hash, name, \
    created_at, must_change_password, exempt) \
    VALUES ('someone', '330211', 'li', '', '李*', 0, FALSE, FALSE)";

#[derive(diesel::QueryableByName)]
struct Page {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    number: i64,
}

#[test]
fn a_whole_database_passes() {
    let folder = Folder::new();
    folder
        .jifen(&["verify"])
        .fails_with("there is no database at jifen.sqlite");
    assert!(!folder.0.join("jifen.sqlite").exists());
    folder.jifen(&["migrate"]).succeeds();
    let before = std::fs::read(folder.0.join("jifen.sqlite")).unwrap();
    let ran = folder.jifen(&["verify"]).succeeds();
    assert!(ran.out.ends_with("checks, 0 findings\n"), "{ran:?}");
    assert_eq!(
        std::fs::read(folder.0.join("jifen.sqlite")).unwrap(),
        before
    );
    std::fs::remove_file(folder.0.join("jifen.sqlite.keys")).unwrap();
    let ran = folder.jifen(&["verify", "--json"]).succeeds();
    assert!(ran.err.contains("what is sealed is not checked"), "{ran:?}");
    assert!(ran.out.contains("\"sealed_checked\":false"), "{ran:?}");
}

#[test]
fn each_finding_is_a_line_and_the_code_is_three() {
    let folder = Folder::new();
    changed(&folder, UNRECORDED);
    let ran = folder.jifen(&["verify"]);
    assert_eq!(ran.code, Some(3), "{ran:?}");
    let first = ran.out.lines().next().unwrap();
    let words = "accounts someone: has no row in the audit that says account_created \
                 (account_not_in_audit)";
    assert_eq!(first, words);
    let ran = folder.jifen(&["verify", "--json"]);
    assert_eq!(ran.code, Some(3), "{ran:?}");
    let lines: Vec<serde_json::Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines[0]["check"], "account_not_in_audit");
    assert_eq!(
        (&lines[0]["table"], &lines[0]["id"]),
        (&"accounts".into(), &"someone".into())
    );
    assert_eq!(lines[1]["findings"], 1);
}

#[test]
fn torn_pages_are_found() {
    let folder = Folder::new();
    changed(&folder, UNRECORDED);
    let path = folder.0.join("jifen.sqlite");
    let root = "SELECT rootpage AS number FROM sqlite_master WHERE name = 'accounts'";
    let mut conn = diesel::SqliteConnection::establish(&path.display().to_string()).unwrap();
    let page: Page = diesel::sql_query(root).get_result(&mut conn).unwrap();
    drop(conn);
    let mut file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.seek(SeekFrom::Start(
        u64::try_from(page.number - 1).unwrap() * 4096,
    ))
    .unwrap();
    file.write_all(&[0xa5; 4096]).unwrap();
    drop(file);
    let ran = folder.jifen(&["verify"]);
    assert_eq!(ran.code, Some(3), "{ran:?}");
    assert!(ran.out.contains("(integrity)"), "{ran:?}");
}
