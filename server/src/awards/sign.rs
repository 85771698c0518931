//! Sign a draft: reserves the points and opens the public notice.

use actix_web::web::{Data, Json};
use shared::awards::api::{AwardView, SignAward};
use shared::awards::{AwardDates, AwardRefusal, Transfer, admit_signature};
use shared::base::{AccountId, TransferId};
use shared::calendar::Calendar;
use uuid::Uuid;

use crate::State;
use crate::accounts::holders;
use crate::audit::{self, Entry, Event};
use crate::awards::decision::{cap_key, no_rules, refused, year_of};
use crate::awards::{Award, Decision, Setting, Step, award_of, org_within, quotas, store, view};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::orgs::Org;
use crate::publicity;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<SignAward>,
    state: Data<State>,
) -> Reply<AwardView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .write(move |conn| sign(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn sign(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<SignAward>,
    request: &SignAward,
) -> Result<AwardView> {
    let org = org_within(conn, setting.today(), permit, request.org)?;
    let award = award_of(conn, request.org, request.award)?;
    if award.signed_by(permit.actor.account) {
        return view::of(conn, setting, &permit.actor, award);
    }
    let dates = match decide(conn, setting, permit, (&org, &award)) {
        Ok(dates) => dates,
        Err(refusal) => return overtaken(conn, setting, permit, request, refusal),
    };
    if !store::take_step(conn, award.id, Step::Drafted, Step::Signed)? {
        let refusal = refused(AwardRefusal::NotDrafted);
        return overtaken(conn, setting, permit, request, refusal);
    }
    post(conn, setting, permit, (&org, &award), &dates)?;
    reserve(conn, setting, permit, &award, &dates)?;
    let signed = award_of(conn, request.org, request.award)?;
    view::of(conn, setting, &permit.actor, signed)
}

/// Takes the decision of the draft again, because the world has moved on since.
fn decide(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<SignAward>,
    (org, award): (&Org, &Award),
) -> Result<AwardDates> {
    let mut decision = Decision::load(conn, setting, (org, &permit.actor), &award.line)?;
    decision.hold_to(award);
    let kept = store::keepers(conn, &[award.id])?.into_values().flatten();
    let mut had: Vec<AccountId> = kept.map(|(account, _)| account).collect();
    had.push(award.drafted_by);
    let known = holders(conn, &had)?;
    let is_me = |id| known.get(id).is_none_or(|holder| holder.is(&permit.actor));
    let signer_drafted = had.iter().any(is_me);
    admit_signature(
        award.record()?,
        signer_drafted,
        &award.line,
        &decision.circumstances(),
    )
    .map_err(refused)?;
    let basis = decision.basis(award.line.clause).ok_or_else(no_rules)?;
    Ok(AwardDates::signed_on(
        setting.today(),
        Calendar::embedded(),
        decision.notice_working_days(),
        basis.indicator.valid_months,
    ))
}

/// The refusal, unless it comes from the very signature that is asked for: sent twice at the same
/// moment, the second may find the points gone that the first has taken since the award was read.
fn overtaken(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<SignAward>,
    request: &SignAward,
    refusal: Error,
) -> Result<AwardView> {
    let award = award_of(conn, request.org, request.award)?;
    if award.signed_by(permit.actor.account) {
        return view::of(conn, setting, &permit.actor, award);
    }
    Err(refusal)
}

/// Writes the signature, the line of the public notice and the audit row.
fn post(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<SignAward>,
    (org, award): (&Org, &Award),
    dates: &AwardDates,
) -> Result<()> {
    store::insert_signature(conn, setting.now, award.id, permit.actor.account, dates)?;
    publicity::post(
        conn,
        &setting.keys,
        org,
        &publicity::Posting {
            award: award.id,
            person: award.line.person,
            points: award.line.points,
            posted_on: dates.notice.posted_on,
            until: dates.notice.ends_on,
        },
    )?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::AwardSigned)
        .of_org(org.id)
        .about(award.line.person)
        .subject(award.id);
    audit::record(conn, setting.now, entry)
}

/// Takes the points from cap and quota, whoever else does so at the same moment. These are the
/// rows that others wait for, so they come last.
fn reserve(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<SignAward>,
    award: &Award,
    dates: &AwardDates,
) -> Result<()> {
    let (year, points) = (year_of(setting), award.line.points);
    let transfer = Transfer::grant(
        TransferId(Uuid::now_v7()),
        award.id,
        (award.org, year),
        points,
        dates.notice.effective_on,
    );
    let entry = quotas::Entry {
        transfer,
        org: award.org,
        year,
        note: String::new(),
    };
    let by = (award.district.as_str(), permit.actor.account);
    quotas::record_transfer(conn, setting.now, by, &entry)?;
    let (terms, key) = (setting.terms(), cap_key(award, year));
    let terms = terms.indicator(&award.indicator).ok_or_else(no_rules)?;
    if !quotas::take_from_cap(conn, &key, points, terms.awarder_cap)? {
        let left = terms.awarder_cap - quotas::given(conn, &key)?;
        return Err(refused(AwardRefusal::ExceedsPersonalCap { left }));
    }
    if !quotas::take_from_quota(conn, award.org, year, points)? {
        let left = quotas::balance(conn, award.org, year)?.left();
        return Err(refused(AwardRefusal::ExceedsQuota { left }));
    }
    Ok(())
}
