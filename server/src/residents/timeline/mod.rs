//! What happened to a person's file, newest first: gathered from the registers when it is read,
//! so that it says nothing else than they do.

mod entries;

use actix_web::web::{Data, Json};
use shared::access::Grant;
use shared::api::{Cursor, ErrorCode, List, page_size};
use shared::base::PersonId;
use shared::residents::api::{ReadMyTimeline, ReadTimeline, TimelineEntry};
use shared::scoring::Program;

use crate::State;
use crate::clock::{Now, date_of, start_of, time_of};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::residents::View;
use crate::registers::residents::reached;
use crate::residents::file::looked_at;
use crate::schemes;
use crate::web::{Authorized, Reply, bad_cursor, page};

/// One thing that happened, with its place in the list.
struct Happened {
    /// When, in microseconds; the beginning of the day where no more is known.
    at: i64,
    /// What tells it from others of the same moment.
    key: String,
    entry: TimelineEntry,
}

/// Whose timeline is read by whom.
struct Reading<'a> {
    program: &'a Program,
    person: PersonId,
    now: Now,
    view: View,
    grant: &'a Grant,
}

pub(super) async fn read_mine(
    Authorized { request, permit }: Authorized<ReadMyTimeline>,
    state: Data<State>,
) -> Reply<List<TimelineEntry>> {
    let now = state.clock.now();
    let program = schemes::in_force(&state, &permit.actor.district, now.date)?;
    let answer = state.db.read(move |conn| {
        let person = permit.actor.person.ok_or(ErrorCode::NotFound)?;
        let (_, grant) = reached(conn, now, &permit, person)?;
        let reading = Reading {
            program: &program,
            person,
            now,
            view: View::of(&permit.actor, person, &grant),
            grant: &grant,
        };
        list(conn, &reading, (request.cursor.as_ref(), request.limit))
    });
    answer.await.map(Json)
}

/// A write, because the look is audited and the resident sees it; going on in the list is the
/// same look.
pub(super) async fn read(
    Authorized { request, permit }: Authorized<ReadTimeline>,
    state: Data<State>,
) -> Reply<List<TimelineEntry>> {
    let now = state.clock.now();
    let program = schemes::in_force(&state, &permit.actor.district, now.date)?;
    let answer = state.db.write(move |conn| {
        let person = request.person;
        let (_, grant) = match request.cursor {
            None => looked_at(conn, now, &permit, person)?,
            Some(_) => reached(conn, now, &permit, person)?,
        };
        let reading = Reading {
            program: &program,
            person,
            now,
            view: View::of(&permit.actor, person, &grant),
            grant: &grant,
        };
        list(conn, &reading, (request.cursor.as_ref(), request.limit))
    });
    answer.await.map(Json)
}

/// A page of all that happened; one person's history is short enough to be gathered whole.
fn list(
    conn: &mut Conn,
    reading: &Reading<'_>,
    (cursor, limit): (Option<&Cursor>, Option<u32>),
) -> Result<List<TimelineEntry>> {
    let mut all = entries::gather(conn, reading)?;
    all.retain(|one| one.at <= reading.now.micros);
    all.sort_by(|a, b| b.place().cmp(&a.place()));
    let total = u32::try_from(all.len()).ok();
    if let Some(cursor) = cursor {
        let after = place(cursor).ok_or_else(bad_cursor)?;
        all.retain(|one| one.place() < after);
    }
    let size = page_size(limit);
    let (shown, next) = page(all, size, Happened::cursor);
    let items = shown.into_iter().map(|one| one.entry).collect();
    Ok(List { items, next, total })
}

/// The place a cursor names.
fn place(cursor: &Cursor) -> Option<(i64, &str)> {
    let (at, key) = cursor.split_once(' ')?;
    Some((at.parse().ok()?, key))
}

impl Happened {
    fn place(&self) -> (i64, &str) {
        (self.at, &self.key)
    }

    fn cursor(&self) -> String {
        format!("{} {}", self.at, self.key)
    }

    /// At a moment that was recorded.
    fn at(at: i64, key: String, entry: TimelineEntry) -> Self {
        let entry = TimelineEntry {
            on: date_of(at),
            time: Some(time_of(at)),
            ..entry
        };
        Self { at, key, entry }
    }

    /// On a day of which no more is known.
    fn on(key: String, entry: TimelineEntry) -> Self {
        let at = start_of(entry.on);
        Self { at, key, entry }
    }
}
