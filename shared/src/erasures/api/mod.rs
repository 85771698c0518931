//! The operations of erasures.

mod officer;
mod own;
mod view;

pub use officer::{ConfirmErasure, DecideErasure, ErasureFilter, ListErasures, ReadErasure};
pub use own::{AskErasure, ReadMyErasures, WithdrawErasure};
pub use view::{ErasureRow, ErasureStep, ErasureView};
