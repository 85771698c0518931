//! Households of sheets as evidence sees them: what a picture of one belongs to, and from which of
//! them an award comes.

use shared::api::{Endpoint, ErrorCode};
use shared::base::{AwardId, CheckLineId, CheckSheetId, Date, OrgId, PersonId};
use shared::check_sheets::{CheckItem, CheckState};

use crate::check_sheets::{Sheet, hold, sheet_within, store};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::web::Permit;

/// A household that somebody reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReachedLine {
    /// The village.
    pub org: OrgId,
    /// Who stands for it.
    pub head: PersonId,
    /// Its sheet is open.
    pub open: bool,
}

/// Where on a sheet an award comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The sheet.
    pub sheet: CheckSheetId,
    /// The first day of its month.
    pub month: Date,
    /// The household.
    pub line: CheckLineId,
    /// Its number.
    pub number: u32,
    /// The item.
    pub item: CheckItem,
}

/// A household of a sheet, if the permit reaches it.
pub(crate) fn reached_line<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    (sheet, line): (CheckSheetId, CheckLineId),
) -> Result<ReachedLine> {
    let (sheet, _, reach) = sheet_within(conn, now, permit, sheet)?;
    let line = store::line(conn, line)?;
    let line = line.filter(|line| line.sheet == sheet.id && reach.holds(line.grid));
    let line = line.ok_or(ErrorCode::NotFound)?;
    Ok(reached(&sheet, line.head))
}

/// The same, its sheet held until the transaction ends.
pub(crate) fn held_line<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    (sheet, line): (CheckSheetId, CheckLineId),
) -> Result<ReachedLine> {
    let found = reached_line(conn, now, permit, (sheet, line))?;
    Ok(reached(&hold(conn, sheet)?, found.head))
}

fn reached(sheet: &Sheet, head: PersonId) -> ReachedLine {
    ReachedLine {
        org: sheet.org,
        head,
        open: sheet.state == CheckState::Open,
    }
}

/// The households of a sheet that the permit reaches.
pub(crate) fn reached_lines<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    sheet: CheckSheetId,
) -> Result<Vec<CheckLineId>> {
    let (sheet, _, reach) = sheet_within(conn, now, permit, sheet)?;
    let lines = store::lines(conn, sheet.id, &reach, (0, u32::MAX))?;
    Ok(lines.into_iter().map(|line| line.id).collect())
}

/// The household an award was drafted from, if it was drafted from a sheet.
pub fn proof_of(conn: &mut Conn, award: AwardId) -> Result<Option<Proof>> {
    let Some((line, item)) = store::drafted_as(conn, award)? else {
        return Ok(None);
    };
    let line = store::line(conn, line)?.ok_or(ErrorCode::NotFound)?;
    let sheet = store::find(conn, line.sheet)?.ok_or(ErrorCode::NotFound)?;
    Ok(Some(Proof {
        sheet: sheet.id,
        month: sheet.month,
        line: line.id,
        number: line.number,
        item,
    }))
}

/// The households that somebody belonged to, whatever the sheet.
pub fn lines_of(conn: &mut Conn, person: PersonId) -> Result<Vec<CheckLineId>> {
    store::lines_of(conn, person)
}
