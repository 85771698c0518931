//! What the rows of a list add up to, one after the other.

use std::collections::BTreeMap;

use crate::awards::{AwardLine, QuotaAccount};
use crate::base::{PersonId, Points};

/// The account and the caps as they would stand once the rows before had been signed.
#[derive(Clone, Debug)]
pub struct Tally {
    account: QuotaAccount,
    /// What was given before and in the rows before, by person and indicator.
    given: BTreeMap<(PersonId, String), Points>,
}

impl Tally {
    /// Before the first row: the account as it stands, and what was given this year.
    pub fn new(account: QuotaAccount, given: BTreeMap<(PersonId, String), Points>) -> Self {
        Self { account, given }
    }

    /// The account as it stands now.
    pub fn account(&self) -> &QuotaAccount {
        &self.account
    }

    /// What a person has been given under an indicator.
    pub fn given(&self, person: PersonId, indicator: &str) -> Points {
        let given = self.given.get(&(person, indicator.to_owned()));
        given.copied().unwrap_or(Points::ZERO)
    }

    /// Counts a row that will be signed.
    pub fn take(&mut self, line: &AwardLine, indicator: &str) {
        self.account.held = self.account.held + line.points;
        let key = (line.person, indicator.to_owned());
        let given = self.given.entry(key).or_default();
        *given = *given + line.points;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::Tally;
    use crate::awards::{AwardLine, PersonalCap, QuotaAccount};
    use crate::base::{PersonId, Points, Text};

    proptest! {
        #[test]
        fn what_is_admitted_row_by_row_stays_within_quota_and_caps(
            rows in prop::collection::vec((0_u128..4, 1_i64..12), 0..40),
            allocated in 0_i64..40,
        ) {
            let account = QuotaAccount {
                allocated: Points::whole(allocated),
                ..QuotaAccount::empty(2018)
            };
            let mut tally = Tally::new(account, BTreeMap::new());
            let cap = Points::whole(5);
            let mut taken = Points::ZERO;
            for (person, halves) in rows {
                let line = AwardLine {
                    person: PersonId(Uuid::from_u128(person)),
                    clause: 1,
                    points: Points::from_hundredths(halves * 50),
                    fact_date: "2018-06-20".parse().unwrap(),
                    evidence: Text::new("-").unwrap(),
                };
                let given = tally.given(line.person, "15-1");
                let fits = PersonalCap { cap, given }.admit(line.points).is_ok();
                if fits && tally.account().admit(line.points).is_ok() {
                    tally.take(&line, "15-1");
                    taken = taken + line.points;
                }
                prop_assert!(tally.given(line.person, "15-1") <= cap);
                prop_assert!(tally.account().left() >= Points::ZERO);
            }
            prop_assert_eq!(tally.account().left(), Points::whole(allocated) - taken);
        }
    }
}
