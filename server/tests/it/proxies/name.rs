use shared::access::ProxyRight;
use shared::proxies::ProxyState;
use shared::proxies::api::{ListProxies, NameHelper};

use super::{kin, married, naming};
use crate::on_both;
use crate::world::{World, date, person};

on_both! {
    async fn a_member_of_the_household_is_named_and_waits(backend) {
        let world = World::new(backend).await;
        married(&world).await;
        let request = naming(&[ProxyRight::Read, ProxyRight::Statement]);
        let named = world.resident().call(request.clone()).await.unwrap();
        assert_eq!(world.resident().call(request.clone()).await.unwrap(), named);
        assert_eq!((named.state, named.seconds_left), (ProxyState::Waiting, 0));
        assert_eq!(named.until_on, date("2018-12-31"));
        let theirs = world.other_resident().call(ListProxies {}).await.unwrap();
        assert_eq!(theirs.helping.len(), 1);
        let other = NameHelper { until_on: date("2018-11-30"), ..request };
        assert_eq!(world.resident().refusal(other).await, "id_reused");
    }

    async fn naming_again_takes_the_place_of_what_was(backend) {
        let world = World::new(backend).await;
        married(&world).await;
        let first = kin(&world, ProxyRight::ALL).await;
        let again = naming(&[ProxyRight::Read]);
        world.resident().call(again.clone()).await.unwrap();
        let all = world.resident().call(ListProxies {}).await.unwrap();
        let states: Vec<_> = all.helpers.iter().map(|one| (one.id, one.state)).collect();
        assert!(states.contains(&(first.id, ProxyState::Ended)));
        assert!(states.contains(&(again.proxy, ProxyState::Waiting)));
    }

    async fn who_may_not_be_named_is_refused_in_order(backend) {
        let world = World::new(backend).await;
        let whole = || naming(&[ProxyRight::Read]);
        let resident = world.resident();
        let own = NameHelper { helper: person::RESIDENT, ..whole() };
        assert_eq!(resident.refusal(own).await, "own_help");
        assert_eq!(resident.refusal(whole()).await, "not_family");
        // The child has no account.
        let child = NameHelper { helper: person::CHILD, ..whole() };
        assert_eq!(resident.refusal(child).await, "helper_unbound");
        married(&world).await;
        for last in ["2018-07-01", "2019-07-03"] {
            let span = NameHelper { until_on: date(last), ..whole() };
            assert_eq!(resident.refusal(span).await, "span_wrong", "{last}");
        }
        let problem = resident.call(naming(&[ProxyRight::Consent])).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/rights");
        assert_eq!(world.village_officer().refusal(whole()).await, "not_allowed");
    }
}
