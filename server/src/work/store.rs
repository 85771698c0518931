//! The table of handings over.

use diesel::prelude::*;
use shared::base::{AccountId, HandoverId, OrgId};

use crate::clock::Now;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::handovers;
use crate::either;
use crate::error::Result;

/// One handing over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Handover {
    pub(super) id: HandoverId,
    pub(super) district: String,
    pub(super) org: OrgId,
    pub(super) from: AccountId,
    pub(super) to: AccountId,
    pub(super) reason: String,
    pub(super) by: AccountId,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = handovers)]
struct Row {
    district: String,
    org_id: String,
    from_account_id: String,
    to_account_id: String,
    reason: String,
    handed_by: String,
}

pub(super) fn find(conn: &mut Conn, id: HandoverId) -> Result<Option<Handover>> {
    let row: Option<Row> = handovers::table
        .find(id.to_string())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(|row| {
        Ok(Handover {
            id,
            district: row.district,
            org: parsed(&row.org_id)?,
            from: parsed(&row.from_account_id)?,
            to: parsed(&row.to_account_id)?,
            reason: row.reason,
            by: parsed(&row.handed_by)?,
        })
    })
    .transpose()
}

/// Files a handing over; false if the id is taken.
pub(super) fn insert(conn: &mut Conn, now: Now, handover: &Handover) -> Result<bool> {
    let values = (
        handovers::id.eq(handover.id.to_string()),
        handovers::district.eq(&handover.district),
        handovers::org_id.eq(handover.org.to_string()),
        handovers::from_account_id.eq(handover.from.to_string()),
        handovers::to_account_id.eq(handover.to.to_string()),
        handovers::reason.eq(&handover.reason),
        handovers::handed_by.eq(handover.by.to_string()),
        handovers::handed_at.eq(now.micros),
    );
    let inserted = either!(conn, conn => diesel::insert_into(handovers::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}
