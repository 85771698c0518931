use shared::households::api::WithdrawLink;
use shared::households::{Kin, LinkState, Paper};

use super::{declared, link, of, verify};
use crate::on_both;
use crate::world::{World, person};

on_both! {
    async fn an_own_declaration_is_taken_back_until_it_is_decided(backend) {
        let world = World::new(backend).await;
        let caller = world.resident();
        let view = declared(&caller, of(Kin::Spouse, person::COLLEAGUE, "2010-05-20")).await;
        let withdraw = WithdrawLink { link: view.id };
        assert_eq!(world.other_resident().refusal(withdraw).await, "not_found");
        assert_eq!(caller.refusal(WithdrawLink { link: link() }).await, "not_found");
        assert_eq!(caller.call(withdraw).await.unwrap().state, LinkState::Withdrawn);
        assert_eq!(caller.call(withdraw).await.unwrap().state, LinkState::Withdrawn);
        let late = verify(&view, Paper::MarriageCertificate);
        assert_eq!(world.village_officer().refusal(late).await, "settled");
        // Taken back, it may be declared anew; verified, it is not taken back.
        let anew = declared(&caller, of(Kin::Spouse, person::COLLEAGUE, "2010-05-20")).await;
        world.office().call(verify(&anew, Paper::HukouBooklet)).await.unwrap();
        assert_eq!(caller.refusal(WithdrawLink { link: anew.id }).await, "settled");
    }
}
