//! Activities as their organisation sees them, and what the reader may do.

use std::collections::BTreeMap;

use shared::access::{Action, Actor, Target};
use shared::activities::api::{ActivityRow, ActivityStep, ActivityView, Attendee};
use shared::activities::{ActivityAct, AttendanceFinding, AttendanceSource, Attending, Confirming};
use shared::base::{AccountId, OrgId, PersonId};

use crate::accounts::{Holder, holders};
use crate::activities::{Activity, OnList, Setting, StepOnRecord, store};
use crate::clock::{date_of, time_of};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs;
use crate::registers::residents::{Identity, identities, name_of};

/// One activity with its list, for whoever may read it.
pub(super) fn of(
    conn: &mut Conn,
    setting: &Setting,
    actor: &Actor,
    activity: &Activity,
) -> Result<ActivityView> {
    let activity = store::find(conn, activity.id)?.unwrap_or_else(|| activity.clone());
    let people = store::people(conn, activity.id)?;
    let persons: Vec<PersonId> = people.iter().map(|(person, _)| *person).collect();
    let known = identities(conn, &setting.keys, &persons)?;
    let steps = store::steps(conn, activity.id)?;
    let accounts: Vec<AccountId> = steps.iter().map(|step| step.account).collect();
    let holders = holders(conn, &accounts)?;
    let row = rows(conn, std::slice::from_ref(&activity))?.remove(0);
    let may = may(conn, setting, actor, (&activity, &people))?;
    let manages = reaches(actor, &activity, Action::ActivityManage);
    let somebody = Attending {
        signed_up: true,
        oneself: false,
        present: false,
        tenths: 0,
    };
    let (standing, today) = (activity.standing(), setting.now.date);
    let may_mark = standing.mark(activity.plan(), somebody, today).is_ok();
    Ok(ActivityView {
        row,
        note: activity.note.clone(),
        people: people
            .into_iter()
            .map(|(person, one)| attendee(person, one, known.get(&person)))
            .collect(),
        steps: steps
            .into_iter()
            .map(|step| shown(step, &holders, &known))
            .collect(),
        may,
        may_mark: manages && may_mark,
        may_show_code: manages && standing.shows_code(today).is_ok(),
    })
}

fn reaches(actor: &Actor, activity: &Activity, action: Action) -> bool {
    let target = Target {
        district: activity.district.clone(),
        org: Some(activity.org),
        ..Target::default()
    };
    actor.reaches(action, &target)
}

/// What the reader may do now.
fn may(
    conn: &mut Conn,
    setting: &Setting,
    actor: &Actor,
    (activity, people): (&Activity, &[(PersonId, OnList)]),
) -> Result<Vec<ActivityAct>> {
    let standing = activity.standing();
    let present = people.iter().filter(|(_, one)| one.present().is_some());
    let mut acts = Vec::new();
    if reaches(actor, activity, Action::ActivityManage) {
        let hand_in = standing.hand_in(present.clone().count(), setting.now.date);
        acts.extend([standing.call_off(), hand_in]);
    }
    if reaches(actor, activity, Action::ActivityConfirm) {
        let head = confirming(conn, actor, activity)?;
        let mut left = present.map(|(_, one)| one.standing(false));
        let findings = [AttendanceFinding::Confirm, AttendanceFinding::SendBack];
        acts.extend(findings.map(|finding| standing.decide(finding, head)));
        acts.extend(left.find_map(|one| standing.revoke(one).ok()).map(Ok));
    }
    Ok(acts.into_iter().flatten().collect())
}

/// What a head has to do with a list: the same person behind another account is the same.
pub(super) fn confirming(
    conn: &mut Conn,
    actor: &Actor,
    activity: &Activity,
) -> Result<Confirming> {
    let people = store::people(conn, activity.id)?;
    let marks = people.iter().filter_map(|(_, one)| one.mark.as_ref());
    let by_clerk = marks.filter(|mark| mark.source == AttendanceSource::Clerk);
    let mut hands: Vec<AccountId> = by_clerk.map(|mark| mark.account).collect();
    let steps = store::steps(conn, activity.id)?;
    let handed_in = steps.iter().filter(|one| one.act == ActivityAct::HandedIn);
    hands.extend(handed_in.map(|step| step.account));
    let holders = holders(conn, &hands)?;
    let is_actors = |account: &AccountId| {
        let holder = holders.get(account);
        *account == actor.account || holder.is_some_and(|holder| holder.is(actor))
    };
    let is_there = |(person, one): &(PersonId, OnList)| {
        Some(*person) == actor.person && one.present().is_some()
    };
    Ok(Confirming {
        took_it: hands.iter().any(is_actors),
        on_it: people.iter().any(is_there),
    })
}

fn attendee(person: PersonId, one: OnList, identity: Option<&Identity>) -> Attendee {
    let present = one.present().map(|mark| (mark.source, mark.tenths));
    let (source, tenths) = present.unzip();
    Attendee {
        person,
        name: name_of(identity),
        citizen_id: identity.map_or_else(String::new, Identity::masked_citizen_id),
        present: source,
        tenths: tenths.unwrap_or_default(),
        revoked: one.revoked,
    }
}

fn shown(
    step: StepOnRecord,
    holders: &BTreeMap<AccountId, Holder>,
    known: &BTreeMap<PersonId, Identity>,
) -> ActivityStep {
    let who = holders.get(&step.account);
    ActivityStep {
        act: step.act,
        on: date_of(step.at),
        time: time_of(step.at),
        who: who.map(|holder| holder.name.clone()).unwrap_or_default(),
        about: step.person.map(|person| name_of(known.get(&person))),
        note: step.note,
    }
}

/// Activities as a list shows them, in their order.
pub(super) fn rows(conn: &mut Conn, found: &[Activity]) -> Result<Vec<ActivityRow>> {
    let ids: Vec<OrgId> = found.iter().map(|one| one.org).collect();
    let names = orgs::names_of(conn, &ids)?;
    let rows = found.iter().map(|one| ActivityRow {
        id: one.id,
        org: one.org,
        org_name: names.on(one.org, one.held_on).cloned().unwrap_or_default(),
        kind: one.kind,
        counting: one.counting,
        tenths: one.tenths,
        title: one.title.clone(),
        place: one.place.clone(),
        held_on: one.held_on,
        starts: one.starts,
        ends: one.ends,
        places: one.places,
        taken: one.taken,
        state: one.state,
    });
    Ok(rows.collect())
}
