//! Places of several kinds, as those of schools, given by preference.

use std::collections::BTreeMap;

use super::cut::Outcome;
use super::order::{Ranked, Ranking};

/// What comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preferences {
    /// 积分优先、遵循志愿: from the first of the ranking down, each gets the first of the own
    /// preferences that has a place.
    PointsFirst,
    /// All first preferences are met in the order of the ranking, then all second ones.
    Rounds,
}

/// What one application gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given<'a> {
    /// The application's id.
    pub id: &'a str,
    /// What becomes of it.
    pub outcome: Outcome,
    /// What it gets a place of.
    pub to: Option<&'a str>,
}

/// The places that are left, by what they are of.
type Left<'a> = BTreeMap<&'a str, usize>;
/// What each application wants, the first preference first.
type Wishes<'a> = BTreeMap<&'a str, Vec<&'a str>>;

impl Ranking {
    /// Gives the places, in the order of the ranking. What is named nowhere among the places has
    /// none. Where equals want more places than there are and nothing tells them apart, they and
    /// all whose place depends on theirs are undecided.
    pub fn allocate<'a>(
        &'a self,
        preferences: Preferences,
        places: &[(&'a str, u32)],
        wishes: &Wishes<'a>,
    ) -> Vec<Given<'a>> {
        let mut left = Left::new();
        for (id, count) in places {
            *left.entry(id).or_default() += usize::try_from(*count).unwrap_or(usize::MAX);
        }
        let given = match preferences {
            Preferences::PointsFirst => self.points_first(left, wishes),
            Preferences::Rounds => self.rounds(left, wishes),
        };
        let open = given.open;
        let one = |one: &'a Ranked| {
            let id = one.id.as_str();
            let to = given.to.get(id).copied();
            Given {
                id,
                outcome: match to {
                    Some(_) => Outcome::Admitted,
                    None if open.is_some_and(|open| one.rank >= open) => Outcome::Undecided,
                    None => Outcome::NotAdmitted,
                },
                to,
            }
        };
        self.ranked.iter().map(one).collect()
    }

    fn points_first<'a>(&'a self, mut left: Left<'a>, wishes: &Wishes<'a>) -> Settled<'a> {
        let mut settled = Settled::default();
        for equals in self.equals() {
            let free = left.clone();
            let wish = |one: &Ranked| {
                let own = wishes.get(one.id.as_str()).into_iter().flatten().copied();
                own.into_iter()
                    .find(|id| free.get(id).copied().unwrap_or(0) > 0)
            };
            if !settled.meet(equals, wish, &mut left, self.all_admitted) {
                break;
            }
        }
        settled
    }

    fn rounds<'a>(&'a self, mut left: Left<'a>, wishes: &Wishes<'a>) -> Settled<'a> {
        let mut settled = Settled::default();
        let last = wishes.values().map(Vec::len).max().unwrap_or(0);
        for round in 0..last {
            let mut decided = true;
            for equals in self.equals() {
                let free = left.clone();
                let wish = |one: &Ranked| {
                    let own = wishes.get(one.id.as_str())?.get(round).copied()?;
                    (free.get(own).copied().unwrap_or(0) > 0).then_some(own)
                };
                decided &= settled.meet(equals, wish, &mut left, self.all_admitted);
            }
            if !decided {
                // Whoever waits for a lottery may still want what others want in the next round.
                settled.open = Some(1);
                break;
            }
        }
        settled
    }
}

/// What is settled so far.
#[derive(Default)]
struct Settled<'a> {
    to: BTreeMap<&'a str, &'a str>,
    /// The first rank from which on those without a place are undecided.
    open: Option<u32>,
}

impl<'a> Settled<'a> {
    /// Meets the wishes of equals; false if more want something than there are places of it. Those
    /// places are kept for them.
    fn meet(
        &mut self,
        equals: &'a [Ranked],
        wish: impl Fn(&'a Ranked) -> Option<&'a str>,
        left: &mut Left<'a>,
        all_admitted: bool,
    ) -> bool {
        let mut wanted: BTreeMap<&str, Vec<&Ranked>> = BTreeMap::new();
        for one in equals
            .iter()
            .filter(|one| !self.to.contains_key(one.id.as_str()))
        {
            if let Some(id) = wish(one) {
                wanted.entry(id).or_default().push(one);
            }
        }
        let mut decided = true;
        for (id, people) in wanted {
            let free = left.entry(id).or_default();
            if people.len() <= *free || all_admitted {
                self.to
                    .extend(people.iter().map(|one| (one.id.as_str(), id)));
            } else {
                decided = false;
                let rank = people.first().map(|one| one.rank);
                self.open = self.open.into_iter().chain(rank).min();
            }
            *free = free.saturating_sub(people.len());
        }
        decided
    }
}
