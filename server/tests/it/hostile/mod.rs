//! What strangers may send to the server: arbitrary bytes and good samples spoilt, in files, in
//! headers and in whatever an operation is described to take.

mod files;
mod headers;
#[path = "../../../../shared/tests/it/hostile/mangle.rs"]
mod mangle;
mod operations;
mod tables;

pub(crate) use mangle::settings;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// So many samples, the same in every run; for tests that wait for answers.
fn drawn<S: Strategy>(strategy: &S, count: u32) -> Vec<S::Value> {
    let mut runner = TestRunner::deterministic();
    let samples = (0..count).map(|_| strategy.new_tree(&mut runner));
    samples
        .map(|tree| tree.expect("a sample").current())
        .collect()
}
