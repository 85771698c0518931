//! Corrections as they are shown, and what their reader may do.

use std::collections::BTreeMap;

use serde_json::Value;
use shared::access::{Actor, Role};
use shared::api::Endpoint;
use shared::base::{AccountId, Bilingual, CorrectionId, OrgId, PersonId};
use shared::corrections::api::{CorrectionRow, CorrectionStep, CorrectionView};
use shared::corrections::{
    CorrectionAct, CorrectionRefusal, CorrectionState, Decision, Part, Side, Standing,
};
use shared::orgs::OrgKind;
use shared::residents::claim_words;

use crate::accounts::holders;
use crate::assessments;
use crate::clock::{date_of, time_of};
use crate::corrections::correction::Correction;
use crate::corrections::reach::{Reached, reached};
use crate::corrections::{Setting, StepOnRecord, store};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs;
use crate::registers::residents::{Identity, identities, name_of};
use crate::web::Permit;

/// An officer who may decide, as far as the rules need to know.
pub(super) struct Officer {
    standing: Standing,
    side: Side,
    part: Part,
}

impl Officer {
    /// The act that a decision of this officer is.
    pub(super) fn decide(
        &self,
        decision: Decision,
    ) -> std::result::Result<CorrectionAct, CorrectionRefusal> {
        self.standing.decide(decision, self.side, self.part)
    }
}

/// A correction as the rules read it.
pub(super) fn standing(conn: &mut Conn, found: &Reached) -> Result<Standing> {
    let steps = store::steps(conn, found.correction.id)?;
    let orgs = orgs::of_ids(conn, &found.desks, found.today)?;
    let office = |org: &orgs::Org| org.kind == OrgKind::MigrantOffice;
    Ok(Standing {
        state: found.correction.state,
        reviewed: steps
            .iter()
            .any(|one| one.act == CorrectionAct::ReviewAsked),
        office_answers: orgs.values().any(office),
    })
}

/// The actor as the officer that the grant makes of them.
pub(super) fn officer(conn: &mut Conn, found: &Reached, actor: &Actor) -> Result<Officer> {
    let steps = store::steps(conn, found.correction.id)?;
    let accounts: Vec<AccountId> = steps.iter().map(|step| step.account).collect();
    let holders = holders(conn, &accounts)?;
    let is_actors = |step: &&StepOnRecord| {
        let holder = holders.get(&step.account);
        holder.is_some_and(|holder| holder.is(actor))
    };
    let mut rejections = steps.iter();
    let rejection = rejections.rfind(|step| step.act == CorrectionAct::Rejected);
    let part = Part {
        oneself: actor.person == Some(found.correction.person),
        for_them: steps
            .iter()
            .filter(is_actors)
            .any(|step| step.act.is_residents()),
        rejected: rejection.as_ref().is_some_and(is_actors),
    };
    Ok(Officer {
        standing: standing(conn, found)?,
        side: match found.grant.role {
            Role::MigrantOffice => Side::Office,
            _ => Side::Desk,
        },
        part,
    })
}

/// The correction of the resident who asks, as it stands now.
pub(super) fn own<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    id: CorrectionId,
) -> Result<CorrectionView> {
    let found = reached(conn, setting.now.date, permit, id)?;
    of(conn, setting, &permit.actor, &found)
}

/// One correction for whoever reaches it.
pub(super) fn of(
    conn: &mut Conn,
    setting: &Setting,
    actor: &Actor,
    found: &Reached,
) -> Result<CorrectionView> {
    let correction = &found.correction;
    let row = rows(conn, setting, std::slice::from_ref(correction))?;
    let row = row
        .into_iter()
        .next()
        .ok_or(shared::api::ErrorCode::NotFound)?;
    let (program, today) = (&*setting.program, setting.now.date);
    let official = assessments::official_facts(conn, program, correction.person, today)?;
    let counted = official.get(&correction.fact);
    let steps = store::steps(conn, correction.id)?;
    Ok(CorrectionView {
        row,
        value: correction.value.clone(),
        counted: counted.map(|value| words(setting, &correction.fact, value)),
        reason: correction.reason.clone(),
        evidence: correction.evidence.clone(),
        steps: shown(conn, steps)?,
        may: may(conn, actor, found)?,
    })
}

