//! Say what was found in a household. An entry that was made without a network comes when it is
//! back: the same again changes nothing, and what was said meanwhile is never written over unseen.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::check_sheets::api::{CheckLine, FillCheckLine};
use shared::check_sheets::{CheckRefusal, Entering, SheetStanding};

use crate::State;
use crate::check_sheets::{EntryOnRecord, Line, Setting, hold, refused, sheet_within, store, view};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<FillCheckLine>,
    state: Data<State>,
) -> Reply<CheckLine> {
    let setting = Setting::of(&state);
    let answer = state
        .db
        .write(move |conn| fill(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn fill(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<FillCheckLine>,
    request: &FillCheckLine,
) -> Result<CheckLine> {
    let (_, org, reach) = sheet_within(conn, setting.now, permit, request.sheet)?;
    let sheet = hold(conn, request.sheet)?;
    let line = store::line(conn, request.line)?;
    let line = line.filter(|line| line.sheet == sheet.id && reach.holds(line.grid));
    let line = line.ok_or(ErrorCode::NotFound)?;
    let new = EntryOnRecord {
        id: request.entry,
        line: line.id,
        number: request.after.saturating_add(1),
        findings: request.findings,
        note: request.note.to_string(),
        checked_on: request.checked_on,
        account: permit.actor.account,
        at: setting.now.micros,
    };
    if let Some(known) = store::entry(conn, request.entry)? {
        let same = EntryOnRecord {
            at: known.at,
            ..new
        };
        if same != known {
            return Err(refused(CheckRefusal::IdReused));
        }
        return shown(conn, setting, permit, line);
    }
    let people = store::people(conn, line.id)?;
    let standing = SheetStanding {
        state: sheet.state,
        month: sheet.month,
        checked: 0,
        drafted: 0,
    };
    let entry = Entering {
        checked_on: request.checked_on,
        own: permit.actor.person.is_some_and(|own| people.contains(&own)),
        after: request.after,
        entries: line.entries,
    };
    standing.enter(entry, setting.now.date).map_err(refused)?;
    store::insert_entry(conn, &new)?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::HouseholdChecked);
    let entry = entry.of_org(org.id).about(line.head).subject(new.id);
    audit::record(conn, setting.now, entry)?;
    let line = store::line(conn, line.id)?;
    let line = line.ok_or_else(|| Error::internal("a household of a sheet is gone"))?;
    shown(conn, setting, permit, line)
}

fn shown(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<FillCheckLine>,
    line: Line,
) -> Result<CheckLine> {
    let lines = view::lines(conn, setting, &permit.actor, &[line])?;
    let line = lines.into_iter().next();
    line.ok_or_else(|| Error::internal("a household without its view"))
}
