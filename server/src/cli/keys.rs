//! `jifen keys`: the sealing keys, and sealing everything anew with a new one.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::cli::open::{clock, keys_in_environment, open};
use crate::cli::say::say;
use crate::cli::{Failure, Outcome};
use crate::clock::Clock;
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::db::{Db, Meta, meta};
use crate::keys::{KeyFile, Keys};
use crate::registers::audit::{self, Entry, Event};
use crate::rotation;

/// Change the key that seals identities, while the server may run
///
/// Everything sealed is sealed anew with the new key; what the old key has sealed opens all the
/// while. Interrupt it and begin again as you like.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct KeysCommand {
    #[command(subcommand)]
    verb: Verb,
}

const EXAMPLES: &str = "\
Examples:
  jifen keys status
  jifen keys rotate --database data/jifen.sqlite
  jifen keys retire                        ten minutes later at the earliest
  jifen keys add                           before it: where several servers have a copy each";

#[derive(Clone, Copy, Subcommand)]
enum Verb {
    /// Show the versions and how many rows each has sealed
    Status,
    /// Add a key that opens and does not seal yet, to be copied to every server
    Add,
    /// Let the newest key seal, a fresh one if there is none, and seal everything anew
    Rotate,
    /// Take away the keys that nothing is sealed with any more
    Retire,
}

impl KeysCommand {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let config = Config::new(database, &ServeArgs::default())?;
        // One change after the other: two that begin from the same file would lose a key.
        let changes = !matches!(self.verb, Verb::Status) && keys_in_environment().is_none();
        let _alone = changes.then(|| KeyFile::lock(&config.keys)).transpose()?;
        let (db, keys) = open(&config)?;
        let work = Work {
            clock: clock(&db, config.today)?,
            config,
            db,
            keys,
        };
        match self.verb {
            Verb::Status => work.status(),
            Verb::Add => work.add(),
            Verb::Rotate => work.rotate(),
            Verb::Retire => work.retire(),
        }?;
        Ok(ExitCode::SUCCESS)
    }
}

struct Work {
    config: Config,
    db: Db,
    keys: Keys,
    clock: Clock,
}

impl Work {
    fn status(&self) -> Result<(), Failure> {
        let current = self.keys.seal_version();
        let counts = rotation::counts(&self.db)?;
        for version in self.keys.seal_versions() {
            let role = if version == current { "seals" } else { "opens" };
            say!("key {version} {role}");
            for (column, versions) in &counts {
                let rows = versions.iter().find(|(one, _)| *one == version);
                say!("  {column:<30} {}", rows.map_or(0, |(_, rows)| *rows));
            }
        }
        match rotation::behind(&self.db, &self.keys)? {
            0 => say!("everything is sealed with key {current}"),
            rows => say!("{rows} rows wait to be sealed anew: run jifen keys rotate"),
        }
        Ok(())
    }

    fn add(&self) -> Result<(), Failure> {
        let mut file = self.file()?;
        if file.seals.newest() > file.seals.current {
            let words = format!(
                "key {} has been added already; copy the key file to every server, then run \
                 jifen keys rotate",
                file.seals.newest()
            );
            return Err(words.into());
        }
        let version = file.seals.add();
        file.replace(&self.config.keys)?;
        say!("key {version} opens from now on; copy the key file to every server");
        Ok(())
    }

    fn rotate(&self) -> Result<(), Failure> {
        if rotation::behind(&self.db, &self.keys)? == 0 || self.newer_waits()? {
            self.begin()?;
        }
        let version = self.keys.seal_version();
        let now = self.clock.now();
        // Written before anything is sealed, so that the time of waiting counts from here on.
        self.db.write_blocking(|conn| {
            let known = meta(conn, Meta::SealsSince)?.unwrap_or_default();
            if known.split(' ').next() == Some(&version.to_string()) {
                return Ok(());
            }
            rotation::begun(conn, now, version)?;
            self.record(conn, Event::KeyBegun, version, None)
        })?;
        let rows = rotation::run(&self.db, &self.keys)?;
        self.db
            .write_blocking(|conn| self.record(conn, Event::KeyRotated, version, Some(rows)))?;
        say!("{rows} rows sealed anew; everything is sealed with key {version}");
        Ok(())
    }

    /// True if a key has been added and does not seal yet.
    fn newer_waits(&self) -> Result<bool, Failure> {
        if keys_in_environment().is_some() {
            return Ok(false);
        }
        let file = self.file()?;
        Ok(file.seals.newest() > file.seals.current)
    }

    /// Lets the newest key seal, a fresh one if there is none that waits.
    fn begin(&self) -> Result<(), Failure> {
        let mut file = self.file()?;
        if file.seals.newest() == file.seals.current {
            file.seals.add();
        }
        file.seals.current = file.seals.newest();
        Ok(file.replace(&self.config.keys)?)
    }

    fn retire(&self) -> Result<(), Failure> {
        let now = self.clock.now();
        if rotation::behind(&self.db, &self.keys)? > 0 {
            return Err("older keys are still needed; run jifen keys rotate first".into());
        }
        if !self
            .db
            .read_blocking(|conn| rotation::is_settled(conn, now, self.keys.seal_version()))?
        {
            let words = "the newest key has not sealed for ten minutes yet; a request may still \
                         be writing what an older one has sealed. Try again later";
            return Err(words.into());
        }
        let mut file = self.file()?;
        let current = file.seals.current;
        let old: Vec<i32> = file.seals.keys.keys().copied().collect();
        let old: Vec<i32> = old.into_iter().filter(|one| *one < current).collect();
        for version in &old {
            file.seals.keys.remove(version);
            self.db
                .write_blocking(|conn| self.record(conn, Event::KeyRetired, *version, None))?;
        }
        if old.is_empty() {
            say!("there is no older key");
            return Ok(());
        }
        file.replace(&self.config.keys)?;
        say!("keys {old:?} are gone from the key file; keep it apart from the backups");
        Ok(())
    }

    fn file(&self) -> Result<KeyFile, Failure> {
        if keys_in_environment().is_some() {
            let words = "the keys stand in the environment, where this program cannot change \
                         them; add the new one there under [seals], as docs/operations.md says";
            return Err(words.into());
        }
        Ok(KeyFile::read(&self.config.keys)?)
    }

    fn record(
        &self,
        conn: &mut crate::db::Conn,
        event: Event,
        version: i32,
        rows: Option<usize>,
    ) -> crate::error::Result<()> {
        let district = meta(conn, Meta::District)?.unwrap_or_default();
        let detail = serde_json::json!({ "by": "command_line", "version": version, "rows": rows });
        let entry = Entry::by_command(event, &district).detail(detail);
        audit::record(conn, self.clock.now(), entry)
    }
}
