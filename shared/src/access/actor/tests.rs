use proptest::prelude::*;
use uuid::Uuid;

use super::{Actor, Grant, Target};
use crate::access::{Action, Relation, Role, relation};
use crate::base::{AccountId, AreaId, OrgId, PersonId};

fn actor(grants: Vec<Grant>) -> Actor {
    Actor {
        account: AccountId(Uuid::from_u128(1)),
        person: Some(PersonId(Uuid::from_u128(2))),
        district: "330211".to_owned(),
        grants,
        on_behalf: None,
        scopes: None,
        covers: Vec::new(),
    }
}

fn target(person: u128, org: u128, areas: &[u128]) -> Target {
    Target {
        district: "330211".to_owned(),
        person: Some(PersonId(Uuid::from_u128(person))),
        org: Some(OrgId(Uuid::from_u128(org))),
        areas: areas
            .iter()
            .map(|area| AreaId(Uuid::from_u128(*area)))
            .collect(),
        employers: vec![OrgId(Uuid::from_u128(org))],
    }
}

fn grant(role: Role, org: u128, area: u128) -> Grant {
    Grant {
        role,
        org: Some(OrgId(Uuid::from_u128(org))),
        area: Some(AreaId(Uuid::from_u128(area))),
    }
}

#[test]
fn a_resident_reads_the_own_file_only() {
    let actor = actor(vec![grant(Role::Resident, 0, 0)]);
    assert!(actor.reaches(Action::ResidentRead, &target(2, 9, &[])));
    assert!(!actor.reaches(Action::ResidentRead, &target(3, 9, &[])));
}

#[test]
fn a_village_officer_ends_at_the_village() {
    let actor = actor(vec![grant(Role::VillageOfficer, 5, 7)]);
    assert!(actor.reaches(Action::ResidentRead, &target(3, 9, &[8, 7, 1])));
    assert!(!actor.reaches(Action::ResidentRead, &target(3, 9, &[6, 1])));
    assert!(actor.reaches(Action::AwardDraft, &target(3, 5, &[])));
    assert!(!actor.reaches(Action::AwardDraft, &target(3, 6, &[])));
}

#[test]
fn a_clerk_drafts_and_a_head_signs() {
    let clerk = actor(vec![grant(Role::AwardClerk, 5, 7)]);
    let head = actor(vec![grant(Role::AwardHead, 5, 7)]);
    let award = target(3, 5, &[]);
    assert!(clerk.reaches(Action::AwardDraft, &award));
    assert!(!clerk.reaches(Action::AwardSign, &award));
    assert!(head.reaches(Action::AwardSign, &award));
    assert!(!head.reaches(Action::AwardDraft, &award));
}

#[test]
fn nobody_reaches_another_district() {
    let actor = actor(vec![grant(Role::MigrantOffice, 5, 7)]);
    let elsewhere = Target {
        district: "330212".to_owned(),
        ..target(3, 5, &[7])
    };
    assert!(actor.reaches(Action::AwardVoid, &target(3, 5, &[7])));
    assert!(!actor.reaches(Action::AwardVoid, &elsewhere));
}

/// A random tree of areas: the parent of each but the first stands before it.
fn trees() -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(any::<usize>(), 1..12).prop_map(|drawn| {
        let parents = drawn.iter().enumerate();
        parents.map(|(area, drawn)| drawn % area.max(1)).collect()
    })
}

/// An area and all above it, up to the root, which is its own parent.
fn way_up(tree: &[usize], area: usize) -> Vec<u128> {
    let mut way = vec![area];
    let mut lowest = area;
    while let Some(parent) = tree.get(lowest).filter(|parent| **parent != lowest) {
        way.push(*parent);
        lowest = *parent;
    }
    let id = |area| u128::try_from(area).unwrap() + 100;
    way.into_iter().map(id).collect()
}

/// A tree with a narrow area, one above it or itself, and the area a target lies in.
fn scopes() -> impl Strategy<Value = (Vec<usize>, u128, u128, Vec<u128>)> {
    let drawn = (trees(), any::<usize>(), any::<usize>(), any::<usize>());
    drawn.prop_map(|(tree, narrow, above, lies)| {
        let way = way_up(&tree, narrow % tree.len());
        let wide = way[above % way.len()];
        let target = way_up(&tree, lies % tree.len());
        (tree, way[0], wide, target)
    })
}

