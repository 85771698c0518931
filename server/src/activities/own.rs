//! What residents see of activities: those to come, and those they have signed up for.

use std::sync::Arc;

use actix_web::web::{Data, Json};
use shared::activities::api::{ListMyActivities, MyActivities, MyActivity, ReadMyActivity};
use shared::api::{Endpoint, ErrorCode, List};
use shared::base::{ActivityId, PersonId};

use crate::State;
use crate::activities::list::listed;
use crate::activities::{Activity, Setting, Which, own_view, store};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::residents;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn list(
    Authorized { request, permit }: Authorized<ListMyActivities>,
    state: Data<State>,
) -> Reply<List<MyActivity>> {
    let setting = Setting::of(&state);
    let answer = state.db.read(move |conn| {
        let person = person_of(conn, &setting, &permit)?;
        let district = permit.actor.district.clone();
        let which = match request.which.unwrap_or_default() {
            MyActivities::Ahead => Which::Ahead(district.clone(), setting.now.date),
            MyActivities::SignedUp => Which::SignedUp(person),
        };
        let at = (request.cursor.as_ref(), request.limit);
        let (found, next, total) = listed(conn, &which, at, |one| one.district == district)?;
        Ok(List {
            items: own_view::all(conn, &setting, person, &found)?,
            next,
            total: Some(total),
        })
    });
    answer.await.map(Json)
}

pub(super) async fn read(
    Authorized { request, permit }: Authorized<ReadMyActivity>,
    state: Data<State>,
) -> Reply<MyActivity> {
    let setting = Setting::of(&state);
    let answer = state.db.read(move |conn| {
        let person = person_of(conn, &setting, &permit)?;
        let activity = of_district(conn, &permit, request.activity)?;
        own_view::one(conn, &setting, person, &activity)
    });
    answer.await.map(Json)
}

/// The person who asks, on file.
pub(super) fn person_of<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
) -> Result<PersonId> {
    let person = permit.actor.person.ok_or(ErrorCode::NotFound)?;
    residents::reached(conn, setting.now, permit, person)?;
    Ok(person)
}

/// An activity of the actor's district; any other is not found.
pub(super) fn of_district<E: Endpoint>(
    conn: &mut Conn,
    permit: &Permit<E>,
    id: ActivityId,
) -> Result<Activity> {
    let found = store::find(conn, id)?;
    let found = found.filter(|found| found.district == permit.actor.district);
    found.ok_or_else(|| ErrorCode::NotFound.into())
}

/// Everything a person has signed up for, the latest first, for whoever takes all of the own data
/// along.
pub fn taken(
    conn: &mut Conn,
    now: Now,
    keys: &Arc<Keys>,
    person: PersonId,
) -> Result<Vec<MyActivity>> {
    let setting = Setting {
        now,
        keys: keys.clone(),
    };
    let found = store::page(conn, &Which::SignedUp(person), None, u32::MAX)?;
    own_view::all(conn, &setting, person, &found)
}
