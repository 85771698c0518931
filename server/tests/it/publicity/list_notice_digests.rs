use server::publicity::{forget, forget_old_lines};
use shared::base::Text;
use shared::publicity::api::{ListNoticeDigests, NoticeDigest};
use shared::publicity::{ListedLine, list_digest};

use crate::awards::{RESIDENT, awarding, void};
use crate::on_both;
use crate::world::{World, area, date, org, person};

async fn digests(world: &World) -> Vec<NoticeDigest> {
    let request = ListNoticeDigests {
        org: org::ENTERPRISE,
        cursor: None,
        limit: None,
    };
    world.anon().call(request).await.unwrap().items
}

on_both! {
    async fn a_day_that_is_over_has_the_digest_that_anyone_can_compute(backend) {
        let mut world = awarding(backend).await;
        let (award, view) = world.signed(RESIDENT, "2.5").await;
        assert_eq!(digests(&world).await, [], "today may still grow");
        world.travel_to("2018-07-02").await;
        let list = shared::publicity::api::ListNotices::default();
        let line = world.anon().call(list).await.unwrap().items.remove(0);
        let posted = ListedLine {
            award: award.award,
            name: line.name,
            id_tail: line.id_tail,
            village: area::VILLAGE,
            clause: 6,
            points: view.points,
            until: date("2018-07-06"),
        };
        let day = date("2018-07-01");
        let expected = NoticeDigest {
            posted_on: day,
            until: date("2018-07-06"),
            lines: 1,
            digest: Some(list_digest(org::ENTERPRISE, day, &[posted])),
        };
        assert_eq!(digests(&world).await, std::slice::from_ref(&expected));
        // What becomes of the award afterwards changes nothing of what was posted.
        world.office().call(void(&award, "材料不实")).await.unwrap();
        assert_eq!(digests(&world).await, [expected]);
    }

    async fn it_stays_when_the_names_are_gone(backend) {
        let mut world = awarding(backend).await;
        world.signed(RESIDENT, "2.5").await;
        world.signed(person::COLLEAGUE, "1").await;
        world.travel_to("2018-08-20").await;
        let before = digests(&world).await;
        assert!(before[0].digest.is_some());
        let now = server::clock::Now::at(0);
        world.write(|conn| forget(conn, now, RESIDENT));
        assert_eq!(digests(&world).await, before);
        world.write(|conn| {
            forget_old_lines(conn, now, date("2018-08-01"), 10)?;
            Ok(())
        });
        assert_eq!(digests(&world).await, before);
        world.is_whole();
    }

    async fn days_stand_newest_first_page_by_page(backend) {
        let mut world = awarding(backend).await;
        world.signed(RESIDENT, "1").await;
        world.travel_to("2018-07-03").await;
        world.signed(RESIDENT, "1").await;
        world.travel_to("2018-07-04").await;
        let first = ListNoticeDigests {
            org: org::ENTERPRISE,
            cursor: None,
            limit: Some(1),
        };
        let page = world.anon().call(first.clone()).await.unwrap();
        assert_eq!(page.items[0].posted_on, date("2018-07-03"));
        let next = ListNoticeDigests { cursor: page.next, ..first.clone() };
        let page = world.anon().call(next).await.unwrap();
        assert_eq!((page.items[0].posted_on, page.next), (date("2018-07-01"), None));
        let odd = ListNoticeDigests { cursor: Some(Text::new("tomorrow").unwrap()), ..first };
        assert_eq!(world.anon().refusal(odd).await, "invalid_request");
    }
}
