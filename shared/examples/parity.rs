//! The same scores natively and in WebAssembly, and how long one evaluation takes.
//!
//! Prints the digest over as many people as the argument says; with the argument `bench`,
//! microseconds per evaluation: `cargo run --release --package shared --example parity -- bench`,
//! or `node parity.js bench` on what `cargo xtask parity` has bound for node.

use shared::base::Date;
use shared::scoring::{Facts, Program, embedded, evaluate, sample};

/// The people whose scores are compared where the argument says nothing.
const PEOPLE: u64 = 20_000;
/// The people evaluated for the time, over and over.
const CROWD: u64 = 1_000;
/// The measurements, of which the quickest is the least disturbed by what else runs.
const MEASUREMENTS: u32 = 500;

fn main() {
    let as_of = Date::from_ymd_opt(2018, 7, 1).unwrap_or_default();
    let argument = host::argument();
    for program in embedded() {
        let line = match argument.as_deref() {
            Some("bench") => bench(&program, as_of),
            people => {
                let people = people.and_then(|count| count.parse().ok());
                let people = people.unwrap_or(PEOPLE);
                format!("{people} {}", sample::digest(&program, people, as_of))
            }
        };
        host::say(&format!("{} {line}", program.id));
    }
}

/// Microseconds per evaluation of parsed facts.
fn bench(program: &Program, as_of: Date) -> String {
    let crowd: Vec<Facts> = (0..CROWD)
        .filter_map(|seed| {
            let facts = sample::facts(program, seed, as_of);
            Facts::read(program, &facts, as_of).ok()
        })
        .collect();
    let people = u32::try_from(crowd.len()).unwrap_or(1);
    let mut quickest = f64::INFINITY;
    for _ in 0..MEASUREMENTS {
        let start = host::Clock::start();
        for facts in &crowd {
            std::hint::black_box(evaluate(program, facts, as_of));
        }
        quickest = quickest.min(start.milliseconds());
    }
    let each = quickest * 1000.0 / f64::from(people);
    format!("{each:.2} µs per evaluation of {people} people, best of {MEASUREMENTS}")
}

#[cfg(not(target_arch = "wasm32"))]
mod host {
    //! The machine itself.

    use std::time::Instant;

    pub(crate) struct Clock(Instant);

    impl Clock {
        pub(crate) fn start() -> Self {
            Self(Instant::now())
        }

        pub(crate) fn milliseconds(&self) -> f64 {
            self.0.elapsed().as_secs_f64() * 1000.0
        }
    }

    pub(crate) fn argument() -> Option<String> {
        std::env::args().nth(1)
    }

    pub(crate) fn say(line: &str) {
        println!("{line}");
    }
}

#[cfg(target_arch = "wasm32")]
mod host {
    //! Node.

    pub(crate) struct Clock(f64);

    impl Clock {
        pub(crate) fn start() -> Self {
            Self(now())
        }

        pub(crate) fn milliseconds(&self) -> f64 {
            now() - self.0
        }
    }

    /// Milliseconds with their fractions, which dates do not have.
    fn now() -> f64 {
        let now = js_sys::eval("performance.now()").ok();
        now.and_then(|now| now.as_f64()).unwrap_or(f64::NAN)
    }

    pub(crate) fn argument() -> Option<String> {
        js_sys::eval("process.argv[2]").ok()?.as_string()
    }

    pub(crate) fn say(line: &str) {
        web_sys::console::log_1(&line.into());
    }
}
