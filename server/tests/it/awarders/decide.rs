use actix_web::rt::spawn;
use shared::access::{Grant, Role};
use shared::awarders::AwarderStanding;

use super::{FILE, accept, application, lift, send_back, suspend};
use crate::awards::{RESIDENT, awarding, draft, sign};
use crate::on_both;
use crate::world::{World, account, actor, area, org};

const CALLERS: usize = 12;

on_both! {
    async fn nobody_decides_on_what_is_checked_above_or_their_own(backend) {
        let world = World::new(backend).await;
        let town = world.town_officer();
        assert_eq!(town.refusal(accept(org::TOWN)).await, "checked_above");
        assert_eq!(world.office().refusal(accept(org::TOWN)).await, "not_waiting");
        assert_eq!(town.refusal(accept(org::DEPARTMENT)).await, "not_allowed");
        assert_eq!(town.refusal(accept(org::OTHER_VILLAGE)).await, "not_allowed");
        assert_eq!(world.office().refusal(accept(org::SCHOOL)).await, "never_awards");
        // The head of the enterprise, who holds a post at the town as well.
        world.head().call(application()).await.unwrap();
        let mut both = actor(account::HEAD);
        both.grants.push(Grant {
            role: Role::TownOfficer,
            org: Some(org::TOWN),
            area: Some(area::TOWN),
        });
        let both = world.acting(both);
        assert_eq!(both.refusal(accept(org::ENTERPRISE)).await, "oneself");
        assert_eq!(both.refusal(send_back(org::ENTERPRISE, "再议")).await, "oneself");
        assert_eq!(world.head().refusal(accept(org::ENTERPRISE)).await, "not_allowed");
        world.office().call(accept(org::ENTERPRISE)).await.unwrap();
    }

    async fn of_many_who_decide_at_once_one_does(backend) {
        let world = World::new(backend).await;
        world.head().call(application()).await.unwrap();
        let calls: Vec<_> = (0..CALLERS)
            .map(|place| {
                let officer = if place % 2 == 0 { world.town_officer() } else { world.office() };
                spawn(async move {
                    if place % 3 == 0 {
                        officer.call(send_back(org::ENTERPRISE, "材料不全")).await
                    } else {
                        officer.call(accept(org::ENTERPRISE)).await
                    }
                })
            })
            .collect();
        let mut decided = 0;
        for call in calls {
            match call.await.unwrap() {
                Ok(_) => decided += 1,
                Err(problem) => {
                    assert!(["moved_on", "not_waiting"].contains(&&*problem.code), "{problem:?}");
                }
            }
        }
        assert_eq!(decided, 1);
        assert_eq!(world.office().call(FILE).await.unwrap().acts.len(), 2);
    }

    async fn a_suspension_stops_drafts_and_signatures_until_it_is_lifted(backend) {
        let world = awarding(backend).await;
        world.accepted().await;
        let waiting = draft(RESIDENT, "2");
        world.clerk().call(waiting.clone()).await.unwrap();
        let signed = world.signed(RESIDENT, "1").await.0;

        let town = world.town_officer();
        assert_eq!(town.refusal(suspend(org::ENTERPRISE)).await, "not_allowed");
        let suspended = suspend(org::ENTERPRISE);
        let file = world.office().call(suspended.clone()).await.unwrap();
        assert_eq!(file.row.standing, AwarderStanding::Suspended);
        assert_eq!(file.row.since, Some(world.today()));
        assert_eq!(world.audited("awarder_suspended", suspended.act), 1);
        assert_eq!(world.office().refusal(suspend(org::ENTERPRISE)).await, "already_suspended");
        assert_eq!(world.clerk().refusal(draft(RESIDENT, "1")).await, "awarding_suspended");
        assert_eq!(world.head().refusal(sign(&waiting)).await, "awarding_suspended");
        // What was awarded stays, and the same signature sent again gets its answer.
        world.head().call(sign(&signed)).await.unwrap();
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 100));

        let file = world.other_office().call(lift(org::ENTERPRISE)).await.unwrap();
        assert_eq!(file.row.standing, AwarderStanding::Accepted);
        world.head().call(sign(&waiting)).await.unwrap();
        assert_eq!(world.office().refusal(lift(org::ENTERPRISE)).await, "not_suspended");
        assert_eq!(world.office().refusal(suspend(org::VILLAGE)).await, "not_accepted");
    }
}
