//! The command line, as it is run.

mod api_key;
mod audit;
mod backup;
mod closed;
mod database;
mod department;
mod help;
mod keys;
mod log;
mod metrics;
mod ready;
mod retention;
mod schemes;
mod score;
mod serving;
mod stop;
mod user;
mod verify;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder of a test's own, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("jifen-cli-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.0.join(name), text).expect("a file of the test");
    }

    /// Runs the program in the folder, with nothing of the test's own environment.
    fn jifen(&self, arguments: &[&str]) -> Ran {
        self.jifen_with(arguments, "", &[])
    }

    fn jifen_with(&self, arguments: &[&str], input: &str, environment: &[(&str, &str)]) -> Ran {
        let mut child = Command::new(env!("CARGO_BIN_EXE_jifen"))
            .args(arguments)
            .current_dir(&self.0)
            .env_clear()
            .envs(environment.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("an input");
        // A command that reads nothing may be gone already.
        drop(stdin.write_all(input.as_bytes()));
        drop(stdin);
        let output = child.wait_with_output().expect("the program ends");
        Ran {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// What a command said.
#[derive(Debug)]
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ran {
    fn succeeds(self) -> Self {
        assert_eq!(self.code, Some(0), "{self:?}");
        self
    }

    /// Fails with one clear line that holds these words.
    fn fails_with(self, words: &str) {
        assert_eq!(self.code, Some(1), "{self:?}");
        assert!(self.err.contains(words), "{self:?}");
        assert!(!self.err.contains("panicked"), "{self:?}");
    }
}
