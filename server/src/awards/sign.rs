//! Sign a draft: reserves the points and opens the public notice.

use std::sync::Arc;

use actix_web::web::{Data, Json};
use shared::api::Endpoint;
use shared::awards::api::{AwardView, SignAward};
use shared::awards::{AwardDates, AwardRefusal, Transfer, admit_signature};
use shared::base::{AccountId, AreaId, AwardId, OrgId, TransferId};
use shared::calendar::Calendar;
use uuid::Uuid;

use crate::State;
use crate::accounts::holders;
use crate::awards::decision::{cap_key, no_rules, refused, year_of};
use crate::awards::view::Named;
use crate::awards::{
    Award, Decision, Setting, SignatureOnRecord, Step, award_of, org_within, quotas, store, view,
};
use crate::db::Conn;
use crate::error::Result;
use crate::publicity;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::{Org, town_of};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<SignAward>,
    state: Data<State>,
) -> Reply<AwardView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let call = Arc::new(Call {
        setting,
        permit,
        org: request.org,
        award: request.award,
    });
    if let Some(view) = sign(&state, &call).await? {
        return Ok(Json(view));
    }
    let show = move |conn: &mut Conn| {
        let award = award_of(conn, call.org, call.award)?;
        view::of(conn, &call.setting, &call.permit.actor, award)
    };
    state.db.read(show).await.map(Json)
}

/// What a signature is asked for with, by itself or among others.
pub(super) struct Call<E: Endpoint> {
    pub(super) setting: Setting,
    pub(super) permit: Permit<E>,
    pub(super) org: OrgId,
    pub(super) award: AwardId,
}

/// Signs; nothing is answered for what the same head has signed before.
pub(super) async fn sign<E: Endpoint>(
    state: &State,
    call: &Arc<Call<E>>,
) -> Result<Option<AwardView>> {
    let refusal = match try_sign(state, call).await {
        Ok(signed) => return Ok(signed),
        Err(refusal) => refusal,
    };
    // It may come from the very signature that is asked for: sent twice at the same moment, the
    // second finds the points gone that the first has taken.
    let known = call.clone();
    let known = move |conn: &mut Conn| {
        org_within(conn, known.setting.today(), &known.permit, known.org)?;
        let award = award_of(conn, known.org, known.award)?;
        Ok(award.signed_by(known.permit.actor.account))
    };
    if state.db.read(known).await.unwrap_or(false) {
        Ok(None)
    } else {
        Err(refusal)
    }
}

/// A signature that was decided and is to be written.
struct Signing {
    org: Org,
    /// The town of the organisation, for the notice.
    town: AreaId,
    award: Award,
    dates: AwardDates,
    named: Named,
}

/// What decides is read beside the writer; what may not be exceeded or done twice is asked again
/// by the statements that write.
async fn try_sign<E: Endpoint>(state: &State, call: &Arc<Call<E>>) -> Result<Option<AwardView>> {
    let deciding = call.clone();
    let decide = move |conn: &mut Conn| {
        let (setting, permit) = (&deciding.setting, &deciding.permit);
        let org = org_within(conn, setting.today(), permit, deciding.org)?;
        let award = award_of(conn, deciding.org, deciding.award)?;
        if award.signed_by(permit.actor.account) {
            return Ok(None);
        }
        decide(conn, setting, permit, (org, award)).map(Some)
    };
    let Some(signing) = state.db.read(decide).await? else {
        return Ok(None);
    };
    let signing = Arc::new(signing);
    let (written, writing) = (signing.clone(), call.clone());
    let write = move |conn: &mut Conn| {
        let (setting, permit) = (&writing.setting, &writing.permit);
        if !store::take_step(conn, written.award.id, Step::Drafted, Step::Signed)? {
            return Err(refused(AwardRefusal::NotDrafted));
        }
        post(conn, setting, permit, &written)?;
        reserve(conn, setting, permit, (&written.award, &written.dates))
    };
    state.db.write(write).await?;
    let actor = &call.permit.actor;
    let signed = signing.signed_by(actor.account);
    signing.named.view(&call.setting, actor, signed).map(Some)
}

impl Signing {
    /// The award as it stands once this has been written.
    fn signed_by(&self, signed_by: AccountId) -> Award {
        let AwardDates { notice, expires_on } = &self.dates;
        Award {
            step: Step::Signed,
            signature: Some(SignatureOnRecord {
                signed_by,
                signed_on: notice.posted_on,
                notice_until: notice.ends_on,
                posts_on: notice.effective_on,
                expires_on: *expires_on,
            }),
            ..self.award.clone()
        }
    }
}

/// Takes the decision of the draft again, because the world has moved on since.
fn decide<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    (org, award): (Org, Award),
) -> Result<Signing> {
    let mut decision = Decision::load(conn, setting, (&org, &permit.actor), &award.line)?;
    decision.hold_to(&award);
    let keepers = store::keepers(conn, &[award.id])?;
    let mut stood_in = audit::stood_in(conn, &[award.id.to_string()])?;
    stood_in.extend(view::stood_in(&permit.actor, award.id, Event::AwardSigned));
    let kept = keepers.values().flatten().map(|(account, _)| *account);
    let had: Vec<AccountId> = kept.chain([award.drafted_by]).collect();
    let others = stood_in.values().copied().chain([permit.actor.account]);
    let told: Vec<AccountId> = had.iter().copied().chain(others).collect();
    let holders = holders(conn, &told)?;
    let is_me = |id| {
        holders
            .get(id)
            .is_none_or(|holder| holder.is(&permit.actor))
    };
    let signer_drafted = had.iter().any(is_me);
    admit_signature(
        award.record()?,
        signer_drafted,
        &award.line,
        &decision.circumstances(),
    )
    .map_err(refused)?;
    let basis = decision.basis(award.line.clause).ok_or_else(no_rules)?;
    let dates = AwardDates::signed_on(
        setting.today(),
        Calendar::embedded(),
        decision.notice_working_days(),
        basis.indicator.valid_months,
    );
    let told = (holders, stood_in, keepers);
    let same_day = view::same_day(conn, std::slice::from_ref(&award))?;
    Ok(Signing {
        town: town_of(conn, org.area, setting.today())?,
        named: Named::decided(&org, &mut decision, &award, told, same_day),
        org,
        award,
        dates,
    })
}

/// Writes the signature, the line of the public notice and the audit row.
fn post<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    signing: &Signing,
) -> Result<()> {
    let Signing {
        org, award, dates, ..
    } = signing;
    store::insert_signature(conn, setting.now, award.id, permit.actor.account, dates)?;
    publicity::post(
        conn,
        &setting.keys,
        org,
        &publicity::Posting {
            award: award.id,
            person: award.line.person,
            town: signing.town,
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
fn reserve<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    (award, dates): (&Award, &AwardDates),
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
