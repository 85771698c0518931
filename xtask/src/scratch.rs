//! Where the tests keep what does not outlive them: in memory, where there is plenty.
//!
//! Every test has a database of its own, and a PostgreSQL database is some 300 files: on a disk
//! the file system is busier with making and forgetting them than PostgreSQL is with the tests.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::Result;
use rustix::fs::{StatVfsMountFlags, statvfs};
use tempfile::TempDir;

/// Names to programs where they put what is temporary.
pub(crate) const TEMPORARY: &str = "TMPDIR";
/// Linux' file system in memory.
const MEMORY: &str = "/dev/shm";
/// What must be free there: a whole run keeps less than half of this at a time.
const PLENTY: u64 = 4 << 30;

/// A folder that is removed when dropped, and into which other users may look.
pub(crate) fn folder() -> Result<TempDir> {
    Ok(tempfile::Builder::new()
        .prefix("jifen-")
        .permissions(Permissions::from_mode(0o755))
        .tempdir_in(base())?)
}

fn base() -> PathBuf {
    let memory = Path::new(MEMORY);
    if is_roomy(memory) {
        memory.to_path_buf()
    } else {
        std::env::temp_dir()
    }
}

/// Whether there is room, for programs too: a test builds one.
fn is_roomy(folder: &Path) -> bool {
    statvfs(folder).is_ok_and(|found| {
        found.f_bavail.saturating_mul(found.f_frsize) >= PLENTY
            && !found.f_flag.contains(StatVfsMountFlags::NOEXEC)
    })
}
