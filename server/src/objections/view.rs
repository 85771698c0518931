//! Objections as they are shown, and what their reader may do.

use shared::access::{Actor, Role};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{AccountId, AwardId, Bilingual, Date, ObjectionId, OrgId};
use shared::calendar::Calendar;
use shared::objections::api::{ObjectedLine, ObjectionRow, ObjectionStep, ObjectionView, Objector};
use shared::objections::{Finding, ObjectionAct, Officer, Standing};
use shared::orgs::OrgKind;

use crate::accounts::holders;
use crate::awards::{ObjectedAward, objected};
use crate::clock::{date_of, time_of};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::objections::reach::{Reached, reached};
use crate::objections::{Objection, Setting, StepOnRecord, store};
use crate::publicity;
use crate::registers::orgs;
use crate::registers::residents::{Identity, identities, name_of};
use crate::web::Permit;

/// An objection as the rules read it.
pub(super) fn standing(conn: &mut Conn, found: &Reached, today: Date) -> Result<Standing> {
    let steps = store::steps(conn, found.objection.id)?;
    let desk = orgs::find(conn, found.desk, today)?;
    let reviewed = steps
        .iter()
        .any(|step| step.act == ObjectionAct::ReviewAsked);
    Ok(Standing {
        reviewed,
        office_answers: desk.kind == OrgKind::MigrantOffice,
        ..as_listed(&found.objection, &found.line)
    })
}

/// The same as far as a list tells it: what it reads as and whether it is overdue.
const fn as_listed(objection: &Objection, line: &ObjectedAward) -> Standing {
    Standing {
        state: objection.state,
        reviewed: false,
        due_on: objection.due_on,
        line_stands: line.stands,
        office_answers: false,
    }
}

/// The actor as the officer that the grant makes of them.
pub(super) fn officer(conn: &mut Conn, found: &Reached, actor: &Actor) -> Result<Officer> {
    let steps = store::steps(conn, found.objection.id)?;
    let acted = steps.iter().map(|step| step.account);
    let hands = found.line.hands.iter().copied();
    let accounts: Vec<AccountId> = acted.chain(hands).collect();
    let holders = holders(conn, &accounts)?;
    let is_actors = |account: &AccountId| {
        let holder = holders.get(account);
        *account == actor.account || holder.is_some_and(|holder| holder.is(actor))
    };
    let by_them = |step: &&StepOnRecord| is_actors(&step.account);
    let mut answers = steps.iter().filter(by_them);
    Ok(Officer {
        of_office: found.grant.role == Role::MigrantOffice,
        oneself: actor.person == Some(found.objection.person),
        about_them: actor.person == Some(found.line.person),
        for_them: steps
            .iter()
            .filter(by_them)
            .any(|step| step.act.is_objectors()),
        had_part: found.line.hands.iter().any(is_actors),
        answered: answers.any(|step| step.act == ObjectionAct::Rejected),
    })
}

/// One objection as it stands now, for whoever has just done something to it.
pub(super) fn own<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    id: ObjectionId,
) -> Result<ObjectionView> {
    let found = reached(conn, setting.now.date, permit, id)?;
    of(conn, setting, &permit.actor, &found)
}

/// One objection for whoever reaches it. Who objects, and what the award was given for, is told to
/// the office alone.
pub(super) fn of(
    conn: &mut Conn,
    setting: &Setting,
    actor: &Actor,
    found: &Reached,
) -> Result<ObjectionView> {
    let objection = &found.objection;
    let row = rows(conn, setting, std::slice::from_ref(objection))?.pop();
    let steps = store::steps(conn, objection.id)?;
    let office = found.grant.role != Role::Resident;
    let objector = if office {
        let known = identities(conn, &setting.keys, &[objection.person])?;
        let identity = known.get(&objection.person);
        Some(Objector {
            name: name_of(identity),
            citizen_id: identity.map_or_else(String::new, Identity::masked_citizen_id),
        })
    } else {
        None
    };
    let line = &found.line;
    let given_for = || format!("{}：{}", line.fact_date, line.evidence);
    Ok(ObjectionView {
        row: row.ok_or(ErrorCode::NotFound)?,
        reason: objection.reason.clone(),
        evidence: objection.evidence.clone(),
        objector,
        given_for: office.then(given_for),
        posts_on: line.record.days().map(|(first, _)| first),
        steps: shown(conn, steps)?,
        may: may(conn, setting, actor, found)?,
    })
}

