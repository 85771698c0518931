//! An organisation's own award rules 赋分办法: numbered clauses, public before they bind.
//!
//! Terms. A *draft* is a list of clauses that the organisation's people keep and mend. Its head
//! *submits* one, and it becomes a *version* that stands in public notice; from the day after the
//! notice it binds, and the version before ends the day before. Numbers of versions are never used
//! twice, so one that was sent back in notice leaves a gap.
//!
//! Invariants.
//! - On a day one version binds at most: the newest that has begun and was not sent back.
//! - One version at most stands in notice, and only there it can be sent back.
//! - Whoever kept the draft last does not submit it.
//! - Refusals are tried in the order in which [`RulesRefusal`] declares them.

mod draft;
mod refusal;
mod templates;
mod versions;

pub use draft::{CLAUSES_MAX, ClauseDraft, Submission, admit_draft, admit_submission};
pub use refusal::RulesRefusal;
pub use templates::{Template, templates};
pub use versions::{RulesState, RulesVersion, Versions};

use crate::base::{Bilingual, Date, OrgId, Points};

/// One version of an organisation's award rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardRules {
    /// Whose rules they are.
    pub org: OrgId,
    /// The version, counted from 1 by the organisation.
    pub version: u32,
    /// The first day awards may rest on them; their own public notice lies before it.
    pub in_force_from: Date,
    /// The last day, if they were replaced or withdrawn.
    pub in_force_to: Option<Date>,
    /// The clauses in their published order.
    pub clauses: Vec<Clause>,
}

/// One clause: for what, under which indicator, between how many and how many points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The number: 6 for 第六条.
    pub number: u32,
    /// The indicator its points count under.
    pub indicator: String,
    /// The least points one award may give.
    pub least: Points,
    /// The most points one award may give.
    pub most: Points,
    /// What is rewarded, in the organisation's own words.
    pub text: Bilingual,
    /// What is asked for as evidence; nothing in clauses from before it was asked for.
    pub evidence: Bilingual,
}

impl AwardRules {
    /// True if an award may rest on these rules on that day.
    pub fn in_force_on(&self, date: Date) -> bool {
        self.in_force_from <= date && self.in_force_to.is_none_or(|last| date <= last)
    }

    /// The clause of that number.
    pub fn clause(&self, number: u32) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.number == number)
    }
}

impl Clause {
    /// True if the clause allows that many points; both ends are included.
    pub fn allows(&self, points: Points) -> bool {
        self.least <= points && points <= self.most
    }
}

#[cfg(test)]
mod tests {
    use super::AwardRules;
    use crate::base::{Date, OrgId};

    #[test]
    fn rules_bind_from_their_first_to_their_last_day() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        let rules = |to| AwardRules {
            org: OrgId(uuid::Uuid::nil()),
            version: 1,
            in_force_from: date("2018-01-10"),
            in_force_to: to,
            clauses: Vec::new(),
        };
        let ended = rules(Some(date("2018-06-30")));
        for (day, open, until_june) in [
            ("2018-01-09", false, false),
            ("2018-01-10", true, true),
            ("2018-06-30", true, true),
            ("2018-07-01", true, false),
        ] {
            assert_eq!(rules(None).in_force_on(date(day)), open, "{day}");
            assert_eq!(ended.in_force_on(date(day)), until_june, "{day}");
        }
    }
}
