//! What is not known, and how far each of it can move the total.

use super::OpenFact;
use crate::base::{Bilingual, Points};
use crate::scoring::evaluate::{Case, evaluate};
use crate::scoring::facts::{FactValue, Facts};
use crate::scoring::program::Fact;
use crate::scoring::words::both;

/// Every fact that is not known at all, the one that can move the total furthest first.
///
/// Each is asked twice: while nothing else that is not known is claimed, because one of several
/// that stand for each other would else seem to matter nothing; and as the last of all, because
/// one of several that are needed together would. The larger answer is told.
pub(super) fn explain(case: &Case<'_>) -> Vec<OpenFact> {
    let none = width(case, &without(case.facts, |_| true));
    let all = width(case, case.facts);
    let facts = case
        .program
        .facts
        .iter()
        .zip(&case.facts.values)
        .enumerate();
    let mut open: Vec<OpenFact> = facts
        .filter(|(_, (_, value))| **value == FactValue::Unknown)
        .map(|(own, (fact, _))| {
            let alone = without(case.facts, |place| place != own);
            let rest = without(case.facts, |place| place == own);
            let first = width(case, &alone) - none;
            let last = all - width(case, &rest);
            told(case, fact, first.max(last))
        })
        .collect();
    open.sort_by_key(|fact| std::cmp::Reverse(fact.moves));
    open
}

/// The same facts, those not known taken as not claimed where asked.
fn without(facts: &Facts, asked: impl Fn(usize) -> bool) -> Facts {
    let mut facts = facts.clone();
    for (place, value) in facts.values.iter_mut().enumerate() {
        if *value == FactValue::Unknown && asked(place) {
            *value = FactValue::Absent;
        }
    }
    facts
}

/// How far apart the least and the most of the total are.
fn width(case: &Case<'_>, facts: &Facts) -> Points {
    let total = evaluate(case.program, facts, case.as_of).total;
    case.program.points(total.most - total.least)
}

fn told(case: &Case<'_>, fact: &Fact, moves: Points) -> OpenFact {
    let Bilingual { zh, en } = &fact.name;
    let points = moves.display(case.program.decimals);
    let text = if moves == Points::ZERO {
        both!(
            "“{zh}”不清楚，但不影响总分",
            "\"{en}\" is not known, and does not matter for the total"
        )
    } else {
        both!(
            "“{zh}”不清楚，总分最多差 {points}",
            "\"{en}\" is not known, which is {points} of the total at most"
        )
    };
    OpenFact {
        fact: fact.id.clone(),
        moves,
        text,
    }
}
