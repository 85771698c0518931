//! One act about a sheet: known ids first, then the step, where it leads, the audit.

use shared::api::Endpoint;
use shared::base::{CheckSheetId, CheckStepId};
use shared::check_sheets::api::CheckSheetRow;
use shared::check_sheets::{CheckAct, CheckRefusal, SheetStanding};

use crate::check_sheets::{Setting, Sheet, StepOnRecord, hold, refused, sheet_within, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::web::Permit;

/// What is done, and what admits it.
pub(super) type Rule = (
    CheckAct,
    fn(SheetStanding) -> std::result::Result<CheckAct, CheckRefusal>,
);

/// Does something to a sheet that the rules admit.
pub(super) fn take<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    (sheet, step): (CheckSheetId, CheckStepId),
    (act, admit): Rule,
) -> Result<CheckSheetRow> {
    let (_, _, reach) = sheet_within(conn, setting.now, permit, sheet)?;
    let sheet = hold(conn, sheet)?;
    let step = StepOnRecord {
        id: step,
        sheet: sheet.id,
        number: sheet.turn + 1,
        act,
        account: permit.actor.account,
        at: setting.now.micros,
    };
    if let Some(known) = store::step(conn, step.id)? {
        let same = StepOnRecord {
            number: known.number,
            at: known.at,
            ..step
        };
        if same != known {
            return Err(refused(CheckRefusal::IdReused));
        }
        return view::row(conn, &sheet, &reach);
    }
    let sums = store::sums(conn, &[sheet.id])?;
    admit(view::standing(&sheet, &sums)).map_err(refused)?;
    if !store::insert_step(conn, &step)? {
        return Err(refused(CheckRefusal::IdReused));
    }
    store::advance(conn, &sheet, act.leads_to())?;
    record(conn, setting, permit, &sheet, act)?;
    let sheet = hold(conn, sheet.id)?;
    view::row(conn, &sheet, &reach)
}

/// The audit row of something done about a sheet.
pub(super) fn record<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    sheet: &Sheet,
    act: CheckAct,
) -> Result<()> {
    let event = match act {
        CheckAct::Opened => Event::CheckSheetOpened,
        CheckAct::Finished => Event::CheckSheetFinished,
        CheckAct::Reopened => Event::CheckSheetReopened,
    };
    let entry = Entry::by(&permit.actor, &permit.request_id, event);
    audit::record(conn, setting.now, entry.of_org(sheet.org).subject(sheet.id))
}
