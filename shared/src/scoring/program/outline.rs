//! What stands in a scheme, for lists and menus: names, caps and the most each part can give.

use serde::{Deserialize, Serialize};

use super::{
    AwarderKind, Category, Combine, Consent, Effect, Group, Index, Indicator, Named, Program,
    Quota, Source,
};
use crate::base::{Bilingual, Date, Points};
use crate::scoring::rules::Kind;

/// A scheme in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Outline {
    /// The scheme's id.
    pub id: String,
    /// The version of the scheme.
    pub version: u32,
    /// The scheme's name.
    pub name: Bilingual,
    /// The first day it is in force.
    pub valid_from: Date,
    /// The last day it is in force, if it has been replaced.
    pub valid_until: Option<Date>,
    /// True if the numbers are a reconstruction.
    pub reconstruction: bool,
    /// What must stand wherever the numbers are shown.
    pub notice: Option<Bilingual>,
    /// The decimals shown to people.
    pub decimals: u32,
    /// The most a person can have.
    pub most: Points,
    /// The categories.
    pub categories: Vec<CategoryOutline>,
}

/// A category in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CategoryOutline {
    /// The id used in the scheme file.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
    /// Its own cap.
    pub cap: Option<Points>,
    /// The most it can give.
    pub most: Points,
    /// True if it has a part without a cap and no cap itself.
    pub uncapped: bool,
    /// Whether its points are added or taken away.
    pub effect: Effect,
    /// True if it gives no points and freezes instead.
    pub freezes: bool,
    /// Its groups.
    pub groups: Vec<GroupOutline>,
}

/// A group in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct GroupOutline {
    /// The number in the scheme.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
    /// How its indicators come together.
    pub combine: Combine,
    /// The most it can give.
    pub most: Points,
    /// True if it has an indicator without a cap and no cap itself.
    pub uncapped: bool,
    /// Its indicators.
    pub indicators: Vec<IndicatorOutline>,
}

/// An indicator in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct IndicatorOutline {
    /// The number in the scheme.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
    /// The most it can give.
    pub cap: Points,
    /// True if the scheme names no cap.
    pub uncapped: bool,
    /// Where its text stands.
    pub cite: Bilingual,
    /// The text it rests on.
    pub clause: Bilingual,
    /// First day no longer in force.
    pub until: Option<Date>,
    /// The ids of the facts it reads.
    pub facts: Vec<String>,
    /// The names of the departments that check it.
    pub departments: Vec<Bilingual>,
    /// The names of the papers that prove it.
    pub evidence: Vec<Bilingual>,
    /// The consent it needs.
    pub consent: Consent,
    /// How far its numbers are known.
    pub source: Source,
    /// Who may award it, if it is awarded.
    pub awarders: Vec<AwarderKind>,
}

/// Under which terms an indicator is awarded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AwardTerms {
    /// The number in the scheme, `14-1`.
    pub indicator: String,
    /// The name people read.
    pub name: Bilingual,
    /// Who may award it.
    pub awarder: AwarderKind,
    /// An award is a whole multiple of this.
    pub step: Points,
    /// The most one organisation may give one person in a calendar year.
    pub awarder_cap: Points,
    /// The most that counts, whoever gave it.
    pub cap: Points,
    /// How many months an award counts from its effect.
    pub valid_months: u32,
    /// How many months of insurance at the organisation a person needs.
    pub insured_months: u32,
    /// The quota it draws on; indicators with the same quota share it.
    pub quota: Quota,
}

impl Program {
    /// The scheme in short: names, caps and the most each part can give.
    pub fn outline(&self) -> Outline {
        let categories = (0..).zip(&self.categories);
        let categories: Vec<_> = categories
            .map(|(place, category)| self.category_outline(place, category))
            .collect();
        let adding = categories
            .iter()
            .filter(|category| category.effect == Effect::Adds);
        Outline {
            id: self.id.clone(),
            version: self.version,
            name: self.name.clone(),
            valid_from: self.valid_from,
            valid_until: self.valid_until,
            reconstruction: self.reconstruction,
            notice: self.notice.clone(),
            decimals: self.decimals,
            most: adding.map(|category| category.most).sum(),
            categories,
        }
    }

