//! Activities as a resident sees them.

use shared::activities::api::MyActivity;
use shared::activities::{ActivityAct, ActivityState};
use shared::api::Refusal;
use shared::base::{ActivityId, PersonId};

use crate::activities::{Activity, OnList, Setting, store, view};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::residents;

/// Some activities, in their order.
pub(super) fn all(
    conn: &mut Conn,
    setting: &Setting,
    person: PersonId,
    found: &[Activity],
) -> Result<Vec<MyActivity>> {
    let ids: Vec<ActivityId> = found.iter().map(|one| one.id).collect();
    let mut lists = store::on_lists(conn, &ids, person)?;
    let rows = view::rows(conn, found)?;
    let moved_away = moved_away(conn, setting, person)?;
    let mut shown = Vec::new();
    for (activity, row) in found.iter().zip(rows) {
        let one = lists.remove(&activity.id).unwrap_or_default();
        let reason = reason(conn, activity, &one)?;
        let (standing, today) = (activity.standing(), setting.now.date);
        let own = one.standing(moved_away);
        let not_now = standing.sign_up(own, activity.is_full(), today).err();
        let confirmed = row.state == ActivityState::Confirmed;
        let present = one.present();
        shown.push(MyActivity {
            note: activity.note.clone(),
            signed_up: one.signed_up,
            present: present.map(|mark| mark.source),
            tenths: present.map_or(0, |mark| mark.tenths),
            counts: confirmed && own.present && !own.revoked,
            reason,
            not_now: not_now.map(|refusal| refusal.words()),
            may_withdraw: standing.withdraw(own, today).is_ok(),
            may_attend: !own.present && standing.attend(own, true, today).is_ok(),
            row,
        });
    }
    Ok(shown)
}

/// One activity.
pub(super) fn one(
    conn: &mut Conn,
    setting: &Setting,
    person: PersonId,
    activity: &Activity,
) -> Result<MyActivity> {
    let mut shown = all(conn, setting, person, std::slice::from_ref(activity))?;
    shown
        .pop()
        .ok_or_else(|| Error::internal("an activity that is not shown"))
}

/// True for who is not registered in the district any more.
pub(super) fn moved_away(conn: &mut Conn, setting: &Setting, person: PersonId) -> Result<bool> {
    let left = residents::resident(conn, person)?.left_on;
    Ok(left.is_some_and(|left| left <= setting.now.date))
}

/// Why it was revoked, or called off.
fn reason(conn: &mut Conn, activity: &Activity, one: &OnList) -> Result<Option<String>> {
    if one.revoked.is_some() || activity.state != ActivityState::CalledOff {
        return Ok(one.revoked.clone());
    }
    let steps = store::steps(conn, activity.id)?;
    let off = steps
        .into_iter()
        .rev()
        .find(|step| step.act == ActivityAct::CalledOff);
    Ok(off.map(|step| step.note))
}
