//! Who may do what to a correction, as it stands.

use serde::{Deserialize, Serialize};

use crate::corrections::{CorrectionAct, CorrectionRefusal, CorrectionState};

/// What an officer decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Decision {
    /// What is claimed is right.
    Accept,
    /// More is needed to tell.
    Ask,
    /// What is claimed is not right, or not proved.
    Reject,
}

/// For whom an officer acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// For a department or town that answers for the fact.
    Desk,
    /// For the migrant office.
    Office,
}

/// A correction as far as the rules need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Where it stands.
    pub state: CorrectionState,
    /// A review has been asked for before.
    pub reviewed: bool,
    /// The migrant office itself is among those that answer for the fact.
    pub office_answers: bool,
}

/// What an officer has had to do with a correction before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// It is about the officer.
    pub oneself: bool,
    /// The officer started it, added to it or asked for its review for the resident.
    pub for_them: bool,
    /// The officer rejected it.
    pub rejected: bool,
}

impl Standing {
    /// The act that a decision is, if this officer may take it.
    pub fn decide(
        self,
        decision: Decision,
        side: Side,
        part: Part,
    ) -> Result<CorrectionAct, CorrectionRefusal> {
        if part.oneself {
            return Err(CorrectionRefusal::Oneself);
        }
        if part.for_them {
            return Err(CorrectionRefusal::HandedInByYou);
        }
        match (self.state, decision) {
            (CorrectionState::Open, _) if side == Side::Office && !self.office_answers => {
                Err(CorrectionRefusal::ReviewsOnly)
            }
            (CorrectionState::Open, Decision::Accept) => Ok(CorrectionAct::Accepted),
            (CorrectionState::Open, Decision::Ask) => Ok(CorrectionAct::Asked),
            (CorrectionState::Open, Decision::Reject) => Ok(CorrectionAct::Rejected),
            (CorrectionState::Review, _) if part.rejected => Err(CorrectionRefusal::RejectedByYou),
            (CorrectionState::Review, Decision::Accept) => Ok(CorrectionAct::Overturned),
            (CorrectionState::Review, Decision::Reject) => Ok(CorrectionAct::Upheld),
            (CorrectionState::Review, Decision::Ask) => Err(CorrectionRefusal::ReviewDecides),
            _ => Err(CorrectionRefusal::NotWaiting),
        }
    }

    /// The resident answers what was asked.
    pub fn supply(self) -> Result<CorrectionAct, CorrectionRefusal> {
        match self.state {
            CorrectionState::Supplement => Ok(CorrectionAct::Supplied),
            _ => Err(CorrectionRefusal::NotAsked),
        }
    }

    /// The resident takes it back.
    pub fn withdraw(self) -> Result<CorrectionAct, CorrectionRefusal> {
        if self.state.is_open() {
            Ok(CorrectionAct::Withdrawn)
        } else {
            Err(CorrectionRefusal::Ended)
        }
    }

    /// The resident asks that somebody else looks at the rejection.
    pub fn ask_review(self) -> Result<CorrectionAct, CorrectionRefusal> {
        match self.state {
            CorrectionState::Rejected => Ok(CorrectionAct::ReviewAsked),
            _ if self.reviewed => Err(CorrectionRefusal::ReviewedAlready),
            _ => Err(CorrectionRefusal::NotRejected),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Decision, Part, Side, Standing};
    use crate::corrections::{CorrectionAct as Act, CorrectionRefusal as No, CorrectionState};

    fn at(state: CorrectionState) -> Standing {
        let after = [
            CorrectionState::Review,
            CorrectionState::Upheld,
            CorrectionState::Overturned,
        ];
        Standing {
            state,
            reviewed: after.contains(&state),
            office_answers: false,
        }
    }

    #[test]
    fn a_department_decides_first_and_somebody_else_reviews() {
        let open = at(CorrectionState::Open);
        let desk =
            |standing: Standing, decision| standing.decide(decision, Side::Desk, Part::default());
        assert_eq!(desk(open, Decision::Accept), Ok(Act::Accepted));
        assert_eq!(desk(open, Decision::Ask), Ok(Act::Asked));
        assert_eq!(desk(open, Decision::Reject), Ok(Act::Rejected));
        let office = open.decide(Decision::Accept, Side::Office, Part::default());
        assert_eq!(office, Err(No::ReviewsOnly));
        let own = Standing {
            office_answers: true,
            ..open
        };
        let office = own.decide(Decision::Accept, Side::Office, Part::default());
        assert_eq!(office, Ok(Act::Accepted));
        let review = at(CorrectionState::Review);
        assert_eq!(desk(review, Decision::Accept), Ok(Act::Overturned));
        assert_eq!(desk(review, Decision::Reject), Ok(Act::Upheld));
        assert_eq!(desk(review, Decision::Ask), Err(No::ReviewDecides));
        let rejected = Part {
            rejected: true,
            ..Part::default()
        };
        let same = review.decide(Decision::Reject, Side::Desk, rejected);
        assert_eq!(same, Err(No::RejectedByYou));
        let office = review.decide(Decision::Reject, Side::Office, Part::default());
        assert_eq!(office, Ok(Act::Upheld));
    }

    #[test]
    fn nobody_decides_on_themselves_or_on_what_does_not_wait() {
        for state in CorrectionState::ALL {
            let mut part = Part {
                oneself: true,
                for_them: true,
                rejected: true,
            };
            let decide = |part| at(*state).decide(Decision::Accept, Side::Desk, part);
            assert_eq!(decide(part), Err(No::Oneself), "{state:?}");
            part.oneself = false;
            assert_eq!(decide(part), Err(No::HandedInByYou), "{state:?}");
            let decided = at(*state).decide(Decision::Accept, Side::Desk, Part::default());
            assert_eq!(decided.is_ok(), state.waits_for_officer(), "{state:?}");
        }
    }

    #[test]
    fn the_resident_answers_withdraws_and_asks_for_one_review() {
        for state in CorrectionState::ALL {
            let standing = at(*state);
            assert_eq!(
                standing.supply().is_ok(),
                *state == CorrectionState::Supplement
            );
            assert_eq!(standing.withdraw().is_ok(), state.is_open(), "{state:?}");
            assert_eq!(
                standing.ask_review().is_ok(),
                *state == CorrectionState::Rejected
            );
        }
        let upheld = at(CorrectionState::Upheld);
        assert_eq!(upheld.ask_review(), Err(No::ReviewedAlready));
        assert_eq!(
            at(CorrectionState::Accepted).ask_review(),
            Err(No::NotRejected)
        );
    }
}
