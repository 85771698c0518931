use shared::erasures::ErasureState;
use shared::erasures::api::{ErasureFilter, ListErasures};

use super::{ask, erased};
use crate::on_both;
use crate::world::{World, account};

on_both! {
    async fn what_waits_and_what_has_ended_stand_apart(backend) {
        let world = World::new(backend).await;
        erased(&world).await;
        world.other_resident().call(ask()).await.unwrap();
        let waiting = world.office().call(ListErasures::default()).await.unwrap();
        assert_eq!((waiting.items.len(), waiting.total), (1, Some(1)));
        assert_eq!(waiting.items[0].state, ErasureState::Asked);
        assert_eq!(waiting.items[0].name, "王*居");
        let ended = ListErasures { filter: Some(ErasureFilter::Ended), ..Default::default() };
        let ended = world.office().call(ended).await.unwrap();
        assert_eq!(ended.items.len(), 1);
        let one = &ended.items[0];
        assert_eq!((one.name.as_str(), one.citizen_id.as_str()), ("已注销", ""));
        let foreign = world.caller(account::FOREIGN_OFFICE);
        assert!(foreign.call(ListErasures::default()).await.unwrap().items.is_empty());
        assert_eq!(world.clerk().refusal(ListErasures::default()).await, "not_allowed");
    }

    async fn a_list_goes_on_behind_its_cursor(backend) {
        let world = World::new(backend).await;
        world.resident().call(ask()).await.unwrap();
        world.other_resident().call(ask()).await.unwrap();
        let first = ListErasures { limit: Some(1), ..Default::default() };
        let first = world.office().call(first).await.unwrap();
        assert_eq!((first.items.len(), first.total), (1, Some(2)));
        let rest = ListErasures { cursor: first.next, ..Default::default() };
        let rest = world.office().call(rest).await.unwrap();
        assert_eq!((rest.items.len(), rest.next), (1, None));
        assert_ne!(rest.items[0].id, first.items[0].id);
    }
}
