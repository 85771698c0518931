//! The privacy notice: reading it, acknowledging it, and asking whether that was done.

use actix_web::web::{Data, Json};
use shared::access::Actor;
use shared::api::Done;
use shared::base::Date;
use shared::consents::api::{AcknowledgeNotice, NoticeView, ReadNotice};
use shared::consents::{ConsentRefusal, PrivacyNotice};

use crate::State;
use crate::clock::{Now, date_of};
use crate::consents::store;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn read_handler(
    Authorized { permit, .. }: Authorized<ReadNotice>,
    state: Data<State>,
) -> Reply<NoticeView> {
    let (now, account) = (state.clock.now(), permit.actor.account);
    let notice = in_force(now.date)?;
    let read = move |conn: &mut Conn| store::acknowledged_at(conn, account, notice.version);
    let at = state.db.read(read).await?;
    Ok(Json(NoticeView {
        notice: notice.clone(),
        acknowledged_on: at.map(date_of),
    }))
}

pub(super) async fn acknowledge_handler(
    Authorized { request, permit }: Authorized<AcknowledgeNotice>,
    state: Data<State>,
) -> Reply<Done> {
    let now = state.clock.now();
    if request.version != in_force(now.date)?.version {
        return Err(Error::refused(&ConsentRefusal::NoticeOutdated));
    }
    let work = move |conn: &mut Conn| acknowledge(conn, now, &permit, request.version);
    state.db.write(work).await?;
    Ok(Json(Done {}))
}

/// Doing it twice leaves one row.
fn acknowledge(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<AcknowledgeNotice>,
    version: u32,
) -> Result<()> {
    let actor = &permit.actor;
    if !store::insert_acknowledgement(conn, actor.account, version, now)? {
        return Ok(());
    }
    let entry = Entry::by(actor, &permit.request_id, Event::NoticeAcknowledged);
    let entry = entry
        .subject(actor.account)
        .detail(serde_json::json!({ "version": version }));
    audit::record(conn, now, entry)
}

/// Refuses what needs the notice in force, until the account has acknowledged it; or, where it is
/// done on behalf of someone, until that person was told it.
pub fn require_notice(conn: &mut Conn, today: Date, actor: &Actor) -> Result<()> {
    let version = in_force(today)?.version;
    let told = actor.on_behalf.as_ref().map(|on| on.notice);
    if told.is_some_and(|told| told >= version) {
        return Ok(());
    }
    match store::acknowledged_at(conn, actor.account, version)? {
        Some(_) => Ok(()),
        None => Err(Error::refused(&ConsentRefusal::NoticeUnread)),
    }
}

/// The version of the notice in force.
pub fn notice_version(today: Date) -> Result<u32> {
    Ok(in_force(today)?.version)
}

pub(super) fn in_force(today: Date) -> Result<&'static PrivacyNotice> {
    PrivacyNotice::on(today).ok_or_else(|| Error::internal("there is no privacy notice"))
}
