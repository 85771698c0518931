//! The privacy notice: reading it and acknowledging it.

use actix_web::web::{Data, Json};
use shared::api::Done;
use shared::consents::ConsentRefusal;
use shared::consents::api::{AcknowledgeNotice, NoticeView, ReadNotice};

use crate::State;
use crate::clock::{Now, date_of};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::registers::consents::{acknowledged_at, in_force, insert_acknowledgement};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn read_handler(
    Authorized { permit, .. }: Authorized<ReadNotice>,
    state: Data<State>,
) -> Reply<NoticeView> {
    let (now, account) = (state.clock.now(), permit.actor.account);
    let notice = in_force(now.date)?;
    let read = move |conn: &mut Conn| acknowledged_at(conn, account, notice.version);
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
    if !insert_acknowledgement(conn, actor.account, version, now)? {
        return Ok(());
    }
    let entry = Entry::by(actor, &permit.request_id, Event::NoticeAcknowledged);
    let entry = entry
        .subject(actor.account)
        .detail(serde_json::json!({ "version": version }));
    audit::record(conn, now, entry)
}
