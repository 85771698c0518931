//! A correction and its steps as they stand in the tables.

use serde_json::Value;
use shared::base::{AccountId, CorrectionId, CorrectionStepId, Date, OrgId, PersonId};
use shared::corrections::api::CorrectionFilter;
use shared::corrections::{CorrectionAct, CorrectionState};

/// One correction.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Correction {
    pub(super) id: CorrectionId,
    pub(super) district: String,
    pub(super) person: PersonId,
    pub(super) fact: String,
    /// The version of the scheme that checked the value.
    pub(super) scheme: (String, u32),
    pub(super) value: Value,
    pub(super) reason: String,
    pub(super) evidence: String,
    pub(super) started_at: i64,
    pub(super) state: CorrectionState,
    /// The number of its last step.
    pub(super) turn: i32,
    pub(super) due_on: Option<Date>,
}

/// One act on a correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepOnRecord {
    /// The act's id.
    pub id: CorrectionStepId,
    /// The correction.
    pub correction: CorrectionId,
    /// Its number, from 1.
    pub number: i32,
    /// What was done.
    pub act: CorrectionAct,
    /// By which account.
    pub account: AccountId,
    /// For which organisation.
    pub org: Option<OrgId>,
    /// When, in microseconds.
    pub at: i64,
    /// What was said.
    pub note: String,
    /// What proves it, where something was added.
    pub evidence: Option<String>,
    /// By when an officer is to decide, and the calendar that gave the day.
    pub due: Option<(Date, String)>,
}

/// What is claimed by a correction that is not finished.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The correction.
    pub correction: CorrectionId,
    /// The fact's id in the scheme.
    pub fact: String,
    /// What is claimed; `null` for nothing of the kind.
    pub value: Value,
    /// Where it stands.
    pub state: CorrectionState,
}

/// Which corrections a list holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Which {
    pub(super) district: String,
    /// That these organisations answer for; of the whole district if there is nothing here.
    pub(super) desks: Option<Vec<OrgId>>,
    /// Of this person.
    pub(super) person: Option<PersonId>,
    /// That stand so; however they stand if there is nothing here.
    pub(super) filter: Option<CorrectionFilter>,
    pub(super) today: Date,
}

impl Which {
    /// True if what was started last stands first.
    pub(super) fn newest_first(&self) -> bool {
        matches!(self.filter, None | Some(CorrectionFilter::Ended))
    }

    /// The states it holds.
    pub(super) fn states(&self) -> Vec<&'static str> {
        let all = CorrectionState::ALL.iter();
        let fits = |state: &&CorrectionState| match self.filter {
            None => true,
            Some(CorrectionFilter::Waiting | CorrectionFilter::Overdue) => {
                state.waits_for_officer()
            }
            Some(CorrectionFilter::Review) => **state == CorrectionState::Review,
            Some(CorrectionFilter::Supplement) => **state == CorrectionState::Supplement,
            Some(CorrectionFilter::Ended) => !state.is_open(),
        };
        all.filter(fits).map(|state| state.code()).collect()
    }
}

impl Correction {
    /// True if an officer should have decided by now.
    pub(super) fn is_overdue(&self, today: Date) -> bool {
        self.due_on.is_some_and(|due| due < today)
    }
}
