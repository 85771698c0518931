use shared::awards::api::{EntryKind, MoveQuota, ReadQuota, ReturnQuota};
use shared::base::{OrgId, Text, TransferId};
use uuid::Uuid;

use super::{RESIDENT, allocation, awarding, draft, funding, insert_rules, points};
use crate::actors::Caller;
use crate::on_both;
use crate::world::{World, org, person};

/// A move of 2018 with ids of its own.
pub(super) fn moving(from: OrgId, to: OrgId, amount: &str) -> MoveQuota {
    MoveQuota {
        org: from,
        year: 2018,
        to,
        transfer: TransferId(Uuid::now_v7()),
        arrival: TransferId(Uuid::now_v7()),
        points: points(amount),
        note: Text::new("这边用不完").unwrap(),
    }
}

/// A return of 2018 with an id of its own.
pub(super) fn returning(org: OrgId, amount: &str) -> ReturnQuota {
    ReturnQuota {
        org,
        year: 2018,
        transfer: TransferId(Uuid::now_v7()),
        points: points(amount),
        note: Text::new("这边用不完").unwrap(),
    }
}

/// The village holds 60 of the town's 70, and the enterprise 10, of which 3 are in notice.
async fn district(backend: crate::database::Backend) -> World {
    let world = World::new(backend).await;
    world.write(|conn| insert_rules(conn, &super::ENTERPRISE));
    world.office().call(funding("70")).await.unwrap();
    for (org, amount) in [(org::VILLAGE, "60"), (org::ENTERPRISE, "10")] {
        world
            .town_officer()
            .call(allocation(org, amount))
            .await
            .unwrap();
    }
    world.signed(RESIDENT, "3").await;
    world
}

async fn told<E>(caller: &Caller, request: E) -> String
where
    E: shared::api::Endpoint + serde::Serialize,
{
    let answer = caller.call(request).await;
    answer.map_or_else(|problem| problem.code, |_| "ok".to_owned())
}

