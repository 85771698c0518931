use shared::base::{OrgId, Text};
use shared::fairness::Measure;
use shared::fairness::api::{FairnessRow, ListFairness};
use shared::orgs::OrgKind;

use super::with_staff;
use crate::actors::Caller;
use crate::awards::{RESIDENT, awarding, draft, void};
use crate::on_both;
use crate::world::{area, org, person};

async fn orgs(caller: &Caller, request: ListFairness) -> Vec<OrgId> {
    let list = caller.call(request).await.unwrap();
    list.items.into_iter().map(|one| one.org).collect()
}

fn all() -> ListFairness {
    ListFairness::of(2018)
}

on_both! {
    async fn awarders_with_awards_of_the_year_are_listed_with_their_numbers(backend) {
        let world = awarding(backend).await;
        world.signed(RESIDENT, "3").await;
        world.village_gives(RESIDENT).await;
        // A draft is none yet, and what was voided is none any more.
        let other = shared::awards::api::DraftAward {
            org: org::OTHER_ENTERPRISE,
            ..draft(person::NEIGHBOUR, "1")
        };
        world.other_clerk().call(other.clone()).await.unwrap();
        let list = world.office().call(all()).await.unwrap();
        assert_eq!((list.total, list.next), (Some(2), None));
        let told: Vec<_> = list.items.iter().map(|one| {
            let FairnessRow { org, figures, worth_a_look, .. } = one;
            (*org, figures.awards, figures.spread.awarded, worth_a_look.len())
        }).collect();
        assert_eq!(told, [(org::ENTERPRISE, 1, 1, 0), (org::VILLAGE, 1, 1, 0)]);
        world.other_head().call(crate::awards::sign(&other)).await.unwrap();
        assert_eq!(orgs(&world.office(), all()).await.len(), 3);
        world.office().call(void(&other, "重复")).await.unwrap();
        assert_eq!(orgs(&world.office(), all()).await.len(), 2);
        assert_eq!(orgs(&world.office(), ListFairness::of(2017)).await, []);
        assert_eq!(orgs(&world.office(), ListFairness::default()).await.len(), 2);
    }

    async fn kind_and_town_narrow_it_and_a_town_sees_its_own(backend) {
        let world = awarding(backend).await.with_neighbours();
        world.signed(RESIDENT, "3").await;
        world.village_gives(RESIDENT).await;
        let office = world.office();
        let of_kind = |kind| ListFairness { kind: Some(kind), ..all() };
        assert_eq!(orgs(&office, of_kind(OrgKind::Village)).await, [org::VILLAGE]);
        assert_eq!(orgs(&office, of_kind(OrgKind::School)).await, []);
        for (town, count) in [(area::TOWN, 2), (area::OTHER_TOWN, 0)] {
            let request = ListFairness { town: Some(town), ..all() };
            assert_eq!(orgs(&office, request).await.len(), count);
        }
        assert_eq!(orgs(&world.town_officer(), all()).await, [org::ENTERPRISE, org::VILLAGE]);
        assert_eq!(orgs(&world.auditor(), all()).await, [org::ENTERPRISE, org::VILLAGE]);
        let elsewhere = world.caller(crate::world::neighbour::account::OTHER_TOWN_OFFICER);
        assert_eq!(orgs(&elsewhere, all()).await, []);
        assert_eq!(world.clerk().refusal(all()).await, "not_allowed");
    }

    async fn who_is_worth_a_look_stands_apart_and_pages_go_on(backend) {
        let (world, staff) = with_staff(backend, 10).await;
        for person in &staff {
            world.gives(*person, "10").await;
        }
        world.village_gives(RESIDENT).await;
        let asked = |worth| ListFairness { worth_a_look: Some(worth), ..all() };
        let office = world.office();
        let found = office.call(asked(true)).await.unwrap();
        assert_eq!((found.items.len(), found.total), (1, None));
        assert_eq!(found.items[0].worth_a_look, [Measure::AtMaximum]);
        assert_eq!(orgs(&office, asked(true)).await, [org::ENTERPRISE]);
        assert_eq!(orgs(&office, asked(false)).await, [org::VILLAGE]);
        let first = ListFairness { limit: Some(1), ..all() };
        let page = office.call(first.clone()).await.unwrap();
        assert_eq!((page.items[0].org, page.total), (org::ENTERPRISE, Some(2)));
        let rest = ListFairness { cursor: page.next, ..first.clone() };
        let page = office.call(rest).await.unwrap();
        assert_eq!((page.items[0].org, page.next), (org::VILLAGE, None));
        let odd = ListFairness {
            cursor: Some(Text::new(&org::SCHOOL.to_string()).unwrap()),
            ..first
        };
        assert_eq!(office.refusal(odd).await, "invalid_request");
    }
}
