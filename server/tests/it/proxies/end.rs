use shared::access::ProxyRight;
use shared::proxies::ProxyState;
use shared::proxies::api::{EndProxy, ListProxies};
use shared::residents::api::ReadMyFile;

use super::{SPOUSE, kin, married, opened};
use crate::on_both;
use crate::world::{World, person};

on_both! {
    async fn who_gave_it_and_who_holds_it_may_end_it_at_any_time(backend) {
        let world = World::new(backend).await;
        married(&world).await;
        for by_giver in [true, false] {
            let proxy = kin(&world, ProxyRight::ALL).await.id;
            let spouse = world.caller(SPOUSE);
            spouse.on_behalf(proxy).call(ReadMyFile {}).await.unwrap();
            let who = if by_giver { world.resident() } else { spouse.clone() };
            let ended = who.call(EndProxy { proxy }).await.unwrap();
            assert_eq!(ended.state, ProxyState::Ended);
            assert_eq!(who.call(EndProxy { proxy }).await.unwrap(), ended);
            assert_eq!(world.audited("proxy_ended", proxy), 1);
            let refused = spouse.on_behalf(proxy).refusal(ReadMyFile {}).await;
            assert_eq!(refused, "proxy_not_in_force");
        }
    }

    async fn a_stranger_ends_nothing(backend) {
        let world = World::new(backend).await;
        let proxy = opened(&world).await.id;
        for stranger in [world.other_resident(), world.other_village_officer(), world.office()] {
            assert_eq!(stranger.refusal(EndProxy { proxy }).await, "not_found");
        }
        world.resident().call(EndProxy { proxy }).await.unwrap();
        let officer = world.village_officer().on_behalf(proxy);
        assert_eq!(officer.refusal(ReadMyFile {}).await, "proxy_not_in_force");
    }

    async fn it_ends_by_itself(backend) {
        let mut world = World::new(backend).await;
        let window = opened(&world).await.id;
        married(&world).await;
        let kin = kin(&world, ProxyRight::ALL).await.id;
        world.pass_minutes(29).await;
        world.village_officer().on_behalf(window).call(ReadMyFile {}).await.unwrap();
        world.pass_minutes(1).await;
        let refused = world.village_officer().on_behalf(window).refusal(ReadMyFile {}).await;
        assert_eq!(refused, "proxy_not_in_force");
        world.travel_to("2018-12-31").await;
        world.caller(SPOUSE).on_behalf(kin).call(ReadMyFile {}).await.unwrap();
        world.travel_to("2019-01-01").await;
        let refused = world.caller(SPOUSE).on_behalf(kin).refusal(ReadMyFile {}).await;
        assert_eq!(refused, "proxy_not_in_force");
        let all = world.resident().call(ListProxies {}).await.unwrap();
        assert!(all.helpers.iter().all(|one| one.state == ProxyState::Over));
    }

    async fn kin_who_leave_the_household_help_no_longer(backend) {
        let world = World::new(backend).await;
        married(&world).await;
        let proxy = kin(&world, ProxyRight::ALL).await.id;
        let leave = crate::households::divorce(person::NEIGHBOUR);
        world.office().call(leave).await.unwrap();
        let refused = world.caller(SPOUSE).on_behalf(proxy).refusal(ReadMyFile {}).await;
        assert_eq!(refused, "proxy_not_in_force");
        let all = world.resident().call(ListProxies {}).await.unwrap();
        assert_eq!(all.helpers[0].state, ProxyState::Apart);
    }
}
