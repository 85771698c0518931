//! Draft an award for the head to sign; a draft reserves nothing.

use actix_web::web::{Data, Json};
use shared::awards::api::{AwardView, DraftAward};
use shared::awards::{AwardLine, AwardRefusal, Sent, admit};

use crate::State;
use crate::audit::{self, Entry, Event};
use crate::awards::decision::{no_rules, refused};
use crate::awards::{Award, Decision, Setting, Step, org_within, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<DraftAward>,
    state: Data<State>,
) -> Reply<AwardView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .write(move |conn| draft(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn draft(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<DraftAward>,
    request: &DraftAward,
) -> Result<AwardView> {
    let org = org_within(conn, setting.today(), permit, request.org)?;
    let line = line(request);
    if let Some(known) = store::find(conn, request.award)? {
        return again(conn, setting, permit, request, known);
    }
    let decision = Decision::load(conn, setting, (&org, &permit.actor), &line)?;
    admit(&line, &decision.circumstances()).map_err(refused)?;
    let basis = decision.basis(line.clause).ok_or_else(no_rules)?;
    let award = Award {
        id: request.award,
        district: org.district.clone(),
        org: org.id,
        indicator: basis.indicator.id.clone(),
        rules: basis.rules.to_owned(),
        line,
        drafted_by: permit.actor.account,
        drafted_on: setting.today(),
        drafted_at: setting.now.micros,
        step: Step::Drafted,
        signature: None,
        ending: None,
    };
    if !store::insert_draft(conn, &award)? {
        // Someone was quicker with the same id since it was looked up.
        let known = store::find(conn, request.award)?.ok_or_else(taken)?;
        return again(conn, setting, permit, request, known);
    }
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::AwardDrafted)
        .of_org(org.id)
        .about(award.line.person)
        .subject(award.id);
    audit::record(conn, setting.now, entry)?;
    view::of(conn, setting, &permit.actor, award)
}

/// The answer to an id that is known: the same line gets the same answer.
fn again(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<DraftAward>,
    request: &DraftAward,
    known: Award,
) -> Result<AwardView> {
    if known.org != request.org {
        return Err(taken());
    }
    match line(request).sent(Some(&known.line)).map_err(refused)? {
        Sent::Again => view::of(conn, setting, &permit.actor, known),
        Sent::New => Err(taken()),
    }
}

fn taken() -> crate::error::Error {
    refused(AwardRefusal::IdReused)
}

fn line(request: &DraftAward) -> AwardLine {
    AwardLine {
        person: request.person,
        clause: request.clause,
        points: request.points,
        fact_date: request.fact_date,
        evidence: request.evidence.clone(),
    }
}
