//! The operations of corrections.

mod decide;
mod list;
mod own;
mod view;

pub use decide::DecideCorrection;
pub use list::{CorrectionFilter, ListCorrections, ListMyCorrections, ReadCorrection};
pub use own::{ReviewCorrection, StartCorrection, SupplyCorrection, WithdrawCorrection};
pub use view::{CorrectionRow, CorrectionStep, CorrectionView};
