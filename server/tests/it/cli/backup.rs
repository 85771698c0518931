//! The drill: what was answered before a backup began is in what is restored from it.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use server::db::schema::awards;
use server::db::{Db, migration_state};
use server::keys::{KeyFile, Keys};
use shared::base::AwardId;

use super::{Folder, Ran};
use crate::awards::{awarding_in, draft, sign};
use crate::database::{Backend, TestDatabase};
use crate::on_both;
use crate::world::World;

/// A district whose keys stand in a file of the folder.
async fn district(backend: Backend, folder: &Folder) -> World {
    let keys = folder.0.join("keys.toml");
    KeyFile::generate().write(&keys).unwrap();
    let world = World::with_keys(backend, Keys::read(&keys).unwrap()).await;
    let world = awarding_in(world).await;
    world.tell_of_what_was_built();
    world
}

/// Half a point for someone, drafted and signed.
async fn give(world: &World, person: shared::base::PersonId) -> AwardId {
    let award = draft(person, "0.5");
    world.clerk().call(award.clone()).await.unwrap();
    world.head().call(sign(&award)).await.unwrap();
    award.award
}

/// The awards that are signed in a database.
fn signed(url: &str) -> Vec<String> {
    let db = Db::open(url, 1).unwrap();
    let found = awards::table
        .filter(awards::step.eq("signed"))
        .select(awards::id);
    db.read_blocking(|conn| Ok(found.load(conn)?)).unwrap()
}

