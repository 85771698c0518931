//! Sign up for an activity.

use actix_web::web::{Data, Json};
use shared::activities::ActivityRefusal;
use shared::activities::api::{MyActivity, SignUp};

use crate::State;
use crate::activities::act::record;
use crate::activities::own::{of_district, person_of};
use crate::activities::{Setting, SignUpRow, hold, own_view, refused, store};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::Event;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<SignUp>,
    state: Data<State>,
) -> Reply<MyActivity> {
    let setting = Setting::of(&state);
    let answer = state
        .db
        .write(move |conn| sign_up(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn sign_up(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<SignUp>,
    request: &SignUp,
) -> Result<MyActivity> {
    let person = person_of(conn, setting, permit)?;
    of_district(conn, permit, request.activity)?;
    let activity = hold(conn, request.activity)?;
    if let Some(known) = store::sign_up(conn, request.signup)? {
        if known.person != person || known.activity != activity.id {
            return Err(refused(ActivityRefusal::IdReused));
        }
        return own_view::one(conn, setting, person, &activity);
    }
    let one = store::on_list(conn, activity.id, person)?;
    let own = one.standing(own_view::moved_away(conn, setting, person)?);
    let standing = activity.standing();
    let admitted = standing.sign_up(own, activity.is_full(), setting.now.date);
    admitted.map_err(refused)?;
    let new = SignUpRow {
        id: request.signup,
        activity: activity.id,
        person,
        at: setting.now.micros,
        withdrawn_at: None,
    };
    if !store::insert_sign_up(conn, &new)? {
        return Err(refused(ActivityRefusal::Full));
    }
    let event = (Event::ActivitySignedUp, Some(person));
    record(conn, setting, permit, &activity, event)?;
    let activity = hold(conn, request.activity)?;
    own_view::one(conn, setting, person, &activity)
}
