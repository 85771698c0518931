//! The sums of points that policies go by, and how people with equal sums are ordered.

use serde::{Deserialize, Serialize};

use super::{Amount, Index, Indicator, Program};
use crate::base::Bilingual;
use crate::scoring::rules::Measure;

/// Whether a category's points are added to a total or taken away from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Effect {
    /// They are added.
    #[default]
    Adds,
    /// They are taken away.
    Deducts,
}

/// One sum of points. Without a `[[total]]` a scheme has one, the sum of everything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Total<N = Amount> {
    /// The id used in the scheme file, `school`.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
    /// Deductions never bring the sum below this.
    pub floor: Option<N>,
    /// What the sum is multiplied by at last.
    pub multiplier: Option<Multiplier>,
    /// How the sums of a family's members come to one.
    pub family: Family<N>,
    /// What places go by, the first key first; by the sum if there is none.
    pub rank_by: Vec<RankKey>,
    /// What decides between equals, the first key first.
    pub rank: Vec<RankKey>,
}

/// A factor on a sum by the option of a choice, as the class of a town.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Multiplier {
    /// The choice.
    pub fact: Index,
    /// The factor of each option, in the order of the options; 1 if nothing is chosen.
    pub factors: Vec<Factor>,
}

/// A factor as a fraction, so that it is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// The upper number.
    pub times: i64,
    /// The lower number, above zero.
    pub over: i64,
}

impl Factor {
    /// Nothing changes.
    pub const ONE: Self = Self { times: 1, over: 1 };

    /// The amount times the factor; whole, because the scale holds every factor.
    pub fn of(self, amount: Amount) -> Amount {
        amount * self.times / self.over.max(1)
    }
}

/// How the sums of a family's members come to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Family<N = Amount> {
    /// One member applies, the one with the highest sum.
    Highest,
    /// The highest sum counts in full, every other with a share of its own.
    Sum {
        /// The share of every sum but the highest.
        share: Factor,
        /// The most that one other sum can add.
        other_cap: Option<N>,
        /// The most of all together.
        cap: Option<N>,
    },
}

/// What decides who comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RankKey {
    /// The points of a category; more comes first.
    Category(Index),
    /// The points of a group; more comes first.
    Group(Index),
    /// The points of an indicator; more comes first.
    Indicator(Index),
    /// What a rule could count: months of insurance; more comes first.
    Most(Measure),
    /// A day, as that of the registration; the earlier comes first.
    Earliest(Index),
    /// The option of a choice; the one declared first comes first.
    Class(Index),
    /// A yes comes first.
    Holds(Index),
    /// The sum of the other spouse; more comes first.
    Spouse,
    /// The moment of the application; the earlier comes first.
    ApplicationTime,
    /// A public lottery, as the policy says.
    Lottery,
    /// All who are equal at the line are admitted.
    AllAdmitted,
    /// The sum itself; more comes first.
    Sum,
}

impl<N> Total<N> {
    /// Every key in the order in which it is asked: what places go by, then what decides between
    /// equals.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &RankKey> + Clone {
        const BY_SUM: &[RankKey] = &[RankKey::Sum];
        let by = match self.rank_by.as_slice() {
            [] => BY_SUM,
            by => by,
        };
        by.iter().chain(&self.rank)
    }
}

impl RankKey {
    /// True if nobody is left equal after it, so that no later key is asked.
    pub(crate) const fn ends(&self) -> bool {
        matches!(self, Self::Lottery | Self::AllAdmitted)
    }

    /// The fact it reads, if any.
    pub(crate) const fn fact(&self) -> Option<Index> {
        match self {
            Self::Most(measure) => Some(measure.fact()),
            Self::Earliest(fact) | Self::Class(fact) | Self::Holds(fact) => Some(*fact),
            _ => None,
        }
    }
}

impl Program {
    /// The place of a total.
    pub fn total_index(&self, id: &str) -> Option<Index> {
        let place = self.totals.iter().position(|total| total.id == id)?;
        Index::try_from(place).ok()
    }

    /// True if an indicator's points are taken away.
    pub(crate) fn deducts(&self, indicator: &Indicator) -> bool {
        let group = self.groups.get(usize::from(indicator.group));
        let category = group.and_then(|group| self.categories.get(usize::from(group.category)));
        category.is_some_and(|category| category.effect == Effect::Deducts)
    }

    /// True if what stands only in some totals stands in this one.
    pub(crate) fn enters(only: &[Index], total: Index) -> bool {
        only.is_empty() || only.contains(&total)
    }
}
