//! What is drafted and submitted, and whether it may be.

use serde::{Deserialize, Serialize};

use super::{AwardRules, Clause, RulesRefusal, RulesVersion};
use crate::awarders::AwarderStanding;
use crate::awards::AwardTerms;
use crate::base::{Bilingual, Points, Text};
use crate::scoring::AwarderKind;

/// The most clauses one version has.
pub const CLAUSES_MAX: usize = 30;

/// One clause as it is written; its number is its place in the list, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ClauseDraft {
    /// The indicator its points count under.
    pub indicator: Text<16>,
    /// The least points one award gives.
    pub points_min: Points,
    /// The most points one award gives.
    pub points_max: Points,
    /// What is rewarded, in Chinese.
    pub text_zh: Text<200>,
    /// The same in English; the Chinese stands for it where there is none.
    #[serde(default)]
    pub text_en: Text<400>,
    /// Which evidence is asked for, in Chinese.
    pub evidence_zh: Text<100>,
    /// The same in English; the Chinese stands for it where there is none.
    #[serde(default)]
    pub evidence_en: Text<200>,
}

/// Everything a submission depends on.
#[derive(Clone, Copy, Debug)]
pub struct Submission<'a> {
    /// The kind of the organisation.
    pub awarder: AwarderKind,
    /// True if it is closed or has gone into another.
    pub ended: bool,
    /// How it stands as an awarder.
    pub standing: AwarderStanding,
    /// True if the draft is the newest of the organisation.
    pub newest: bool,
    /// True if who submits has kept the draft last.
    pub submitter_drafted: bool,
    /// The version that stands in notice, if any.
    pub in_notice: Option<&'a RulesVersion>,
    /// The version in force, if any.
    pub in_force: Option<&'a AwardRules>,
    /// What the scheme says about awarding.
    pub terms: &'a AwardTerms,
}

impl ClauseDraft {
    /// The clause it becomes under a number.
    pub fn clause(&self, number: u32) -> Clause {
        Clause {
            number,
            indicator: self.indicator.to_string(),
            least: self.points_min,
            most: self.points_max,
            text: in_both(&self.text_zh, &self.text_en),
            evidence: in_both(&self.evidence_zh, &self.evidence_en),
        }
    }

    /// Everything that is wrong with the clause of a number.
    fn faults(&self, number: u32, awarder: AwarderKind, terms: &AwardTerms) -> Vec<RulesRefusal> {
        let mut faults = Vec::new();
        let mut fault = |wrong: bool, refusal| faults.extend(wrong.then_some(refusal));
        let clause = number;
        let own = terms.indicator(&self.indicator);
        let own = own.filter(|terms| terms.awarder == awarder);
        let (least, most) = (self.points_min, self.points_max);
        fault(own.is_none(), RulesRefusal::IndicatorNotYours { clause });
        fault(
            least <= Points::ZERO,
            RulesRefusal::PointsNotPositive { clause },
        );
        fault(least > most, RulesRefusal::PointsTurned { clause });
        if let Some(terms) = own {
            let (step, cap) = (terms.step, terms.awarder_cap);
            let in_step = least.is_multiple_of(step) && most.is_multiple_of(step);
            fault(!in_step, RulesRefusal::PointsNotInStep { clause, step });
            fault(most > cap, RulesRefusal::PointsAboveCap { clause, cap });
        }
        fault(
            self.text_zh.is_empty(),
            RulesRefusal::TextMissing { clause },
        );
        fault(
            self.evidence_zh.is_empty(),
            RulesRefusal::EvidenceMissing { clause },
        );
        faults
    }
}

fn in_both(zh: &str, en: &str) -> Bilingual {
    Bilingual::new(zh, if en.is_empty() { zh } else { en })
}

/// Decides whether a draft may be kept.
pub fn admit_draft(
    (awarder, ended, suspended): (AwarderKind, bool, bool),
    newest: bool,
    clauses: &[ClauseDraft],
    terms: &AwardTerms,
) -> Result<(), RulesRefusal> {
    if ended {
        return Err(RulesRefusal::AwarderEnded);
    }
    if suspended {
        return Err(RulesRefusal::AwardingSuspended);
    }
    if !newest {
        return Err(RulesRefusal::DraftMovedOn);
    }
    admit_clauses(clauses, awarder, terms)
}

/// Decides whether a draft may be submitted; the scheme may have moved on since it was kept, so
/// its clauses are looked at again.
pub fn admit_submission(clauses: &[ClauseDraft], at: &Submission<'_>) -> Result<(), RulesRefusal> {
    if at.ended {
        return Err(RulesRefusal::AwarderEnded);
    }
    match at.standing {
        AwarderStanding::Accepted => {}
        AwarderStanding::Suspended => return Err(RulesRefusal::AwardingSuspended),
        _ => return Err(RulesRefusal::NotAccepted),
    }
    if !at.newest {
        return Err(RulesRefusal::DraftMovedOn);
    }
    if at.submitter_drafted {
        return Err(RulesRefusal::DrafterCannotSubmit);
    }
    if at.in_notice.is_some() {
        return Err(RulesRefusal::AlreadyInNotice);
    }
    admit_clauses(clauses, at.awarder, at.terms)?;
    let written = (1_u32..).zip(clauses);
    let written: Vec<Clause> = written.map(|(number, one)| one.clause(number)).collect();
    if at.in_force.is_some_and(|rules| rules.clauses == written) {
        return Err(RulesRefusal::NothingNew);
    }
    Ok(())
}

fn admit_clauses(
    clauses: &[ClauseDraft],
    awarder: AwarderKind,
    terms: &AwardTerms,
) -> Result<(), RulesRefusal> {
    if clauses.is_empty() {
        return Err(RulesRefusal::NoClauses);
    }
    if clauses.len() > CLAUSES_MAX {
        return Err(RulesRefusal::TooManyClauses);
    }
    let numbered = (1_u32..).zip(clauses);
    let faults = numbered.flat_map(|(number, one)| one.faults(number, awarder, terms));
    let twice = (1_u32..).zip(clauses).filter_map(|(clause, one)| {
        let before = clauses.iter().zip(1..clause);
        let mut before = before.map(|(other, _)| other);
        let alike = |other: &ClauseDraft| {
            (&other.indicator, &other.text_zh) == (&one.indicator, &one.text_zh)
        };
        before
            .any(alike)
            .then_some(RulesRefusal::WrittenTwice { clause })
    });
    match faults.chain(twice).min() {
        Some(first) => Err(first),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
