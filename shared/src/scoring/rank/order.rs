//! The order itself.

use super::applicant::{Application, LeftOut};
use super::lottery::Lottery;
use super::merit::{self, Merit};
use crate::base::{Date, Points};
use crate::scoring::program::{Index, Program, RankKey, Total};

/// By what a round ranks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The place of the total in the program.
    pub total: Index,
    /// The day the facts are judged at: the cut-off of the round.
    pub as_of: Date,
    /// The decimals of the points that are published; none if they are published exactly. What is
    /// published ranks, so two people whose published points are the same are equal.
    pub published: Option<u32>,
    /// The least sum that may apply.
    pub gate: Option<Points>,
    /// True if nobody who is frozen is ranked.
    pub freeze_bars: bool,
    /// The lottery once it is drawn; until then those whom it must tell apart are equal.
    pub lottery: Option<Lottery>,
}

/// Applications in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// From the first to the last; equals stand in the order of their ids.
    pub ranked: Vec<Ranked>,
    /// Those who are not ranked, in the order of their ids.
    pub left_out: Vec<LeftOut>,
    pub(super) total: Index,
    /// True if the scheme admits all who are equal at the line.
    pub(super) all_admitted: bool,
}

/// One application that is ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The application's id.
    pub id: String,
    /// 1 for the first; equals share it, and the next after two firsts is the third.
    pub rank: u32,
    /// The family's sum, as it is published.
    pub sum: Points,
    pub(super) merits: Vec<Merit>,
}

/// Ranks applications by a total; nobody is ranked if the program has no such total.
pub fn rank(program: &Program, terms: &Terms, applications: &[Application]) -> Ranking {
    let total = program.totals.get(usize::from(terms.total));
    let mut ranking = Ranking {
        ranked: Vec::with_capacity(applications.len()),
        left_out: Vec::new(),
        total: terms.total,
        all_admitted: total.is_some_and(admits_all),
    };
    let Some(total) = total else {
        return ranking;
    };
    for application in applications {
        let id = application.id.clone();
        match application.standing(program, total, terms) {
            Ok(standing) => ranking.ranked.push(Ranked {
                id,
                rank: 0,
                sum: standing.sum,
                merits: standing.merits,
            }),
            Err(reason) => ranking.left_out.push(LeftOut { id, reason }),
        }
    }
    ranking.left_out.sort_by(|one, other| one.id.cmp(&other.id));
    ranking.ranked.sort_by(|one, other| {
        let order = merit::order(&one.merits, &other.merits);
        order.then_with(|| one.id.cmp(&other.id))
    });
    number(&mut ranking.ranked);
    ranking
}

fn admits_all(total: &Total) -> bool {
    total.keys().any(|key| *key == RankKey::AllAdmitted)
}

/// Equals share the rank of the first of them.
fn number(ranked: &mut [Ranked]) {
    let mut first: (u32, Vec<Merit>) = (0, Vec::new());
    for (place, one) in (1..).zip(ranked) {
        let equal = first.0 > 0 && merit::order(&first.1, &one.merits).is_eq();
        if !equal {
            first = (place, one.merits.clone());
        }
        one.rank = first.0;
    }
}
