//! Hands the drafts an account keeps to a colleague.

use actix_web::web::{Data, Json};
use serde_json::json;
use shared::accounts::HandoverRefusal;
use shared::accounts::api::{HandOverWork, OpenWork};
use shared::api::ErrorCode;
use shared::base::Bilingual;

use crate::State;
use crate::accounts;
use crate::awards;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs;
use crate::web::{Authorized, Permit, Reply};
use crate::work::read::open_work;
use crate::work::store::{self, Handover};
use crate::work::{colleagues, drafts_at, within};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<HandOverWork>,
    state: Data<State>,
) -> Reply<OpenWork> {
    if request.reason.is_empty() {
        let words = Bilingual::new("请写明原因。", "Say why.");
        return Err(Error::field("/reason", words));
    }
    let now = state.clock.now();
    let work = move |conn: &mut Conn| hand_over(conn, now, &permit, &request);
    state.db.write(work).await.map(Json)
}

fn hand_over(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<HandOverWork>,
    request: &HandOverWork,
) -> Result<OpenWork> {
    let org = Some(request.org);
    let account = within(conn, now.date, permit, (request.account, org))?;
    let handover = Handover {
        id: request.handover,
        district: account.district.clone(),
        org: request.org,
        from: account.id,
        to: request.to,
        reason: request.reason.to_string(),
        by: permit.actor.account,
    };
    if let Some(known) = store::find(conn, handover.id)? {
        return if known == handover {
            open_work(conn, now, account, org)
        } else {
            Err(ErrorCode::IdReused.into())
        };
    }
    let mut kept = awards::kept_drafts(conn, account.id)?;
    kept.retain(|draft| draft.org == request.org);
    if kept.is_empty() {
        return Err(refused(HandoverRefusal::NothingOpen));
    }
    let others = colleagues(conn, now.date, &account, request.org)?;
    let to = others.iter().find(|one| one.account == request.to);
    let to = to.ok_or_else(|| refused(HandoverRefusal::NotAColleague))?;
    if kept.iter().any(|draft| to.person == Some(draft.person)) {
        return Err(refused(HandoverRefusal::AboutThem));
    }
    let held = accounts::grants(conn, &[to.account])?;
    let orgs = orgs::family(conn, request.org, now.date)?;
    let mut held = held.values().flatten();
    if !held.any(|grant| drafts_at(grant, &orgs)) {
        return Err(refused(HandoverRefusal::NotAColleague));
    }
    if !store::insert(conn, now, &handover)? {
        return Err(ErrorCode::IdReused.into());
    }
    for draft in &kept {
        if !awards::keep_from_now(conn, draft, (to.account, handover.id), now.date)? {
            return Err(refused(HandoverRefusal::Moved));
        }
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::WorkHandedOver)
            .of_org(request.org)
            .subject(draft.award)
            .detail(json!({
                "handover": handover.id,
                "holder": account.id,
                "account": to.account,
                "reason": request.reason,
            }));
        audit::record(conn, now, entry)?;
    }
    open_work(conn, now, account, org)
}

fn refused(refusal: HandoverRefusal) -> Error {
    Error::refused(&refusal)
}
