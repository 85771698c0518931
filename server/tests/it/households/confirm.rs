use shared::households::api::{ConfirmLink, ListLinks};
use shared::households::{Finding, Ground, Paper};

use super::{couple, far_couple, say, verify};
use crate::on_both;
use crate::world::{World, account, actor, date, person};

on_both! {
    async fn a_grid_head_advises_and_stops_nothing(backend) {
        let world = World::new(backend).await;
        let view = couple(&world).await;
        let grid = world.grid_head();
        let bare = say(&view, Finding::WrongFacts, "");
        assert_eq!(grid.call(bare).await.unwrap_err().errors[0].pointer, "/note");
        let request = say(&view, Finding::NotReachable, "");
        let said = grid.call(request.clone()).await.unwrap();
        assert_eq!(grid.call(request.clone()).await.unwrap(), said);
        let other = ConfirmLink { finding: Finding::Confirmed, ..request };
        assert_eq!(grid.refusal(other).await, "id_reused");
        grid.call(say(&view, Finding::WrongFacts, "不住在一起")).await.unwrap();
        let list = world.village_officer().call(ListLinks::default()).await.unwrap();
        assert_eq!(list.items[0].ground, Ground::Said {
            finding: Finding::WrongFacts,
            note: Some("不住在一起".to_owned()),
            on: date("2018-07-01"),
        });
        world.village_officer().call(verify(&view, Paper::MarriageCertificate)).await.unwrap();
        assert_eq!(grid.refusal(say(&view, Finding::Confirmed, "")).await, "settled");
    }

    async fn without_advice_it_passes_after_three_working_days(backend) {
        let mut world = World::new(backend).await;
        let view = couple(&world).await;
        world.travel_to("2018-07-05").await;
        let list = world.village_officer().call(ListLinks::default()).await.unwrap();
        assert_eq!((list.items[0].id, &list.items[0].ground), (view.id, &Ground::Passed));
    }

    async fn only_the_own_grid_and_never_the_own_family(backend) {
        let world = World::new(backend).await;
        let far = far_couple(&world).await;
        let grid = world.grid_head();
        assert_eq!(grid.refusal(say(&far, Finding::Confirmed, "")).await, "not_found");
        let view = couple(&world).await;
        let mut own = actor(account::GRID_HEAD);
        own.person = Some(person::COLLEAGUE);
        let refused = world.acting(own).refusal(say(&view, Finding::Confirmed, "")).await;
        assert_eq!(refused, "own_matter");
        assert_eq!(world.office().refusal(say(&view, Finding::Confirmed, "")).await, "not_allowed");
    }
}
