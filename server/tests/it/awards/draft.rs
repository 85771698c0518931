use shared::awards::AwardState;
use shared::base::Text;

use super::{RESIDENT, awarding, draft, points};
use crate::on_both;
use crate::world::{World, org, person};

on_both! {
    async fn a_clerk_drafts_an_award_which_reserves_nothing(backend) {
        let world = awarding(backend).await;
        let award = draft(RESIDENT, "3");
        let view = world.clerk().call(award.clone()).await.unwrap();
        assert_eq!((view.id, view.state), (award.award, AwardState::Drafted));
        assert_eq!((view.name.as_str(), view.citizen_id.as_str()),
            ("周*兰", "341200********0028"));
        assert_eq!((view.indicator.as_str(), view.indicator_name.zh.as_str()),
            ("14-1", "企业评价"));
        assert_eq!((view.clause, view.clause_text.en.as_str()),
            (6, "Trained a newcomer to work alone"));
        assert!(view.drafted_by_me && view.signature.is_none());
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
        assert_eq!(world.audited("award_drafted", award.award), 1);
    }

    async fn the_same_draft_sent_again_gets_the_same_answer(backend) {
        let world = awarding(backend).await;
        let award = draft(RESIDENT, "3");
        let first = world.clerk().call(award.clone()).await.unwrap();
        let second = world.clerk().call(award.clone()).await.unwrap();
        assert_eq!(first, second);
        assert_eq!(world.audited("award_drafted", award.award), 1);
    }

    async fn a_known_id_with_other_content_is_refused_before_anything_else(backend) {
        let world = awarding(backend).await;
        let award = draft(RESIDENT, "3");
        world.clerk().call(award.clone()).await.unwrap();
        let mut other = award.clone();
        other.points = points("0.3");
        other.evidence = Text::default();
        assert_eq!(world.clerk().refusal(other).await, "id_reused");
    }

    async fn another_organisations_id_is_refused_without_telling_what_it_holds(backend) {
        let world = awarding(backend).await;
        let award = draft(RESIDENT, "3");
        world.clerk().call(award.clone()).await.unwrap();
        let mut other = award.clone();
        other.org = org::OTHER_ENTERPRISE;
        let problem = world.other_clerk().call(other).await.unwrap_err();
        assert_eq!((problem.code.as_str(), problem.status), ("id_reused", 409));
        let told = serde_json::to_string(&problem).unwrap();
        assert!(!told.contains(&person::RESIDENT.to_string()), "{told}");
    }

    async fn a_clerk_drafts_for_the_own_organisation_only(backend) {
        let world = awarding(backend).await;
        for caller in [world.other_clerk(), world.head(), world.office(), world.foreign_clerk()] {
            assert_eq!(caller.refusal(draft(RESIDENT, "3")).await, "not_allowed");
        }
        assert_eq!(world.anon().refusal(draft(RESIDENT, "3")).await, "sign_in_required");
    }

    async fn without_any_rules_nothing_is_drafted(backend) {
        let world = World::new(backend).await;
        assert_eq!(world.clerk().refusal(draft(RESIDENT, "3")).await, "rules_not_in_force");
    }
}
