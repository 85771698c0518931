use shared::awards::AwardState;
use shared::awards::api::ListAwards;
use shared::base::{AwardId, Text};

use super::{RESIDENT, awarding, draft, void, withdraw};
use crate::on_both;
use crate::world::{World, org};

fn all() -> ListAwards {
    ListAwards {
        org: org::ENTERPRISE,
        state: None,
        cursor: None,
        limit: None,
    }
}

async fn ids_in(world: &World, state: AwardState) -> Vec<AwardId> {
    let request = ListAwards {
        state: Some(state),
        ..all()
    };
    let list = world.clerk().call(request).await.unwrap();
    assert_eq!(list.total, u32::try_from(list.items.len()).ok());
    assert!(list.items.iter().all(|award| award.state == state));
    list.items.into_iter().map(|award| award.id).collect()
}

on_both! {
    async fn each_state_is_found_by_its_dates(backend) {
        let mut world = awarding(backend).await;
        let (old, _) = world.signed(RESIDENT, "1").await;
        world.travel_to("2018-12-28").await;
        let (posted, _) = world.signed(RESIDENT, "1").await;
        world.travel_to("2018-12-29").await;
        let (noticed, _) = world.signed(RESIDENT, "1").await;
        let (voided, _) = world.signed(RESIDENT, "1").await;
        world.office().call(void(&voided, "a")).await.unwrap();
        let (drafted, withdrawn) = (draft(RESIDENT, "1"), draft(RESIDENT, "1"));
        for award in [&drafted, &withdrawn] {
            world.clerk().call(award.clone()).await.unwrap();
        }
        world.clerk().call(withdraw(&withdrawn, "")).await.unwrap();
        let signature = posted.award;
        for (day, in_notice, in_effect, over) in [
            ("2018-12-29", vec![noticed.award, signature], vec![old.award], vec![]),
            ("2019-01-05", vec![], vec![noticed.award, signature, old.award], vec![]),
            ("2019-07-08", vec![], vec![noticed.award, signature], vec![old.award]),
        ] {
            world.travel_to(day).await;
            let found = [AwardState::Noticed, AwardState::Posted, AwardState::Expired];
            let expected = [in_notice, in_effect, over];
            for (state, expected) in found.into_iter().zip(expected) {
                assert_eq!(ids_in(&world, state).await, expected, "{day} {state:?}");
            }
        }
        assert_eq!(ids_in(&world, AwardState::Drafted).await, [drafted.award]);
        assert_eq!(ids_in(&world, AwardState::Withdrawn).await, [withdrawn.award]);
        assert_eq!(ids_in(&world, AwardState::Voided).await, [voided.award]);
    }

    async fn pages_follow_one_another_newest_first(backend) {
        let mut world = awarding(backend).await;
        let mut drafted = Vec::new();
        for number in 0..5 {
            if number % 2 == 0 {
                world.pass_minutes(1).await;
            }
            let award = draft(RESIDENT, "1");
            world.clerk().call(award.clone()).await.unwrap();
            drafted.push(award.award);
        }
        drafted.reverse();
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let request = ListAwards { cursor, limit: Some(2), ..all() };
            let page = world.head().call(request).await.unwrap();
            assert_eq!(page.total, Some(5));
            seen.extend(page.items.into_iter().map(|award| award.id));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, drafted);
    }

    async fn another_organisations_place_is_no_cursor(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "1").await;
        let cursor = Some(Text::new(&award.award.to_string()).unwrap());
        let request = ListAwards { org: org::OTHER_ENTERPRISE, cursor, ..all() };
        let problem = world.other_clerk().call(request).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/cursor");
        assert_eq!(world.other_clerk().refusal(all()).await, "not_allowed");
    }
}
