use shared::households::api::{LeaveHousehold, ReadHousehold, ReadMyHousehold};
use shared::households::{Kin, LeaveReason, LinkState, Paper};

use super::{couple, declared, leave, of, verify};
use crate::on_both;
use crate::world::{World, account, actor, date, person};

on_both! {
    async fn a_divorce_ends_seat_and_link_and_keeps_history(backend) {
        let world = World::new(backend).await;
        let view = couple(&world).await;
        world.office().call(verify(&view, Paper::MarriageCertificate)).await.unwrap();
        let request = leave(person::COLLEAGUE, date("2018-06-20"), LeaveReason::Divorce);
        let left = world.village_officer().call(request.clone()).await.unwrap();
        assert_eq!(world.village_officer().call(request).await.unwrap(), left);
        let own = world.resident().call(ReadMyHousehold {}).await.unwrap();
        assert_eq!(own.links[0].state, LinkState::Ended);
        let gone = own.members.iter().find(|one| one.person == person::COLLEAGUE).unwrap();
        assert_eq!((gone.to_on, gone.why), (Some(date("2018-06-20")), Some(LeaveReason::Divorce)));
        // Both may marry again; the new marriage begins after the old one has ended.
        let early = of(Kin::Spouse, person::NEIGHBOUR, "2018-06-19");
        assert_eq!(world.resident().refusal(early).await, "two_spouses");
        let next = of(Kin::Spouse, person::NEIGHBOUR, "2018-06-20");
        let next = declared(&world.resident(), next).await;
        world.office().call(verify(&next, Paper::MarriageCertificate)).await.unwrap();
        let far = world.office().call(ReadHousehold { person: person::COLLEAGUE }).await.unwrap();
        assert!(far.members.iter().all(|one| one.person != person::NEIGHBOUR), "{far:?}");
    }

    async fn refusals_in_order(backend) {
        let world = World::new(backend).await;
        let officer = world.office();
        let on = |person, day: &str| leave(person, date(day), LeaveReason::Moved);
        let refused = |request| officer.refusal(request);
        assert_eq!(refused(on(person::FAR, "2018-06-20")).await, "no_household");
        assert_eq!(refused(on(person::CHILD, "2018-07-02")).await, "later_day");
        assert_eq!(refused(on(person::CHILD, "2011-06-01")).await, "too_early");
        let unseen = LeaveHousehold {
            evidence: shared::base::Text::default(),
            ..on(person::CHILD, "2018-06-20")
        };
        assert_eq!(officer.call(unseen).await.unwrap_err().errors[0].pointer, "/evidence");
        let mut own = actor(account::VILLAGE_OFFICER);
        own.person = Some(person::RESIDENT);
        let own = world.acting(own).refusal(on(person::CHILD, "2018-06-20")).await;
        assert_eq!(own, "own_matter");
        let elsewhere = world.other_village_officer();
        assert_eq!(elsewhere.refusal(on(person::CHILD, "2018-06-20")).await, "not_found");
        officer.call(on(person::CHILD, "2018-06-20")).await.unwrap();
        assert_eq!(refused(on(person::CHILD, "2018-06-21")).await, "no_household");
    }
}
