//! Connections to the database are cut in the middle of what they do.

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

use super::program::Program;
use super::run::Run;
use crate::database::{Backend, has_postgres};

/// Ends every other connection to the database of this one.
const CUT: &str = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                   WHERE datname = current_database() AND pid <> pg_backend_pid()";

#[test]
fn awards_go_on_when_connections_are_cut() {
    if !has_postgres() {
        return;
    }
    let run = Run::new(Backend::Postgres, (150, 10));
    let program = Program::start(&run.url, &run.keys);
    let mut knife = PgConnection::establish(&run.url).expect("a connection");
    let acknowledged = run.go(&[program.address], |_| {
        knife.batch_execute(CUT).expect("the others are ended");
    });
    run.check(&acknowledged);
    assert_eq!(
        run.unavailable(),
        0,
        "a cut connection is no reason to refuse"
    );
}
