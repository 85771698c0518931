//! Watching fairness: what a year of an awarder's awards looks like as a whole, for its town, the
//! migrant office and the auditor.
//!
//! The database sums, `shared::fairness` says what is worth a look, and behind every number stand
//! its awards, masked; whoever looks at those is recorded. A year's awards are those the ledger
//! granted from the quota of that year and nobody has voided.

mod awards;
mod gather;
mod kin;
mod list;
mod reach;
mod read;
mod row;
mod store;

use shared::base::Date;
use shared::fairness::api::{ListFairness, ListFairnessAwards, ReadFairness};

use crate::web::{Operation, operation};

/// The operations of watching fairness.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ListFairness, _, _>(list::handler),
        operation::<ReadFairness, _, _>(read::handler),
        operation::<ListFairnessAwards, _, _>(awards::handler),
    ]
}

/// The day of a year by which its people are counted: its last, or today while it has not come.
fn counted_on(year: i32, today: Date) -> Date {
    let last = Date::from_ymd_opt(year, 12, 31);
    last.map_or(today, |last| last.min(today))
}
