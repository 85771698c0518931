use shared::awards::AwardState;
use shared::awards::api::{ReadAward, SearchAwardees};
use shared::base::PersonId;
use shared::employments::api::{ListStaff, ReportLeaver};
use uuid::Uuid;

use super::staff;
use crate::awards::{RESIDENT, awarding, draft, sign};
use crate::on_both;
use crate::orgs::text;
use crate::world::{World, date, org, person};

fn leaver(person: PersonId, last_day: &str) -> ReportLeaver {
    ReportLeaver {
        org: org::ENTERPRISE,
        person,
        last_day: date(last_day),
    }
}

on_both! {
    async fn who_has_left_keeps_awards_and_gets_no_new_ones(backend) {
        let mut world = awarding(backend).await;
        let given = world.signed(RESIDENT, "1").await.0;
        let waiting = draft(RESIDENT, "1");
        world.clerk().call(waiting.clone()).await.unwrap();
        let request = leaver(RESIDENT, "2018-07-01");
        let row = world.clerk().call(request.clone()).await.unwrap();
        assert_eq!(row.last_day, Some(date("2018-07-01")));
        assert_eq!(world.clerk().call(request).await.unwrap(), row);
        // The last day still counts.
        world.clerk().call(draft(RESIDENT, "1")).await.unwrap();
        world.travel_to("2018-07-02").await;
        assert_eq!(world.clerk().refusal(draft(RESIDENT, "1")).await, "person_not_yours");
        assert_eq!(world.head().refusal(sign(&waiting)).await, "person_not_yours");
        let all = SearchAwardees::of(org::ENTERPRISE);
        let search = SearchAwardees { person: Some(RESIDENT), ..all };
        assert_eq!(world.clerk().call(search).await.unwrap().items, []);
        let left = staff(&world, org::ENTERPRISE, true).await;
        assert_eq!((left.len(), left[0].person), (1, RESIDENT));
        world.travel_to("2018-07-20").await;
        let award = ReadAward { org: org::ENTERPRISE, award: given.award };
        let award = world.clerk().call(award).await.unwrap();
        assert_eq!(award.state, AwardState::Posted, "what was given stays");
    }

    async fn a_leaver_is_reported_once(backend) {
        let world = World::new(backend).await;
        let clerk = world.clerk();
        for (request, code) in [
            (leaver(person::FAR, "2018-06-30"), "not_staff"),
            (leaver(person::NEIGHBOUR, "2018-06-30"), "not_staff"),
            (leaver(PersonId(Uuid::now_v7()), "2018-06-30"), "not_staff"),
            (leaver(RESIDENT, "1998-06-30"), "invalid_request"),
            (leaver(RESIDENT, "2018-12-30"), "invalid_request"),
        ] {
            assert_eq!(clerk.refusal(request).await, code);
        }
        let other = ReportLeaver { org: org::OTHER_ENTERPRISE, ..leaver(RESIDENT, "2018-06-30") };
        assert_eq!(clerk.refusal(other.clone()).await, "not_allowed");
        assert_eq!(world.other_clerk().refusal(other).await, "not_staff");
        clerk.call(leaver(RESIDENT, "2018-06-30")).await.unwrap();
        assert_eq!(clerk.refusal(leaver(RESIDENT, "2018-06-29")).await, "left_already");
    }

    async fn of_two_reports_at_once_one_counts(backend) {
        let world = World::new(backend).await;
        let asked = ["2018-06-29", "2018-06-30"].map(|day| {
            let (clerk, request) = (world.clerk(), leaver(RESIDENT, day));
            actix_web::rt::spawn(async move { clerk.call(request).await.err().map(|no| no.code) })
        });
        let mut answers = Vec::new();
        for answer in asked {
            answers.push(answer.await.unwrap());
        }
        answers.sort();
        assert_eq!(answers, [None, Some("left_already".to_owned())]);
    }

    async fn staff_are_searched_masked_and_the_look_is_recorded(backend) {
        let world = World::new(backend).await;
        let request = |query: &str| ListStaff {
            org: org::ENTERPRISE,
            query: Some(text(query)),
            left: None,
            cursor: None,
            limit: None,
        };
        let id = crate::employments::id_of(RESIDENT);
        let found = world.head().call(request(&id)).await.unwrap();
        assert_eq!((found.total, found.items[0].person), (Some(1), RESIDENT));
        assert!(!found.items[0].citizen_id.contains(&id[6..14]));
        let elsewhere = crate::employments::id_of(person::NEIGHBOUR);
        let nobody = world.head().call(request(&elsewhere)).await.unwrap();
        assert_eq!(nobody.total, Some(0), "the staff of others is not found");
        let page = ListStaff { query: None, limit: Some(2), ..request("") };
        let page = world.clerk().call(page).await.unwrap();
        assert_eq!((page.items.len(), page.next.is_some()), (2, true));
        let last = world.db.read_blocking(|conn| {
            use diesel::prelude::*;
            use server::db::schema::audit;
            let rows = audit::table.filter(audit::event.eq("residents_searched"));
            Ok(rows.count().get_result::<i64>(conn)?)
        });
        assert_eq!(last.unwrap(), 3);
    }
}
