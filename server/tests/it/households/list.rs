use shared::households::api::{ListGridLinks, ListLinks};

use super::{couple, far_couple, refuse};
use crate::on_both;
use crate::world::World;

on_both! {
    async fn officers_see_their_area_and_grid_heads_their_grid(backend) {
        let world = World::new(backend).await;
        let here = couple(&world).await;
        let there = far_couple(&world).await;
        let all = world.office().call(ListLinks::default()).await.unwrap();
        assert_eq!(all.total, Some(2));
        assert_eq!(all.items.iter().map(|one| one.id).collect::<Vec<_>>(), [here.id, there.id]);
        assert_eq!(all.items[0].other_name.as_deref(), Some("吴*海"));
        let own = world.village_officer().call(ListLinks::default()).await.unwrap();
        assert_eq!(own.items.iter().map(|one| one.id).collect::<Vec<_>>(), [here.id]);
        let elsewhere = world.other_village_officer().call(ListLinks::default()).await.unwrap();
        assert_eq!(elsewhere.total, Some(0));
        let grid = world.grid_head().call(ListGridLinks::default()).await.unwrap();
        assert_eq!(grid.items.iter().map(|one| one.id).collect::<Vec<_>>(), [here.id]);
        assert!(grid.items[0].other_id.starts_with("**************"));
        assert_eq!(world.grid_head().refusal(ListLinks::default()).await, "not_allowed");
        world.office().call(refuse(&here, "材料不全")).await.unwrap();
        let none = world.grid_head().call(ListGridLinks::default()).await.unwrap();
        assert_eq!(none.total, Some(0));
    }

    async fn pages_go_on_behind_the_last(backend) {
        let world = World::new(backend).await;
        let first = couple(&world).await;
        let second = far_couple(&world).await;
        let page = |cursor| ListLinks { cursor, limit: Some(1) };
        let one = world.office().call(page(None)).await.unwrap();
        let two = world.office().call(page(one.next.clone())).await.unwrap();
        assert_eq!((one.items[0].id, two.items[0].id), (first.id, second.id));
        assert_eq!(two.next, None);
    }
}