    fn category_outline(&self, place: Index, category: &Category) -> CategoryOutline {
        let groups = self.groups.iter().filter(|group| group.category == place);
        let groups: Vec<_> = groups.map(|group| self.group_outline(group)).collect();
        let sum: Points = groups.iter().map(|group| group.most).sum();
        let cap = category.cap.map(|cap| self.points(cap));
        CategoryOutline {
            id: category.id.clone(),
            name: category.name.clone(),
            cap,
            most: cap.map_or(sum, |cap| cap.min(sum)),
            uncapped: cap.is_none() && groups.iter().any(|group| group.uncapped),
            effect: category.effect,
            freezes: self.freezes(place),
            groups,
        }
    }

    pub(super) fn group_outline(&self, group: &Group) -> GroupOutline {
        let indicators: Vec<_> = group
            .indicators
            .iter()
            .filter_map(|place| self.indicators.get(usize::from(*place)))
            .map(|indicator| self.indicator_outline(indicator))
            .collect();
        let caps = indicators.iter().map(|indicator| indicator.cap);
        let most = match group.combine {
            Combine::Sum => caps.sum(),
            Combine::Max | Combine::Choose { .. } => caps.max().unwrap_or(Points::ZERO),
        };
        GroupOutline {
            id: group.id.clone(),
            name: group.name.clone(),
            combine: group.combine,
            most: group.cap.map_or(most, |cap| self.points(cap).min(most)),
            uncapped: group.cap.is_none() && indicators.iter().any(|one| one.uncapped),
            indicators,
        }
    }

    fn indicator_outline(&self, indicator: &Indicator) -> IndicatorOutline {
        let names = |places: &[Index], list: &[Named]| -> Vec<Bilingual> {
            let found = places
                .iter()
                .filter_map(|place| list.get(usize::from(*place)));
            found.map(|item| item.name.clone()).collect()
        };
        let facts = indicator.facts.iter();
        let facts = facts.filter_map(|place| self.facts.get(usize::from(*place)));
        let awarders = indicator.rules.iter().filter_map(|rule| match &rule.kind {
            Kind::Awarded(rule) => Some(rule.awarder),
            _ => None,
        });
        IndicatorOutline {
            id: indicator.id.clone(),
            name: indicator.name.clone(),
            cap: self.points(indicator.cap),
            uncapped: indicator.uncapped,
            cite: indicator.clause.cite.clone(),
            clause: indicator.clause.text.clone(),
            until: indicator.until,
            facts: facts.map(|fact| fact.id.clone()).collect(),
            departments: names(&indicator.departments, &self.departments),
            evidence: names(&indicator.evidence, &self.evidence),
            consent: indicator.consent,
            source: indicator.source,
            awarders: awarders.collect(),
        }
    }

    /// The terms under which an indicator is awarded; none if it is not awarded.
    pub fn award_terms(&self, indicator: &str) -> Option<AwardTerms> {
        let indicator = self.indicator(indicator)?;
        let rule = indicator.rules.iter().find_map(|rule| match &rule.kind {
            Kind::Awarded(rule) => Some(rule),
            _ => None,
        })?;
        Some(AwardTerms {
            indicator: indicator.id.clone(),
            name: indicator.name.clone(),
            awarder: rule.awarder,
            step: self.points(rule.step),
            awarder_cap: self.points(rule.awarder_cap),
            cap: self.points(indicator.cap),
            valid_months: rule.valid_months,
            insured_months: rule.insured_months,
            quota: self.quotas.get(usize::from(rule.quota))?.clone(),
        })
    }

    /// The terms of every indicator that a kind of organisation may award.
    pub fn awarded_by(&self, awarder: AwarderKind) -> Vec<AwardTerms> {
        let terms = self
            .indicators
            .iter()
            .filter_map(|one| self.award_terms(&one.id));
        terms.filter(|terms| terms.awarder == awarder).collect()
    }
}
