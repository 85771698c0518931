//! Check sheets: a village's households are looked at month by month, also without a network, and
//! awards are drafted from what passed.
//!
//! Whoever changes something takes the row of the sheet first and then reads what it decides by,
//! so that no entry comes in while the sheet is finished. Rows are loaded, `shared::check_sheets`
//! decides, the store writes. Drafts go through [`crate::awards::draft_lines`], so the rules and
//! the quota of awards hold for them as for any other.

mod act;
mod draft;
mod fill;
mod finish;
mod list;
mod of_person;
mod open;
mod proof;
mod reach;
mod read;
mod refusals;
mod reopen;
mod sheet;
mod store;
mod view;

pub use of_person::taken;
pub use proof::{Proof, ReachedLine, lines_of, proof_of};
pub(crate) use proof::{held_line, reached_line, reached_lines};
pub use store::forget;

use std::sync::Arc;

use reach::{Reach, reach};
use shared::api::{Endpoint, ErrorCode};
use shared::base::CheckSheetId;
use shared::check_sheets::CheckRefusal;
use shared::check_sheets::api::{
    DraftFromSheet, FillCheckLine, FinishCheckSheet, ListCheckSheets, OpenCheckSheet,
    ReadCheckSheet, ReopenCheckSheet,
};
use sheet::{EntryOnRecord, Line, Sheet, StepOnRecord};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::orgs::{self, Org};
use crate::web::{Operation, Permit, operation};

/// The operations of check sheets.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ListCheckSheets, _, _>(list::handler),
        operation::<OpenCheckSheet, _, _>(open::handler).refuses(refusals::OPEN),
        operation::<ReadCheckSheet, _, _>(read::handler),
        operation::<FillCheckLine, _, _>(fill::handler).refuses(refusals::FILL),
        operation::<FinishCheckSheet, _, _>(finish::handler).refuses(refusals::FINISH),
        operation::<ReopenCheckSheet, _, _>(reopen::handler).refuses(refusals::REOPEN),
        operation::<DraftFromSheet, _, _>(draft::handler).refuses(refusals::DRAFT),
    ]
}

/// What the use cases need besides the database.
#[derive(Clone)]
struct Setting {
    now: Now,
    keys: Arc<Keys>,
}

impl Setting {
    fn of(state: &State) -> Self {
        Self {
            now: state.clock.now(),
            keys: state.keys.clone(),
        }
    }
}

/// A sheet with its village and how far the permit reaches on it; one out of reach is not found.
fn sheet_within<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    id: CheckSheetId,
) -> Result<(Sheet, Org, Reach)> {
    let sheet = store::find(conn, id)?.ok_or(ErrorCode::NotFound)?;
    let org = orgs::find(conn, sheet.org, now.date)?;
    let reach = reach(conn, now.date, permit, &org)?.ok_or(ErrorCode::NotFound)?;
    Ok((sheet, org, reach))
}

/// The sheet, held until the transaction ends.
fn hold(conn: &mut Conn, id: CheckSheetId) -> Result<Sheet> {
    store::hold(conn, id)?.ok_or_else(|| ErrorCode::NotFound.into())
}

/// A refusal of the rules as an error of the use case.
fn refused(refusal: CheckRefusal) -> Error {
    Error::refused(&refusal)
}
