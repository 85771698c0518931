//! Check sheets through the API: opened by the first village or by the head of its grid, filled in
//! from door to door, drafted from by the village's clerk.

mod at_once;
mod draft;
mod fill;
mod finish;
mod kept;
mod open;
mod read;

use shared::base::{CheckEntryId, CheckSheetId, CheckStepId, Text};
use shared::check_sheets::api::{
    CheckLine, DraftFromSheet, FillCheckLine, FinishCheckSheet, OpenCheckSheet, ReadCheckSheet,
    ReopenCheckSheet,
};
use shared::check_sheets::{CheckFinding, CheckItem, Findings, ItemChoice};
use uuid::Uuid;

use crate::awards::points;
use crate::world::{World, date, org};

/// Everything passed.
pub(crate) const PASSED: Findings = Findings {
    yard: CheckFinding::Passed,
    sorting: CheckFinding::Passed,
    dumping: CheckFinding::Passed,
};
/// Nothing did.
pub(crate) const FAILED: Findings = Findings {
    yard: CheckFinding::Failed,
    sorting: CheckFinding::Failed,
    dumping: CheckFinding::Failed,
};

pub(crate) fn opening() -> OpenCheckSheet {
    OpenCheckSheet {
        sheet: CheckSheetId(Uuid::now_v7()),
        village: org::VILLAGE,
    }
}

/// What was found today in a household as it stands.
pub(crate) fn entry(sheet: CheckSheetId, line: &CheckLine, findings: Findings) -> FillCheckLine {
    FillCheckLine {
        sheet,
        line: line.id,
        entry: CheckEntryId(Uuid::now_v7()),
        after: line.entries,
        findings,
        note: Text::new("院里有旧家具").unwrap(),
        checked_on: date("2018-07-01"),
    }
}

pub(crate) fn finish(sheet: CheckSheetId) -> FinishCheckSheet {
    FinishCheckSheet {
        sheet,
        step: CheckStepId(Uuid::now_v7()),
    }
}

fn reopen(sheet: CheckSheetId) -> ReopenCheckSheet {
    ReopenCheckSheet {
        sheet,
        step: CheckStepId(Uuid::now_v7()),
    }
}

/// The yards that passed, by the first clause of the village.
pub(crate) fn yard(sheet: CheckSheetId, amount: &str) -> DraftFromSheet {
    DraftFromSheet {
        sheet,
        choices: vec![choice(CheckItem::Yard, 1, amount)],
    }
}

fn choice(item: CheckItem, clause: u32, amount: &str) -> ItemChoice {
    ItemChoice {
        item,
        clause,
        points: points(amount),
    }
}

pub(crate) fn reading(sheet: CheckSheetId) -> ReadCheckSheet {
    ReadCheckSheet {
        sheet,
        cursor: None,
        limit: Some(100),
    }
}

impl World {
    /// The village's sheet of this month.
    pub(crate) async fn open_sheet(&self) -> CheckSheetId {
        self.village_officer().call(opening()).await.unwrap().id
    }

    /// The households of a sheet, as the village sees them.
    pub(crate) async fn lines(&self, sheet: CheckSheetId) -> Vec<CheckLine> {
        let view = self.village_officer().call(reading(sheet)).await.unwrap();
        view.lines.items
    }
}
