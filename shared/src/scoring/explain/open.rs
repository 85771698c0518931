//! What is not known, and how far each of it can move the total.

use super::OpenFact;
use crate::base::{Bilingual, Points};
use crate::scoring::evaluate::{Case, evaluate};
use crate::scoring::facts::{FactValue, Facts};
use crate::scoring::program::{Amount, Fact};
use crate::scoring::words::both;

/// Of more facts not every selection is tried, but each fact first and last only.
const TRIED: usize = 8;

/// Every fact that is not known at all, the one that can move the total furthest first.
///
/// How far a fact can move the total depends on what becomes known before it: one of several that
/// stand for each other moves it as the first, one of several that are needed together as the
/// last, and one that is needed with either of two others in between. So each is asked beside
/// every selection of the others, and the most is told.
pub(super) fn explain(case: &Case<'_>) -> Vec<OpenFact> {
    let unknown = |(_, value): &(usize, &FactValue)| **value == FactValue::Unknown;
    let places = case.facts.values.iter().enumerate().filter(unknown);
    let places: Vec<usize> = places.map(|(place, _)| place).collect();
    let moves: Vec<Amount> = if places.len() <= TRIED {
        beside_every_selection(case, &places)
    } else {
        let moves = places.iter().map(|own| first_or_last(case, *own));
        moves.collect()
    };
    let facts = places.iter().zip(moves).filter_map(|(place, moves)| {
        let fact = case.program.facts.get(*place)?;
        Some(told(case, fact, case.program.points(moves)))
    });
    let mut open: Vec<OpenFact> = facts.collect();
    open.sort_by_key(|fact| std::cmp::Reverse(fact.moves));
    open
}

/// What each adds at most to the width of the total, whichever others are not known beside it.
fn beside_every_selection(case: &Case<'_>, places: &[usize]) -> Vec<Amount> {
    let all = 1_usize << places.len();
    let has = |selection: usize, one: usize| selection >> one & 1 == 1;
    let widths: Vec<Amount> = (0..all)
        .map(|selection| {
            let left_out = |place: usize| {
                let one = places.iter().position(|own| *own == place);
                one.is_none_or(|one| !has(selection, one))
            };
            width(case, &without(case.facts, left_out))
        })
        .collect();
    let of = |selection: usize| widths.get(selection).copied().unwrap_or(0);
    let moves = (0..places.len()).map(|one| {
        let others = (0..all).filter(|selection| !has(*selection, one));
        let adds = others.map(|selection| of(selection | 1 << one) - of(selection));
        adds.max().unwrap_or(0)
    });
    moves.collect()
}

fn first_or_last(case: &Case<'_>, own: usize) -> Amount {
    let first = width(case, &without(case.facts, |place| place != own))
        - width(case, &without(case.facts, |_| true));
    let rest = without(case.facts, |place| place == own);
    first.max(width(case, case.facts) - width(case, &rest))
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
fn width(case: &Case<'_>, facts: &Facts) -> Amount {
    let total = evaluate(case.program, facts, case.as_of).total;
    total.most - total.least
}

fn told(case: &Case<'_>, fact: &Fact, moves: Points) -> OpenFact {
    let Bilingual { zh, en } = &fact.name;
    let points = moves.brief(case.program.decimals);
    let text = if moves == Points::ZERO {
        both!(
            "“{zh}”不清楚，但不影响总分",
            "\"{en}\" is not known, and does not matter for the total"
        )
    } else {
        both!(
            "“{zh}”不清楚，总分高低最多差 {points} 分",
            "\"{en}\" is not known: up to {points} points of the total depend on it"
        )
    };
    OpenFact {
        fact: fact.id.clone(),
        moves,
        text,
    }
}
