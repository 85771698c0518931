//! Security: setting the rules of passwords and sessions, and what looks unusual. The rules in
//! force are asked of [`crate::registers::security`].

mod list;
mod looks;
mod refusals;
mod set;

use shared::security::api::{
    ListLooksOfDay, ListSecurityPolicies, ListUnusualLooks, SetSecurityPolicy,
};

use crate::web::{Operation, operation};

/// The operations of security.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ListSecurityPolicies, _, _>(list::handler),
        operation::<SetSecurityPolicy, _, _>(set::handler).refuses(refusals::SET_SECURITY_POLICY),
        operation::<ListUnusualLooks, _, _>(looks::unusual_handler),
        operation::<ListLooksOfDay, _, _>(looks::day_handler),
    ]
}