fn grants() -> impl Strategy<Value = Vec<Grant>> {
    let role = proptest::sample::select(Role::ALL);
    let drawn = (role, 1_u128..4, 100_u128..112);
    let one = drawn.prop_map(|(role, org, area)| grant(role, org, area));
    proptest::collection::vec(one, 1..5)
}

proptest! {
    /// What a post reaches from an area, the same post reaches from every area above it.
    #[test]
    fn an_area_below_never_reaches_more(
        role in proptest::sample::select(Role::ALL),
        (_tree, narrow, wide, lies_in) in scopes(),
        person in 1_u128..4, org in 1_u128..4, at in 1_u128..4,
    ) {
        let narrow = actor(vec![grant(role, at, narrow)]);
        let wide = actor(vec![grant(role, at, wide)]);
        let target = target(person, org, &lies_in);
        for action in Action::ALL {
            prop_assert!(
                !narrow.reaches(*action, &target) || wide.reaches(*action, &target),
                "{action:?}"
            );
        }
    }

    /// A post without organisation, or without area, reaches nothing that it does not reach with
    /// them; whose post ends at an organisation or an area reaches less than who has the district.
    #[test]
    fn a_scope_taken_away_never_reaches_more(
        held in grants(),
        (_tree, _narrow, _wide, lies_in) in scopes(),
        person in 1_u128..4, org in 1_u128..4,
    ) {
        let target = target(person, org, &lies_in);
        for one in held {
            let bare = [
                Grant { org: None, ..one.clone() },
                Grant { area: None, ..one.clone() },
                Grant { org: None, area: None, ..one.clone() },
            ];
            let whole = actor(vec![one]);
            for action in Action::ALL {
                for less in &bare {
                    let reached = actor(vec![less.clone()]).reaches(*action, &target);
                    let still = whole.reaches(*action, &target);
                    prop_assert!(!reached || still, "{action:?} {less:?}");
                }
                let district = |role: &&Role| {
                    relation(*action, **role) == Some(Relation::District)
                };
                for role in Role::ALL.iter().filter(district) {
                    let all = actor(vec![Grant { role: *role, org: None, area: None }]);
                    prop_assert!(
                        !whole.reaches(*action, &target) || all.reaches(*action, &target),
                        "{action:?} {role:?}"
                    );
                }
            }
        }
    }

    /// Whoever gives up a post reaches nothing new, and may nothing new.
    #[test]
    fn fewer_posts_never_reach_more(
        held in grants(),
        kept in any::<u8>(),
        (_tree, _narrow, _wide, lies_in) in scopes(),
        person in 1_u128..4, org in 1_u128..4,
    ) {
        let few = held.iter().enumerate().filter(|(place, _)| kept & (1 << place) != 0);
        let few = actor(few.map(|(_, grant)| grant.clone()).collect());
        let all = actor(held);
        let target = target(person, org, &lies_in);
        for action in Action::ALL {
            prop_assert!(!few.may(*action) || all.may(*action));
            prop_assert!(!few.reaches(*action, &target) || all.reaches(*action, &target));
            prop_assert!(!all.reaches(*action, &target) || all.may(*action));
            let orgs: Vec<OrgId> = all.orgs_for(*action).collect();
            prop_assert!(few.orgs_for(*action).all(|org| orgs.contains(&org)));
        }
    }

    /// No post reaches into another district, whatever else fits.
    #[test]
    fn no_post_reaches_another_district(
        held in grants(),
        (_tree, _narrow, _wide, lies_in) in scopes(),
        person in 1_u128..4, org in 1_u128..4,
    ) {
        let elsewhere = Target {
            district: "330212".to_owned(),
            ..target(person, org, &lies_in)
        };
        let actor = actor(held);
        prop_assert!(!Action::ALL.iter().any(|action| actor.reaches(*action, &elsewhere)));
    }
}
