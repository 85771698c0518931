//! Sign a draft: reserves the points and opens the public notice.

use std::sync::Arc;

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
use crate::error::Result;
use crate::orgs::Org;
use crate::publicity;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<SignAward>,
    state: Data<State>,
) -> Reply<AwardView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let call = Arc::new((setting, permit, request));
    if let Err(refusal) = sign(&state, &call).await {
        // It may come from the very signature that is asked for: sent twice at the same moment,
        // the second finds the points gone that the first has taken.
        let known = call.clone();
        let known = move |conn: &mut Conn| {
            let (setting, permit, request) = &*known;
            org_within(conn, setting.today(), permit, request.org)?;
            let award = award_of(conn, request.org, request.award)?;
            Ok(award.signed_by(permit.actor.account))
        };
        if !state.db.read(known).await.unwrap_or(false) {
            return Err(refusal);
        }
    }
    let show = move |conn: &mut Conn| {
        let (setting, permit, request) = &*call;
        let award = award_of(conn, request.org, request.award)?;
        view::of(conn, setting, &permit.actor, award)
    };
    state.db.read(show).await.map(Json)
}

/// What a signature is asked for with.
type Call = (Setting, Permit<SignAward>, SignAward);

/// What decides is read beside the writer; what may not be exceeded or done twice is asked again
/// by the statements that write.
async fn sign(state: &State, call: &Arc<Call>) -> Result<()> {
    let deciding = call.clone();
    let decide = move |conn: &mut Conn| {
        let (setting, permit, request) = &*deciding;
        let org = org_within(conn, setting.today(), permit, request.org)?;
        let award = award_of(conn, request.org, request.award)?;
        if award.signed_by(permit.actor.account) {
            return Ok(None);
        }
        let dates = decide(conn, setting, permit, (&org, &award))?;
        Ok(Some((org, award, dates)))
    };
    let Some((org, award, dates)) = state.db.read(decide).await? else {
        return Ok(());
    };
    let call = call.clone();
    let write = move |conn: &mut Conn| {
        let (setting, permit, _) = &*call;
        if !store::take_step(conn, award.id, Step::Drafted, Step::Signed)? {
            return Err(refused(AwardRefusal::NotDrafted));
        }
        post(conn, setting, permit, (&org, &award), &dates)?;
        reserve(conn, setting, permit, &award, &dates)
    };
    state.db.write(write).await
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
