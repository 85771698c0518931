use shared::base::{PersonId, Text};
use shared::enrolment::api::VerifyEnrolment;
use shared::residents::api::ReadResident;
use shared::security::api::{ListLooksOfDay, ListUnusualLooks};
use shared::security::{OUTSIDE_A_DAY, REFUSED_A_DAY, Unusual};

use crate::on_both;
use crate::world::{Person, World, account, date, person};

on_both! {
    async fn looks_when_nobody_works_are_unusual_and_lead_to_their_rows(backend) {
        let mut world = World::new(backend).await;
        // 2018-07-01 was a Sunday, 2018-07-02 a Monday.
        let look = async |world: &World| {
            world.office().call(ReadResident { person: person::RESIDENT }).await.unwrap();
        };
        for _ in 0..OUTSIDE_A_DAY {
            look(&world).await;
        }
        world.travel_to("2018-07-02").await;
        for _ in 0..OUTSIDE_A_DAY {
            look(&world).await;
        }
        let found = world.security().call(ListUnusualLooks {}).await.unwrap().items;
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].login.as_str(), found[0].day), ("office", date("2018-07-01")));
        assert_eq!(found[0].why, [Unusual::Outside]);
        assert_eq!((found[0].tally.looks, found[0].tally.outside), (OUTSIDE_A_DAY, OUTSIDE_A_DAY));
        let day = ListLooksOfDay { account: account::OFFICE, day: found[0].day };
        let rows = world.security().call(day).await.unwrap().items;
        assert_eq!(rows.len(), 5);
        assert!(rows.iter().all(|row| row.outside && !row.refused && row.what.zh == "查看档案"));
        let told = serde_json::to_string(&rows).unwrap();
        assert!(!told.contains(&person::RESIDENT.to_string()), "{told}");
    }

    async fn another_districts_account_is_not_there(backend) {
        let world = World::new(backend).await;
        let day = ListLooksOfDay { account: account::FOREIGN_CLERK, day: date("2018-07-01") };
        assert_eq!(world.security().refusal(day).await, "not_found");
    }

    async fn look_ups_with_nothing_to_see_are_told_from_those_that_show(backend) {
        let mut world = World::new(backend).await;
        world.travel_to("2018-07-02").await;
        let look = async |world: &World, id: PersonId| {
            let citizen_id = Text::new(Person::of(id).citizen_id().expose()).unwrap();
            let request = VerifyEnrolment { citizen_id, statement_code: None };
            world.school_staff().call(request).await.unwrap();
        };
        look(&world, person::CHILD).await;
        for _ in 1..REFUSED_A_DAY {
            look(&world, person::FAR).await;
        }
        let quiet = world.security().call(ListUnusualLooks {}).await.unwrap().items;
        assert!(quiet.iter().all(|day| !day.why.contains(&Unusual::Refused)));
        look(&world, person::FAR).await;
        let found = world.security().call(ListUnusualLooks {}).await.unwrap().items;
        let told = found.iter().find(|day| day.why.contains(&Unusual::Refused)).unwrap();
        assert_eq!(told.tally.refused, REFUSED_A_DAY);
        assert!(told.tally.looks > REFUSED_A_DAY, "what showed something is a look as well");
    }
}
