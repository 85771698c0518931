//! When a link may stand beside the others: dates, ages, nobody above themselves, one spouse.

use std::collections::VecDeque;

use crate::base::Date;
use crate::households::{Kin, LinkRefusal};

/// A link between two people with its dates; `P` names a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie<P> {
    /// Who the other is to the first.
    pub kin: Kin,
    /// The first: the parent, the guardian, one of the spouses.
    pub of: P,
    /// The other.
    pub other: P,
    /// The first day.
    pub since: Date,
    /// The first day it no longer holds.
    pub until: Option<Date>,
}

/// Whether a new link may stand beside the known ones, which hold the people around both ends.
///
/// Only what cannot be is refused; the refusals are tried in the order of their declaration.
pub fn admit<P: PartialEq>(
    new: &Tie<P>,
    (of_born, other_born): (Date, Date),
    known: &[Tie<P>],
    today: Date,
) -> Result<(), LinkRefusal> {
    if new.of == new.other {
        return Err(LinkRefusal::Oneself);
    }
    if new.since > today {
        return Err(LinkRefusal::BeginsLater);
    }
    let unborn = new.since < of_born.max(other_born);
    if unborn || (new.kin == Kin::Child && of_born >= other_born) {
        return Err(LinkRefusal::ImpossibleAges);
    }
    if known.iter().any(|old| old.is_same_as(new)) {
        return Err(LinkRefusal::AlreadyThere);
    }
    let circular = match new.kin {
        Kin::Spouse => is_above(known, &new.of, new) || is_above(known, &new.other, new),
        Kin::Child | Kin::Ward => is_above(known, &new.other, new),
    };
    if circular {
        return Err(LinkRefusal::Circular);
    }
    let second = |old: &Tie<P>| old.kin == Kin::Spouse && old.overlaps(new) && old.shares(new);
    if new.kin == Kin::Spouse && known.iter().any(second) {
        return Err(LinkRefusal::TwoSpouses);
    }
    Ok(())
}

/// True if `top` is above the other end of the new link, as parent or guardian, over however many
/// steps.
fn is_above<P: PartialEq>(known: &[Tie<P>], top: &P, new: &Tie<P>) -> bool {
    let goal = if *top == new.of { &new.other } else { &new.of };
    let (mut seen, mut waiting) = (vec![top], VecDeque::from([top]));
    while let Some(one) = waiting.pop_front() {
        for tie in known
            .iter()
            .filter(|tie| tie.of == *one && tie.leads_down(new))
        {
            if tie.other == *goal {
                return true;
            }
            if !seen.contains(&&tie.other) {
                seen.push(&tie.other);
                waiting.push_back(&tie.other);
            }
        }
    }
    false
}

impl<P: PartialEq> Tie<P> {
    /// True if both hold on some day.
    fn overlaps(&self, other: &Self) -> bool {
        self.until.is_none_or(|until| until > other.since)
            && other.until.is_none_or(|until| until > self.since)
    }

    /// The same two people, in the same places or, married, in either.
    fn is_same_as(&self, other: &Self) -> bool {
        let straight = self.of == other.of && self.other == other.other;
        let crossed = self.of == other.other && self.other == other.of;
        self.kin == other.kin
            && (straight || (self.kin == Kin::Spouse && crossed))
            && self.overlaps(other)
    }

    /// True if someone stands in both.
    fn shares(&self, other: &Self) -> bool {
        [&self.of, &self.other]
            .iter()
            .any(|one| **one == other.of || **one == other.other)
    }

    /// A child stays one for life, a ward while the link holds: beside a new child, who is one on
    /// every day, any day counts.
    fn leads_down(&self, new: &Self) -> bool {
        match self.kin {
            Kin::Child => true,
            Kin::Ward => new.kin == Kin::Child || self.overlaps(new),
            Kin::Spouse => false,
        }
    }
}

#[cfg(test)]
mod tests;
