use proptest::prelude::*;
use uuid::Uuid;

use super::{Actor, Grant, Target};
use crate::access::{Action, Role};
use crate::base::{AccountId, AreaId, OrgId, PersonId};

fn actor(grants: Vec<Grant>) -> Actor {
    Actor {
        account: AccountId(Uuid::from_u128(1)),
        person: Some(PersonId(Uuid::from_u128(2))),
        district: "330211".to_owned(),
        grants,
        on_behalf: None,
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

proptest! {
    /// A grant without scope never reaches more than the same grant with one.
    #[test]
    fn narrowing_a_scope_never_widens_the_reach(
        role in proptest::sample::select(Role::ALL),
        action in proptest::sample::select(Action::ALL),
        person in 1_u128..4, org in 1_u128..4, area in 1_u128..4,
        scope_org in 1_u128..4, scope_area in 1_u128..4,
    ) {
        let wide = actor(vec![grant(role, scope_org, scope_area)]);
        let bare = actor(vec![Grant { role, org: None, area: None }]);
        let target = target(person, org, &[area]);
        prop_assert!(!bare.reaches(action, &target) || wide.reaches(action, &target));
    }
}
