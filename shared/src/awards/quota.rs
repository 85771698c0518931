//! The account of one organisation in one year, and the decision whether it admits an award.

use chrono::Datelike;

use super::{
    AwardLine, AwardRecord, AwardRefusal, AwardRules, AwardTerms, Clause, IndicatorTerms,
    PersonalCap,
};
use crate::base::{Date, PersonId, Points};
use crate::scoring::AwarderKind;

/// The statement of an account: what was allocated and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotaAccount {
    /// The calendar year.
    pub year: i32,
    /// 额度: everything the migrant office allocated.
    pub allocated: Points,
    /// 公示中: reserved by awards in public notice.
    pub held: Points,
    /// 已生效: used by awards in effect, expired ones included.
    pub posted: Points,
    /// 已撤销退回: what voided awards gave back; it is part of what is left.
    pub voided: Points,
}

/// Everything a decision about a line depends on besides the line itself.
///
/// The server fills it from its tables, the app from what it is shown; both decide alike.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances<'a> {
    /// The day of the decision.
    pub today: Date,
    /// The kind of the awarding organisation.
    pub awarder: AwarderKind,
    /// True if it is closed or has gone into another.
    pub ended: bool,
    /// True while its right to award is suspended.
    pub suspended: bool,
    /// Its latest rules, in force or not.
    pub rules: Option<&'a AwardRules>,
    /// What the scheme says about awarding.
    pub terms: &'a AwardTerms,
    /// Who drafts or signs, if it is a person on file.
    pub actor: Option<PersonId>,
    /// The person who is to receive the points.
    pub recipient: Recipient,
    /// What the organisation gave the person this year under the clause's indicator.
    pub given: Points,
    /// The organisation's account of this year.
    pub account: &'a QuotaAccount,
}

/// What an awarder may know of the person who is to receive points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Staff of the enterprise, or registered in the area.
    pub belongs: bool,
    /// One of the awarder's whom the household register links to who drafts or signs. Of anybody
    /// else nothing is said, so that typing an ID never tells who has declared what.
    pub kin: bool,
    /// Months insured with the awarder.
    pub insured_months: u32,
    /// False while a freeze bars awards; the awarder is not told why.
    pub awardable: bool,
}

impl QuotaAccount {
    /// An account nothing was allocated to yet.
    pub const fn empty(year: i32) -> Self {
        Self {
            year,
            allocated: Points::ZERO,
            held: Points::ZERO,
            posted: Points::ZERO,
            voided: Points::ZERO,
        }
    }

    /// 剩余: what may still be given.
    pub fn left(&self) -> Points {
        self.allocated - self.held - self.posted
    }

    /// Refuses more than is left.
    pub fn admit(&self, points: Points) -> Result<(), AwardRefusal> {
        if points > self.left() {
            return Err(AwardRefusal::ExceedsQuota { left: self.left() });
        }
        Ok(())
    }
}

/// Decides a line; refusals are tried in the order in which [`AwardRefusal`] declares them.
///
/// A draft reserves nothing, so the same decision is taken again when it is signed.
pub fn admit(line: &AwardLine, at: &Circumstances<'_>) -> Result<(), AwardRefusal> {
    objections(line, at).into_iter().next().map_or(Ok(()), Err)
}

/// Everything that stands against a line, in that order: what [`admit`] refuses comes first.
///
/// Where there is no clause to rest on, nothing else is asked; caps and quota are asked only of
/// what would be right otherwise.
pub fn objections(line: &AwardLine, at: &Circumstances<'_>) -> Vec<AwardRefusal> {
    let (clause, terms) = match basis(line.clause, at) {
        Ok(basis) => basis,
        Err(refusal) => return vec![refusal],
    };
    let of_the_line = [
        admit_points(line.points, clause, terms),
        admit_fact(line, at),
        admit_recipient(line.person, at.actor, at.recipient, terms),
    ];
    let refused: Vec<AwardRefusal> = of_the_line.into_iter().filter_map(Result::err).collect();
    if !refused.is_empty() {
        return refused;
    }
    let cap = PersonalCap {
        cap: terms.awarder_cap,
        given: at.given,
    };
    let limits = [cap.admit(line.points), at.account.admit(line.points)];
    limits.into_iter().filter_map(Result::err).collect()
}

