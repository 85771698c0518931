//! An objection and its steps as they stand in the tables.

use shared::base::{AccountId, AwardId, Date, ObjectionId, ObjectionStepId, OrgId, PersonId};
use shared::objections::api::ObjectionFilter;
use shared::objections::{ObjectionAct, ObjectionState};

/// One objection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Objection {
    pub(super) id: ObjectionId,
    pub(super) district: String,
    pub(super) award: AwardId,
    /// Who awarded.
    pub(super) org: OrgId,
    /// Who objects.
    pub(super) person: PersonId,
    /// The office that answers.
    pub(super) desk: OrgId,
    pub(super) reason: String,
    pub(super) evidence: String,
    pub(super) filed_at: i64,
    pub(super) filed_on: Date,
    pub(super) notice_until: Date,
    /// Where its last act led.
    pub(super) state: ObjectionState,
    /// The number of its last step.
    pub(super) turn: i32,
    pub(super) due_on: Option<Date>,
    /// The last day it holds the line, and the last day the award then counts; none while nobody
    /// knows.
    pub(super) holds: Option<(Date, Date)>,
}

/// Where an act leads, as stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Next {
    pub(super) state: ObjectionState,
    pub(super) due_on: Option<Date>,
    pub(super) holds: Option<(Date, Date)>,
}

/// One act on an objection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StepOnRecord {
    pub(super) id: ObjectionStepId,
    pub(super) objection: ObjectionId,
    /// Its number, from 1.
    pub(super) number: i32,
    pub(super) act: ObjectionAct,
    pub(super) account: AccountId,
    /// For which office; none for the one who objects.
    pub(super) org: Option<OrgId>,
    pub(super) at: i64,
    pub(super) note: String,
    /// By when somebody is to act, and the calendar that gave the day.
    pub(super) due: Option<(Date, String)>,
}

/// Which objections a list holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Which {
    pub(super) district: String,
    /// That these offices answer; of the whole district if there is nothing here.
    pub(super) desks: Option<Vec<OrgId>>,
    /// Of this person.
    pub(super) person: Option<PersonId>,
    /// That stand so; however they stand if there is nothing here.
    pub(super) filter: Option<ObjectionFilter>,
    pub(super) today: Date,
}

impl Which {
    /// True if what was filed last stands first.
    pub(super) fn newest_first(&self) -> bool {
        matches!(self.filter, None | Some(ObjectionFilter::Answered))
    }
}
