//! Mark somebody present or absent.

use actix_web::web::{Data, Json};
use shared::activities::api::{ActivityView, MarkAttendance};
use shared::activities::{ActivityRefusal, AttendanceSource, Attending};

use crate::State;
use crate::activities::act::record;
use crate::activities::{Mark, Setting, activity_within, hold, refused, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::Event;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<MarkAttendance>,
    state: Data<State>,
) -> Reply<ActivityView> {
    let setting = Setting::of(&state);
    let answer = state
        .db
        .write(move |conn| mark(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn mark(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<MarkAttendance>,
    request: &MarkAttendance,
) -> Result<ActivityView> {
    activity_within(conn, setting, permit, (request.org, request.activity))?;
    let activity = hold(conn, request.activity)?;
    let new = Mark {
        id: request.mark,
        activity: activity.id,
        person: request.person,
        number: activity.marks + 1,
        present: request.present,
        tenths: if request.present { request.tenths } else { 0 },
        source: AttendanceSource::Clerk,
        account: permit.actor.account,
        at: setting.now.micros,
    };
    if let Some(known) = store::mark(conn, request.mark)? {
        let same = Mark {
            number: known.number,
            at: known.at,
            ..new
        };
        if same != known {
            return Err(refused(ActivityRefusal::IdReused));
        }
        return view::of(conn, setting, &permit.actor, &activity);
    }
    let on_list = store::on_list(conn, activity.id, request.person)?;
    let one = Attending {
        signed_up: on_list.signed_up.is_some(),
        oneself: permit.actor.person == Some(request.person),
        present: request.present,
        tenths: request.tenths,
    };
    let standing = activity.standing();
    let admitted = standing.mark(activity.plan(), one, setting.now.date);
    admitted.map_err(refused)?;
    if !store::insert_mark(conn, &new)? {
        return Err(refused(ActivityRefusal::IdReused));
    }
    let event = (Event::AttendanceMarked, Some(request.person));
    record(conn, setting, permit, &activity, event)?;
    view::of(conn, setting, &permit.actor, &activity)
}
