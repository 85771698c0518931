//! The rules of passwords and sessions in force: accounts live by them, and who sets them is named
//! by an account.

mod store;

pub(crate) use store::{Stored, by_id, insert, newest, page};

use shared::accounts::PASSWORD_MIN;
use shared::security::SecurityPolicy;

use crate::State;
use crate::db::Conn;
use crate::error::Result;

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
pub(crate) fn own(state: &State) -> SecurityPolicy {
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
