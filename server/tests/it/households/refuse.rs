use shared::households::api::ReadMyHousehold;
use shared::households::{LinkState, Paper};

use super::{couple, refuse, verify};
use crate::on_both;
use crate::world::World;

on_both! {
    async fn a_refusal_carries_its_reason_to_the_resident(backend) {
        let world = World::new(backend).await;
        let view = couple(&world).await;
        let officer = world.village_officer();
        let bare = officer.call(refuse(&view, " ")).await.unwrap_err();
        assert_eq!(bare.errors[0].pointer, "/reason");
        let request = refuse(&view, "请带结婚证原件");
        let done = officer.call(request.clone()).await.unwrap();
        assert_eq!(done.state, LinkState::Refused);
        assert_eq!(officer.call(request).await.unwrap(), done);
        assert_eq!(officer.refusal(refuse(&view, "换个理由")).await, "settled");
        assert_eq!(officer.refusal(verify(&view, Paper::HukouBooklet)).await, "settled");
        let own = world.resident().call(ReadMyHousehold {}).await.unwrap();
        assert_eq!(own.links[0].reason.as_deref(), Some("请带结婚证原件"));
        assert_eq!(own.links[0].other_name, None);
        // Refused, it may be declared anew.
        couple(&world).await;
        assert_eq!(world.other_village_officer().refusal(refuse(&view, "无")).await, "not_found");
    }
}
