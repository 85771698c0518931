//! Who may do what to a line and to an objection, as they stand.

use serde::{Deserialize, Serialize};

use crate::base::Date;
use crate::objections::{ObjectionAct, ObjectionRefusal, ObjectionState};

/// What an officer finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Finding {
    /// The objection stands: the line goes.
    Uphold,
    /// It does not.
    Reject,
}

/// A line that someone objects to, as far as the rules need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one question that a rule asks"
)]
pub struct Line {
    /// The award is signed and was not voided.
    pub stands: bool,
    /// The last day of its notice.
    pub notice_until: Date,
    /// Who objects drafted, kept or signed it.
    pub given_by_them: bool,
    /// Who objects has objected to it before.
    pub objected_before: bool,
    /// Some office answers.
    pub answered_for: bool,
}

/// An objection as far as the rules need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The state its last act led to.
    pub state: ObjectionState,
    /// A review was asked for.
    pub reviewed: bool,
    /// The last day to act: of the office, or of who objected to ask for a review.
    pub due_on: Option<Date>,
    /// The award is signed and was not voided.
    pub line_stands: bool,
    /// The migrant office itself answers in the first place.
    pub office_answers: bool,
}

/// What an officer has to do with an objection and its line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one question that a rule asks"
)]
pub struct Officer {
    /// Acts for the migrant office, not for the town.
    pub of_office: bool,
    /// The objection is the officer's own.
    pub oneself: bool,
    /// The points are the officer's own.
    pub about_them: bool,
    /// Did something for the one who objects, as at the window.
    pub for_them: bool,
    /// Drafted, kept or signed the line.
    pub had_part: bool,
    /// Gave the answer that is reviewed.
    pub answered: bool,
}

/// Admits an objection to a line today, or says why not, in the order of the refusals.
pub fn admit(line: Option<Line>, today: Date) -> Result<(), ObjectionRefusal> {
    let line = line.ok_or(ObjectionRefusal::LineUnknown)?;
    if !line.stands {
        return Err(ObjectionRefusal::LineEnded);
    }
    if line.notice_until < today {
        return Err(ObjectionRefusal::NoticeOver);
    }
    if line.given_by_them {
        return Err(ObjectionRefusal::GivenByYou);
    }
    if line.objected_before {
        return Err(ObjectionRefusal::AlreadyYours);
    }
    if !line.answered_for {
        return Err(ObjectionRefusal::NobodyAnswers);
    }
    Ok(())
}

impl Standing {
    /// What the objection reads as today; nothing has to be set for a rejection to become final.
    pub fn state_on(self, today: Date) -> ObjectionState {
        match self.state {
            state if !self.line_stands && state.has_deadline() => ObjectionState::Moot,
            ObjectionState::Rejected if self.is_late(today) => ObjectionState::Dismissed,
            state => state,
        }
    }

    /// True if the office should have decided by now.
    pub fn is_overdue(self, today: Date) -> bool {
        self.state_on(today).waits_for_officer() && self.is_late(today)
    }

    fn is_late(self, today: Date) -> bool {
        self.due_on.is_some_and(|due| due < today)
    }

    /// The act that a finding is, if this officer may make it.
    pub fn decide(
        self,
        finding: Finding,
        officer: Officer,
        today: Date,
    ) -> Result<ObjectionAct, ObjectionRefusal> {
        let state = self.state_on(today);
        if state == ObjectionState::Moot {
            return Err(ObjectionRefusal::LineEnded);
        }
        for (bars, refusal) in [
            (officer.oneself, ObjectionRefusal::Oneself),
            (officer.about_them, ObjectionRefusal::AboutYou),
            (officer.for_them, ObjectionRefusal::HandedInByYou),
            (officer.had_part, ObjectionRefusal::HadPart),
        ] {
            if bars {
                return Err(refusal);
            }
        }
        let towns_turn = officer.of_office && !self.office_answers && !self.is_overdue(today);
        match (state, finding) {
            (ObjectionState::Open, _) if towns_turn => Err(ObjectionRefusal::TownFirst),
            (ObjectionState::Open, Finding::Uphold) => Ok(ObjectionAct::Upheld),
            (ObjectionState::Open, Finding::Reject) => Ok(ObjectionAct::Rejected),
            (ObjectionState::Review, _) if officer.answered => Err(ObjectionRefusal::AnsweredByYou),
            (ObjectionState::Review, Finding::Uphold) => Ok(ObjectionAct::Overturned),
            (ObjectionState::Review, Finding::Reject) => Ok(ObjectionAct::Confirmed),
            _ => Err(ObjectionRefusal::NotWaiting),
        }
    }

    /// Who objected asks that somebody else looks at the rejection.
    pub fn ask_review(self, today: Date) -> Result<ObjectionAct, ObjectionRefusal> {
        match self.state_on(today) {
            ObjectionState::Moot => Err(ObjectionRefusal::LineEnded),
            ObjectionState::Rejected => Ok(ObjectionAct::ReviewAsked),
            _ if self.reviewed => Err(ObjectionRefusal::ReviewedAlready),
            ObjectionState::Dismissed => Err(ObjectionRefusal::ReviewOver),
            _ => Err(ObjectionRefusal::NotRejected),
        }
    }

    /// Who objected takes it back.
    pub fn withdraw(self, today: Date) -> Result<ObjectionAct, ObjectionRefusal> {
        if self.state_on(today).waits_for_officer() {
            Ok(ObjectionAct::Withdrawn)
        } else {
            Err(ObjectionRefusal::Ended)
        }
    }
}

#[cfg(test)]
mod tests;
