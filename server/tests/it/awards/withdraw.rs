use shared::awards::AwardState;

use super::{RESIDENT, awarding, draft, withdraw};
use crate::on_both;
use crate::world::org;

on_both! {
    async fn the_clerk_takes_a_draft_back(backend) {
        let world = awarding(backend).await;
        let award = draft(RESIDENT, "3");
        world.clerk().call(award.clone()).await.unwrap();
        let view = world.clerk().call(withdraw(&award, "")).await.unwrap();
        assert_eq!(view.state, AwardState::Withdrawn);
        assert_eq!(world.clerk().call(withdraw(&award, "")).await.unwrap(), view);
        assert_eq!(world.audited("award_withdrawn", award.award), 1);
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
    }

    async fn the_head_sends_a_draft_back_with_a_reason(backend) {
        let world = awarding(backend).await;
        let award = draft(RESIDENT, "3");
        world.clerk().call(award.clone()).await.unwrap();
        let problem = world.head().call(withdraw(&award, " ")).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/reason");
        let view = world.head().call(withdraw(&award, "缺带徒记录")).await.unwrap();
        assert_eq!(view.reason.as_deref(), Some("缺带徒记录"));
        assert_eq!(world.clerk().refusal(withdraw(&award, "")).await, "not_drafted");
    }

    async fn a_signed_award_is_not_withdrawn(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "3").await;
        assert_eq!(world.clerk().refusal(withdraw(&award, "弄错了")).await, "not_drafted");
    }

    async fn another_organisation_withdraws_nothing(backend) {
        let world = awarding(backend).await;
        let mut award = draft(RESIDENT, "3");
        world.clerk().call(award.clone()).await.unwrap();
        assert_eq!(world.other_clerk().refusal(withdraw(&award, "a")).await, "not_allowed");
        award.org = org::OTHER_ENTERPRISE;
        assert_eq!(world.other_clerk().refusal(withdraw(&award, "a")).await, "not_found");
    }
}
