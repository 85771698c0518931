//! Check sheets: a village's households are looked at month by month, from door to door, with a
//! phone that may have no network; awards are drafted from what passed.
//!
//! What was filled in stays on the device until the server has it. What the reader may do comes
//! with the sheet, from the rules of the server.

mod act;
mod awards;
mod desk;
mod household;
mod pictures;
mod pocket;
mod refused;
mod row;
mod sheet;
mod work;

pub use act::SheetActPage;
pub use awards::SheetAwardsPage;
pub use desk::CheckSheetsPage;
pub use row::month_words;
pub use sheet::CheckSheetPage;
