use shared::accounts::api::ReadMe;
use shared::awards::api::SearchAwardees;
use shared::employments::api::ListStaff;

use super::{close, merge, merge_area, read};
use crate::awards::{RESIDENT, awarding, draft};
use crate::on_both;
use crate::world::{World, account, area, org, person};

fn staff(org: shared::base::OrgId) -> ListStaff {
    ListStaff {
        org,
        query: None,
        left: None,
        cursor: None,
        limit: None,
    }
}

on_both! {
    async fn staff_and_posts_are_the_others_from_the_day_on(backend) {
        let mut world = awarding(backend).await;
        let request = merge(org::OTHER_ENTERPRISE, org::ENTERPRISE, "2018-07-02");
        let merged = world.admin().call(request.clone()).await.unwrap();
        assert_eq!(world.admin().call(request).await.unwrap(), merged);
        assert_eq!(world.audited("org_merged", org::OTHER_ENTERPRISE), 1);
        let search = |person| SearchAwardees {
            person: Some(person),
            ..SearchAwardees::of(org::ENTERPRISE)
        };
        assert_eq!(world.clerk().call(search(person::NEIGHBOUR)).await.unwrap().items.len(), 0);
        let code = world.clerk().refusal(draft(person::NEIGHBOUR, "1")).await;
        assert_eq!(code, "person_not_yours");
        world.travel_to("2018-07-02").await;
        assert_eq!(world.clerk().call(search(person::NEIGHBOUR)).await.unwrap().items.len(), 1);
        world.clerk().call(draft(person::NEIGHBOUR, "1")).await.unwrap();
        let me = world.other_clerk().call(ReadMe {}).await.unwrap();
        assert_eq!(me.actor.grants[0].org, Some(org::ENTERPRISE));
        assert_eq!(world.other_clerk().call(staff(org::OTHER_ENTERPRISE)).await.unwrap().items, []);
        let into = read(&world, org::ENTERPRISE).await;
        assert_eq!(into.taken_in[0].name.zh, "柳村模具厂");
        let own = world.clerk().call(staff(org::ENTERPRISE)).await.unwrap();
        assert!(own.items.iter().any(|one| one.person == person::NEIGHBOUR));
    }

    async fn cycles_kinds_and_second_ends_are_refused(backend) {
        let world = World::new(backend).await;
        let admin = world.admin();
        let day = "2018-07-02";
        for (request, code) in [
            (merge(org::ENTERPRISE, org::ENTERPRISE, day), "into_itself"),
            (merge(org::ENTERPRISE, org::SCHOOL, day), "other_kind"),
            (merge(org::ENTERPRISE, org::FOREIGN_ENTERPRISE, day), "not_allowed"),
        ] {
            assert_eq!(admin.refusal(request).await, code);
        }
        admin.call(merge(org::ENTERPRISE, org::OTHER_ENTERPRISE, day)).await.unwrap();
        for (request, code) in [
            (merge(org::OTHER_ENTERPRISE, org::ENTERPRISE, "2018-07-03"), "into_ended"),
            (merge(org::ENTERPRISE, org::OTHER_ENTERPRISE, "2018-07-03"), "already_ended"),
        ] {
            assert_eq!(admin.refusal(request).await, code);
        }
        assert_eq!(admin.refusal(close(org::ENTERPRISE, "2018-07-03")).await, "already_ended");
        // What takes another in ends no sooner than that.
        assert_eq!(admin.refusal(close(org::OTHER_ENTERPRISE, day)).await, "later_change");
        admin.call(close(org::OTHER_ENTERPRISE, "2018-07-03")).await.unwrap();
    }

    async fn a_committee_goes_with_its_officers(backend) {
        let mut world = World::new(backend).await;
        let admin = world.admin();
        admin.call(merge(org::OTHER_VILLAGE, org::VILLAGE, "2018-07-02")).await.unwrap();
        admin.call(merge_area(area::FAR_VILLAGE, area::VILLAGE, "2018-07-02")).await.unwrap();
        world.travel_to("2018-07-02").await;
        let me = world.caller(account::OTHER_VILLAGE_OFFICER).call(ReadMe {}).await.unwrap();
        let grant = &me.actor.grants[0];
        assert_eq!((grant.org, grant.area), (Some(org::VILLAGE), Some(area::VILLAGE)));
        let file = shared::residents::api::ReadResident { person: RESIDENT };
        world.acting(me.actor).call(file.clone()).await.unwrap();
    }
}
