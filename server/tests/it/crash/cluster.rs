//! A PostgreSQL server of a test's own, which may be stopped and cut off.

use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use uuid::Uuid;

use super::program::free;
use crate::database::has_postgres;

/// A server; stopped and removed when dropped.
pub(super) struct Cluster {
    home: PathBuf,
    programs: PathBuf,
    port: u16,
}

impl Cluster {
    /// Makes and starts one; nothing where the tests have no PostgreSQL, or only another
    /// machine's.
    pub(super) fn start() -> Option<Self> {
        let programs = programs().filter(|_| has_postgres())?;
        let home = std::env::temp_dir().join(format!("jifen-cluster-{}", Uuid::now_v7()));
        std::fs::create_dir(&home).expect("a folder for the cluster");
        if let Some((user, group)) = unprivileged() {
            chown(&home, Some(user), Some(group)).expect("the folder is its user's");
        }
        let cluster = Self {
            home,
            programs,
            port: free().port(),
        };
        cluster.run(
            "initdb",
            &["--username", "jifen", "--auth", "trust", "--no-sync"],
        );
        cluster.start_again();
        Some(cluster)
    }

    /// Where to connect.
    pub(super) fn url(&self) -> String {
        format!("postgres://jifen@127.0.0.1:{}/postgres", self.port)
    }

    /// Ends it at once, as if its machine had lost power, with whatever is under way.
    pub(super) fn stop(&self) {
        self.run("pg_ctl", &["stop", "--wait", "--mode", "immediate"]);
    }

    /// Starts it where it was stopped.
    pub(super) fn start_again(&self) {
        // What is lost with the machine's memory is not asked for here.
        let options = format!(
            "-p {} -k {} -c listen_addresses=127.0.0.1 -c fsync=off",
            self.port,
            self.home.display()
        );
        let log = self.home.join("log").display().to_string();
        let started = ["start", "--wait", "--log", &log, "--options", &options];
        self.run("pg_ctl", &started);
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let ran = unprivileged_command(&self.programs.join(program))
            .current_dir(&self.home)
            .arg("--pgdata=data")
            .args(arguments)
            .env("LC_ALL", "C")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .status();
        assert!(ran.expect("it runs").success(), "{program} {arguments:?}");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let stop = unprivileged_command(&self.programs.join("pg_ctl"))
            .current_dir(&self.home)
            .args(["stop", "--pgdata=data", "--mode=immediate"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        drop(stop);
        drop(std::fs::remove_dir_all(&self.home));
    }
}

/// The folder of this machine's newest PostgreSQL.
fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut folders: Vec<PathBuf> = versions
        .flatten()
        .map(|version| version.path().join("bin"))
        .filter(|folder| folder.join("initdb").is_file())
        .collect();
    folders.sort();
    folders.pop()
}

/// User and group that PostgreSQL runs under, where the tests run as root: it refuses to be
/// root's.
fn unprivileged() -> Option<(u32, u32)> {
    let id = |flag: &str| {
        let told = Command::new("id").args([flag, "postgres"]).output().ok()?;
        String::from_utf8(told.stdout).ok()?.trim().parse().ok()
    };
    let root = rustix::process::geteuid().is_root();
    root.then(|| Some((id("--user")?, id("--group")?)))
        .flatten()
}

fn unprivileged_command(program: &Path) -> Command {
    let Some((user, group)) = unprivileged() else {
        return Command::new(program);
    };
    let mut command = Command::new("setpriv");
    command
        .args([format!("--reuid={user}"), format!("--regid={group}")])
        .arg("--clear-groups")
        .arg(program);
    command
}
