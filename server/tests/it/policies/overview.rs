use shared::base::Text;
use shared::enrolment::api::VerifyEnrolment;
use shared::policies::api::{OutcomeCounts, PolicyStanding, ReadPolicyOverview, VerifiedCounts};

use crate::on_both;
use crate::world::{Person, World, account, date, person};

async fn enrolment(world: &World) -> PolicyStanding {
    let caller = world.caller(account::POLICY_OFFICER);
    let overview = caller.call(ReadPolicyOverview {}).await.unwrap();
    let mut policies = overview.policies.into_iter();
    policies.find(|one| &*one.terms.id == "enrolment").unwrap()
}

fn verify(id: &str) -> VerifyEnrolment {
    VerifyEnrolment {
        citizen_id: Text::new(id).unwrap(),
        statement_code: None,
    }
}

on_both! {
    async fn the_terms_of_a_day_and_those_that_take_their_place(backend) {
        let mut world = World::new(backend).await;
        world.travel_to("2025-12-01").await;
        let before = enrolment(&world).await;
        assert!(before.in_force);
        let next = before.next.unwrap();
        assert_eq!(next.from, date("2026-01-01"));
        assert_eq!(before.registration_opens_on, Some(date("2026-03-31")));
        world.travel_to("2026-01-01").await;
        let after = enrolment(&world).await;
        assert_eq!((after.terms.version.to_string(), after.next), (next.version, None));
        assert_eq!(after.registration_opens_on, Some(date("2026-05-20")));
    }

    async fn verifications_are_counted_of_today_and_of_the_year_without_names(backend) {
        let mut world = World::new(backend).await;
        let none = OutcomeCounts::default();
        let verified = enrolment(&world).await.verified;
        assert_eq!(verified, Some(VerifiedCounts { today: none, year: none }));
        let id = Person::of(person::CHILD).citizen_id();
        let school = || world.caller(account::SCHOOL_STAFF);
        school().call(verify(id.expose())).await.unwrap();
        school().call(verify("330211199003070010")).await.unwrap();
        let counts = enrolment(&world).await.verified.unwrap();
        assert_eq!(counts.today, counts.year);
        assert_eq!(counts.today.may_not_look, 1);
        assert_eq!(counts.today.eligible + counts.today.not_eligible, 1);
        world.pass_days(1).await;
        let next_day = enrolment(&world).await.verified.unwrap();
        assert_eq!((next_day.today, next_day.year), (none, counts.year));
        world.travel_to("2019-01-02").await;
        assert_eq!(enrolment(&world).await.verified.unwrap().year, none);
    }

    async fn only_who_keeps_the_policies_reads_it(backend) {
        let world = World::new(backend).await;
        for id in [account::OFFICE, account::ADMIN, account::SCHOOL_STAFF, account::RESIDENT] {
            assert_eq!(world.caller(id).refusal(ReadPolicyOverview {}).await, "not_allowed");
        }
    }
}