/// Runs the program on a database of its own.
fn jifen(folder: &Path, url: &str, arguments: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_jifen"))
        .args(arguments)
        .args(["--database", url, "--keys", "keys.toml"])
        .current_dir(folder)
        .env_clear()
        .output()
        .unwrap();
    Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs one of PostgreSQL's programs.
fn tool(name: &str, arguments: &[&str]) {
    let ran = Command::new(name).args(arguments).output().unwrap();
    assert!(ran.status.success(), "{ran:?}");
}

fn has_tools() -> bool {
    let asked = Command::new("pg_dump").arg("--version").output();
    asked.is_ok_and(|ran| ran.status.success())
}

/// Takes a backup as the handbook says.
fn back_up(backend: Backend, folder: &Path, url: &str) {
    match backend {
        Backend::Sqlite => drop(jifen(folder, url, &["backup", "copy"]).succeeds()),
        Backend::Postgres => {
            let file = folder.join("copy").display().to_string();
            tool("pg_dump", &["--format=custom", "--file", &file, url]);
        }
    }
}

/// Puts it back as the handbook says.
fn put_back(backend: Backend, folder: &Path, url: &str) {
    match backend {
        Backend::Sqlite => drop(jifen(folder, url, &["restore", "copy"]).succeeds()),
        Backend::Postgres => {
            let file = folder.join("copy").display().to_string();
            let to = format!("--dbname={url}");
            tool("pg_restore", &["--exit-on-error", "--no-owner", &to, &file]);
        }
    }
}

on_both! {
    async fn what_was_answered_before_a_backup_is_in_it(backend) {
        if backend == Backend::Postgres && !has_tools() {
            return;
        }
        let folder = Folder::new();
        let world = district(backend, &folder).await;
        let mut staff = world.more_staff(200).into_iter();
        let mut before = Vec::new();
        for person in staff.by_ref().take(10) {
            before.push(give(&world, person).await);
        }
        let (path, url) = (folder.0.clone(), world.url().to_owned());
        let backup = std::thread::spawn(move || back_up(backend, &path, &url));
        let mut meanwhile = 0;
        while meanwhile < 5 || !backup.is_finished() {
            let person = staff.next().expect("the backup ends");
            give(&world, person).await;
            meanwhile += 1;
        }
        backup.join().unwrap();

        let fresh = TestDatabase::empty(backend);
        put_back(backend, &folder.0, &fresh.url);
        let kept = signed(&fresh.url);
        let missing = before.iter().filter(|award| !kept.contains(&award.to_string()));
        assert_eq!(missing.count(), 0);
        assert_eq!(migration_state(&fresh.url).unwrap(), migration_state(world.url()).unwrap());
        for url in [&fresh.url, world.url()] {
            let ran = jifen(&folder.0, url, &["verify"]).succeeds();
            assert!(ran.out.ends_with("checks, 0 findings\n"), "{ran:?}");
        }
    }
}

#[test]
fn a_backup_is_its_owners_and_overwrites_nothing() {
    let folder = Folder::new();
    folder
        .jifen(&["backup", "copy"])
        .fails_with("there is no database at jifen.sqlite");
    folder.jifen(&["migrate"]).succeeds();
    let ran = folder.jifen(&["backup", "copy"]).succeeds();
    assert!(ran.out.contains("migration 2026"), "{ran:?}");
    for name in ["copy", "copy.json"] {
        let mode = std::fs::metadata(folder.0.join(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let before = std::fs::read(folder.0.join("copy")).unwrap();
    folder
        .jifen(&["backup", "copy"])
        .fails_with("is there already");
    assert_eq!(std::fs::read(folder.0.join("copy")).unwrap(), before);
    folder
        .jifen(&["restore", "copy"])
        .fails_with("is there already");
    folder
        .jifen(&["backup", "nowhere/copy"])
        .fails_with("nowhere/copy");
    let names = std::fs::read_dir(&folder.0).unwrap();
    let left = names.filter(|name| {
        let name = name.as_ref().unwrap().file_name();
        name.to_string_lossy().contains(".part-")
    });
    assert_eq!(left.count(), 0);
}

#[test]
fn what_is_no_whole_backup_is_refused_and_nothing_is_left() {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    folder.jifen(&["backup", "copy"]).succeeds();
    let whole = std::fs::read(folder.0.join("copy")).unwrap();
    let put_back = ["restore", "copy", "--database", "new.sqlite"];
    let refused = |words: &str| {
        folder.jifen(&put_back).fails_with(words);
        assert!(!folder.0.join("new.sqlite").exists(), "{words}");
    };
    std::fs::write(folder.0.join("copy"), &whole[..whole.len() - 4096]).unwrap();
    refused("is not what was written");
    std::fs::remove_file(folder.0.join("copy.json")).unwrap();
    refused("copy: ");
    std::fs::write(folder.0.join("copy"), "no database at all").unwrap();
    refused("copy: ");
    std::fs::write(folder.0.join("copy"), "").unwrap();
    refused("holds no database of jifen");
    std::fs::write(folder.0.join("copy"), &whole).unwrap();
    std::fs::write(folder.0.join("copy-wal"), "of a running server").unwrap();
    refused("is a database in use");
    std::fs::remove_file(folder.0.join("copy-wal")).unwrap();
    std::fs::write(folder.0.join("new.sqlite-wal"), "of another database").unwrap();
    refused("new.sqlite-wal: is there already");
    std::fs::remove_file(folder.0.join("new.sqlite-wal")).unwrap();
    let ran = folder.jifen(&put_back).succeeds();
    assert!(ran.err.contains("no description"), "{ran:?}");
}

#[test]
fn a_backup_of_another_version_is_refused_or_brought_forward() {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    let url = folder.0.join("jifen.sqlite").display().to_string();
    let change = |sql: &str| {
        let db = Db::open(&url, 1).unwrap();
        db.write_blocking(|conn| Ok(conn.batch_execute(sql)?))
            .unwrap();
    };
    folder.jifen(&["backup", "newer"]).succeeds();
    // The copy is made first, because a newer database is not backed up by this version.
    std::fs::remove_file(folder.0.join("newer.json")).unwrap();
    let newer = folder.0.join("newer").display().to_string();
    let mut conn = diesel::SqliteConnection::establish(&newer).unwrap();
    conn.batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('29990101')")
        .unwrap();
    drop(conn);
    folder
        .jifen(&["restore", "newer", "--database", "new.sqlite"])
        .fails_with("of a newer version of jifen");
    assert!(!folder.0.join("new.sqlite").exists());
    // The last migration only changes triggers, so a database without it is easily made.
    folder.jifen(&["backup", "older"]).succeeds();
    std::fs::remove_file(folder.0.join("older.json")).unwrap();
    let older = folder.0.join("older").display().to_string();
    let mut conn = diesel::SqliteConnection::establish(&older).unwrap();
    conn.batch_execute("DELETE FROM __diesel_schema_migrations WHERE version = '20260101000202'")
        .unwrap();
    drop(conn);
    let ran = folder
        .jifen(&["restore", "older", "--database", "new.sqlite"])
        .succeeds();
    assert!(ran.out.contains("20260101000202 done"), "{ran:?}");
    change("DELETE FROM __diesel_schema_migrations WHERE version = '20260101000202'");
    folder
        .jifen(&["backup", "copy"])
        .fails_with("run jifen migrate first");
}

#[test]
fn postgres_is_left_to_its_own_tools() {
    let folder = Folder::new();
    let database = [
        "--database",
        "postgres://jifen:secret@db/jifen",
        "--keys",
        "keys.toml",
    ];
    for (command, tool) in [("backup", "pg_dump"), ("restore", "pg_restore")] {
        let arguments: Vec<&str> = [command, "copy"].into_iter().chain(database).collect();
        let ran = folder.jifen(&arguments);
        assert!(!ran.err.contains("secret"), "{ran:?}");
        ran.fails_with(tool);
    }
}
