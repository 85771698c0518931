//! What was measured, as lines of a table.

use std::collections::BTreeMap;
use std::time::Duration;

/// The answers of one kind of call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Figures {
    /// How long each answer took.
    pub(crate) waits: Vec<Duration>,
    /// How many were not as they should, by what they were.
    pub(crate) refused: BTreeMap<String, u32>,
    /// How long it was measured.
    pub(crate) span: Duration,
}

/// One kind of call in one run.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// Answers a second.
    pub(crate) rate: f64,
    /// Milliseconds within which half, 99 of 100 and all were answered.
    waits: [f64; 3],
    refused: BTreeMap<String, u32>,
}

impl Figures {
    /// Adds what another client measured at the same time.
    pub(crate) fn add(&mut self, other: Self) {
        self.waits.extend(other.waits);
        for (what, times) in other.refused {
            *self.refused.entry(what).or_default() += times;
        }
        self.span = self.span.max(other.span);
    }

    /// Counts one answer.
    pub(crate) fn count(&mut self, wait: Duration, refused: Option<String>) {
        self.waits.push(wait);
        if let Some(what) = refused {
            *self.refused.entry(what).or_default() += 1;
        }
    }

    /// How long the last answer took.
    pub(crate) fn last(&self) -> Duration {
        self.waits.last().copied().unwrap_or_default()
    }

    /// Sorts the waits, once all have been added.
    pub(crate) fn sorted(mut self) -> Self {
        self.waits.sort_unstable();
        self
    }

    /// The line of the table; the waits are sorted.
    pub(crate) fn line(&self) -> Line {
        let count = u32::try_from(self.waits.len()).unwrap_or(u32::MAX);
        let milliseconds = |percent| self.wait(percent).as_secs_f64() * 1000.0;
        Line {
            rate: f64::from(count) / self.span.as_secs_f64().max(f64::EPSILON),
            waits: [50, 99, 100].map(milliseconds),
            refused: self.refused.clone(),
        }
    }

    /// The wait that so many percent of the sorted answers keep within.
    pub(crate) fn wait(&self, percent: usize) -> Duration {
        let place = (self.waits.len() * percent / 100).min(self.waits.len().saturating_sub(1));
        self.waits.get(place).copied().unwrap_or_default()
    }
}

impl Line {
    /// The names of the columns.
    pub(crate) fn header() -> String {
        format!(
            "{:48}{:>12}{:>10}{:>10}{:>10}{:>10}",
            "", "per second", "p50 ms", "p99 ms", "max ms", "refused"
        )
    }

    pub(crate) fn print(&self, name: &str) {
        let [half, nearly_all, all] = self.waits;
        let (rate, refused): (_, u32) = (self.rate, self.refused.values().sum());
        println!("{name:48}{rate:>12.0}{half:>10.1}{nearly_all:>10.1}{all:>10.1}{refused:>10}");
        for (what, times) in &self.refused {
            println!("{:48}{times} × {what}", "");
        }
    }

    /// The medians of several runs, each figure by itself; what was refused is added up.
    pub(crate) fn median(runs: &[Self]) -> Self {
        let of = |figure: &dyn Fn(&Self) -> f64| {
            let mut all: Vec<f64> = runs.iter().map(figure).collect();
            all.sort_by(f64::total_cmp);
            all.get(all.len() / 2).copied().unwrap_or_default()
        };
        let mut refused = BTreeMap::new();
        for (what, times) in runs.iter().flat_map(|run| &run.refused) {
            *refused.entry(what.clone()).or_default() += times;
        }
        Self {
            rate: of(&|run| run.rate),
            waits: [
                of(&|run| run.waits[0]),
                of(&|run| run.waits[1]),
                of(&|run| run.waits[2]),
            ],
            refused,
        }
    }
}
