//! The program is killed without a warning.

use std::net::SocketAddr;

use shared::base::AwardId;

use super::program::Program;
use super::run::Run;
use crate::database::Backend;
use crate::on_both;

/// Awards before so many servers, which are killed in turn.
fn killed(run: &Run, servers: usize) -> Vec<AwardId> {
    let mut programs: Vec<Program> = (0..servers)
        .map(|_| Program::start(&run.url, &run.keys))
        .collect();
    let addresses: Vec<SocketAddr> = programs.iter().map(|one| one.address).collect();
    run.go(&addresses, |kill| programs[kill % servers].crash())
}

on_both! {
    async fn what_was_acknowledged_before_a_crash_is_there_once(backend) {
        let run = Run::new(backend, (300, 4));
        let acknowledged = killed(&run, 1);
        run.check(&acknowledged);
    }
}

#[test]
fn two_servers_on_one_database_keep_its_limits() {
    if crate::database::has_postgres() {
        let run = Run::new(Backend::Postgres, (300, 4));
        let acknowledged = killed(&run, 2);
        run.check(&acknowledged);
    }
}
