//! Counts the looks and the refusals of the last days; numbers only, so it leaves no row.

use actix_web::web::{Data, Json};
use chrono::Days;
use shared::audit::api::{AuditOverview, ReadAuditOverview};

use crate::State;
use crate::audit::filter::allowed;
use crate::clock::{Now, date_of, start_of};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self as register, Event, Which};
use crate::web::{Authorized, Reply};

/// Days that are counted, today among them.
const DAYS: u64 = 7;

pub(super) async fn handler(
    Authorized { permit, .. }: Authorized<ReadAuditOverview>,
    state: Data<State>,
) -> Reply<AuditOverview> {
    allowed(&permit)?;
    let now = state.clock.now();
    let district = permit.actor.district.clone();
    let read = move |conn: &mut Conn| overview(conn, now, &district);
    state.db.read(read).await.map(Json)
}

fn overview(conn: &mut Conn, now: Now, district: &str) -> Result<AuditOverview> {
    let since = now.date.checked_sub_days(Days::new(DAYS - 1));
    let since = since.unwrap_or(now.date);
    let mut count = |events: &[&'static str]| {
        let which = Which {
            district: district.to_owned(),
            events: Some(events.to_vec()),
            account: None,
            orgs: None,
            person: None,
            subject: None,
            span: (start_of(since), i64::MAX),
        };
        u32::try_from(register::count(conn, &which)?).map_err(Error::internal)
    };
    let looks = count(&Event::LOOKS)?;
    let closed = count(&[Event::SignInLocked.code()])?;
    let refused_codes = count(&[Event::CodeRefused.code()])?;
    let sampled_at = register::newest_of(conn, district, Event::AuditSampled.code())?;
    Ok(AuditOverview {
        since,
        looks,
        locks: closed,
        refused_codes,
        sampled_on: sampled_at.map(date_of),
    })
}
