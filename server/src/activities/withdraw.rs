//! Take a sign-up back.

use actix_web::web::{Data, Json};
use shared::activities::ActivityRefusal;
use shared::activities::api::{MyActivity, WithdrawSignUp};

use crate::State;
use crate::activities::act::record;
use crate::activities::own::{of_district, person_of};
use crate::activities::{Setting, hold, own_view, refused, store};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::Event;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<WithdrawSignUp>,
    state: Data<State>,
) -> Reply<MyActivity> {
    let setting = Setting::of(&state);
    let answer = state
        .db
        .write(move |conn| withdraw(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn withdraw(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<WithdrawSignUp>,
    request: &WithdrawSignUp,
) -> Result<MyActivity> {
    let person = person_of(conn, setting, permit)?;
    of_district(conn, permit, request.activity)?;
    let activity = hold(conn, request.activity)?;
    let known = store::sign_up(conn, request.signup)?;
    let theirs = known.filter(|known| known.person == person && known.activity == activity.id);
    let gone = theirs
        .as_ref()
        .is_some_and(|one| one.withdrawn_at.is_some());
    if !gone {
        let one = store::on_list(conn, activity.id, person)?;
        let standing = activity.standing();
        let admitted = standing.withdraw(one.standing(false), setting.now.date);
        admitted.map_err(refused)?;
        let theirs = theirs.ok_or_else(|| refused(ActivityRefusal::NotSignedUp))?;
        store::withdraw(conn, &theirs, setting.now.micros)?;
        let event = (Event::ActivitySignUpWithdrawn, Some(person));
        record(conn, setting, permit, &activity, event)?;
    }
    let activity = hold(conn, request.activity)?;
    own_view::one(conn, setting, person, &activity)
}