on_both! {
    async fn every_way_of_moving_quota_is_done_or_refused(backend) {
        let world = district(backend).await;
        let (office, town, head) = (world.office(), world.town_officer(), world.head());
        let (enterprise, other, village) = (org::ENTERPRISE, org::OTHER_ENTERPRISE, org::VILLAGE);
        for (caller, from, to, amount, outcome) in [
            (&head, enterprise, other, "1", "not_allowed"),
            (&town, village, village, "1", "not_one_town"),
            (&town, org::TOWN, village, "1", "not_one_town"),
            (&office, village, org::OTHER_VILLAGE, "1", "not_one_town"),
            (&town, village, org::OTHER_VILLAGE, "1", "not_allowed"),
            (&town, village, enterprise, "0", "points_not_positive"),
            (&town, village, enterprise, "0.7", "points_not_in_step"),
            (&town, village, enterprise, "2.5", "exceeds_formula"),
            (&town, village, other, "3.5", "exceeds_formula"),
            (&town, enterprise, village, "7.5", "exceeds_unused"),
            (&town, other, village, "0.5", "exceeds_unused"),
            (&town, village, enterprise, "2", "ok"),
            (&town, enterprise, village, "9", "ok"),
            (&office, village, other, "3", "ok"),
            (&town, village, other, "0.5", "exceeds_formula"),
        ] {
            let request = moving(from, to, amount);
            assert_eq!(told(caller, request).await, outcome, "{from} {to} {amount}");
        }
        let sums = [enterprise, other, village].map(|org| world.balance(org));
        assert_eq!(sums, [(300, 300), (300, 0), (6_400, 0)]);
        // The pool is as it was.
        assert_eq!(world.pool().await.left, points("0"));
    }

    async fn every_way_of_giving_back_is_done_or_refused(backend) {
        let world = district(backend).await;
        let (office, town, head) = (world.office(), world.town_officer(), world.head());
        office.call(allocation(org::DEPARTMENT, "30")).await.unwrap();
        for (caller, org, amount, outcome) in [
            (&world.clerk(), org::ENTERPRISE, "1", "not_allowed"),
            (&world.other_head(), org::ENTERPRISE, "1", "not_allowed"),
            (&head, org::ENTERPRISE, "7.5", "exceeds_unused"),
            (&head, org::ENTERPRISE, "-1", "points_not_positive"),
            (&head, org::ENTERPRISE, "2", "ok"),
            (&town, org::ENTERPRISE, "5", "ok"),
            (&town, org::ENTERPRISE, "0.5", "exceeds_unused"),
            (&town, org::DEPARTMENT, "1", "not_allowed"),
            (&office, org::DEPARTMENT, "30", "ok"),
            (&office, org::DEPARTMENT, "0.5", "exceeds_unused"),
            (&office, org::SCHOOL, "1", "invalid_request"),
        ] {
            assert_eq!(told(caller, returning(org, amount)).await, outcome, "{org} {amount}");
        }
        assert_eq!(world.balance(org::ENTERPRISE), (300, 300));
        assert_eq!(world.pool().await.left, points("7"));
        // What an enterprise can no longer give is no award any more either.
        let more = draft(person::COLLEAGUE, "1");
        assert_eq!(world.clerk().refusal(more).await, "exceeds_quota");
    }

    async fn what_came_from_the_district_before_there_were_pools_goes_back_to_the_town(backend) {
        let world = awarding(backend).await;
        world.head().call(returning(org::ENTERPRISE, "60")).await.unwrap();
        let pool = world.pool().await;
        let sums = [pool.funded, pool.handed, pool.left];
        assert_eq!(sums, ["0", "-60", "60"].map(points));
        let moved = moving(org::VILLAGE, org::ENTERPRISE, "9");
        assert_eq!(told(&world.town_officer(), moved).await, "ok");
    }

    async fn the_same_sent_again_is_done_once_and_its_id_serves_nothing_else(backend) {
        let world = district(backend).await;
        let town = world.town_officer();
        let moved = moving(org::VILLAGE, org::ENTERPRISE, "2");
        let back = returning(org::VILLAGE, "4");
        town.call(moved.clone()).await.unwrap();
        let first = town.call(back.clone()).await.unwrap();
        for _ in 0..2 {
            town.call(moved.clone()).await.unwrap();
            assert_eq!(town.call(back.clone()).await.unwrap(), first);
        }
        let sums = [org::VILLAGE, org::ENTERPRISE].map(|org| world.balance(org));
        assert_eq!(sums, [(5_400, 0), (1_200, 300)]);
        let other = org::OTHER_ENTERPRISE;
        for request in [
            MoveQuota { points: points("1"), ..moved.clone() },
            MoveQuota { to: other, ..moved.clone() },
            MoveQuota { arrival: back.transfer, ..moved.clone() },
            MoveQuota { transfer: back.transfer, ..moving(org::VILLAGE, org::ENTERPRISE, "1") },
            MoveQuota { arrival: back.transfer, ..moving(org::VILLAGE, other, "1") },
        ] {
            assert_eq!(town.refusal(request).await, "id_reused");
        }
        for request in [
            ReturnQuota { points: points("1"), ..back.clone() },
            ReturnQuota { org: org::ENTERPRISE, ..back.clone() },
            ReturnQuota { transfer: moved.transfer, ..returning(org::VILLAGE, "1") },
        ] {
            assert_eq!(town.refusal(request).await, "id_reused");
        }
        for (event, subject) in [
            ("quota_moved", moved.transfer),
            ("quota_moved", moved.arrival),
            ("quota_returned", back.transfer),
        ] {
            assert_eq!(world.audited(event, subject), 1, "{event}");
        }
    }

    async fn each_of_the_two_reads_of_a_move_with_whom_it_was(backend) {
        let world = district(backend).await;
        world.town_officer().call(moving(org::VILLAGE, org::ENTERPRISE, "2")).await.unwrap();
        for (org, kind, other) in [
            (org::ENTERPRISE, EntryKind::MovedIn, "柳村村民委员会"),
            (org::VILLAGE, EntryKind::MovedOut, "东河纺织有限公司"),
        ] {
            let view = world.office().call(ReadQuota::of(org, 2018)).await.unwrap();
            let rows = &view.entries.items;
            let row = rows.iter().find(|row| row.kind == kind).unwrap();
            assert_eq!(row.other.as_ref().unwrap().zh, other);
            let down = rows.iter().find(|row| row.kind == EntryKind::Allocation).unwrap();
            assert_eq!(down.other.as_ref().unwrap().zh, "东河街道办事处");
        }
    }

    async fn a_past_year_keeps_what_it_has(backend) {
        let mut world = district(backend).await;
        world.travel_to("2019-01-02").await;
        let town = world.town_officer();
        assert_eq!(told(&town, returning(org::VILLAGE, "1")).await, "invalid_request");
        let moved = moving(org::VILLAGE, org::ENTERPRISE, "1");
        assert_eq!(told(&town, moved).await, "invalid_request");
        let next = ReturnQuota { year: 2019, ..returning(org::VILLAGE, "1") };
        assert_eq!(told(&town, next).await, "exceeds_unused");
        assert_eq!(world.balance(org::VILLAGE), (6_000, 0));
    }

    async fn unused_points_leave_once_however_many_ask_at_once(backend) {
        let world = district(backend).await;
        let calls: Vec<_> = (0..16)
            .map(|number| {
                let town = world.town_officer();
                actix_web::rt::spawn(async move {
                    match number % 2 {
                        0 => told(&town, returning(org::ENTERPRISE, "1")).await,
                        _ => told(&town, moving(org::ENTERPRISE, org::VILLAGE, "1")).await,
                    }
                })
            })
            .collect();
        let mut done = 0;
        for call in calls {
            match call.await.unwrap().as_str() {
                "ok" => done += 1,
                other => assert_eq!(other, "exceeds_unused"),
            }
        }
        assert_eq!((done, world.balance(org::ENTERPRISE)), (7, (300, 300)));
        let pool = world.pool().await;
        let village = world.balance(org::VILLAGE).0;
        assert_eq!(pool.left.to_hundredths().unwrap() + village, 6_700);
    }
}