/// The clause a line rests on, and the terms of its indicator.
fn basis<'a>(
    clause: u32,
    at: &Circumstances<'a>,
) -> Result<(&'a Clause, &'a IndicatorTerms), AwardRefusal> {
    if at.ended {
        return Err(AwardRefusal::AwarderEnded);
    }
    if at.suspended {
        return Err(AwardRefusal::AwardingSuspended);
    }
    let rules = at.rules.filter(|rules| rules.in_force_on(at.today));
    let rules = rules.ok_or(AwardRefusal::RulesNotInForce)?;
    let clause = rules.clause(clause).ok_or(AwardRefusal::ClauseUnknown)?;
    let terms = at.terms.indicator(&clause.indicator);
    let terms = terms.filter(|terms| terms.awarder == at.awarder);
    Ok((clause, terms.ok_or(AwardRefusal::IndicatorNotYours)?))
}

/// Decides a signature: the record has to be a draft, two people have to have seen the line, and
/// the line has to be admitted again.
pub fn admit_signature(
    record: AwardRecord,
    signer_drafted: bool,
    line: &AwardLine,
    at: &Circumstances<'_>,
) -> Result<(), AwardRefusal> {
    if record != AwardRecord::Drafted {
        return Err(AwardRefusal::NotDrafted);
    }
    if signer_drafted {
        return Err(AwardRefusal::DrafterCannotSign);
    }
    admit(line, at)
}

fn admit_points(
    points: Points,
    clause: &Clause,
    terms: &IndicatorTerms,
) -> Result<(), AwardRefusal> {
    if points <= Points::ZERO {
        return Err(AwardRefusal::PointsNotPositive);
    }
    if !points.is_multiple_of(terms.step) {
        return Err(AwardRefusal::PointsNotInStep { step: terms.step });
    }
    if !clause.allows(points) {
        return Err(AwardRefusal::PointsOutsideClause {
            least: clause.least,
            most: clause.most,
        });
    }
    Ok(())
}

fn admit_fact(line: &AwardLine, at: &Circumstances<'_>) -> Result<(), AwardRefusal> {
    if line.evidence.is_empty() {
        return Err(AwardRefusal::EvidenceMissing);
    }
    if line.fact_date > at.today {
        return Err(AwardRefusal::FactDateInFuture);
    }
    let year = at.account.year;
    if line.fact_date.year() != year {
        return Err(AwardRefusal::FactDateOutsideYear { year });
    }
    Ok(())
}

/// Decides whether a person may receive anything at all from an awarder today: the first of the
/// awarder's indicators that admits the person is enough, else the first one's refusal is told.
pub fn admit_person<'a>(
    person: PersonId,
    actor: Option<PersonId>,
    recipient: Recipient,
    indicators: impl IntoIterator<Item = (&'a IndicatorTerms, PersonalCap)>,
) -> Result<(), AwardRefusal> {
    let mut refusal = None;
    for (terms, cap) in indicators {
        let admitted =
            admit_recipient(person, actor, recipient, terms).and_then(|()| cap.admit(terms.step));
        match admitted {
            Ok(()) => return Ok(()),
            Err(reason) => refusal = refusal.or(Some(reason)),
        }
    }
    Err(refusal.unwrap_or(AwardRefusal::IndicatorNotYours))
}

fn admit_recipient(
    person: PersonId,
    actor: Option<PersonId>,
    recipient: Recipient,
    terms: &IndicatorTerms,
) -> Result<(), AwardRefusal> {
    if actor == Some(person) {
        return Err(AwardRefusal::Oneself);
    }
    if recipient.kin {
        return Err(AwardRefusal::Kin);
    }
    if !recipient.belongs {
        return Err(AwardRefusal::PersonNotYours);
    }
    if recipient.insured_months < terms.insured_months {
        return Err(AwardRefusal::InsuredTooShort {
            months: terms.insured_months,
        });
    }
    if !recipient.awardable {
        return Err(AwardRefusal::NotAwardableNow);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
