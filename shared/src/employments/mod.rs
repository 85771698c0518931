//! Employment: who works where, from when to when, and since when insured there.
//!
//! An enterprise reports who begins by citizen ID and is told the same whether the ID is on file
//! or not: a report waits and makes nobody its staff. The migrant office, which sees the insurance,
//! confirms it or refuses it; its own lists count at once. Then the person works there as soon as
//! the person is on file. Who has left keeps awards until they expire and gets no new ones there.
//!
//! Hires and leavers are reported within three working days (decree on residence registration);
//! what comes later is marked and taken all the same.

pub mod api;
mod listed;
mod refusal;
mod state;

pub use listed::{COLUMNS, ListedWorker, TEMPLATE, WorkColumn, read_row};
pub use refusal::WorkRefusal;
pub use state::{REPORT_WORKING_DAYS, ReportState, check_span};
