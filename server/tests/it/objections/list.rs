use shared::awards::AwardState;
use shared::awards::api::ListAwards;
use shared::objections::Finding;
use shared::objections::api::{ListMyObjections, ListObjections, ObjectionFilter};

use super::{answer, objected, objection, review};
use crate::actors::Caller;
use crate::awards::RESIDENT;
use crate::on_both;
use crate::world::org;

async fn count(caller: &Caller, filter: ObjectionFilter) -> Option<u32> {
    let request = ListObjections {
        filter: Some(filter),
        ..ListObjections::default()
    };
    let list = caller.call(request).await.unwrap();
    assert_eq!(list.total, Some(u32::try_from(list.items.len()).unwrap()));
    list.total
}

on_both! {
    async fn each_office_sees_what_waits_for_it_and_the_district_what_is_overdue(backend) {
        let (mut world, _, view) = objected(backend).await;
        let (town, office) = (world.town_officer(), world.office());
        assert_eq!(count(&town, ObjectionFilter::Waiting).await, Some(1));
        assert_eq!(count(&office, ObjectionFilter::Waiting).await, Some(1));
        assert_eq!(count(&office, ObjectionFilter::Overdue).await, Some(0));
        world.travel_to("2018-07-07").await;
        let (town, office) = (world.town_officer(), world.office());
        assert_eq!(count(&office, ObjectionFilter::Overdue).await, Some(1));
        town.call(answer(&view, Finding::Reject, "核过")).await.unwrap();
        assert_eq!(count(&office, ObjectionFilter::Overdue).await, Some(0));
        assert_eq!(count(&town, ObjectionFilter::Answered).await, Some(1));
        world.other_resident().call(review(&view)).await.unwrap();
        assert_eq!(count(&town, ObjectionFilter::Review).await, Some(1));
        assert_eq!(count(&town, ObjectionFilter::Answered).await, Some(0));
    }

    async fn the_own_ones_stand_newest_first_and_page_by_page(backend) {
        let (world, award, view) = objected(backend).await;
        let (second, _) = world.signed(RESIDENT, "1").await;
        let later = world.other_resident().call(objection(&second)).await.unwrap();
        let first = ListMyObjections { limit: Some(1), ..ListMyObjections::default() };
        let page = world.other_resident().call(first.clone()).await.unwrap();
        assert_eq!((page.items[0].id, page.total), (later.row.id, Some(2)));
        let next = ListMyObjections { cursor: page.next, ..first };
        let page = world.other_resident().call(next).await.unwrap();
        assert_eq!((page.items[0].id, page.items[0].line.award), (view.row.id, award.award));
        let mine = world.resident().call(ListMyObjections::default()).await.unwrap();
        assert_eq!(mine.total, Some(0));
    }

    async fn an_awarder_finds_its_held_lines(backend) {
        let (mut world, award, view) = objected(backend).await;
        world.signed(RESIDENT, "1").await;
        for (state, found) in [(AwardState::Held, 1), (AwardState::Noticed, 1)] {
            let request = ListAwards {
                org: org::ENTERPRISE,
                state: Some(state),
                cursor: None,
                limit: None,
            };
            let list = world.clerk().call(request).await.unwrap();
            assert_eq!(list.items.len(), found, "{state:?}");
        }
        world.town_officer().call(answer(&view, Finding::Reject, "核过")).await.unwrap();
        world.travel_to("2019-07-07").await;
        let request = |state| ListAwards {
            org: org::ENTERPRISE,
            state: Some(state),
            cursor: None,
            limit: None,
        };
        let posted = world.clerk().call(request(AwardState::Posted)).await.unwrap();
        assert_eq!(posted.items.len(), 2);
        world.travel_to("2019-07-08").await;
        let expired = world.clerk().call(request(AwardState::Expired)).await.unwrap();
        assert_eq!(expired.items.len(), 2);
        assert!(expired.items.iter().any(|one| one.id == award.award));
    }
}
