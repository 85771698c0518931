//! One act on a correction: known ids first, then the step, where it leads, what it records.

use shared::base::{Bilingual, CorrectionStepId, FactId};
use shared::calendar::Calendar;
use shared::corrections::{CorrectionAct, CorrectionRefusal, Due};
use uuid::Uuid;

use crate::assessments::{self, VerifiedFact};
use crate::corrections::correction::Correction;
use crate::corrections::{Setting, StepOnRecord, refused, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::web::By;

/// What somebody does and says.
pub(super) struct Said<'a> {
    pub(super) step: CorrectionStepId,
    pub(super) note: &'a str,
    pub(super) evidence: Option<&'a str>,
}

/// True if the very same was sent before; another content under a known id is refused.
pub(super) fn sent_before(
    conn: &mut Conn,
    by: &By<'_>,
    correction: &Correction,
    said: &Said<'_>,
    acts: &[CorrectionAct],
) -> Result<bool> {
    let Some(known) = store::step(conn, said.step)? else {
        return Ok(false);
    };
    let same = known.correction == correction.id
        && known.account == by.actor.account
        && known.note == said.note
        && known.evidence.as_deref() == said.evidence
        && acts.contains(&known.act);
    if same {
        Ok(true)
    } else {
        Err(refused(CorrectionRefusal::IdReused))
    }
}

/// Does it. `late` is the refusal if somebody else was quicker.
pub(super) fn take(
    conn: &mut Conn,
    setting: &Setting,
    by: &By<'_>,
    correction: &Correction,
    (act, said, late): (CorrectionAct, &Said<'_>, CorrectionRefusal),
) -> Result<()> {
    let (state, deadlines) = (act.leads_to(), setting.program.deadlines);
    let due = Due::of(state, setting.now.date, deadlines, Calendar::embedded());
    let due_on = due.as_ref().map(|due| due.on);
    let step = StepOnRecord {
        id: said.step,
        correction: correction.id,
        number: correction.turn + 1,
        act,
        account: by.actor.account,
        org: by.org,
        at: setting.now.micros,
        note: said.note.to_owned(),
        evidence: said.evidence.map(ToOwned::to_owned),
        due: due.map(|due| (due.on, due.calendar)),
    };
    if !store::insert_step(conn, &step)? {
        // The same may have been sent twice at the same moment, and the other came first.
        let again = sent_before(conn, by, correction, said, &[act])?;
        return if again { Ok(()) } else { Err(refused(late)) };
    }
    match store::advance(conn, correction, state, due_on)? {
        Some(true) => {}
        Some(false) => return Err(refused(late)),
        None => return Err(refused(CorrectionRefusal::AlreadyOpen)),
    }
    if act.accepts() {
        put_on_file(conn, setting, correction, said)?;
    }
    record(conn, setting, by, correction, act)
}

/// The claim becomes a verified fact that takes the place of what was on file.
fn put_on_file(
    conn: &mut Conn,
    setting: &Setting,
    correction: &Correction,
    said: &Said<'_>,
) -> Result<()> {
    let added = store::steps(conn, correction.id)?
        .into_iter()
        .filter_map(|step| step.evidence)
        .next_back();
    let evidence = said.evidence.map(ToOwned::to_owned).or(added);
    let fact = VerifiedFact {
        id: FactId(Uuid::now_v7()),
        person: correction.person,
        fact: correction.fact.clone(),
        value: correction.value.clone(),
        evidence: evidence.unwrap_or_else(|| correction.evidence.clone()),
    };
    assessments::verify(conn, setting.now, &fact)
}

/// The audit row of an act.
pub(super) fn record(
    conn: &mut Conn,
    setting: &Setting,
    by: &By<'_>,
    correction: &Correction,
    act: CorrectionAct,
) -> Result<()> {
    let entry = Entry::by(by.actor, by.request_id, event(act))
        .about(correction.person)
        .subject(correction.id);
    let entry = Entry {
        org: by.org.or(entry.org),
        ..entry
    };
    audit::record(conn, setting.now, entry)
}

const fn event(act: CorrectionAct) -> Event {
    match act {
        CorrectionAct::Started => Event::CorrectionStarted,
        CorrectionAct::Asked => Event::CorrectionAsked,
        CorrectionAct::Supplied => Event::CorrectionSupplied,
        CorrectionAct::Accepted => Event::CorrectionAccepted,
        CorrectionAct::Rejected => Event::CorrectionRejected,
        CorrectionAct::ReviewAsked => Event::CorrectionReviewAsked,
        CorrectionAct::Upheld => Event::CorrectionUpheld,
        CorrectionAct::Overturned => Event::CorrectionOverturned,
        CorrectionAct::Withdrawn => Event::CorrectionWithdrawn,
    }
}

/// The fault of a text that must say something.
pub(super) fn needs_words(pointer: &str, text: &str) -> Result<()> {
    if !text.is_empty() {
        return Ok(());
    }
    Err(Error::field(pointer, missing()))
}

/// The words of a text left empty.
pub(super) fn missing() -> Bilingual {
    Bilingual::new("请写明。", "Please say it in words.")
}