/// What the reader may do now.
fn may(conn: &mut Conn, actor: &Actor, found: &Reached) -> Result<Vec<CorrectionAct>> {
    if found.grant.role == Role::Resident {
        let standing = standing(conn, found)?;
        let acts = [
            standing.supply(),
            standing.ask_review(),
            standing.withdraw(),
        ];
        return Ok(acts.into_iter().flatten().collect());
    }
    let officer = officer(conn, found, actor)?;
    let decisions = [Decision::Accept, Decision::Ask, Decision::Reject];
    let acts = decisions.into_iter().map(|one| officer.decide(one));
    Ok(acts.flatten().collect())
}

/// Steps as they are shown.
pub(super) fn shown(conn: &mut Conn, steps: Vec<StepOnRecord>) -> Result<Vec<CorrectionStep>> {
    let ids: Vec<OrgId> = steps.iter().filter_map(|step| step.org).collect();
    let names = orgs::names_of(conn, &ids)?;
    let steps = steps.into_iter().map(|step| {
        let org = step.org.and_then(|org| names.on(org, date_of(step.at)));
        let who = match org {
            Some(name) => name.clone(),
            None if step.act.is_residents() => Bilingual::new("本人", "The resident"),
            None => Role::MigrantOffice.words(),
        };
        CorrectionStep {
            act: step.act,
            on: date_of(step.at),
            time: time_of(step.at),
            who,
            note: step.note,
            evidence: step.evidence,
            due_on: step.due.map(|(on, _)| on),
        }
    });
    Ok(steps.collect())
}

/// Corrections as a list shows them.
pub(super) fn rows(
    conn: &mut Conn,
    setting: &Setting,
    found: &[Correction],
) -> Result<Vec<CorrectionRow>> {
    let persons: Vec<PersonId> = found.iter().map(|one| one.person).collect();
    let known = identities(conn, &setting.keys, &persons)?;
    let ids: Vec<CorrectionId> = found.iter().map(|one| one.id).collect();
    let desks = store::desks(conn, &ids)?;
    let orgs: Vec<OrgId> = desks.iter().map(|(_, org)| *org).collect();
    let names = orgs::names_of(conn, &orgs)?;
    let mut by_correction: BTreeMap<CorrectionId, Vec<Bilingual>> = BTreeMap::new();
    for (id, org) in desks {
        let name = names.on(org, setting.now.date).cloned();
        by_correction.entry(id).or_default().extend(name);
    }
    let rows = found.iter().map(|one| {
        let identity = known.get(&one.person);
        let fact = setting.program.fact(&one.fact);
        CorrectionRow {
            id: one.id,
            name: name_of(identity),
            citizen_id: identity.map_or_else(String::new, Identity::masked_citizen_id),
            fact: one.fact.clone(),
            fact_name: fact.map_or_else(
                || Bilingual::new(one.fact.clone(), one.fact.clone()),
                |fact| fact.name.clone(),
            ),
            claimed: words(setting, &one.fact, &one.value),
            state: one.state,
            started_on: date_of(one.started_at),
            due_on: one
                .due_on
                .filter(|_| one.state != CorrectionState::Supplement),
            overdue: one.is_overdue(setting.now.date),
            desks: by_correction.remove(&one.id).unwrap_or_default(),
        }
    });
    Ok(rows.collect())
}

/// A value of a fact in words.
fn words(setting: &Setting, fact: &str, value: &Value) -> Bilingual {
    match setting.program.fact(fact) {
        Some(known) => claim_words(&setting.program, known, value),
        None => Bilingual::new(value.to_string(), value.to_string()),
    }
}
