//! How an organisation stands, folded from the acts.

use super::{AwarderAct, AwarderRefusal};
use crate::base::coded;

coded! {
    /// What the acts about an organisation leave.
    AwarderStanding {
        /// Nothing was done yet.
        NotApplied "not_applied" "未申请" "Has not applied";
        /// The application waits for the check.
        Waiting "waiting" "待审核" "Waiting for the check";
        /// The application was sent back; it may be handed in again.
        Returned "returned" "已退回" "Sent back";
        /// It may publish rules and award by them.
        Accepted "accepted" "已通过" "Accepted";
        /// It may neither draft nor sign, neither rules nor awards.
        Suspended "suspended" "已暂停赋分" "Suspended";
    }
}

impl AwarderStanding {
    /// The standing that acts leave, in the order of their numbers: the last one says it.
    pub fn of(acts: impl IntoIterator<Item = AwarderAct>) -> Self {
        acts.into_iter()
            .last()
            .map_or(Self::NotApplied, Self::after)
    }

    /// The standing behind an act.
    pub const fn after(act: AwarderAct) -> Self {
        match act {
            AwarderAct::Applied => Self::Waiting,
            AwarderAct::Returned => Self::Returned,
            AwarderAct::Accepted | AwarderAct::Lifted => Self::Accepted,
            AwarderAct::Suspended => Self::Suspended,
        }
    }

    /// The standing after an act, or why it does not fit.
    pub fn admit(self, act: AwarderAct) -> Result<Self, AwarderRefusal> {
        let refusal = match (act, self) {
            (AwarderAct::Applied, Self::NotApplied | Self::Returned)
            | (AwarderAct::Accepted | AwarderAct::Returned, Self::Waiting)
            | (AwarderAct::Suspended, Self::Accepted)
            | (AwarderAct::Lifted, Self::Suspended) => return Ok(Self::after(act)),
            (AwarderAct::Applied, Self::Waiting) => AwarderRefusal::AlreadyApplied,
            (AwarderAct::Applied, Self::Accepted | Self::Suspended) => {
                AwarderRefusal::AlreadyAccepted
            }
            (AwarderAct::Accepted | AwarderAct::Returned, _) => AwarderRefusal::NotWaiting,
            (AwarderAct::Suspended, Self::Suspended) => AwarderRefusal::AlreadySuspended,
            (AwarderAct::Suspended, _) => AwarderRefusal::NotAccepted,
            (AwarderAct::Lifted, _) => AwarderRefusal::NotSuspended,
        };
        Err(refusal)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::AwarderStanding;
    use crate::api::Refusal;
    use crate::awarders::AwarderAct;

    #[test]
    fn each_act_fits_some_standings_and_is_refused_in_all_others() {
        let table = "
            not_applied: applied waiting; accepted not_waiting; returned not_waiting; \
                suspended not_accepted; lifted not_suspended
            waiting: applied already_applied; accepted accepted; returned returned; \
                suspended not_accepted; lifted not_suspended
            returned: applied waiting; accepted not_waiting; returned not_waiting; \
                suspended not_accepted; lifted not_suspended
            accepted: applied already_accepted; accepted not_waiting; returned not_waiting; \
                suspended suspended; lifted not_suspended
            suspended: applied already_accepted; accepted not_waiting; returned not_waiting; \
                suspended already_suspended; lifted accepted
        ";
        let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
        let mut asked = 0;
        for line in lines {
            let (standing, acts) = line.split_once(": ").unwrap();
            let standing = AwarderStanding::from_code(standing).unwrap();
            for cell in acts.split(';') {
                let (act, answer) = cell.trim().split_once(' ').unwrap();
                let act = AwarderAct::from_code(act).unwrap();
                let found = match standing.admit(act) {
                    Ok(after) => after.code(),
                    Err(refusal) => refusal.code(),
                };
                assert_eq!(found, answer, "{act:?} while {standing:?}");
                asked += 1;
            }
        }
        assert_eq!(
            asked,
            AwarderStanding::ALL.len() * AwarderAct::ALL.len(),
            "every pair"
        );
    }

    proptest! {
        /// Whatever is asked for in whatever order: what is admitted leaves what the fold reads,
        /// and nobody awards who was not accepted.
        #[test]
        fn the_fold_of_what_was_admitted_is_where_it_stands(
            asked in prop::collection::vec(0_usize..5, 0..40),
        ) {
            let mut acts = Vec::new();
            let mut standing = AwarderStanding::NotApplied;
            for one in asked {
                let act = AwarderAct::ALL[one];
                if let Ok(after) = standing.admit(act) {
                    standing = after;
                    acts.push(act);
                }
                prop_assert_eq!(AwarderStanding::of(acts.iter().copied()), standing);
                if standing == AwarderStanding::Accepted {
                    prop_assert!(acts.contains(&AwarderAct::Accepted));
                }
            }
        }
    }
}
