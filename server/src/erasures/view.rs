//! Requests as they are shown, and what their reader may do.

use shared::access::{Actor, Role};
use shared::base::{AccountId, Bilingual, Date, PersonId};
use shared::erasures::api::{ErasureRow, ErasureStep, ErasureView};
use shared::erasures::{
    ErasureAct, ErasureDecision, ErasureObstacle, ErasureStanding, ErasureState, ErasureVerdict,
};

use crate::accounts::holders;
use crate::clock::{Now, date_of, time_of};
use crate::db::Conn;
use crate::erasures::erasure::{Erasure, StepOnRecord};
use crate::erasures::store;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::residents::{self, Identity, identities, name_of};
use crate::{corrections, freezes, publicity};

/// The request as the rules read it, for this actor.
pub(super) fn standing(conn: &mut Conn, actor: &Actor, found: &Erasure) -> Result<ErasureStanding> {
    let steps = store::steps(conn, found.id)?;
    let proposals = [ErasureAct::GrantProposed, ErasureAct::RefusalProposed];
    let last = steps
        .iter()
        .rev()
        .find(|step| proposals.contains(&step.act));
    let proposed = match last {
        None => false,
        Some(step) => {
            let holders = holders(conn, &[step.account])?;
            holders.values().any(|holder| holder.is(actor))
        }
    };
    Ok(ErasureStanding {
        state: found.state,
        correction_open: !corrections::claims_of(conn, found.person)?.is_empty(),
        oneself: actor.person == Some(found.person),
        proposed,
    })
}

/// A request as the resident sees it.
pub(super) fn own(conn: &mut Conn, now: Now, keys: &Keys, found: &Erasure) -> Result<ErasureView> {
    let row = rows(conn, now, keys, std::slice::from_ref(found))?.pop();
    let mut steps = store::steps(conn, found.id)?;
    // What one officer means to do is told once another has confirmed it.
    let told = steps
        .iter()
        .rposition(|step| matches!(step.act, ErasureAct::Granted | ErasureAct::Refused));
    let mut number = 0;
    steps.retain(|step| {
        let place = number;
        number += 1;
        step.act.is_residents() || told.is_some_and(|told| place + 1 >= told)
    });
    let withdraws = found.state.is_open();
    let mut row = row.ok_or_else(|| Error::internal("one request has one row"))?;
    if withdraws {
        row.state = ErasureState::Asked;
    }
    Ok(ErasureView {
        row,
        calendar: found.due.1.clone(),
        steps: shown(conn, steps, false)?,
        may: withdraws
            .then_some(ErasureAct::Withdrawn)
            .into_iter()
            .collect(),
        obstacles: Vec::new(),
    })
}

/// Every request of a person as the person sees it, newest first.
pub fn own_views(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    person: PersonId,
) -> Result<Vec<ErasureView>> {
    let found = store::of_person(conn, person)?;
    found.iter().map(|one| own(conn, now, keys, one)).collect()
}

/// A request as an officer sees it.
pub(super) fn office(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    actor: &Actor,
    found: &Erasure,
) -> Result<ErasureView> {
    let row = rows(conn, now, keys, std::slice::from_ref(found))?.pop();
    let steps = store::steps(conn, found.id)?;
    let standing = standing(conn, actor, found)?;
    let decisions = [ErasureDecision::Grant, ErasureDecision::Refuse];
    let verdicts = [ErasureVerdict::Confirm, ErasureVerdict::Return];
    let acts = decisions.map(|one| standing.decide(one)).into_iter();
    let acts = acts.chain(verdicts.map(|one| standing.confirm(one)));
    Ok(ErasureView {
        row: row.ok_or_else(|| Error::internal("one request has one row"))?,
        calendar: found.due.1.clone(),
        steps: shown(conn, steps, true)?,
        may: acts.flatten().collect(),
        obstacles: if found.state.is_open() {
            obstacles(conn, now.date, found.person, standing.correction_open)?
        } else {
            Vec::new()
        },
    })
}

/// What an officer has to look at, as it is today.
fn obstacles(
    conn: &mut Conn,
    today: Date,
    person: PersonId,
    correction_open: bool,
) -> Result<Vec<ErasureObstacle>> {
    let resident = residents::resident(conn, person)?;
    let here = resident.left_on.is_none_or(|left| left > today);
    let frozen = freezes::freezes_of(conn, person)?
        .into_iter()
        .any(|one| one.from <= today && one.until.is_none_or(|until| until >= today));
    let found = [
        (ErasureObstacle::StillRegistered, here),
        (
            ErasureObstacle::AwardInNotice,
            publicity::is_in_notice(conn, person, today)?,
        ),
        (ErasureObstacle::CorrectionOpen, correction_open),
        (ErasureObstacle::Frozen, frozen),
    ];
    let found = found.into_iter().filter(|(_, holds)| *holds);
    Ok(found.map(|(one, _)| one).collect())
}

/// Requests as a list shows them.
pub(super) fn rows(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    found: &[Erasure],
) -> Result<Vec<ErasureRow>> {
    let persons: Vec<PersonId> = found.iter().map(|one| one.person).collect();
    let known = identities(conn, keys, &persons)?;
    let row = |one: &Erasure| {
        let identity = known.get(&one.person);
        ErasureRow {
            id: one.id,
            person: one.person,
            name: name_of(identity),
            citizen_id: identity.map_or_else(String::new, Identity::masked_citizen_id),
            reason: one.reason,
            state: one.state,
            asked_on: date_of(one.asked_at),
            due_on: one.due.0,
            overdue: one.state.is_open() && one.due.0 < now.date,
        }
    };
    Ok(found.iter().map(row).collect())
}

/// The steps in words; officers are named to officers only.
fn shown(conn: &mut Conn, steps: Vec<StepOnRecord>, named: bool) -> Result<Vec<ErasureStep>> {
    let accounts: Vec<AccountId> = steps.iter().map(|step| step.account).collect();
    let holders = holders(conn, &accounts)?;
    let steps = steps.into_iter().map(|step| {
        let office = Role::MigrantOffice.words();
        let holder = holders.get(&step.account).filter(|_| named);
        let who = match holder {
            _ if step.act.is_residents() => Bilingual::new("本人", "The resident"),
            Some(holder) => Bilingual::new(
                format!("{} {}", office.zh, holder.login),
                format!("{} {}", office.en, holder.login),
            ),
            None => office,
        };
        ErasureStep {
            act: step.act,
            on: date_of(step.at),
            time: time_of(step.at),
            who,
            ground: step.ground,
        }
    });
    Ok(steps.collect())
}
