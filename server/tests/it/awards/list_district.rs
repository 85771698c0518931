use shared::awards::AwardState;
use shared::awards::api::ListDistrictAwards;
use shared::base::{AwardId, Text};

use super::{RESIDENT, awarding, draft, village_draft, void};
use crate::on_both;
use crate::world::{World, area};

async fn found(world: &World, request: ListDistrictAwards) -> Vec<AwardId> {
    let list = world.office().call(request).await.unwrap();
    assert_eq!(list.total, u32::try_from(list.items.len()).ok());
    list.items.into_iter().map(|award| award.id).collect()
}

fn called(name: &str) -> ListDistrictAwards {
    ListDistrictAwards {
        awarder: Some(Text::new(name).unwrap()),
        ..ListDistrictAwards::default()
    }
}

on_both! {
    async fn the_office_sees_every_awarders_awards_masked(backend) {
        let mut world = awarding(backend).await;
        let (own, _) = world.signed(RESIDENT, "1").await;
        world.pass_minutes(1).await;
        let village = village_draft(RESIDENT, 1, "1");
        world.village_officer().call(village.clone()).await.unwrap();
        let all = ListDistrictAwards::default();
        let list = world.office().call(all.clone()).await.unwrap();
        assert_eq!(found(&world, all).await, [village.award, own.award]);
        let orgs: Vec<&str> = list.items.iter().map(|award| award.org_name.zh.as_str()).collect();
        assert_eq!(orgs, ["柳村村民委员会", "东河纺织有限公司"]);
        assert_eq!((list.items[0].name.as_str(), list.items[0].citizen_id.as_str()),
            ("周*兰", "341200********0028"));
    }

    async fn state_awarder_and_town_narrow_it(backend) {
        let world = awarding(backend).await;
        let (noticed, _) = world.signed(RESIDENT, "1").await;
        let (voided, _) = world.signed(RESIDENT, "1").await;
        world.office().call(void(&voided, "a")).await.unwrap();
        for (state, expected) in [
            (AwardState::Noticed, vec![noticed.award]),
            (AwardState::Voided, vec![voided.award]),
            (AwardState::Drafted, vec![]),
        ] {
            let request = ListDistrictAwards { state: Some(state), ..Default::default() };
            assert_eq!(found(&world, request).await, expected, "{state:?}");
        }
        for (name, count) in [("纺织", 2), ("donghe", 2), ("柳村", 0), ("%", 0), ("", 2)] {
            assert_eq!(found(&world, called(name)).await.len(), count, "{name}");
        }
        for (town, count) in [(area::TOWN, 2), (area::OTHER_TOWN, 0), (area::OTHER_DISTRICT, 0)] {
            let request = ListDistrictAwards { town: Some(town), ..Default::default() };
            assert_eq!(found(&world, request).await.len(), count, "{town}");
        }
    }

    async fn pages_follow_one_another_and_keep_their_filters(backend) {
        let world = awarding(backend).await;
        let mut drafted = Vec::new();
        for _ in 0..5 {
            let award = draft(RESIDENT, "1");
            world.clerk().call(award.clone()).await.unwrap();
            drafted.push(award.award);
        }
        drafted.reverse();
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let request = ListDistrictAwards { cursor, limit: Some(2), ..called("东河") };
            let page = world.office().call(request).await.unwrap();
            assert_eq!(page.total, Some(5));
            seen.extend(page.items.into_iter().map(|award| award.id));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, drafted);
        let cursor = Some(Text::new(&seen[0].to_string()).unwrap());
        let elsewhere = ListDistrictAwards { cursor, ..called("柳村") };
        let problem = world.office().call(elsewhere).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/cursor");
    }

    async fn nobody_else_sees_the_whole_district(backend) {
        let world = awarding(backend).await;
        for caller in [world.clerk(), world.head(), world.village_officer(), world.admin()] {
            assert_eq!(caller.refusal(ListDistrictAwards::default()).await, "not_allowed");
        }
    }
}
