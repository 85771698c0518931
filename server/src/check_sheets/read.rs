//! Read a sheet with its households. The look is recorded before it is answered, as every search
//! among people.

use actix_web::web::{Data, Json};
use shared::access::{Action, Target};
use shared::api::{List, page_size};
use shared::check_sheets::api::{CheckSheetView, ReadCheckSheet};
use shared::check_sheets::{CheckState, SheetStanding};

use crate::State;
use crate::check_sheets::{Line, Setting, sheet_within, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs;
use crate::web::{Authorized, Permit, Reply, cursor_id, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReadCheckSheet>,
    state: Data<State>,
) -> Reply<CheckSheetView> {
    let setting = Setting::of(&state);
    let (now, asked, id) = (setting.now, permit.clone(), request.sheet);
    let answer = state
        .db
        .read(move |conn| read(conn, &setting, &permit, &request));
    let sheet = answer.await?;
    let entry = Entry::by(&asked.actor, &asked.request_id, Event::CheckSheetRead);
    let entry = entry.of_org(sheet.row.org).subject(id);
    let found = serde_json::json!({ "found": sheet.lines.items.len() });
    audit::record_look(&state, now, entry.detail(found)).await?;
    Ok(Json(sheet))
}

fn read(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ReadCheckSheet>,
    request: &ReadCheckSheet,
) -> Result<CheckSheetView> {
    let (sheet, org, reach) = sheet_within(conn, setting.now, permit, request.sheet)?;
    let after: i32 = cursor_id(request.cursor.as_ref())?.unwrap_or(0);
    let size = page_size(request.limit);
    let lines = store::lines(conn, sheet.id, &reach, (after, size + 1))?;
    let (lines, next) = page(lines, size, |line: &Line| line.number);
    let row = view::row(conn, &sheet, &reach)?;
    let items = view::lines(conn, setting, &permit.actor, &lines)?;
    let target = Target {
        district: org.district.clone(),
        org: Some(orgs::successor(conn, org.id, setting.now.date)?),
        ..Target::default()
    };
    let whole = store::sums(conn, &[sheet.id])?;
    let standing: SheetStanding = view::standing(&sheet, &whole);
    let mut may = Vec::new();
    if permit.actor.reaches(Action::CheckSheetManage, &target) {
        may.extend([standing.finish(), standing.reopen()].into_iter().flatten());
    }
    let is_open = sheet.state == CheckState::Open;
    let drafts = permit.actor.reaches(Action::AwardDraft, &target);
    Ok(CheckSheetView {
        lines: List {
            items,
            next,
            total: Some(row.households),
        },
        row,
        steps: view::steps(conn, sheet.id)?,
        may,
        may_fill: is_open && permit.actor.may(Action::CheckSheetFill),
        may_draft: drafts && standing.draft().is_ok() && !org.is_ended(setting.now.date),
    })
}
