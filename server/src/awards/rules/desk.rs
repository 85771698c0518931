//! Read all that writing an organisation's rules takes: its draft, its versions, what it may award.

use actix_web::web::{Data, Json};
use shared::access::Actor;
use shared::awards::Clause;
use shared::awards::api::{DraftView, IndicatorOffer, ReadRulesDesk, RulesDesk, RulesVersionView};
use shared::base::AccountId;

use crate::State;
use crate::accounts::holders;
use crate::awarders;
use crate::awards::Setting;
use crate::awards::rules::store::DraftOnRecord;
use crate::awards::rules::{
    VersionOnRecord, clauses, org_reached, store, timeline, version_view, versions_of,
};
use crate::awards::setting::awarder_kind;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::Org;
use crate::web::{Authorized, Reply};

/// The most versions that are shown; older ones bind nobody.
const VERSIONS_SHOWN: usize = 20;

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ReadRulesDesk>,
    state: Data<State>,
) -> Reply<RulesDesk> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state.db.read(move |conn| {
        let (org, _) = org_reached(conn, setting.today(), &permit, request.org)?;
        of(conn, &setting, &permit.actor, &org)
    });
    answer.await.map(Json)
}

/// The desk of an organisation.
pub(super) fn of(
    conn: &mut Conn,
    setting: &Setting,
    actor: &Actor,
    org: &Org,
) -> Result<RulesDesk> {
    let mut all = versions_of(conn, &[org.id])?
        .remove(&org.id)
        .unwrap_or_default();
    let draft = store::newest_draft(conn, org.id)?;
    let draft = draft.map(|draft| draft_view(conn, actor, draft, &all));
    let versions = versions(conn, setting, &mut all)?;
    let terms = setting.terms();
    let kind = awarder_kind(org.kind);
    let own = terms
        .indicators
        .iter()
        .filter(|one| Some(one.awarder) == kind);
    Ok(RulesDesk {
        org: org.id,
        org_name: org.name.clone(),
        org_kind: org.kind,
        standing: awarders::standing(conn, org.id)?.0,
        indicators: own
            .map(|one| IndicatorOffer {
                id: one.id.clone(),
                name: setting.indicator_name(&one.id),
                step: one.step,
                cap: one.awarder_cap,
            })
            .collect(),
        notice_working_days: terms.notice_working_days,
        draft: draft.transpose()?,
        versions,
    })
}

/// The versions with their clauses, the newest first.
fn versions(
    conn: &mut Conn,
    setting: &Setting,
    all: &mut [VersionOnRecord],
) -> Result<Vec<RulesVersionView>> {
    let times = timeline(all);
    all.reverse();
    let shown = all.iter().take(VERSIONS_SHOWN);
    let ids: Vec<String> = shown.clone().map(|one| one.id.clone()).collect();
    let mut written = clauses(conn, &ids)?;
    let mut views = Vec::new();
    for one in shown {
        let of_one: Vec<Clause> = written
            .extract_if(.., |(rules, _), _| *rules == one.id)
            .map(|(_, clause)| clause)
            .collect();
        views.push(version_view(setting, &times, one, of_one)?);
    }
    Ok(views)
}

fn draft_view(
    conn: &mut Conn,
    actor: &Actor,
    draft: DraftOnRecord,
    versions: &[VersionOnRecord],
) -> Result<DraftView> {
    let by: AccountId = draft.by;
    let holder = holders(conn, &[by])?.remove(&by);
    let submitted = versions.iter().rev().find(|one| {
        let notice = one.notice.as_ref();
        notice.is_some_and(|(_, _, of)| *of == draft.id)
    });
    Ok(DraftView {
        id: draft.id,
        clauses: draft.clauses,
        drafted_by_me: holder.as_ref().is_some_and(|holder| holder.is(actor)),
        drafted_by: holder.map(|holder| holder.name).unwrap_or_default(),
        drafted_on: draft.on,
        submitted_as: submitted.map(|one| one.version),
    })
}
