//! The operations of watching fairness.

mod awards;
mod list;
mod read;

pub use awards::{FairnessAward, ListFairnessAwards};
pub use list::{FairnessRow, ListFairness};
pub use read::{FairnessView, MeasureView, ReadFairness};
