//! The operations of check sheets.

mod awards;
mod fill;
mod own;
mod read;
mod view;

pub use awards::{DraftFromSheet, RefusedLine, SheetDrafts};
pub use fill::{FillCheckLine, FinishCheckSheet, OpenCheckSheet, ReopenCheckSheet};
pub use own::MyCheck;
pub use read::{ListCheckSheets, ReadCheckSheet};
pub use view::{
    CheckDesk, CheckLine, CheckSheetRow, CheckSheetView, CheckStep, CheckVillage, DraftedItem,
};
