//! The disk of a SQLite file is full for a while.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use shared::residents::api::SearchResidents;
use uuid::Uuid;

use super::program::Program;
use super::run::{Run, wait_until};
use crate::database::Backend;

/// Bytes that are free on the small disk before it is filled: enough for all awards of the test
/// and for the log of changes beside the database.
const ROOM: u64 = 24 << 20;
/// So many refusals show that nothing can be committed.
const REFUSALS: usize = 30;
/// So many looks take more room than the log of changes has left.
const LOOKS_MAX: usize = 20_000;
/// Mounts a disk of so many bytes that nobody else sees, copies the database there, and becomes
/// the program.
const ON_SMALL_DISK: &str = "mount -t tmpfs -o size=\"$1\" none \"$2\" && cp \"$3\" \"$4\" \
                             && shift 4 && exec \"$0\" \"$@\"";

/// A folder that is a small disk for one program.
struct Disk {
    folder: PathBuf,
    /// The same folder as the program sees it.
    within: PathBuf,
}

impl Disk {
    /// Starts the program with its database on a small disk.
    fn serve(run: &Run) -> (Self, Program) {
        // Beside what is built and not where temporary files lie: those may be in memory.
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let folder = folder.join(format!("jifen-full-{}", Uuid::now_v7()));
        std::fs::create_dir(&folder).expect("a folder");
        let database = folder.join("jifen.sqlite").display().to_string();
        let length = std::fs::metadata(&run.url).expect("the database").len();
        let mut command = Command::new("unshare");
        command
            .args(["--map-root-user", "--mount", "sh", "-c", ON_SMALL_DISK])
            .args([env!("CARGO_BIN_EXE_jifen"), &(length + ROOM).to_string()])
            .args([&folder.display().to_string(), &run.url, &database]);
        let program = Program::start_by(&mut command, &database, &run.keys);
        let seen = format!("/proc/{}/root{}", program.id(), folder.display());
        let within = PathBuf::from(seen);
        (Self { folder, within }, program)
    }

    /// Fills what is free to the last byte.
    fn fill(&self) {
        let mut filler = std::fs::File::create(self.within.join("filler")).expect("a file");
        let mut piece: &[u8] = &[0; 1 << 12];
        while !piece.is_empty() {
            if filler.write_all(piece).is_err() {
                piece = &piece[..piece.len() / 2];
            }
        }
    }

    /// Gives the room back.
    fn empty(&self) {
        std::fs::remove_file(self.within.join("filler")).expect("it was full");
    }

    /// Copies the database out of the disk while nothing is written.
    fn copy_to(&self, path: &Path) {
        for suffix in ["", "-wal"] {
            let from = self.within.join(format!("jifen.sqlite{suffix}"));
            let to = format!("{}{suffix}", path.display());
            std::fs::copy(from, to).expect("the database is copied");
        }
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

/// Looks people up, which the audit writes down, until so many looks were refused for want of room.
///
/// A full disk alone refuses nothing: the log of changes takes what room it already has again,
/// as long as the database can take the log in. Looks make the database grow, so it no longer can.
fn look_until_refused(run: &Run, program: &Program) {
    let look = SearchResidents {
        query: None,
        cursor: None,
        limit: Some(1),
    };
    let mut refused = 0;
    for _ in 0..LOOKS_MAX {
        match run.ask(program.address, &run.office, &look) {
            (200, _) => {}
            (503, _) => refused += 1,
            (status, words) => panic!("{status}: {words}"),
        }
        if refused == REFUSALS {
            return;
        }
    }
    panic!("of {LOOKS_MAX} looks only {refused} found no room");
}

/// True where this machine lets a test mount a disk that only it sees.
fn can_mount() -> bool {
    let tried = Command::new("unshare")
        .args([
            "--map-root-user",
            "--mount",
            "mount",
            "-t",
            "tmpfs",
            "none",
            "/mnt",
        ])
        .stderr(Stdio::null())
        .status();
    tried.is_ok_and(|status| status.success())
}

#[test]
fn a_full_disk_refuses_and_loses_nothing() {
    if !can_mount() {
        println!("no disk can be mounted here, so none is filled");
        return;
    }
    let run = Run::new(Backend::Sqlite, (300, 1));
    let mut log = SqliteConnection::establish(&run.url).expect("the database opens");
    // Those who built the district may still be closing it.
    log.batch_execute("PRAGMA busy_timeout = 10000; PRAGMA wal_checkpoint(TRUNCATE)")
        .expect("all of it is in the file");
    drop(log);
    let (disk, program) = Disk::serve(&run);
    // With nobody else at it, the probe has to find out by itself.
    disk.fill();
    wait_until("the probe tells it", || program.ready() == 503);
    let (status, words) = run.ask_once(program.address);
    assert_eq!(status, 200, "what is there can be read: {words}");
    disk.empty();
    wait_until("changes are taken again", || program.ready() == 200);
    let mut acknowledged = run.go(&[program.address], |_| {
        disk.fill();
        look_until_refused(&run, &program);
        disk.empty();
    });
    acknowledged.push(run.award_once(program.address));
    let copy = disk.folder.join("copy.sqlite");
    disk.copy_to(&copy);
    run.check_at(&copy.display().to_string(), &acknowledged);
}