/// What the reader may do now.
fn may(
    conn: &mut Conn,
    setting: &Setting,
    actor: &Actor,
    found: &Reached,
) -> Result<Vec<ObjectionAct>> {
    let today = setting.now.date;
    let standing = standing(conn, found, today)?;
    if found.grant.role == Role::Resident {
        let acts = [standing.ask_review(today), standing.withdraw(today)];
        return Ok(acts.into_iter().flatten().collect());
    }
    let officer = officer(conn, found, actor)?;
    let findings = [Finding::Uphold, Finding::Reject];
    let acts = findings.map(|one| standing.decide(one, officer, today));
    Ok(acts.into_iter().flatten().collect())
}

/// Steps as they are shown.
pub(super) fn shown(conn: &mut Conn, steps: Vec<StepOnRecord>) -> Result<Vec<ObjectionStep>> {
    let ids: Vec<OrgId> = steps.iter().filter_map(|step| step.org).collect();
    let names = orgs::names_of(conn, &ids)?;
    let steps = steps.into_iter().map(|step| {
        let org = step.org.and_then(|org| names.on(org, date_of(step.at)));
        let who = match org {
            Some(name) => name.clone(),
            None if step.act.is_objectors() => Bilingual::new("异议人", "Who objects"),
            None => Role::MigrantOffice.words(),
        };
        ObjectionStep {
            act: step.act,
            on: date_of(step.at),
            time: time_of(step.at),
            who,
            note: step.note,
            due_on: step.due.map(|(on, _)| on),
        }
    });
    Ok(steps.collect())
}

/// Objections as a list shows them.
pub(super) fn rows(
    conn: &mut Conn,
    setting: &Setting,
    found: &[Objection],
) -> Result<Vec<ObjectionRow>> {
    let today = setting.now.date;
    let awards: Vec<AwardId> = found.iter().map(|one| one.award).collect();
    let lines = objected(conn, &awards)?;
    let public = publicity::shown(conn, &awards)?;
    let orgs: Vec<OrgId> = found.iter().flat_map(|one| [one.org, one.desk]).collect();
    let names = orgs::names_of(conn, &orgs)?;
    let lost = || Error::internal("an objection to nothing");
    let name = |org: OrgId, on: Date| names.on(org, on).cloned().unwrap_or_default();
    found
        .iter()
        .map(|one| {
            let line = lines.get(&one.award).ok_or_else(lost)?;
            let (masked, id_tail) = public.get(&one.award).cloned().ok_or_else(lost)?;
            let standing = as_listed(one, line);
            let state = standing.state_on(today);
            let due_on = one.due_on.filter(|_| state.has_deadline());
            let yesterday = today.pred_opt().unwrap_or(today);
            let calendar = Calendar::embedded();
            Ok(ObjectionRow {
                id: one.id,
                line: ObjectedLine {
                    award: one.award,
                    name: masked,
                    id_tail,
                    org_name: name(one.org, line.signed_on),
                    clause_text: line.clause_text.clone(),
                    points: line.points,
                    notice_until: line.notice_until,
                },
                state,
                filed_on: one.filed_on,
                due_on,
                days_left: due_on.map_or(0, |due| calendar.working_days_between(yesterday, due)),
                overdue: standing.is_overdue(today),
                desk: name(one.desk, today),
            })
        })
        .collect()
}
