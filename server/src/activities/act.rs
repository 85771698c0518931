//! One act about an activity: known ids first, then the step, where it leads, the audit.

use shared::activities::{ActivityAct, ActivityRefusal};
use shared::api::Endpoint;
use shared::base::{ActivityStepId, Bilingual, PersonId};

use crate::activities::{Activity, Setting, StepOnRecord, refused, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::web::Permit;

/// What somebody does and says.
pub(super) struct Said<'a> {
    pub(super) step: ActivityStepId,
    pub(super) note: &'a str,
    /// Whose attendance is revoked.
    pub(super) person: Option<PersonId>,
}

/// True if the very same was sent before; another content under a known id is refused.
pub(super) fn sent_before<E: Endpoint>(
    conn: &mut Conn,
    permit: &Permit<E>,
    activity: &Activity,
    (act, said): (ActivityAct, &Said<'_>),
) -> Result<bool> {
    let Some(known) = store::step(conn, said.step)? else {
        return Ok(false);
    };
    let same = known.activity == activity.id
        && known.account == permit.actor.account
        && known.note == said.note
        && known.person == said.person
        && known.act == act;
    if same {
        Ok(true)
    } else {
        Err(refused(ActivityRefusal::IdReused))
    }
}

/// Does it to an activity that the transaction holds.
pub(super) fn take<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    activity: &Activity,
    (act, said): (ActivityAct, &Said<'_>),
) -> Result<()> {
    let step = StepOnRecord {
        id: said.step,
        activity: activity.id,
        number: activity.turn + 1,
        act,
        account: permit.actor.account,
        person: said.person,
        at: setting.now.micros,
        note: said.note.to_owned(),
    };
    if !store::insert_step(conn, &step)? {
        return Err(refused(ActivityRefusal::IdReused));
    }
    store::advance(conn, activity, act.leads_to())?;
    record(conn, setting, permit, activity, (event(act), said.person))
}

/// The audit row of something done about an activity.
pub(super) fn record<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    activity: &Activity,
    (event, person): (Event, Option<PersonId>),
) -> Result<()> {
    let entry = Entry::by(&permit.actor, &permit.request_id, event)
        .of_org(activity.org)
        .subject(activity.id);
    let entry = Entry { person, ..entry };
    audit::record(conn, setting.now, entry)
}

const fn event(act: ActivityAct) -> Event {
    match act {
        ActivityAct::Announced => Event::ActivityAnnounced,
        ActivityAct::CalledOff => Event::ActivityCalledOff,
        ActivityAct::HandedIn => Event::ActivityHandedIn,
        ActivityAct::SentBack => Event::ActivitySentBack,
        ActivityAct::Confirmed => Event::ActivityConfirmed,
        ActivityAct::Revoked => Event::ActivityRevoked,
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
