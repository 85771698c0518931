//! Enrolment: verifying a household at a school's window, and the school's record of it.

mod list;
mod store;
mod verify;

pub use store::{
    forget, forget_old_counters, forget_old_records, old_counters, old_records, outcomes,
};

use shared::enrolment::api::{ListVerifications, VerifyEnrolment};

use crate::web::{Operation, operation};

/// The operations of enrolment.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<VerifyEnrolment, _, _>(verify::handler),
        operation::<ListVerifications, _, _>(list::handler),
    ]
}
