//! Sheets, their households and entries as they stand in the tables.

use shared::base::{
    AccountId, AreaId, CheckEntryId, CheckLineId, CheckSheetId, CheckStepId, Date, OrgId, PersonId,
};
use shared::check_sheets::{CheckAct, CheckState, Findings};

/// One sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    pub(super) id: CheckSheetId,
    pub(super) district: String,
    pub(super) org: OrgId,
    /// The first day of its month.
    pub(super) month: Date,
    pub(super) opened_at: i64,
    /// Where its last act led.
    pub(super) state: CheckState,
    /// The number of its last step.
    pub(super) turn: i32,
}

/// One act about a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StepOnRecord {
    pub(super) id: CheckStepId,
    pub(super) sheet: CheckSheetId,
    /// Its number, from 1.
    pub(super) number: i32,
    pub(super) act: CheckAct,
    pub(super) account: AccountId,
    pub(super) at: i64,
}

/// One household of a sheet with what was said of it last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) id: CheckLineId,
    pub(super) sheet: CheckSheetId,
    pub(super) number: u32,
    pub(super) grid: Option<AreaId>,
    /// Who stands for it.
    pub(super) head: PersonId,
    /// How many people it has.
    pub(super) people: u32,
    /// How many entries there are.
    pub(super) entries: u32,
    pub(super) last: Option<EntryOnRecord>,
}

impl Line {
    /// What was found last.
    pub(super) fn findings(&self) -> Findings {
        let last = self.last.as_ref();
        last.map_or(Findings::UNSEEN, |entry| entry.findings)
    }
}

/// One word on what was found in a household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EntryOnRecord {
    pub(super) id: CheckEntryId,
    pub(super) line: CheckLineId,
    /// Its number among the entries of the household, from 1.
    pub(super) number: u32,
    pub(super) findings: Findings,
    pub(super) note: String,
    pub(super) checked_on: Date,
    pub(super) account: AccountId,
    pub(super) at: i64,
}
