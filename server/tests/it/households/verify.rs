use shared::access::Actor;
use shared::base::{PersonId, Text};
use shared::enrolment::MemberRole;
use shared::enrolment::api::VerifyEnrolment;
use shared::households::api::{ReadMyHousehold, VerifyLink};
use shared::households::{Kin, LinkState, Paper};
use shared::residents::api::ReadMyFile;

use super::{UNKNOWN_ID, by_id, couple, declared, far_couple, of, verify};
use crate::on_both;
use crate::world::{Person, World, account, actor, person};

/// The actor of the resident's account, as if it were bound to someone else.
fn bound(person: PersonId) -> Actor {
    let mut actor = actor(account::RESIDENT);
    actor.person = Some(person);
    actor
}

on_both! {
    async fn a_verified_spouse_joins_the_household_and_the_higher_points_count(backend) {
        let world = World::new(backend).await;
        world.add_fact(person::RESIDENT, "education", "\"bachelor\"").await;
        world.add_fact(person::COLLEAGUE, "education", "\"doctor\"").await;
        let look = || VerifyEnrolment {
            citizen_id: Text::new(Person::of(person::CHILD).citizen_id().expose()).unwrap(),
            statement_code: None,
        };
        let alone = world.school_staff().call(look()).await.unwrap().shown.unwrap();
        let view = couple(&world).await;
        let request = verify(&view, Paper::MarriageCertificate);
        let done = world.village_officer().call(request).await.unwrap();
        assert_eq!((done.state, done.other_name.as_deref()), (LinkState::Verified, Some("吴*海")));
        let own = world.resident().call(ReadMyHousehold {}).await.unwrap();
        let roles: Vec<_> = own.members.iter().map(|one| (one.person, one.kin)).collect();
        assert_eq!(roles, [
            (person::RESIDENT, MemberRole::Mother),
            (person::COLLEAGUE, MemberRole::Spouse),
            (person::CHILD, MemberRole::Child),
        ]);
        // The school asks by the child and is told the highest of the household, never the sum.
        let both = world.school_staff().call(look()).await.unwrap().shown.unwrap();
        assert_eq!(both.kin, MemberRole::Spouse);
        assert!(both.points > alone.points, "{both:?} {alone:?}");
        let looks = world.resident().call(ReadMyFile {}).await.unwrap().looks;
        let purposes: Vec<_> = looks.iter().map(|look| look.purpose.en.as_str()).collect();
        assert!(purposes.contains(&"Verified a link of the household"), "{purposes:?}");
    }

    async fn a_child_links_both_parents_into_one_household(backend) {
        let world = World::new(backend).await;
        let child = of(Kin::Child, person::CHILD, "2011-06-01");
        let view = declared(&world.other_resident(), child).await;
        let elsewhere = verify(&view, Paper::HukouBooklet);
        assert_eq!(world.village_officer().refusal(elsewhere).await, "not_found");
        world.office().call(verify(&view, Paper::BirthCertificate)).await.unwrap();
        let own = world.other_resident().call(ReadMyHousehold {}).await.unwrap();
        let roles: Vec<_> = own.members.iter().map(|one| one.kin).collect();
        assert!(roles.contains(&MemberRole::Mother), "{roles:?}");
        assert!(roles.contains(&MemberRole::Child), "{roles:?}");
        assert_eq!(own.members.len(), 3);
    }

    async fn the_same_officer_again_is_told_the_same_and_another_that_it_is_settled(backend) {
        let world = World::new(backend).await;
        let view = couple(&world).await;
        let request = verify(&view, Paper::MarriageCertificate);
        let done = world.village_officer().call(request.clone()).await.unwrap();
        assert_eq!(world.village_officer().call(request.clone()).await.unwrap(), done);
        assert_eq!(world.office().refusal(request.clone()).await, "settled");
        let other = VerifyLink { paper: Paper::HukouBooklet, ..request };
        assert_eq!(world.village_officer().refusal(other).await, "settled");
    }

    async fn what_only_the_files_know_is_refused_to_the_officer(backend) {
        let world = World::new(backend).await;
        let officer = world.office();
        let ward = by_id(Kin::Ward, UNKNOWN_ID, "2016-05-20");
        let unknown = declared(&world.resident(), ward).await;
        assert_eq!(officer.refusal(verify(&unknown, Paper::Decision)).await, "not_on_file");
        // The neighbour founds a household of their own; the resident's child stays in the first.
        let far = far_couple(&world).await;
        officer.call(verify(&far, Paper::MarriageCertificate)).await.unwrap();
        let ward = of(Kin::Ward, person::CHILD, "2016-05-20");
        let ward = declared(&world.other_resident(), ward).await;
        assert_eq!(officer.refusal(verify(&ward, Paper::Decision)).await, "child_elsewhere");
        let second = of(Kin::Spouse, person::FAR, "2016-05-20");
        let second = declared(&world.resident(), second).await;
        assert_eq!(officer.refusal(verify(&second, Paper::Decision)).await, "two_spouses");
        let bare = verify(&ward, Paper::Decision);
        let empty = VerifyLink { evidence: Text::new("").unwrap(), ..bare };
        assert_eq!(officer.call(empty).await.unwrap_err().errors[0].pointer, "/evidence");
    }

    async fn a_circle_over_three_people_never_stands(backend) {
        let world = World::new(backend).await;
        let mut links = Vec::new();
        for (guardian, ward) in [
            (person::RESIDENT, person::COLLEAGUE),
            (person::COLLEAGUE, person::NEWCOMER),
            (person::NEWCOMER, person::RESIDENT),
        ] {
            let caller = world.acting(bound(guardian));
            links.push(declared(&caller, of(Kin::Ward, ward, "2016-01-01")).await);
        }
        let mut refused = Vec::new();
        for link in &links {
            let request = verify(link, Paper::Decision);
            refused.push(world.office().call(request).await.map_err(|no| no.code).err());
        }
        // A ward is a child of the household, and a child has none of its own there.
        let seat = Some("still_a_child".to_owned());
        assert_eq!(refused[..2], [None, seat], "{refused:?}");
        let own = world.resident().call(ReadMyHousehold {}).await.unwrap();
        let verified = own.links.iter().filter(|link| link.state == LinkState::Verified);
        assert!(verified.count() < 3);
    }

    async fn nobody_decides_what_concerns_themselves(backend) {
        let world = World::new(backend).await;
        let view = couple(&world).await;
        for own in [person::RESIDENT, person::COLLEAGUE] {
            let mut officer = actor(account::VILLAGE_OFFICER);
            officer.person = Some(own);
            let refused = world.acting(officer).refusal(verify(&view, Paper::HukouBooklet)).await;
            assert_eq!(refused, "own_matter");
        }
    }
}
