//! Policies as they are served: the terms in force today, and what is asked about them.

mod list;
mod overview;

use shared::policies::api::{ListPolicies, ReadPolicyOverview};

use crate::web::{Operation, operation};

/// The operations of policies.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ListPolicies, _, _>(list::handler),
        operation::<ReadPolicyOverview, _, _>(overview::handler),
    ]
}
