//! Security: the rules of passwords and sessions in force, and what looks unusual.

mod list;
mod looks;
mod refusals;
mod set;
mod store;

use shared::accounts::PASSWORD_MIN;
use shared::security::SecurityPolicy;
use shared::security::api::{
    ListLooksOfDay, ListSecurityPolicies, ListUnusualLooks, SetSecurityPolicy,
};

use crate::State;
use crate::db::Conn;
use crate::error::Result;
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

/// The rules that a district has set, if it has.
pub fn set_for(conn: &mut Conn, district: &str) -> Result<Option<SecurityPolicy>> {
    let newest = store::newest(conn, district)?;
    Ok(newest.map(|stored| stored.policy))
}

/// The rules in force for the district served: those it has set, or the program's own with the
/// idle time this server was started with.
pub fn in_force(conn: &mut Conn, state: &State) -> Result<SecurityPolicy> {
    let set = set_for(conn, &state.district)?;
    Ok(set.unwrap_or_else(|| own(state)))
}

/// The program's own rules.
fn own(state: &State) -> SecurityPolicy {
    SecurityPolicy {
        idle_minutes: state.idle_minutes,
        ..SecurityPolicy::default()
    }
}

/// The fewest characters of a new password.
pub async fn password_min(state: &State) -> Result<usize> {
    let district = state.district.clone();
    let read = move |conn: &mut Conn| set_for(conn, &district);
    let set = state.db.read(read).await?;
    Ok(set.map_or(PASSWORD_MIN, |policy| usize::from(policy.password_min)))
}
