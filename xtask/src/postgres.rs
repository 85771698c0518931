//! A PostgreSQL cluster that lives as long as one test run.

use std::fs::{self, File};
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use tempfile::TempDir;

use crate::packages::is_root;
use crate::process::{self, Running};
use crate::scratch;

const READY: &str = "database system is ready to accept connections";
const CONNECTED: &str = "connection authorized";
const PATIENCE: Duration = Duration::from_mins(1);

/// A running cluster; dropping it stops the server and then removes its folder.
pub(crate) struct Cluster {
    server: Running,
    port: u16,
    log: PathBuf,
    _home: TempDir,
}

impl Cluster {
    /// Makes a cluster in a folder of its own and serves it on a free port.
    pub(crate) fn start() -> Result<Self> {
        let programs = programs().context("PostgreSQL is not installed")?;
        let home = scratch::folder()?;
        let user = User::unprivileged()?;
        user.own(home.path())?;
        process::run(
            user.command(&programs.join("initdb"), home.path())
                .args([
                    "--username",
                    "jifen",
                    "--auth",
                    "trust",
                    "--encoding",
                    "UTF8",
                ])
                .args(["--locale", "C", "--no-sync", "--pgdata", "data"])
                .stdout(Stdio::null()),
        )?;
        let port = free_port()?;
        let log = home.path().join("log");
        let output = File::create(&log)?;
        let server = Running::start(
            user.command(&programs.join("postgres"), home.path())
                .args(["-D", "data", "-p", &port.to_string(), "-k", "."])
                .args([
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "max_connections=300",
                ])
                // Nothing here outlives the run, so nothing has to reach the disk.
                .args(["-c", "fsync=off", "-c", "full_page_writes=off"])
                .args(["-c", "autovacuum=off", "-c", "max_wal_size=256MB"])
                .args(["-c", "log_connections=on"])
                .stdout(output.try_clone()?)
                .stderr(output),
        )?;
        let mut cluster = Self {
            server,
            port,
            log,
            _home: home,
        };
        cluster.wait_until_ready()?;
        Ok(cluster)
    }

    /// Where to connect.
    pub(crate) fn url(&self) -> String {
        format!("postgres://jifen@127.0.0.1:{}/postgres", self.port)
    }

    /// How many connections were made so far.
    pub(crate) fn connections(&self) -> Result<usize> {
        Ok(fs::read_to_string(&self.log)?.matches(CONNECTED).count())
    }

    fn wait_until_ready(&mut self) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            let log = fs::read_to_string(&self.log)?;
            if log.contains(READY) {
                return Ok(());
            }
            ensure!(self.server.is_alive()?, "PostgreSQL did not start:\n{log}");
            sleep(Duration::from_millis(50));
        }
        bail!("PostgreSQL was not ready after {} s", PATIENCE.as_secs())
    }
}

/// The folder of the newest PostgreSQL programs on this machine.
pub(crate) fn programs() -> Option<PathBuf> {
    let mut folders: Vec<_> = std::env::var_os("PATH")
        .map(|path| std::env::split_paths(&path).collect())
        .unwrap_or_default();
    if let Ok(versions) = fs::read_dir("/usr/lib/postgresql") {
        let mut versions: Vec<_> = versions.flatten().map(|version| version.path()).collect();
        versions.sort();
        folders.extend(
            versions
                .into_iter()
                .rev()
                .map(|version| version.join("bin")),
        );
    }
    folders
        .into_iter()
        .find(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
}

/// A port nobody listens on now.
pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Who runs the server: PostgreSQL refuses to be root's.
struct User(Option<(u32, u32)>);

impl User {
    fn unprivileged() -> Result<Self> {
        if !is_root() {
            return Ok(Self(None));
        }
        let id = |flag: &str, name: &str| {
            let printed = process::read(Command::new("id").args([flag, name]))?;
            printed
                .trim()
                .parse::<u32>()
                .with_context(|| format!("the {flag} of {name}"))
        };
        let name = ["postgres", "nobody"]
            .into_iter()
            .find(|name| process::succeeds(Command::new("id").arg(name)))
            .context("there is neither a user postgres nor a user nobody")?;
        Ok(Self(Some((id("--user", name)?, id("--group", name)?))))
    }

    fn own(&self, folder: &Path) -> Result<()> {
        if let Some((user, group)) = self.0 {
            chown(folder, Some(user), Some(group))?;
        }
        Ok(())
    }

    fn command(&self, program: &Path, folder: &Path) -> Command {
        let mut command = match self.0 {
            None => Command::new(program),
            Some((user, group)) => {
                let mut command = Command::new("setpriv");
                command
                    .arg(format!("--reuid={user}"))
                    .arg(format!("--regid={group}"))
                    .arg("--clear-groups")
                    .arg(program);
                command
            }
        };
        command.current_dir(folder).env("LC_ALL", "C");
        command
    }
}
