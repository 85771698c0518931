//! Who acts with a key: looked up anew for every request, so that a key that was revoked a moment
//! ago opens nothing.

use shared::access::{Actor, Grant, KEY_ROLES};
use shared::api::ErrorCode;

use crate::State;
use crate::accounts;
use crate::api_keys::{ApiKey, PREFIX, PURPOSE, store};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs;
use crate::web::Bearer;

/// True for what is sent as a key and not as a token of a sign-in.
pub(crate) fn is_key(sent: &str) -> bool {
    sent.starts_with(PREFIX)
}

/// The actor of a key. Unknown, expired and revoked ones, and those of a closed organisation, get
/// the same answer.
pub(crate) async fn bearer(state: &State, sent: &str) -> Result<Bearer> {
    let now = state.clock.now();
    let hash = state.keys.hash(PURPOSE, sent);
    let found = state.db.read(move |conn| find(conn, now, &hash)).await?;
    let (key, actor) = found.ok_or(ErrorCode::SignInRequired)?;
    state.limits.api_key.check(&key.id)?;
    if key.last_used_on != Some(now.date) {
        let used = move |conn: &mut Conn| store::used(conn, key.id, now.date);
        state.db.write(used).await?;
    }
    Ok(actor.into())
}

fn find(conn: &mut Conn, now: Now, hash: &str) -> Result<Option<(ApiKey, Actor)>> {
    let Some(key) = store::by_hash(conn, hash)?.filter(|key| key.holds(now)) else {
        return Ok(None);
    };
    let held = KEY_ROLES.map(|role| Grant {
        role,
        org: Some(key.org),
        area: None,
    });
    let grants = orgs::acting(conn, &held, now.date)?;
    if grants.is_empty() || accounts::is_disabled(conn, key.id)? {
        return Ok(None);
    }
    let actor = Actor {
        account: key.id,
        person: None,
        district: key.district.clone(),
        grants,
        covers: Vec::new(),
        on_behalf: None,
        scopes: Some(key.actions()),
    };
    Ok(Some((key, actor)))
}
