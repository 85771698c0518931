use shared::access::ProxyRight;
use shared::proxies::ProxyState;
use shared::proxies::api::{AcceptProxy, EndProxy};
use shared::residents::api::ReadMyFile;

use super::{SPOUSE, married, naming};
use crate::on_both;
use crate::world::{World, person};

on_both! {
    async fn help_begins_when_the_one_named_accepts(backend) {
        let world = World::new(backend).await;
        married(&world).await;
        let named = world.resident().call(naming(&[ProxyRight::Read])).await.unwrap();
        let proxy = named.id;
        let spouse = world.caller(SPOUSE);
        let early = spouse.on_behalf(proxy).refusal(ReadMyFile {}).await;
        assert_eq!(early, "proxy_not_in_force");
        let accepted = spouse.call(AcceptProxy { proxy }).await.unwrap();
        assert_eq!(accepted.state, ProxyState::Active);
        assert_eq!(spouse.call(AcceptProxy { proxy }).await.unwrap(), accepted);
        assert_eq!(world.audited("proxy_accepted", proxy), 1);
        let file = spouse.on_behalf(proxy).call(ReadMyFile {}).await.unwrap();
        assert_eq!(file.person, person::RESIDENT);
    }

    async fn nobody_else_accepts_and_nothing_that_has_ended(backend) {
        let world = World::new(backend).await;
        married(&world).await;
        let named = world.resident().call(naming(&[ProxyRight::Read])).await.unwrap();
        let proxy = named.id;
        assert_eq!(world.resident().refusal(AcceptProxy { proxy }).await, "not_found");
        world.resident().call(EndProxy { proxy }).await.unwrap();
        let late = world.caller(SPOUSE).refusal(AcceptProxy { proxy }).await;
        assert_eq!(late, "not_waiting");
    }
}
