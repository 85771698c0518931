//! PostgreSQL is stopped at once and started again, under load and for longer.

use std::process::Command;

use server::db::migrate;

use super::cluster::Cluster;
use super::program::Program;
use super::run::{Run, wait_until};

/// A district on a server of its own.
fn district() -> Option<(Cluster, Run)> {
    let cluster = Cluster::start()?;
    migrate(&cluster.url()).expect("the schema is made");
    let run = Run::at(&cluster.url(), (120, 3));
    Some((cluster, run))
}

#[test]
fn awards_go_on_when_the_database_is_restarted() {
    let Some((cluster, run)) = district() else {
        return;
    };
    let program = Program::start(&run.url, &run.keys);
    let acknowledged = run.go(&[program.address], |_| {
        cluster.stop();
        cluster.start_again();
    });
    run.check(&acknowledged);
    // What waited in the pool when the server went down fails nobody who comes afterwards.
    cluster.stop();
    cluster.start_again();
    let before = run.unavailable();
    run.award_once(program.address);
    assert_eq!(run.unavailable(), before);
}

#[test]
fn a_database_that_is_not_there_is_told_and_found_again() {
    let Some((cluster, run)) = district() else {
        return;
    };
    let program = Program::start(&run.url, &run.keys);
    run.award_once(program.address);
    assert_eq!(program.ready(), 200);
    cluster.stop();
    for _ in 0..2 {
        let (status, body) = run.ask_once(program.address);
        assert_eq!(
            (status, &body["code"]),
            (503, &"unavailable".into()),
            "{body}"
        );
        assert!(
            body["title"].is_string() && body["title_en"].is_string(),
            "{body}"
        );
        assert_eq!(program.ready(), 503);
    }
    let keys = run.keys.display().to_string();
    let second = Command::new(env!("CARGO_BIN_EXE_jifen"))
        .args(["serve", "--database", &run.url, "--keys", &keys])
        .output()
        .expect("it runs");
    let words = String::from_utf8(second.stderr).expect("text");
    assert_eq!(second.status.code(), Some(1), "{words}");
    assert!(words.contains("Connection refused"), "{words}");
    assert!(!words.contains("panicked"), "{words}");
    cluster.start_again();
    wait_until("the database is found again", || program.ready() == 200);
    run.award_once(program.address);
}
