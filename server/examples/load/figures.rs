//! What was measured, as one line of a table.

use std::time::Duration;

/// The answers of one kind of call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Figures {
    /// How long each answer took.
    pub(crate) waits: Vec<Duration>,
    /// Answers that were refusals or failures.
    pub(crate) refused: u32,
    /// How long it was measured.
    pub(crate) span: Duration,
}

impl Figures {
    /// The names of the columns.
    pub(crate) fn header() -> String {
        format!(
            "{:48}{:>12}{:>10}{:>10}{:>10}{:>10}",
            "", "per second", "p50 ms", "p99 ms", "max ms", "refused"
        )
    }

    /// Adds what another client measured at the same time.
    pub(crate) fn add(&mut self, other: Self) {
        self.waits.extend(other.waits);
        self.refused += other.refused;
        self.span = self.span.max(other.span);
    }

    /// Sorts the waits, once all have been added.
    pub(crate) fn sorted(mut self) -> Self {
        self.waits.sort_unstable();
        self
    }

    /// Prints the line; the waits are sorted.
    pub(crate) fn print(&self, name: &str) {
        let (rate, refused) = (self.rate(), self.refused);
        let [half, nearly_all, all] = [50, 99, 100].map(|percent| self.at(percent));
        println!("{name:48}{rate:>12}{half:>10}{nearly_all:>10}{all:>10}{refused:>10}");
    }

    /// Answers a second.
    fn rate(&self) -> u128 {
        let count = u128::try_from(self.waits.len()).unwrap_or(0);
        count * 1_000_000 / self.span.as_micros().max(1)
    }

    /// The wait that so many percent of the sorted answers keep within.
    pub(crate) fn wait(&self, percent: usize) -> Duration {
        let place = (self.waits.len() * percent / 100).min(self.waits.len().saturating_sub(1));
        self.waits.get(place).copied().unwrap_or_default()
    }

    /// The same in milliseconds.
    fn at(&self, percent: usize) -> String {
        let micros = self.wait(percent).as_micros();
        format!("{}.{}", micros / 1000, micros % 1000 / 100)
    }
}
