//! Submit the draft of the award rules: it becomes a version in public notice.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::awards::api::{RulesDesk, SubmitRules};
use shared::awards::{AwardRules, Clause, RulesRefusal, Submission, admit_submission};
use shared::calendar::Calendar;

use crate::State;
use crate::accounts::holders;
use crate::awarders;
use crate::awards::Setting;
use crate::awards::rules::store::{self, DraftOnRecord, Submitted};
use crate::awards::rules::{desk, kind_of, latest, org_reached, refused, timeline, versions_of};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::Org;
use crate::web::{Authorized, Permit, Reply};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<SubmitRules>,
    state: Data<State>,
) -> Reply<RulesDesk> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .write(move |conn| submit(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn submit(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<SubmitRules>,
    request: &SubmitRules,
) -> Result<RulesDesk> {
    let (org, _) = org_reached(conn, setting.today(), permit, request.org)?;
    if !is_known(conn, permit, request)? {
        let draft = store::draft(conn, request.draft)?;
        let draft = draft.filter(|draft| draft.org == org.id);
        let draft = draft.ok_or(ErrorCode::NotFound)?;
        post(conn, setting, permit, (&org, &draft), request)?;
    }
    desk::of(conn, setting, &permit.actor, &org)
}

/// Decides, and writes the version with the days of its notice.
fn post(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<SubmitRules>,
    (org, draft): (&Org, &DraftOnRecord),
    request: &SubmitRules,
) -> Result<()> {
    let (today, terms) = (setting.today(), setting.terms());
    let known = versions_of(conn, &[org.id])?
        .remove(&org.id)
        .unwrap_or_default();
    let times = timeline(&known);
    let newest = store::newest_draft(conn, org.id)?;
    let in_force = latest(conn, org.id, today)?.map(|record| record.rules);
    let by_me = holders(conn, &[draft.by])?
        .values()
        .any(|one| one.is(&permit.actor));
    let at = Submission {
        awarder: kind_of(org)?,
        ended: org.is_ended(today),
        standing: awarders::standing(conn, org.id)?.0,
        newest: newest.is_some_and(|newest| newest.id == draft.id),
        submitter_drafted: by_me,
        in_notice: times.in_notice_on(today),
        in_force: in_force
            .as_ref()
            .filter(|rules: &&AwardRules| rules.in_force_on(today)),
        terms: &terms,
    };
    admit_submission(&draft.clauses, &at).map_err(refused)?;
    let notice = Calendar::embedded().notice(today, terms.notice_working_days);
    let clauses = (1_u32..).zip(&draft.clauses);
    let clauses: Vec<Clause> = clauses.map(|(number, one)| one.clause(number)).collect();
    let submitted = Submitted {
        id: request.rules,
        org: org.id,
        version: times.next_number(),
        draft: draft.id,
        by: permit.actor.account,
        notice: &notice,
        clauses: &clauses,
    };
    if !store::insert_version(conn, setting.now, &submitted)? {
        // Somebody was quicker, perhaps with the very same.
        return if is_known(conn, permit, request)? {
            Ok(())
        } else {
            Err(refused(RulesRefusal::AlreadyInNotice))
        };
    }
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::RulesSubmitted)
        .of_org(org.id)
        .subject(request.rules)
        .detail(serde_json::json!({ "version": submitted.version }));
    audit::record(conn, setting.now, entry)
}

/// True if the very same was submitted before; another content under a known id is refused.
fn is_known(conn: &mut Conn, permit: &Permit<SubmitRules>, request: &SubmitRules) -> Result<bool> {
    let Some(known) = store::submitted(conn, request.rules)? else {
        return Ok(false);
    };
    if known == (request.org, request.draft, permit.actor.account) {
        Ok(true)
    } else {
        Err(refused(RulesRefusal::IdReused))
    }
}
