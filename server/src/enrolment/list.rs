//! Lists the own school's verifications of a day.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::{List, page_size};
use shared::enrolment::api::{ListVerifications, Outcome, VerificationRow};
use uuid::Uuid;

use crate::State;
use crate::clock::{Now, start_of, time_of};
use crate::db::Conn;
use crate::enrolment::store::{self, Verified};
use crate::enrolment::verify::own_school;
use crate::error::Result;
use crate::registers::residents::ERASED;
use crate::web::{Authorized, Permit, Reply, bad_cursor, cursor_id, page};

pub(super) async fn handler(
    call: Authorized<ListVerifications>,
    state: Data<State>,
) -> Reply<List<VerificationRow>> {
    let now = state.clock.now();
    let Authorized { request, permit } = call;
    let answer = state
        .db
        .read(move |conn| list(conn, now, &permit, &request))
        .await?;
    Ok(Json(answer))
}

fn list(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<ListVerifications>,
    request: &ListVerifications,
) -> Result<List<VerificationRow>> {
    let org = own_school(permit)?;
    permit.within(&Target {
        district: permit.actor.district.clone(),
        org: Some(org),
        ..Target::default()
    })?;
    let day = request.day.unwrap_or(now.date);
    // A demo stands on its day while its clock runs on: today's record has no end.
    let next_day = day
        .checked_add_days(chrono::Days::new(1))
        .filter(|_| day != now.date);
    let span = (start_of(day), next_day.map_or(i64::MAX, start_of));
    let before = match cursor_id::<Uuid>(request.cursor.as_ref())? {
        Some(id) => {
            let at = store::verified_at(conn, org, id)?.ok_or_else(bad_cursor)?;
            Some((at, id))
        }
        None => None,
    };
    let size = page_size(request.limit);
    let rows = store::page(conn, org, span, before, size + 1)?;
    let (rows, next) = page(rows, size, |row| row.id);
    Ok(List {
        items: rows.into_iter().map(view).collect(),
        next,
        total: Some(store::count(conn, org, span)?),
    })
}

fn view(row: Verified) -> VerificationRow {
    VerificationRow {
        time: time_of(row.at),
        outcome: row.outcome,
        // Who was shown something and has no name any more was erased.
        name: match (row.name, row.outcome) {
            (None, Outcome::MayNotLook) => None,
            (name, _) => Some(name.unwrap_or_else(|| ERASED.to_owned())),
        },
        id_tail: row.id_tail,
        words: row.words,
    }
}
