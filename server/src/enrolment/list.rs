//! Lists the own school's verifications of a day.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::{Cursor, List, page_size};
use shared::enrolment::api::{ListVerifications, VerificationRow};

use crate::State;
use crate::clock::{Now, start_of, time_of};
use crate::db::Conn;
use crate::enrolment::store::{self, Verified};
use crate::enrolment::verify::own_school;
use crate::error::{Error, Result};
use crate::web::{Authorized, Permit, Reply};

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
    let before = request
        .cursor
        .as_deref()
        .map(str::parse)
        .transpose()
        .map_err(|_error| Error::from(shared::api::ErrorCode::NotFound))?;
    let size = page_size(request.limit);
    let rows = store::page(conn, org, span, before, size)?;
    let full = u32::try_from(rows.len()).is_ok_and(|count| count == size);
    let next = rows
        .last()
        .filter(|_| full)
        .map(|last| Cursor::new(&last.at.to_string()))
        .transpose()
        .map_err(Error::internal)?;
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
        name: row.name,
        id_tail: row.id_tail,
        words: row.words,
    }
}
