//! Working days 工作日: the state's yearly table of days off and make-up days.
//!
//! Counting follows the Civil Code (articles 201 to 203): the first day is not counted, and a
//! period that would end on a day off runs to the next working day. A deadline is computed once,
//! when its clock starts, and stored with the version of the calendar that gave it.

mod days;
mod notice;
mod strip;
mod table;
mod words;

pub use days::{Calendar, Certainty, DayKind};
pub use notice::Notice;
pub use strip::StripDay;
pub use table::{TableFault, TableProblem};
pub use words::{day_words, short_day_words, strip_words};
