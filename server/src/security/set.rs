//! Sets the rules of passwords and sessions: a row is added, the newest is in force.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::ErrorCode;
use shared::base::Bilingual;
use shared::security::SecurityRefusal;
use shared::security::api::{SecurityPolicyView, SetSecurityPolicy};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::registers::security::{self as register, Stored, own};
use crate::security::list::views;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<SetSecurityPolicy>,
    state: Data<State>,
) -> Reply<SecurityPolicyView> {
    if let Some((field, words)) = request.policy.fault() {
        return Err(Error::field(&format!("/policy/{field}"), words));
    }
    if request.reason.is_empty() {
        let words = Bilingual::new("请写明原因。", "Say why.");
        return Err(Error::field("/reason", words));
    }
    let (now, shared) = (state.clock.now(), state.clone());
    let work = move |conn: &mut Conn| set(conn, now, &shared, &permit, &request);
    state.db.write(work).await.map(Json)
}

fn set(
    conn: &mut Conn,
    now: Now,
    state: &State,
    permit: &Permit<SetSecurityPolicy>,
    request: &SetSecurityPolicy,
) -> Result<SecurityPolicyView> {
    let district = permit.actor.district.clone();
    permit.within(&Target {
        district: district.clone(),
        ..Target::default()
    })?;
    let mut policy = request.policy.clone();
    policy.second_factor.sort();
    policy.second_factor.dedup();
    let stored = Stored {
        id: request.id,
        district,
        replaces: request.replaces,
        policy,
        reason: request.reason.to_string(),
        set_by: permit.actor.account,
        set_at: now.micros,
    };
    if let Some(known) = register::by_id(conn, request.id)? {
        let same = Stored {
            set_at: known.set_at,
            ..stored
        };
        if same != known {
            return Err(ErrorCode::IdReused.into());
        }
        return view(conn, known);
    }
    let before = register::newest(conn, &stored.district)?;
    if before.as_ref().map(|before| before.id) != request.replaces {
        return Err(Error::refused(&SecurityRefusal::Outdated));
    }
    let rules_before = before.map_or_else(|| own(state), |before| before.policy);
    if rules_before == stored.policy {
        return Err(Error::refused(&SecurityRefusal::Unchanged));
    }
    if !register::insert(conn, &stored)? {
        return Err(Error::refused(&SecurityRefusal::Outdated));
    }
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::SecurityPolicySet)
        .subject(stored.id)
        .detail(serde_json::json!({
            "policy": stored.policy,
            "before": rules_before,
            "reason": stored.reason,
        }));
    audit::record(conn, now, entry)?;
    view(conn, stored)
}

fn view(conn: &mut Conn, stored: Stored) -> Result<SecurityPolicyView> {
    let view = views(conn, vec![stored])?.pop();
    view.ok_or_else(|| Error::internal("one set of rules has one view"))
}
