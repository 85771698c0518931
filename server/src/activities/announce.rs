//! Announce an activity.

use actix_web::web::{Data, Json};
use shared::activities::api::{ActivityView, AnnounceActivity};
use shared::activities::{ActivityAct, ActivityRefusal, ActivityState};
use shared::awarders::AwarderStanding;
use shared::base::ActivityStepId;
use uuid::Uuid;

use crate::State;
use crate::activities::act::{needs_words, record};
use crate::activities::{Activity, Setting, StepOnRecord, org_within, refused, store, view};
use crate::awarders;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::Event;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<AnnounceActivity>,
    state: Data<State>,
) -> Reply<ActivityView> {
    let setting = Setting::of(&state);
    let answer = state
        .db
        .write(move |conn| announce(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn announce(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<AnnounceActivity>,
    request: &AnnounceActivity,
) -> Result<ActivityView> {
    let org = org_within(conn, setting, permit, request.org)?;
    let activity = drafted(setting, request, &org.district);
    if let Some(known) = store::find(conn, request.activity)? {
        return again(conn, setting, permit, &activity, &known);
    }
    needs_words("/title", &request.title)?;
    needs_words("/place", &request.place)?;
    let may_award = awarders::standing(conn, org.id)?.0 == AwarderStanding::Accepted
        && !org.is_ended(setting.now.date);
    let admitted = request.plan().admit(may_award, setting.now.date);
    admitted.map_err(refused)?;
    if !store::insert(conn, &activity)? {
        // The same was sent twice at the same moment.
        let known = store::find(conn, request.activity)?;
        let known = known.ok_or_else(|| refused(ActivityRefusal::IdReused))?;
        return again(conn, setting, permit, &activity, &known);
    }
    let first = StepOnRecord {
        id: ActivityStepId(Uuid::now_v7()),
        activity: activity.id,
        number: activity.turn,
        act: ActivityAct::Announced,
        account: permit.actor.account,
        person: None,
        at: setting.now.micros,
        note: String::new(),
    };
    if !store::insert_step(conn, &first)? {
        return Err(Error::internal("the first step of an activity is taken"));
    }
    let event = Event::ActivityAnnounced;
    record(conn, setting, permit, &activity, (event, None))?;
    view::of(conn, setting, &permit.actor, &activity)
}

/// The activity as it is asked for.
fn drafted(setting: &Setting, request: &AnnounceActivity, district: &str) -> Activity {
    Activity {
        id: request.activity,
        district: district.to_owned(),
        org: request.org,
        kind: request.kind,
        counting: request.counting,
        tenths: request.tenths,
        title: request.title.to_string(),
        place: request.place.to_string(),
        note: request.note.to_string(),
        held_on: request.held_on,
        starts: request.starts,
        ends: request.ends,
        places: request.places,
        taken: 0,
        announced_at: setting.now.micros,
        state: ActivityState::Open,
        turn: 1,
        marks: 0,
    }
}

/// The answer to an id that is known: the same content gets the same answer.
fn again(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<AnnounceActivity>,
    asked: &Activity,
    known: &Activity,
) -> Result<ActivityView> {
    let same = Activity {
        taken: known.taken,
        announced_at: known.announced_at,
        state: known.state,
        turn: known.turn,
        marks: known.marks,
        ..asked.clone()
    };
    if same != *known {
        return Err(refused(ActivityRefusal::IdReused));
    }
    view::of(conn, setting, &permit.actor, known)
}
