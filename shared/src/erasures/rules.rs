//! Who may do what to a request, as it stands.

use serde::{Deserialize, Serialize};

use crate::erasures::{ErasureAct, ErasureRefusal, ErasureState};

/// What an officer means to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum ErasureDecision {
    /// Erase.
    Grant,
    /// Refuse, on a ground of the list.
    Refuse,
}

/// What the second person says to that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum ErasureVerdict {
    /// Let it be so.
    Confirm,
    /// Look at it again.
    Return,
}

/// A request as far as the rules need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErasureStanding {
    /// Where it stands.
    pub state: ErasureState,
    /// A correction of the person is under way.
    pub correction_open: bool,
    /// The actor is the person; persons are compared, not accounts.
    pub oneself: bool,
    /// The actor is who made the proposal that stands.
    pub proposed: bool,
}

impl ErasureStanding {
    /// The act that a decision is.
    pub fn decide(self, decision: ErasureDecision) -> Result<ErasureAct, ErasureRefusal> {
        if self.oneself {
            return Err(ErasureRefusal::Oneself);
        }
        match (self.state, decision) {
            (ErasureState::Asked, ErasureDecision::Grant) if self.correction_open => {
                Err(ErasureRefusal::CorrectionOpen)
            }
            (ErasureState::Asked, ErasureDecision::Grant) => Ok(ErasureAct::GrantProposed),
            (ErasureState::Asked, ErasureDecision::Refuse) => Ok(ErasureAct::RefusalProposed),
            _ => Err(ErasureRefusal::NotWaiting),
        }
    }

    /// The act that the second person's word is.
    pub fn confirm(self, verdict: ErasureVerdict) -> Result<ErasureAct, ErasureRefusal> {
        if self.oneself {
            return Err(ErasureRefusal::Oneself);
        }
        let granting = match self.state {
            ErasureState::Granting => true,
            ErasureState::Refusing => false,
            _ => return Err(ErasureRefusal::NothingProposed),
        };
        if self.proposed {
            return Err(ErasureRefusal::SamePerson);
        }
        match (verdict, granting) {
            (ErasureVerdict::Return, _) => Ok(ErasureAct::Returned),
            (ErasureVerdict::Confirm, true) if self.correction_open => {
                Err(ErasureRefusal::CorrectionOpen)
            }
            (ErasureVerdict::Confirm, true) => Ok(ErasureAct::Granted),
            (ErasureVerdict::Confirm, false) => Ok(ErasureAct::Refused),
        }
    }

    /// The resident takes it back.
    pub fn withdraw(self) -> Result<ErasureAct, ErasureRefusal> {
        if self.state.is_open() {
            Ok(ErasureAct::Withdrawn)
        } else {
            Err(ErasureRefusal::Ended)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ErasureDecision, ErasureStanding, ErasureVerdict};
    use crate::erasures::{ErasureAct as Act, ErasureRefusal as No, ErasureState};

    fn at(state: ErasureState) -> ErasureStanding {
        ErasureStanding {
            state,
            correction_open: false,
            oneself: false,
            proposed: false,
        }
    }

    #[test]
    fn one_proposes_and_another_confirms() {
        let asked = at(ErasureState::Asked);
        assert_eq!(asked.decide(ErasureDecision::Grant), Ok(Act::GrantProposed));
        assert_eq!(
            asked.decide(ErasureDecision::Refuse),
            Ok(Act::RefusalProposed)
        );
        assert_eq!(
            asked.confirm(ErasureVerdict::Confirm),
            Err(No::NothingProposed)
        );
        for (state, act) in [
            (ErasureState::Granting, Act::Granted),
            (ErasureState::Refusing, Act::Refused),
        ] {
            let proposed = at(state);
            assert_eq!(proposed.confirm(ErasureVerdict::Confirm), Ok(act));
            assert_eq!(proposed.confirm(ErasureVerdict::Return), Ok(Act::Returned));
            assert_eq!(proposed.decide(ErasureDecision::Grant), Err(No::NotWaiting));
            let same = ErasureStanding {
                proposed: true,
                ..proposed
            };
            for verdict in [ErasureVerdict::Confirm, ErasureVerdict::Return] {
                assert_eq!(same.confirm(verdict), Err(No::SamePerson));
            }
        }
    }

    #[test]
    fn an_open_correction_bars_granting_but_not_refusing() {
        let open = |state| ErasureStanding {
            correction_open: true,
            ..at(state)
        };
        let asked = open(ErasureState::Asked);
        assert_eq!(
            asked.decide(ErasureDecision::Grant),
            Err(No::CorrectionOpen)
        );
        assert_eq!(
            asked.decide(ErasureDecision::Refuse),
            Ok(Act::RefusalProposed)
        );
        let granting = open(ErasureState::Granting);
        assert_eq!(
            granting.confirm(ErasureVerdict::Confirm),
            Err(No::CorrectionOpen)
        );
        assert_eq!(granting.confirm(ErasureVerdict::Return), Ok(Act::Returned));
    }

    #[test]
    fn nobody_decides_on_themselves_and_what_has_ended_stays() {
        for state in ErasureState::ALL {
            let oneself = ErasureStanding {
                oneself: true,
                ..at(*state)
            };
            assert_eq!(oneself.decide(ErasureDecision::Refuse), Err(No::Oneself));
            assert_eq!(oneself.confirm(ErasureVerdict::Confirm), Err(No::Oneself));
            assert_eq!(at(*state).withdraw().is_ok(), state.is_open(), "{state:?}");
        }
        let erased = at(ErasureState::Erased);
        assert_eq!(
            erased.confirm(ErasureVerdict::Confirm),
            Err(No::NothingProposed)
        );
        assert_eq!(erased.decide(ErasureDecision::Grant), Err(No::NotWaiting));
    }
}
