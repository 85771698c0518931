//! The table of rules; its rows are only ever added.

use diesel::prelude::*;
use shared::access::Role;
use shared::base::{AccountId, SecurityPolicyId};
use shared::security::SecurityPolicy;

use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::security_policies;
use crate::either;
use crate::error::{Error, Result};

/// Rules, as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stored {
    pub(crate) id: SecurityPolicyId,
    pub(crate) district: String,
    /// The rules that were in force before; none for the first.
    pub(crate) replaces: Option<SecurityPolicyId>,
    pub(crate) policy: SecurityPolicy,
    pub(crate) reason: String,
    pub(crate) set_by: AccountId,
    pub(crate) set_at: i64,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = security_policies)]
struct Row {
    id: String,
    district: String,
    replaces: String,
    password_min: i32,
    idle_minutes: i32,
    session_hours: i32,
    lock_after: i32,
    lock_minutes: i32,
    second_factor: String,
    reason: String,
    set_by: String,
    set_at: i64,
}

impl Row {
    fn read(self) -> Result<Stored> {
        let number = |stored: i32| u16::try_from(stored).map_err(Error::internal);
        let codes = self.second_factor.split_whitespace();
        let role = |code| Role::from_code(code).ok_or_else(|| Error::internal("an unknown role"));
        Ok(Stored {
            id: parsed(&self.id)?,
            district: self.district,
            replaces: match self.replaces.as_str() {
                "" => None,
                id => Some(parsed(id)?),
            },
            policy: SecurityPolicy {
                password_min: number(self.password_min)?,
                idle_minutes: number(self.idle_minutes)?,
                session_hours: number(self.session_hours)?,
                lock_after: number(self.lock_after)?,
                lock_minutes: number(self.lock_minutes)?,
                second_factor: codes.map(role).collect::<Result<_>>()?,
            },
            reason: self.reason,
            set_by: parsed(&self.set_by)?,
            set_at: self.set_at,
        })
    }
}

/// The rules in force.
pub(crate) fn newest(conn: &mut Conn, district: &str) -> Result<Option<Stored>> {
    Ok(page(conn, district, None, 1)?.pop())
}

/// Rules by the time they were set, the newest first, from behind `before`.
pub(crate) fn page(
    conn: &mut Conn,
    district: &str,
    before: Option<&Stored>,
    limit: u32,
) -> Result<Vec<Stored>> {
    let mut query = security_policies::table
        .filter(security_policies::district.eq(district.to_owned()))
        .order((
            security_policies::set_at.desc(),
            security_policies::id.desc(),
        ))
        .limit(i64::from(limit))
        .select(Row::as_select())
        .into_boxed();
    if let Some(Stored { id, set_at, .. }) = before {
        let same = security_policies::set_at.eq(*set_at);
        let earlier = security_policies::set_at
            .lt(*set_at)
            .or(same.and(security_policies::id.lt(id.to_string())));
        query = query.filter(earlier);
    }
    let rows: Vec<Row> = query.load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// Known rules.
pub(crate) fn by_id(conn: &mut Conn, id: SecurityPolicyId) -> Result<Option<Stored>> {
    let row: Option<Row> = security_policies::table
        .find(id.to_string())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// Adds rules; false if others have replaced the same ones. The table's key decides, so that of
/// two who set rules at once only one does.
pub(crate) fn insert(conn: &mut Conn, stored: &Stored) -> Result<bool> {
    let policy = &stored.policy;
    let codes: Vec<&str> = policy
        .second_factor
        .iter()
        .map(|role| role.code())
        .collect();
    let row = (
        security_policies::id.eq(stored.id.to_string()),
        security_policies::district.eq(&stored.district),
        security_policies::replaces
            .eq(stored.replaces.map(|id| id.to_string()).unwrap_or_default()),
        security_policies::password_min.eq(i32::from(policy.password_min)),
        security_policies::idle_minutes.eq(i32::from(policy.idle_minutes)),
        security_policies::session_hours.eq(i32::from(policy.session_hours)),
        security_policies::lock_after.eq(i32::from(policy.lock_after)),
        security_policies::lock_minutes.eq(i32::from(policy.lock_minutes)),
        security_policies::second_factor.eq(codes.join(" ")),
        security_policies::reason.eq(&stored.reason),
        security_policies::set_by.eq(stored.set_by.to_string()),
        security_policies::set_at.eq(stored.set_at),
    );
    let inserted = either!(conn, inner => diesel::insert_into(security_policies::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(inner))?;
    Ok(inserted == 1)
}
