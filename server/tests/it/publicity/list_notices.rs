use shared::base::{AwardId, PersonId, Points, Text};
use shared::publicity::api::{ListNotices, NoticeLine};
use uuid::Uuid;

use crate::awards::{awarding, insert_person, points, sign, village_draft, void};
use crate::on_both;
use crate::world::{World, area, date, org, person};

async fn notices(world: &World, request: ListNotices) -> Vec<NoticeLine> {
    world.anon().call(request).await.unwrap().items
}

/// Lets the first village award someone who is registered in it.
async fn village_awards(world: &World, person: PersonId, amount: &str) -> AwardId {
    let award = village_draft(person, 1, amount);
    world.village_officer().call(award.clone()).await.unwrap();
    world.village_head().call(sign(&award)).await.unwrap();
    award.award
}

on_both! {
    async fn everyone_sees_a_line_masked_and_no_more(backend) {
        let mut world = awarding(backend).await;
        world.travel_to("2018-07-02").await;
        let (award, _) = world.signed(person::RESIDENT, "3").await;
        let list = world.anon().call(ListNotices::default()).await.unwrap();
        assert_eq!((list.total, &list.next), (Some(1), &None));
        let line = &list.items[0];
        assert_eq!((line.award, line.name.as_str(), line.id_tail.as_str()),
            (award.award, "周*兰", "0028"));
        assert_eq!((line.village.zh.as_str(), line.town_name.zh.as_str()), ("柳村", "东河街道"));
        assert_eq!((line.org_name.zh.as_str(), line.clause), ("东河纺织有限公司", 6));
        assert_eq!((line.points, line.posted_on, line.until),
            (points("3"), date("2018-07-02"), date("2018-07-09")));
        let told = serde_json::to_string(&list).unwrap();
        for hidden in [person::RESIDENT.to_string(), "小兰".into(), "19850312".into()] {
            assert!(!told.contains(&hidden), "{told}");
        }
    }

    async fn days_left_follow_the_calendar_and_the_line_goes_when_they_are_over(backend) {
        let mut world = awarding(backend).await;
        world.travel_to("2018-07-02").await;
        world.signed(person::RESIDENT, "3").await;
        for (day, left) in [
            ("2018-07-02", Some(5)),
            ("2018-07-03", Some(5)),
            ("2018-07-06", Some(2)),
            ("2018-07-08", Some(1)),
            ("2018-07-09", Some(1)),
            ("2018-07-10", None),
        ] {
            world.travel_to(day).await;
            let lines = notices(&world, ListNotices::default()).await;
            let found = lines.first().map(|line| line.days_left);
            assert_eq!(found, left, "{day}");
            assert!(lines.iter().all(|line| line.days == 5));
        }
    }

    async fn people_who_look_alike_are_kept_apart_by_one_more_digit(backend) {
        let world = awarding(backend).await;
        // Both are shown as 周*兰 and end in 0028.
        let double = PersonId(Uuid::from_u128(0xe101));
        let named = ("周大兰", "34120019860406002");
        world.write(|conn| insert_person(conn, &world.keys, double, named));
        let mut tails = Vec::new();
        for person in [person::RESIDENT, double] {
            let award = village_awards(&world, person, "1").await;
            let lines = notices(&world, ListNotices::default()).await;
            let line = lines.into_iter().find(|line| line.award == award).unwrap();
            assert_eq!(line.name, "周*兰");
            tails.push(line.id_tail);
        }
        assert_eq!(tails, ["0028", "60028"]);
    }

    async fn a_child_is_known_by_the_award_alone(backend) {
        let world = awarding(backend).await;
        let award = village_awards(&world, person::CHILD, "1").await;
        let line = &notices(&world, ListNotices::default()).await[0];
        assert_eq!((line.award, line.name.as_str(), line.id_tail.as_str()), (award, "**", ""));
    }

    async fn a_voided_award_leaves_the_list(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(person::RESIDENT, "3").await;
        world.office().call(void(&award, "事实不符")).await.unwrap();
        assert_eq!(notices(&world, ListNotices::default()).await, []);
    }

    async fn town_and_organisation_narrow_the_list(backend) {
        let world = awarding(backend).await;
        world.signed(person::RESIDENT, "3").await;
        village_awards(&world, person::COLLEAGUE, "1").await;
        let none = ListNotices::default;
        for (request, expected) in [
            (none(), 2),
            (ListNotices { org: Some(org::VILLAGE), ..none() }, 1),
            (ListNotices { town: Some(area::TOWN), ..none() }, 2),
            (ListNotices { town: Some(area::OTHER_TOWN), ..none() }, 0),
            (ListNotices { town: Some(area::TOWN), org: Some(org::ENTERPRISE), ..none() }, 1),
        ] {
            let list = world.anon().call(request.clone()).await.unwrap();
            assert_eq!((list.items.len(), list.total), (expected, u32::try_from(expected).ok()));
        }
    }

    async fn pages_follow_one_another_newest_first(backend) {
        let mut world = awarding(backend).await;
        for amount in ["1", "2", "3"] {
            world.signed(person::RESIDENT, amount).await;
            world.pass_days(1).await;
        }
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let request = ListNotices { cursor, limit: Some(1), ..ListNotices::default() };
            let page = world.anon().call(request).await.unwrap();
            assert_eq!(page.total, Some(3));
            seen.extend(page.items.into_iter().map(|line| line.points));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, ["3", "2", "1"].map(|text| text.parse::<Points>().unwrap()));
        let cursor = Some(Text::new("x").unwrap());
        let request = ListNotices { cursor, ..ListNotices::default() };
        assert_eq!(world.anon().refusal(request).await, "invalid_request");
    }

    async fn the_answer_may_be_kept_for_a_minute(backend) {
        let world = World::new(backend).await;
        let request = actix_web::test::TestRequest::get().uri("/api/v1/notices");
        let answer = world.anon().send(request).await;
        assert_eq!(answer.header("cache-control"), "public, max-age=60");
    }
}
