//! Say what an award would be worth to the person and cost the organisation; changes nothing.
//!
//! The worth is the official score with the award less the score without it, on the day it would
//! post. It says what this award adds, and nothing of what others gave.

use actix_web::web::{Data, Json};
use shared::api::Refusal;
use shared::awards::api::{AwardWorth, RefusalView, WeighAward};
use shared::awards::{AwardDates, AwardLine, AwardRefusal, JointCap, Worth, admit};
use shared::base::{Points, Text};
use shared::calendar::Calendar;

use crate::State;
use crate::assessments::gain;
use crate::awards::decision::{Basis, no_rules, refused};
use crate::awards::{Decision, Setting, org_within};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::awards::CountedAward;
use crate::registers::orgs::Org;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<WeighAward>,
    state: Data<State>,
) -> Reply<AwardWorth> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .read(move |conn| weigh(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn weigh(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<WeighAward>,
    request: &WeighAward,
) -> Result<AwardWorth> {
    let org = org_within(conn, setting.today(), permit, request.org)?;
    let line = AwardLine {
        person: request.person,
        clause: request.clause,
        points: request.points,
        fact_date: request.fact_date,
        // What proves the fact is asked for when the award is drafted, not when it is weighed.
        evidence: Text::new("-").map_err(Error::internal)?,
    };
    let decision = Decision::load(conn, setting, (&org, &permit.actor), &line)?;
    let refusal = admit(&line, &decision.circumstances()).err();
    if let Some(refusal) = refusal.filter(|refusal| nothing_to_weigh(*refusal)) {
        return Err(refused(refusal));
    }
    if !decision.recipient.belongs {
        return Err(refused(AwardRefusal::PersonNotYours));
    }
    let basis = decision.basis(line.clause).ok_or_else(no_rules)?;
    let dates = AwardDates::signed_on(
        setting.today(),
        Calendar::embedded(),
        decision.notice_working_days(),
        basis.indicator.valid_months,
    );
    let worth = worth(conn, setting, (&org, basis), &line, &dates)?;
    let cap = decision.personal_cap(basis);
    Ok(AwardWorth {
        points: worth.points,
        worth: worth.worth,
        lost_to_cap: worth.lost,
        same_worth_for: worth.same_worth,
        quota_left: decision.account.left() - line.points,
        cap_left: cap.cap - cap.given - line.points,
        notice_until: dates.notice.ends_on,
        posts_on: dates.notice.effective_on,
        strip: Calendar::embedded().strip(setting.today(), dates.notice.effective_on),
        refusal: refusal.map(|refusal| RefusalView {
            code: refusal.code().to_owned(),
            words: refusal.words(),
        }),
    })
}

/// True if there is no clause to weigh by, or no number of points to weigh.
fn nothing_to_weigh(refusal: AwardRefusal) -> bool {
    matches!(
        refusal,
        AwardRefusal::RulesNotInForce
            | AwardRefusal::ClauseUnknown
            | AwardRefusal::IndicatorNotYours
            | AwardRefusal::PointsNotPositive
            | AwardRefusal::PointsNotInStep { .. }
    )
}

fn worth(
    conn: &mut Conn,
    setting: &Setting,
    (org, basis): (&Org, Basis<'_>),
    line: &AwardLine,
    dates: &AwardDates,
) -> Result<Worth> {
    let award = CountedAward {
        indicator: basis.indicator.id.clone(),
        // Beyond the awarder's own cap an award is refused, and is worth no more than the cap.
        points: line.points.min(basis.indicator.awarder_cap),
        posts_on: dates.notice.effective_on,
        expires_on: dates.expires_on,
        org_name: org.name.clone(),
    };
    let program = setting.program.as_deref().ok_or_else(no_rules)?;
    let room = JointCap {
        cap: gain(conn, program, line.person, &award)?,
        counted: Points::ZERO,
    };
    let (least, step) = (basis.clause.least, basis.indicator.step);
    Ok(Worth::of(line.points, &[room], least, step))
}
