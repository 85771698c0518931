//! The log, as talkative as it can be: no line of it may hold anything of a person.
//!
//! One process has one log, so that the tests that run beside the crawl are heard too.

use std::io::{Result, Write};
use std::sync::{Mutex, Once, PoisonError};

use tracing_subscriber::EnvFilter;

use super::secrets::found_in;

/// Lines that hold what they must not.
static LEAKS: Mutex<Vec<String>> = Mutex::new(Vec::new());
/// How many lines were heard.
static LINES: Mutex<u64> = Mutex::new(0);

const EVERYTHING: &str = "warn,server=trace,shared=trace,actix_web=trace,actix_http=trace,\
                          actix_server=trace,actix_router=trace,diesel=trace,r2d2=trace";

struct Ear;

impl Write for Ear {
    fn write(&mut self, line: &[u8]) -> Result<usize> {
        let text = String::from_utf8_lossy(line);
        *LINES.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        if let Some(secret) = found_in(&text).next() {
            let leak = format!("{:?} in {text}", secret.kind);
            LEAKS
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(leak);
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// Begins to listen.
pub(super) fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tracing_subscriber::fmt()
            .with_env_filter(EnvFilter::new(EVERYTHING))
            .with_ansi(false)
            .with_writer(|| Ear)
            .init();
    });
}

/// Fails with the lines that hold what they must not.
pub(super) fn is_clean() {
    let heard = *LINES.lock().unwrap_or_else(PoisonError::into_inner);
    assert!(heard > 1000, "{heard} lines are no log of all this");
    let leaks = LEAKS.lock().unwrap_or_else(PoisonError::into_inner);
    assert!(leaks.is_empty(), "{leaks:#?}");
}
