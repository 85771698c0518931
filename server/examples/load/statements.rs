//! Which statements the server sends, how often, and how long the database takes for them.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use diesel::connection::{Instrumentation, InstrumentationEvent};

use crate::Outcome;

/// Statements printed at most, those that took longest.
const SHOWN: usize = 40;
/// Letters of a statement that are printed.
const LETTERS: usize = 150;

static SEEN: Mutex<Option<HashMap<String, (u32, Duration)>>> = Mutex::new(None);

/// One connection's clock.
#[derive(Default)]
struct Watch {
    started: Option<Instant>,
}

impl Instrumentation for Watch {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartQuery { .. } => self.started = Some(Instant::now()),
            InstrumentationEvent::FinishQuery { query, .. } => {
                let took = self.started.take().map(|start| start.elapsed());
                let text = query.to_string();
                let sql = text
                    .split(" -- binds")
                    .next()
                    .unwrap_or_default()
                    .to_owned();
                if let (Ok(mut seen), Some(took)) = (SEEN.lock(), took) {
                    let seen = seen.get_or_insert_default().entry(sql).or_default();
                    seen.0 += 1;
                    seen.1 += took;
                }
            }
            _ => {}
        }
    }
}

/// Watches every connection that is made from now on; the figures of the run are slower for it.
pub(crate) fn watch() -> Outcome<()> {
    let watch = || -> Option<Box<dyn Instrumentation>> { Some(Box::new(Watch::default())) };
    diesel::connection::set_default_instrumentation(watch)?;
    Ok(())
}

/// Forgets what was seen.
pub(crate) fn forget() {
    if let Ok(mut seen) = SEEN.lock() {
        seen.take();
    }
}

/// Prints what was seen and forgets it.
pub(crate) fn print() {
    let seen = SEEN.lock().ok().and_then(|mut seen| seen.take());
    let mut seen: Vec<_> = seen.unwrap_or_default().into_iter().collect();
    seen.sort_by_key(|(_, (_, took))| std::cmp::Reverse(*took));
    println!("{:>9} {:>9} {:>9}  statement", "times", "all ms", "each us");
    for (sql, (times, took)) in seen.iter().take(SHOWN) {
        let each = took.as_micros() / u128::from((*times).max(1));
        let text: String = sql.chars().take(LETTERS).collect();
        println!("{times:>9} {:>9} {each:>9}  {text}", took.as_millis());
    }
}
