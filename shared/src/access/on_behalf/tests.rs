use proptest::prelude::*;
use uuid::Uuid;

use super::{OnBehalf, ProxyRight, right};
use crate::access::{Action, Actor, Grant, Role, Target};
use crate::base::{AccountId, AreaId, OrgId, PersonId, ProxyId};

const HERE: &str = "330211";

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn officer(grants: Vec<Grant>) -> Actor {
    Actor {
        account: AccountId(Uuid::from_u128(1)),
        person: Some(person(1)),
        district: HERE.to_owned(),
        grants,
        covers: Vec::new(),
        on_behalf: None,
        scopes: None,
    }
}

fn about(number: u128) -> Target {
    Target {
        district: HERE.to_owned(),
        person: Some(person(number)),
        org: Some(OrgId(Uuid::from_u128(1))),
        areas: vec![AreaId(Uuid::from_u128(1))],
        employers: vec![OrgId(Uuid::from_u128(1))],
    }
}

fn any_right() -> impl Strategy<Value = Vec<ProxyRight>> {
    proptest::sample::subsequence(ProxyRight::ALL.to_vec(), 0..=ProxyRight::ALL.len())
}

fn any_grants() -> impl Strategy<Value = Vec<Grant>> {
    let grant = proptest::sample::select(Role::ALL.to_vec()).prop_map(|role| Grant {
        role,
        org: Some(OrgId(Uuid::from_u128(1))),
        area: Some(AreaId(Uuid::from_u128(1))),
    });
    proptest::collection::vec(grant, 0..4)
}

proptest! {
    /// Whatever posts the account holds: on behalf of a person it reaches that person alone, by
    /// what was allowed and by nothing else, and never more than the person does.
    #[test]
    fn a_helper_reaches_the_person_and_what_was_allowed(
        grants in any_grants(),
        rights in any_right(),
        helped in 1_u128..4,
        target in 1_u128..4,
    ) {
        let on_behalf = OnBehalf {
            proxy: ProxyId(Uuid::from_u128(9)),
            rights: rights.clone(),
            org: None,
            notice: 1,
        };
        let actor = officer(grants).on_behalf_of(person(helped), on_behalf);
        let own = Actor { on_behalf: None, ..actor.clone() };
        for action in Action::ALL {
            let allowed = right(*action).is_some_and(|right| rights.contains(&right));
            let target_of = about(target);
            prop_assert!(!actor.may(*action) || allowed, "{action:?}");
            prop_assert!(!actor.reaches(*action, &target_of) || allowed, "{action:?}");
            prop_assert!(!actor.reaches(*action, &target_of) || own.reaches(*action, &target_of));
            // Reading the notice is about nobody.
            if *action != Action::NoticeRead && target != helped {
                prop_assert!(!actor.reaches(*action, &target_of), "{action:?}");
            }
        }
    }
}

#[test]
fn every_right_opens_something_that_a_resident_may_do() {
    for one in ProxyRight::ALL {
        let opened: Vec<_> = Action::ALL
            .iter()
            .filter(|action| right(**action) == Some(*one))
            .collect();
        assert!(!opened.is_empty(), "{one:?} opens nothing");
        for action in opened {
            let reach = crate::access::relation(*action, Role::Resident);
            assert!(reach.is_some(), "{action:?} is no resident's");
        }
    }
}

#[test]
fn nothing_of_an_office_is_ever_done_for_another() {
    for action in [
        Action::AwardDraft,
        Action::AwardSign,
        Action::CorrectionDecide,
        Action::HouseholdVerify,
        Action::ProxyManage,
        Action::PermitRecord,
    ] {
        assert_eq!(right(action), None, "{action:?}");
    }
}
