//! Watching fairness: the awarders of the own reach, a year of one of them in numbers, and the
//! awards behind a number.

mod behind;
mod drawing;
mod list;
mod one;
mod rules;
mod year;

pub use behind::BehindPage;
pub use list::FairnessPage;
pub use one::AwarderPage;
