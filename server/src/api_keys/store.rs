//! The table of keys.

use diesel::prelude::*;
use shared::base::{AccountId, Date};

use crate::api_keys::ApiKey;
use crate::clock::Now;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::api_keys;
use crate::error::{Error, Result};

#[derive(Queryable, Selectable)]
#[diesel(table_name = api_keys)]
struct Stored {
    id: String,
    district: String,
    org_id: String,
    scopes: String,
    created_at: i64,
    expires_at: i64,
    revoked_at: Option<i64>,
    last_used_on: Option<Date>,
}

impl TryFrom<Stored> for ApiKey {
    type Error = Error;

    fn try_from(row: Stored) -> Result<Self> {
        Ok(Self {
            id: parsed(&row.id)?,
            district: row.district,
            org: parsed(&row.org_id)?,
            scopes: row.scopes.split(' ').map(str::to_owned).collect(),
            created_at: row.created_at,
            expires_at: row.expires_at,
            revoked_at: row.revoked_at,
            last_used_on: row.last_used_on,
        })
    }
}

pub(super) fn insert(conn: &mut Conn, key: &ApiKey, hash: &str) -> Result<()> {
    diesel::insert_into(api_keys::table)
        .values((
            api_keys::id.eq(key.id.to_string()),
            api_keys::district.eq(&key.district),
            api_keys::org_id.eq(key.org.to_string()),
            api_keys::hash.eq(hash),
            api_keys::scopes.eq(key.scopes.join(" ")),
            api_keys::created_at.eq(key.created_at),
            api_keys::expires_at.eq(key.expires_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// The key of a hash.
pub(super) fn by_hash(conn: &mut Conn, hash: &str) -> Result<Option<ApiKey>> {
    let row: Option<Stored> = api_keys::table
        .filter(api_keys::hash.eq(hash))
        .select(Stored::as_select())
        .first(conn)
        .optional()?;
    row.map(ApiKey::try_from).transpose()
}

/// Every key, the newest first.
pub(super) fn all(conn: &mut Conn) -> Result<Vec<ApiKey>> {
    let rows: Vec<Stored> = api_keys::table
        .order((api_keys::created_at.desc(), api_keys::id.desc()))
        .select(Stored::as_select())
        .load(conn)?;
    rows.into_iter().map(ApiKey::try_from).collect()
}

/// Ends a key; `false` if there is none of this id, or it was ended before.
pub(super) fn revoke(conn: &mut Conn, id: AccountId, now: Now) -> Result<bool> {
    let standing = api_keys::table
        .find(id.to_string())
        .filter(api_keys::revoked_at.is_null());
    let changed = diesel::update(standing)
        .set(api_keys::revoked_at.eq(Some(now.micros)))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Notes the day of use, once a day.
pub(super) fn used(conn: &mut Conn, id: AccountId, today: Date) -> Result<()> {
    let other_day = api_keys::table.find(id.to_string()).filter(
        api_keys::last_used_on
            .is_null()
            .or(api_keys::last_used_on.ne(today)),
    );
    diesel::update(other_day)
        .set(api_keys::last_used_on.eq(Some(today)))
        .execute(conn)?;
    Ok(())
}
