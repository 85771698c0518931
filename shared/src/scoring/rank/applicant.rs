//! From an application to what it is ranked by: the member of the family who counts, the sum of
//! them all, and what each key says.

use super::merit::{self, Merit, Person, as_published, published};
use super::order::Terms;
use crate::base::Points;
use crate::scoring::evaluate::{Case, Tally, evaluate};
use crate::scoring::facts::Facts;
use crate::scoring::program::{Amount, Family, Program, RankKey, Total};
use crate::scoring::score::Truth;

/// One application for a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// The id that the list shows; the same if the same person applies again in one round.
    pub id: String,
    /// The facts of the applicant and of each member of the family who counts as well, in any
    /// order.
    pub members: Vec<Facts>,
    /// When it was made, in milliseconds since 1970; the last addition, where that moves it.
    pub applied_at: i64,
}

/// An application that is not ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The application's id.
    pub id: String,
    /// Why.
    pub reason: Reason,
}

/// Why an application is not ranked, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Something that decides is not known: a person has to look at it before the list is final.
    Unknown,
    /// A precondition of the total is not met by any member.
    NotAdmitted,
    /// The policy bars whoever is frozen, and every member who meets the preconditions is.
    Frozen,
    /// The sum is below the least that the policy asks for.
    BelowGate,
}

/// What an application is ranked by.
pub(super) struct Standing {
    pub(super) sum: Points,
    pub(super) merits: Vec<Merit>,
}

/// One member of the family.
struct Member {
    sum: Amount,
    merits: Vec<Merit>,
}

impl Application {
    pub(super) fn standing(
        &self,
        program: &Program,
        total: &Total,
        terms: &Terms,
    ) -> Result<Standing, Reason> {
        let read = |facts| member(program, total, terms, facts);
        let (fit, unfit): (Vec<_>, Vec<_>) = self.members.iter().map(read).partition(Result::is_ok);
        let reasons = unfit.into_iter().filter_map(Result::err);
        let reason = reasons.min().unwrap_or(Reason::NotAdmitted);
        let mut fit: Vec<Member> = fit.into_iter().flatten().collect();
        if fit.is_empty() || reason == Reason::Unknown {
            return Err(reason);
        }
        // The highest counts; of equals the one who stands better in the other keys.
        fit.sort_by(|one, other| {
            let sums = other.sum.cmp(&one.sum);
            sums.then_with(|| merit::order(&one.merits, &other.merits))
        });
        let sums: Vec<Amount> = fit.iter().map(|member| member.sum).collect();
        let sum = published(program, total.family.together(&sums), terms.published);
        if terms.gate.is_some_and(|gate| sum < gate) {
            return Err(Reason::BelowGate);
        }
        let other = sums.get(1).copied();
        let other = other.map(|sum| published(program, sum, terms.published));
        let own = fit.into_iter().next().map(|member| member.merits);
        let merits = total.keys().zip(own.unwrap_or_default());
        let merits = merits.map(|(key, own)| match key {
            RankKey::Sum => Merit::Points(Some(sum)),
            RankKey::Spouse => Merit::Points(other),
            RankKey::ApplicationTime => Merit::Moment(self.applied_at),
            RankKey::Lottery => Merit::Lot(terms.lottery.as_ref().map(|one| one.number(&self.id))),
            _ => own,
        });
        Ok(Standing {
            sum,
            merits: merits.collect(),
        })
    }
}

fn member(
    program: &Program,
    total: &Total,
    terms: &Terms,
    facts: &Facts,
) -> Result<Member, Reason> {
    let tally = evaluate(program, facts, terms.as_of);
    let sum = tally.totals.get(usize::from(terms.total));
    let sum = sum.map(|sum| sum.points).unwrap_or_default();
    let admitted = admitted(program, &tally, terms);
    let free = match tally.frozen {
        _ if !terms.freeze_bars => Truth::Yes,
        Truth::Yes => Truth::No,
        Truth::No => Truth::Yes,
        Truth::Unknown => Truth::Unknown,
    };
    match (admitted, free) {
        (Truth::No, _) => return Err(Reason::NotAdmitted),
        (Truth::Unknown, _) | (_, Truth::Unknown) => return Err(Reason::Unknown),
        (_, Truth::No) => return Err(Reason::Frozen),
        (Truth::Yes, Truth::Yes) => {}
    }
    let person = Person {
        case: Case {
            program,
            facts,
            as_of: terms.as_of,
        },
        tally: &tally,
        total: terms.total,
    };
    let merits = total.keys().map(|key| {
        let merit = person.merit(key)?;
        Some(match merit {
            Merit::Points(points) => {
                Merit::Points(points.map(|points| as_published(points, terms.published)))
            }
            other => other,
        })
    });
    let merits: Option<Vec<Merit>> = merits.collect();
    let known = sum.is_known().then_some(sum.least);
    let (Some(sum), Some(merits)) = (known, merits) else {
        return Err(Reason::Unknown);
    };
    Ok(Member { sum, merits })
}

/// Whether every precondition of the total is met.
fn admitted(program: &Program, tally: &Tally, terms: &Terms) -> Truth {
    let gates = program.gates.iter().zip(&tally.gates);
    let own = gates.filter(|(gate, _)| Program::enters(&gate.totals, terms.total));
    own.fold(Truth::Yes, |all, (_, met)| match (all, met) {
        (Truth::No, _) | (_, Truth::No) => Truth::No,
        (Truth::Unknown, _) | (_, Truth::Unknown) => Truth::Unknown,
        (Truth::Yes, Truth::Yes) => Truth::Yes,
    })
}

impl Family {
    /// What the sums of a family's members come to, from the highest down. A sum below zero adds
    /// nothing and takes nothing away from the others.
    pub(crate) fn together(self, sums: &[Amount]) -> Amount {
        let highest = sums.first().copied().unwrap_or(0);
        let Self::Sum {
            share,
            other_cap,
            cap,
        } = self
        else {
            return highest;
        };
        let others = sums.iter().skip(1).map(|sum| {
            let own = share.of((*sum).max(0));
            other_cap.map_or(own, |cap| own.min(cap))
        });
        let sum = highest + others.sum::<Amount>();
        cap.map_or(sum, |cap| sum.min(cap))
    }
}
