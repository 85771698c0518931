//! Draft an award for the head to sign; a draft reserves nothing.

use std::sync::Arc;

use actix_web::web::{Data, Json};
use shared::awards::api::{AwardView, DraftAward};
use shared::awards::{AwardLine, AwardRefusal, Sent, admit};
use shared::base::AccountId;

use crate::State;
use crate::accounts::holders;
use crate::awards::decision::{no_rules, refused};
use crate::awards::view::{Keepers, Named};
use crate::awards::{Award, Decision, Setting, Step, org_within, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<DraftAward>,
    state: Data<State>,
) -> Reply<AwardView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let call = Arc::new((setting, permit, request));
    // What decides is read beside the writer: a draft reserves nothing, and signing decides anew.
    let deciding = call.clone();
    let decide = move |conn: &mut Conn| decide(conn, &deciding.0, &deciding.1, &deciding.2);
    let known = match state.db.read(decide).await? {
        Drafting::Known(known) => known,
        Drafting::New(new) => {
            let (new, filing) = (Arc::new(new), (call.clone()));
            let filed = new.clone();
            let file = move |conn: &mut Conn| file(conn, &filing.0, &filing.1, &filing.2, &filed.0);
            match state.db.write(file).await? {
                None => {
                    let (award, named) = &**new;
                    return named.view(&call.0, &call.1.actor, award.clone()).map(Json);
                }
                Some(known) => known,
            }
        }
    };
    let show = move |conn: &mut Conn| view::of(conn, &call.0, &call.1.actor, (*known).clone());
    state.db.read(show).await.map(Json)
}

/// A draft as it was asked for.
enum Drafting {
    /// It is to be written.
    New(Box<(Award, Named)>),
    /// It stands already.
    Known(Box<Award>),
}

fn decide(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<DraftAward>,
    request: &DraftAward,
) -> Result<Drafting> {
    let org = org_within(conn, setting.today(), permit, request.org)?;
    let line = line(request);
    if let Some(known) = store::find(conn, request.award)? {
        return again(request, known).map(Drafting::Known);
    }
    let mut decision = Decision::load(conn, setting, (&org, &permit.actor), &line)?;
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
        hold: None,
    };
    let stood_in = view::stood_in(&permit.actor, award.id, Event::AwardDrafted);
    let mut accounts: Vec<AccountId> = stood_in.values().copied().collect();
    accounts.push(permit.actor.account);
    let holders = holders(conn, &accounts)?;
    let told = (holders, stood_in, Keepers::new());
    let same_day = view::same_day(conn, std::slice::from_ref(&award))?;
    let named = Named::decided(&org, &mut decision, &award, told, same_day);
    Ok(Drafting::New(Box::new((award, named))))
}

/// Writes the draft; the one that stands already, where it does.
fn file(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<DraftAward>,
    request: &DraftAward,
    award: &Award,
) -> Result<Option<Box<Award>>> {
    if !store::insert_draft(conn, award)? {
        // Someone was quicker with the same id since it was looked up.
        let known = store::find(conn, request.award)?.ok_or_else(taken)?;
        return again(request, known).map(Some);
    }
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::AwardDrafted)
        .of_org(award.org)
        .about(award.line.person)
        .subject(award.id);
    audit::record(conn, setting.now, entry)?;
    Ok(None)
}

/// The award of an id that is known, if it was asked for with the same line.
fn again(request: &DraftAward, known: Award) -> Result<Box<Award>> {
    if known.org != request.org {
        return Err(taken());
    }
    match line(request).sent(Some(&known.line)).map_err(refused)? {
        Sent::Again => Ok(Box::new(known)),
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
