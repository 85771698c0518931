use shared::base::Text;
use shared::enrolment::api::{ListVerifications, Outcome, VerifyEnrolment};

use crate::on_both;
use crate::world::{Person, World, person};

fn look(id: shared::base::PersonId) -> VerifyEnrolment {
    let citizen_id = Text::new(Person::of(id).citizen_id().expose()).unwrap();
    VerifyEnrolment {
        citizen_id,
        statement_code: None,
    }
}

on_both! {
    async fn a_school_reads_its_own_record_of_the_day(backend) {
        let mut world = World::new(backend).await;
        world.school_staff().call(look(person::CHILD)).await.unwrap();
        world.pass_minutes(3).await;
        world.school_staff().call(look(person::FAR)).await.unwrap();
        let record = world.school_staff().call(ListVerifications::default()).await.unwrap();
        let lines: Vec<_> =
            record.items.iter().map(|row| (row.time.as_str(), row.outcome)).collect();
        assert_eq!(lines[0], ("09:03", Outcome::MayNotLook));
        assert_eq!(lines[1].0, "09:00");
        assert_eq!(record.items[0].name, None);
        assert_eq!(record.total, Some(2));
        let other = world.other_school_staff().call(ListVerifications::default()).await.unwrap();
        assert_eq!(other.total, Some(0));
    }

    async fn the_pages_hold_every_look_once_even_of_one_moment(backend) {
        let world = World::new(backend).await;
        for who in [person::CHILD, person::FAR, person::CHILD, person::FAR] {
            world.school_staff().call(look(who)).await.unwrap();
        }
        let mut cursor = None;
        for left in [2, 0] {
            let request = ListVerifications { cursor, limit: Some(2), ..Default::default() };
            let page = world.school_staff().call(request).await.unwrap();
            assert_eq!(page.items.len(), 2);
            assert_eq!(page.next.is_some(), left > 0);
            cursor = page.next;
        }
        let cursor = Some(Text::new("0").unwrap());
        let request = ListVerifications { cursor, ..Default::default() };
        let problem = world.school_staff().call(request).await.unwrap_err();
        assert_eq!((problem.status, &*problem.errors[0].pointer), (422, "/cursor"));
    }

    async fn yesterday_is_another_record(backend) {
        let mut world = World::new(backend).await;
        world.school_staff().call(look(person::CHILD)).await.unwrap();
        let day = world.today();
        world.pass_days(1).await;
        let today = world.school_staff().call(ListVerifications::default()).await.unwrap();
        assert_eq!(today.total, Some(0));
        let request = ListVerifications { day: Some(day), ..Default::default() };
        let yesterday = world.school_staff().call(request).await.unwrap();
        assert_eq!(yesterday.total, Some(1));
    }
}
