//! Tests of the public face of `shared`.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may panic"
)]

mod awards;
mod hostile;
mod scoring;
