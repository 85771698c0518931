//! Who acts, with which grants, on what.

use serde::{Deserialize, Serialize};

use crate::access::{Action, OnBehalf, Relation, Role, relation};
use crate::base::{AccountId, AreaId, OrgId, PersonId};

/// Someone signed in: an account with its grants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Actor {
    /// The account.
    pub account: AccountId,
    /// The person behind the account, where it is bound to one; "never oneself" compares these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// The six digits of the district the account belongs to.
    pub district: String,
    /// The roles, each with its scope; those held for someone who is away come last.
    pub grants: Vec<Grant>,
    /// For whom some of them are held.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covers: Vec<StandIn>,
    /// On whose behalf the account acts in this request; no token and no answer holds it.
    #[serde(skip)]
    pub on_behalf: Option<OnBehalf>,
    /// All that it may do, where it is a key and no person; no token and no answer holds it.
    #[serde(skip)]
    pub scopes: Option<Vec<Action>>,
}

/// A post held for someone who is away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct StandIn {
    /// The account whose post it is.
    pub holder: AccountId,
    /// The post; one that the account holds itself is never held for another.
    pub grant: Grant,
}

/// One role with its scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The organisation the role is held at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org: Option<OrgId>,
    /// The area the role reaches, with all below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaId>,
}

/// What an action is done to, as far as it is known when asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// The district of the thing.
    pub district: String,
    /// The person it is about.
    pub person: Option<PersonId>,
    /// The organisation it belongs to.
    pub org: Option<OrgId>,
    /// The area it lies in and that area's ancestors.
    pub areas: Vec<AreaId>,
    /// Where the person works, as far as that matters.
    pub employers: Vec<OrgId>,
}

impl Actor {
    /// True if some role allows the action somewhere; what the menu asks.
    pub fn may(&self, action: Action) -> bool {
        self.allowed(action)
            && self
                .grants
                .iter()
                .any(|grant| relation(action, grant.role).is_some())
    }

    /// True if some role allows the action on this very target.
    pub fn reaches(&self, action: Action, target: &Target) -> bool {
        self.reaching(action, target).is_some()
    }

    /// The first grant that allows the action on this very target.
    pub fn reaching(&self, action: Action, target: &Target) -> Option<&Grant> {
        if target.district != self.district || !self.allowed(action) {
            return None;
        }
        self.grants
            .iter()
            .find(|grant| match relation(action, grant.role) {
                None => false,
                Some(Relation::District | Relation::OwnAccount) => true,
                Some(Relation::Own) => target.person.is_some() && target.person == self.person,
                Some(Relation::OwnOrg | Relation::SchoolArea) => {
                    target.org.is_some() && target.org == grant.org
                }
                Some(Relation::Employer) => {
                    grant.org.is_some_and(|org| target.employers.contains(&org))
                }
                Some(Relation::Subtree) => {
                    grant.area.is_some_and(|area| target.areas.contains(&area))
                }
            })
    }

    /// The account whose post this grant is, where it is held for someone who is away.
    pub fn stands_in_for(&self, grant: &Grant) -> Option<AccountId> {
        let cover = self.covers.iter().find(|cover| cover.grant == *grant);
        cover.map(|cover| cover.holder)
    }

    /// The account whose post alone allows the action, where none of the own does.
    pub fn allowed_for(&self, action: Action) -> Option<AccountId> {
        let allows = |grant: &&Grant| relation(action, grant.role).is_some();
        let first = self.grants.iter().find(allows)?;
        self.stands_in_for(first)
    }

    /// The organisations at which some role allows the action.
    pub fn orgs_for(&self, action: Action) -> impl Iterator<Item = OrgId> {
        self.grants
            .iter()
            .filter(move |grant| relation(action, grant.role).is_some())
            .filter_map(|grant| grant.org)
    }
}

#[cfg(test)]
mod tests;
