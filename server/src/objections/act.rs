//! One act on an objection: known ids first, then the step, where it leads, what it does to the
//! line.

use shared::awards::Hold;
use shared::base::{Bilingual, Date, ObjectionStepId};
use shared::calendar::Calendar;
use shared::objections::{ObjectionAct, ObjectionDue, ObjectionRefusal, ObjectionState};

use crate::awards::{ObjectedAward, void_for_objection};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::objections::objection::{Next, Objection, StepOnRecord};
use crate::objections::{Setting, refused, store};
use crate::registers::audit::{self, Entry, Event};
use crate::web::By;

/// What somebody does and says.
pub(super) struct Said<'a> {
    pub(super) step: ObjectionStepId,
    pub(super) note: &'a str,
}

/// True if the very same was sent before; another content under a known id is refused.
pub(super) fn sent_before(
    conn: &mut Conn,
    by: &By<'_>,
    objection: &Objection,
    said: &Said<'_>,
    acts: &[ObjectionAct],
) -> Result<bool> {
    let Some(known) = store::step(conn, said.step)? else {
        return Ok(false);
    };
    let same = known.objection == objection.id
        && known.account == by.actor.account
        && known.note == said.note
        && acts.contains(&known.act);
    if same {
        Ok(true)
    } else {
        Err(refused(ObjectionRefusal::IdReused))
    }
}

/// Does it. `late` is the refusal if somebody else was quicker. The row of the award comes first,
/// here as where it is voided otherwise; the rows that others wait for come last.
pub(super) fn take(
    conn: &mut Conn,
    setting: &Setting,
    by: &By<'_>,
    (objection, line): (&Objection, &ObjectedAward),
    (act, said, late): (ObjectionAct, &Said<'_>, ObjectionRefusal),
) -> Result<()> {
    if !crate::awards::hold_row(conn, line.id)? {
        // The same may have been sent twice at the same moment, and the other voided the line.
        let again = sent_before(conn, by, objection, said, &[act])?;
        let ended = refused(ObjectionRefusal::LineEnded);
        return if again { Ok(()) } else { Err(ended) };
    }
    let today = setting.now.date;
    let due = due(setting, act.leads_to());
    let step = StepOnRecord {
        id: said.step,
        objection: objection.id,
        number: objection.turn + 1,
        act,
        account: by.actor.account,
        org: by.org,
        at: setting.now.micros,
        note: said.note.to_owned(),
        due: due.clone().map(|due| (due.on, due.calendar)),
    };
    if !store::insert_step(conn, &step)? {
        let again = sent_before(conn, by, objection, said, &[act])?;
        return if again { Ok(()) } else { Err(refused(late)) };
    }
    let due_on = due.map(|due| due.on);
    let next = next(act.leads_to(), today, due_on, line);
    if !store::advance(conn, objection, next)? {
        return Err(refused(late));
    }
    record(conn, setting, by, objection, act)?;
    let taken_away = (line.id, said.note);
    let by = (by.actor, by.request_id);
    if act.upholds() && !void_for_objection(conn, setting.now, by, taken_away)? {
        return Err(refused(ObjectionRefusal::LineEnded));
    }
    Ok(())
}

/// By when somebody is to act on what comes to stand so today.
pub(super) fn due(setting: &Setting, state: ObjectionState) -> Option<ObjectionDue> {
    let deadlines = setting.program.deadlines;
    ObjectionDue::of(state, setting.now.date, deadlines, Calendar::embedded())
}

/// Where an objection comes to stand today. A rejection holds the line until nobody may ask for
/// its review any more, so that it never posts and is held again.
fn next(state: ObjectionState, today: Date, due_on: Option<Date>, line: &ObjectedAward) -> Next {
    let last = match state {
        ObjectionState::Open | ObjectionState::Review => None,
        ObjectionState::Rejected => due_on,
        _ => Some(today),
    };
    Next {
        state,
        due_on,
        holds: last.map(|last| holds_through(last, line)),
    }
}

/// The last day a line is held, with the last day it counts if nothing holds it for longer.
pub(super) fn holds_through(last: Date, line: &ObjectedAward) -> (Date, Date) {
    let days = Hold::Until(last).days(line.days);
    (last, days.unwrap_or(line.days).1)
}

/// The audit row of an act.
pub(super) fn record(
    conn: &mut Conn,
    setting: &Setting,
    by: &By<'_>,
    objection: &Objection,
    act: ObjectionAct,
) -> Result<()> {
    let entry = Entry::by(by.actor, by.request_id, event(act))
        .about(objection.person)
        .subject(objection.id);
    let entry = Entry {
        org: by.org.or(entry.org),
        ..entry
    };
    audit::record(conn, setting.now, entry)
}

const fn event(act: ObjectionAct) -> Event {
    match act {
        ObjectionAct::Filed => Event::ObjectionFiled,
        ObjectionAct::Upheld => Event::ObjectionUpheld,
        ObjectionAct::Rejected => Event::ObjectionRejected,
        ObjectionAct::ReviewAsked => Event::ObjectionReviewAsked,
        ObjectionAct::Overturned => Event::ObjectionOverturned,
        ObjectionAct::Confirmed => Event::ObjectionConfirmed,
        ObjectionAct::Withdrawn => Event::ObjectionWithdrawn,
    }
}

/// The fault of a text that must say something.
pub(super) fn needs_words(pointer: &str, text: &str) -> Result<()> {
    if !text.is_empty() {
        return Ok(());
    }
    let words = Bilingual::new("请写明。", "Please say it in words.");
    Err(Error::field(pointer, words))
}
