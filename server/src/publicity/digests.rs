//! The digests of what an organisation posted day by day; they stay when the names are gone.

use actix_web::Responder;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Data, Json};
use shared::api::{Cursor, List, page_size};
use shared::base::{Date, OrgId};
use shared::publicity::api::{ListNoticeDigests, NoticeDigest};
use shared::publicity::list_digest;

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::publicity::CACHED;
use crate::publicity::store::{self, Day};
use crate::web::{Open, bad_cursor, page};

pub(super) async fn handler(
    Open(request): Open<ListNoticeDigests>,
    state: Data<State>,
) -> Result<impl Responder> {
    let today = state.clock.now().date;
    let answer = state.db.read(move |conn| list(conn, today, &request));
    let digests = Json(answer.await?).customize();
    Ok(digests.insert_header((CACHE_CONTROL, CACHED)))
}

/// Only days that are over: what is posted today may still grow.
fn list(conn: &mut Conn, today: Date, request: &ListNoticeDigests) -> Result<List<NoticeDigest>> {
    let before = match &request.cursor {
        Some(cursor) => day_of(cursor)?.min(today),
        None => today,
    };
    let size = page_size(request.limit);
    let days = store::days_of(conn, request.org, before, size + 1)?;
    let (days, next) = page(days, size, |day: &Day| day.posted_on);
    let mut items = Vec::new();
    for day in days {
        items.push(NoticeDigest {
            posted_on: day.posted_on,
            until: day.until,
            lines: day.lines,
            digest: digest(conn, request.org, day.posted_on)?,
        });
    }
    Ok(List {
        items,
        next,
        total: None,
    })
}

fn day_of(cursor: &Cursor) -> Result<Date> {
    cursor.parse().map_err(|_error| bad_cursor())
}

/// What is kept, or what the lines come to while none of them is forgotten.
fn digest(conn: &mut Conn, org: OrgId, posted_on: Date) -> Result<Option<String>> {
    if let Some(kept) = store::kept(conn, org, posted_on)? {
        return Ok(Some(kept).filter(|digest| !digest.is_empty()));
    }
    let lines = store::listed(conn, org, posted_on)?;
    Ok(Some(list_digest(org, posted_on, &lines)))
}

/// Keeps the digests of the days of some lines, before the first of their names is forgotten.
pub(super) fn keep(conn: &mut Conn, now: Now, lines: &[String]) -> Result<()> {
    for (org, posted_on) in store::days_of_lines(conn, lines)? {
        if store::kept(conn, org, posted_on)?.is_none() {
            let lines = store::listed(conn, org, posted_on)?;
            let digest = list_digest(org, posted_on, &lines);
            store::keep(conn, now, (org, posted_on), (lines.len(), &digest))?;
        }
    }
    Ok(())
}
