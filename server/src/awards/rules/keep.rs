//! Keep a draft of the organisation's award rules.

use actix_web::web::{Data, Json};
use shared::awards::api::{KeepRulesDraft, RulesDesk};
use shared::awards::{RulesRefusal, admit_draft};

use crate::State;
use crate::awarders;
use crate::awards::Setting;
use crate::awards::rules::store::{self, DraftOnRecord};
use crate::awards::rules::{desk, kind_of, org_reached, refused};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<KeepRulesDraft>,
    state: Data<State>,
) -> Reply<RulesDesk> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .write(move |conn| keep(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn keep(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<KeepRulesDraft>,
    request: &KeepRulesDraft,
) -> Result<RulesDesk> {
    let (org, _) = org_reached(conn, setting.today(), permit, request.org)?;
    if !is_known(conn, permit, request)? {
        let newest = store::newest_draft(conn, org.id)?;
        let about = (
            kind_of(&org)?,
            org.is_ended(setting.today()),
            awarders::suspended(conn, org.id)?,
        );
        let seen = newest.as_ref().map(|draft| draft.id) == request.after;
        admit_draft(about, seen, &request.clauses, &setting.terms()).map_err(refused)?;
        let draft = DraftOnRecord {
            id: request.draft,
            org: org.id,
            number: newest.map_or(0, |draft| draft.number) + 1,
            clauses: request.clauses.clone(),
            by: permit.actor.account,
            on: setting.today(),
            at: setting.now.micros,
        };
        write(conn, setting, permit, request, &draft)?;
    }
    desk::of(conn, setting, &permit.actor, &org)
}

fn write(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<KeepRulesDraft>,
    request: &KeepRulesDraft,
    draft: &DraftOnRecord,
) -> Result<()> {
    if !store::insert_draft(conn, draft)? {
        // Somebody was quicker, perhaps with the very same.
        return if is_known(conn, permit, request)? {
            Ok(())
        } else {
            Err(refused(RulesRefusal::DraftMovedOn))
        };
    }
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::RulesDrafted)
        .of_org(draft.org)
        .subject(draft.id);
    audit::record(conn, setting.now, entry)
}

/// True if the very same was kept before; another content under a known id is refused.
fn is_known(
    conn: &mut Conn,
    permit: &Permit<KeepRulesDraft>,
    request: &KeepRulesDraft,
) -> Result<bool> {
    let Some(known) = store::draft(conn, request.draft)? else {
        return Ok(false);
    };
    let same = known.org == request.org
        && known.by == permit.actor.account
        && known.clauses == request.clauses;
    if same {
        Ok(true)
    } else {
        Err(refused(RulesRefusal::IdReused))
    }
}
