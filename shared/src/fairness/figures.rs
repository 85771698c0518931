//! The numbers of an awarder's year, and which of them stand out.

mod told;

use serde::{Deserialize, Serialize};

use crate::fairness::rules::{Bound, FEW};
use crate::fairness::{Measure, Share, Spread};

/// The numbers of one awarder's year: of awards that were signed in it and still stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Figures {
    /// How many awards there are.
    pub awards: u32,
    /// How many people the organisation has: who works there, or is registered in its area; nobody
    /// counts them for a department, which may award anyone of the district.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members: Option<u32>,
    /// How far apart the sums lie that people got.
    pub spread: Spread,
    /// How many people have reached the cap of an indicator.
    pub at_maximum: u32,
    /// Who got points month after month.
    pub repeat: Repeat,
    /// How many awards went to kin of who drafted, signed or is responsible.
    pub kin: u32,
    /// Who drafts.
    pub drafting: Hands,
    /// Who signs.
    pub signing: Hands,
}

/// People who got points in several months of the year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Repeat {
    /// How many they are.
    pub people: u32,
    /// How many of the awards they got.
    pub awards: u32,
}

/// The hands that one step of awarding goes through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Hands {
    /// How many accounts could do it, or did.
    pub accounts: u32,
    /// How many awards the one did that did most.
    pub most: u32,
}

impl Figures {
    /// How much of what the number is of; of the spread, how many of the organisation's people got
    /// anything.
    pub fn share(&self, measure: Measure) -> Option<Share> {
        Some(match measure {
            Measure::Spread => Share::of(self.spread.awarded, self.members?),
            Measure::AtMaximum => Share::of(self.at_maximum, self.spread.awarded),
            Measure::Repeat => Share::of(self.repeat.awards, self.awards),
            Measure::Kin => Share::of(self.kin, self.awards),
            Measure::Drafting => Share::of(self.drafting.most, self.awards),
            Measure::Signing => Share::of(self.signing.most, self.awards),
        })
    }

    /// True if a number is worth a look by its rule.
    pub fn stands_out(&self, measure: Measure) -> bool {
        let rule = measure.rule();
        let share = self.share(measure).unwrap_or_default();
        let reached = match rule.bound {
            Bound::Times(times) => self.spread.is_as_wide_as(times),
            Bound::Share(least) => share.reaches(least),
            Bound::Count(least) => self.kin >= least,
        };
        let telling = match measure {
            Measure::Repeat => self.are_few(self.repeat.people),
            // Where nobody else could, one account does it all and that says nothing.
            Measure::Drafting => self.drafting.accounts > 1,
            Measure::Signing => self.signing.accounts > 1,
            Measure::Spread | Measure::AtMaximum | Measure::Kin => true,
        };
        self.awards >= rule.least_awards && reached && telling
    }

    /// The numbers that are worth a look, in their order.
    pub fn findings(&self) -> Vec<Measure> {
        let all = Measure::ALL.iter().copied();
        all.filter(|measure| self.stands_out(*measure)).collect()
    }

    /// True if some people are few among those of the organisation; among a whole district anyone
    /// is.
    fn are_few(&self, people: u32) -> bool {
        let of = |members| FEW.reaches(Share::of(people, members));
        self.members.is_none_or(of)
    }
}

#[cfg(test)]
mod tests;
