use std::os::unix::fs::PermissionsExt;

use diesel::Connection;
use diesel::connection::SimpleConnection;
use server::db::{Db, Meta, set_meta};

use super::Folder;
use crate::database::TestDatabase;
use crate::on_both;

#[test]
fn a_database_is_made_once_with_keys_that_only_its_owner_reads() {
    let folder = Folder::new();
    folder
        .jifen(&["migrate", "--check"])
        .code
        .filter(|code| *code == 1)
        .unwrap();
    folder.jifen(&["migrate"]).succeeds();
    let keys = folder.0.join("jifen.sqlite.keys");
    let mode = std::fs::metadata(&keys).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let before = std::fs::read_to_string(&keys).unwrap();
    folder.jifen(&["migrate"]).succeeds();
    folder.jifen(&["migrate", "--check"]).succeeds();
    assert_eq!(std::fs::read_to_string(&keys).unwrap(), before);
}

#[test]
fn what_is_missing_is_named() {
    let folder = Folder::new();
    let nowhere = ["migrate", "--database", "not/there/jifen.sqlite"];
    folder
        .jifen(&nowhere)
        .fails_with("the directory not/there of the database does not exist");
    folder
        .jifen(&["serve"])
        .fails_with("there is no database at jifen.sqlite");
    folder
        .jifen(&["user", "list"])
        .fails_with("there is no database at jifen.sqlite");
    folder.jifen(&["migrate"]).succeeds();
    std::fs::remove_file(folder.0.join("jifen.sqlite.keys")).unwrap();
    folder
        .jifen(&["user", "list"])
        .fails_with("the key file jifen.sqlite.keys is missing");
    let server = ["serve", "--database", "postgres://nobody@127.0.0.1:1/x"];
    folder.jifen(&server).fails_with("--keys");
}

/// A plain statement, by nobody's program.
fn execute(url: &str, sql: &str) {
    if url.starts_with("postgres") {
        let mut conn = diesel::PgConnection::establish(url).unwrap();
        conn.batch_execute(sql).unwrap();
    } else {
        let mut conn = diesel::SqliteConnection::establish(url).unwrap();
        conn.batch_execute(sql).unwrap();
    }
}

on_both! {
    async fn looking_says_what_is_to_do_and_does_nothing(backend) {
        let (folder, database) = (Folder::new(), TestDatabase::empty(backend));
        let url = database.url.as_str();
        let run = |command: &[&str]| {
            folder.jifen(&[command, &["--database", url, "--keys", "keys.toml"]].concat())
        };
        for _ in 0..2 {
            let ran = run(&["migrate", "--check"]);
            assert_eq!(ran.code, Some(1), "{ran:?}");
            assert!(ran.out.ends_with(" is not there yet\n"), "{ran:?}");
        }
        assert!(!folder.0.join("keys.toml").exists());
        run(&["migrate"]).succeeds();
        run(&["migrate", "--check"]).succeeds();
        // The newest migration only replaces triggers, so it can be run once more.
        execute(url, "DELETE FROM __diesel_schema_migrations WHERE version = '20260101000202'");
        for _ in 0..2 {
            let ran = run(&["migrate", "--check"]);
            assert_eq!(ran.code, Some(1), "{ran:?}");
            assert_eq!(ran.out, "20260101000202 is to be run\n");
        }
        for command in [["verify"].as_slice(), &["user", "list"]] {
            run(command).fails_with("run jifen migrate first");
        }
        run(&["migrate"]).succeeds();
        run(&["migrate", "--check"]).succeeds();
    }

    async fn a_newer_database_is_left_as_it_is(backend) {
        let (folder, database) = (Folder::new(), TestDatabase::empty(backend));
        let url = database.url.as_str();
        let run = |command: &[&str]| {
            folder.jifen(&[command, &["--database", url, "--keys", "keys.toml"]].concat())
        };
        run(&["migrate"]).succeeds();
        let newer = "INSERT INTO __diesel_schema_migrations (version) VALUES ('29990101000000')";
        execute(url, newer);
        for command in [
            ["serve"].as_slice(),
            &["serve", "--demo"],
            &["migrate"],
            &["migrate", "--check"],
            &["user", "list"],
            &["verify"],
            &["retention", "--apply"],
            &["keys", "rotate"],
        ] {
            run(command).fails_with("of a newer version of jifen");
        }
    }
}

#[test]
fn settings_that_mean_nothing_are_refused() {
    let folder = Folder::new();
    folder.write("jifen.toml", "listen = \"127.0.0.1:1\"\ndatabse = \"x\"\n");
    folder.jifen(&["serve"]).fails_with("databse");
    folder.write("jifen.toml", "");
    folder
        .jifen(&["--config", "other.toml", "serve"])
        .fails_with("other.toml");
    for today in ["2018-02-30", "yesterday"] {
        let ran = folder.jifen(&["serve", "--today", today]);
        assert_eq!(ran.code, Some(2));
        assert!(ran.err.contains("YYYY-MM-DD"), "{ran:?}");
    }
}

#[test]
fn a_flag_wins_over_the_environment_and_that_over_the_file() {
    let folder = Folder::new();
    folder.write("jifen.toml", "database = \"of-file.sqlite\"\n");
    folder.jifen(&["migrate"]).succeeds();
    let environment = [("JIFEN_DATABASE", "of-environment.sqlite")];
    folder.jifen_with(&["migrate"], "", &environment).succeeds();
    let flag = ["migrate", "--database", "of-flag.sqlite"];
    folder.jifen_with(&flag, "", &environment).succeeds();
    for name in ["file", "environment", "flag"] {
        assert!(
            folder.0.join(format!("of-{name}.sqlite")).exists(),
            "{name}"
        );
    }
}

#[test]
fn a_demo_is_served_on_this_machine_only() {
    let folder = Folder::new();
    let open = ["serve", "--demo", "--listen", "0.0.0.0:0"];
    folder.jifen(&open).fails_with("on this machine only");
    assert!(!folder.0.join("jifen.sqlite").exists());
    folder.jifen(&["migrate"]).succeeds();
    let url = folder.0.join("jifen.sqlite").display().to_string();
    let db = Db::open(&url, 2).unwrap();
    db.write_blocking(|conn| set_meta(conn, Meta::District, "330211"))
        .unwrap();
    folder
        .jifen(&["serve", "--demo"])
        .fails_with("holds no demo");
    db.write_blocking(|conn| set_meta(conn, Meta::DemoDay, "2018-07-01"))
        .unwrap();
    folder
        .jifen(&["serve", "--listen", "0.0.0.0:0"])
        .fails_with("on this machine only");
}

#[test]
fn a_port_in_use_is_said_so() {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    folder
        .jifen(&["serve", "--listen", &address])
        .fails_with("is in use");
}
