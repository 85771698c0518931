//! Be marked present by the code that is shown on the spot.

use actix_web::web::{Data, Json};
use shared::activities::api::{Attend, MyActivity};
use shared::activities::{ActivityRefusal, AttendanceSource};

use crate::State;
use crate::activities::act::record;
use crate::activities::own::{of_district, person_of};
use crate::activities::{Mark, Setting, code, hold, own_view, refused, store};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::Event;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<Attend>,
    state: Data<State>,
) -> Reply<MyActivity> {
    let setting = Setting::of(&state);
    let answer = state
        .db
        .write(move |conn| attend(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn attend(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<Attend>,
    request: &Attend,
) -> Result<MyActivity> {
    let person = person_of(conn, setting, permit)?;
    of_district(conn, permit, request.activity)?;
    let activity = hold(conn, request.activity)?;
    if let Some(known) = store::mark(conn, request.mark)? {
        let same = known.person == person && known.activity == activity.id;
        if !same || known.source != AttendanceSource::Code {
            return Err(refused(ActivityRefusal::IdReused));
        }
        return own_view::one(conn, setting, person, &activity);
    }
    let one = store::on_list(conn, activity.id, person)?;
    let fits = code::fits(
        &setting.keys,
        activity.id,
        setting.now.seconds,
        &request.code,
    );
    let own = one.standing(false);
    let admitted = activity.standing().attend(own, fits, setting.now.date);
    admitted.map_err(refused)?;
    // Whoever comes twice is marked once.
    if own.present {
        return own_view::one(conn, setting, person, &activity);
    }
    let new = Mark {
        id: request.mark,
        activity: activity.id,
        person,
        number: activity.marks + 1,
        present: true,
        tenths: activity.tenths,
        source: AttendanceSource::Code,
        account: permit.actor.account,
        at: setting.now.micros,
    };
    if !store::insert_mark(conn, &new)? {
        return Err(refused(ActivityRefusal::IdReused));
    }
    let event = (Event::AttendanceMarked, Some(person));
    record(conn, setting, permit, &activity, event)?;
    own_view::one(conn, setting, person, &activity)
}
