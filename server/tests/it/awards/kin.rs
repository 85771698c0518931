use shared::access::{Actor, Grant, Role};
use shared::awards::api::{SearchAwardees, WeighAward};
use shared::base::OrgId;
use shared::households::api::WithdrawLink;
use shared::households::{Kin, Paper};

use super::batches::{check, list, row, take_in};
use super::{RESIDENT, awarding, draft, sign, village_draft};
use crate::households::{couple, declared, of, verify};
use crate::on_both;
use crate::world::{account, actor, date, org, person};

/// The resident behind a post of an organisation.
fn resident_as(role: Role, org: OrgId) -> Actor {
    Actor {
        grants: vec![Grant {
            role,
            org: Some(org),
            area: None,
        }],
        ..actor(account::RESIDENT)
    }
}

on_both! {
    async fn who_declared_the_clerk_as_kin_gets_nothing_from_the_clerk(backend) {
        let world = awarding(backend).await;
        let award = draft(RESIDENT, "3");
        let link = of(Kin::Spouse, person::CLERK, "2010-05-20");
        let link = declared(&world.resident(), link).await;
        assert_eq!(world.clerk().refusal(award.clone()).await, "kin");
        let weigh = WeighAward {
            org: org::ENTERPRISE,
            person: RESIDENT,
            clause: 6,
            points: award.points,
            fact_date: date("2018-06-20"),
        };
        let told = world.clerk().call(weigh).await.unwrap();
        assert_eq!(told.refusal.unwrap().code, "kin");
        let csv = list(&[row(RESIDENT, "6,3,2018-06-20,带徒")]);
        let told = world.clerk().call(check(&csv)).await.unwrap();
        assert_eq!(told.lines[0].problems[0].code, "kin");
        assert_eq!(world.clerk().refusal(take_in(&csv, true)).await, "batch_nothing_new");
        let people = world.clerk().call(SearchAwardees::of(org::ENTERPRISE)).await.unwrap();
        let one = people.items.iter().find(|one| one.person == RESIDENT).unwrap();
        assert_eq!(one.refusal.as_ref().unwrap().code, "kin");
        // Once it was taken back, it links nobody.
        world.resident().call(WithdrawLink { link: link.id }).await.unwrap();
        world.clerk().call(award).await.unwrap();
    }

    async fn nor_is_it_signed_by_kin(backend) {
        let world = awarding(backend).await;
        let award = draft(RESIDENT, "3");
        world.clerk().call(award.clone()).await.unwrap();
        declared(&world.resident(), of(Kin::Spouse, person::HEAD, "2010-05-20")).await;
        assert_eq!(world.head().refusal(sign(&award)).await, "kin");
    }

    async fn a_verified_link_and_the_same_household_count_from_either_side(backend) {
        let world = awarding(backend).await;
        let link = couple(&world).await;
        let verified = verify(&link, Paper::MarriageCertificate);
        world.village_officer().call(verified).await.unwrap();
        let clerk = world.acting(resident_as(Role::AwardClerk, org::ENTERPRISE));
        assert_eq!(clerk.refusal(draft(person::COLLEAGUE, "1")).await, "kin");
        let village = world.acting(resident_as(Role::VillageOfficer, org::VILLAGE));
        assert_eq!(village.refusal(village_draft(person::CHILD, 1, "1")).await, "kin");
        village.call(village_draft(person::NEWCOMER, 1, "1")).await.unwrap();
    }

    async fn of_somebody_who_is_not_the_organisations_own_nothing_is_told(backend) {
        let world = awarding(backend).await;
        declared(&world.resident(), of(Kin::Spouse, person::NEIGHBOUR, "2010-05-20")).await;
        let clerk = world.acting(resident_as(Role::AwardClerk, org::ENTERPRISE));
        assert_eq!(clerk.refusal(draft(person::NEIGHBOUR, "1")).await, "person_not_yours");
    }
}
