use shared::awards::AwardState;
use shared::awards::api::{EntryKind, ReadQuota};
use shared::publicity::api::ListNotices;

use super::{RESIDENT, awarding, draft, points, sign, void};
use crate::on_both;
use crate::world::{date, org};

on_both! {
    async fn the_office_voids_and_quota_and_cap_come_back(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "10").await;
        assert_eq!(world.clerk().refusal(draft(RESIDENT, "0.5")).await, "exceeds_personal_cap");
        let view = world.office().call(void(&award, "事实不符")).await.unwrap();
        assert_eq!((view.state, view.reason.as_deref()), (AwardState::Voided, Some("事实不符")));
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
        world.clerk().call(draft(RESIDENT, "10")).await.unwrap();
        let request = ReadQuota::of(org::ENTERPRISE, 2018);
        let quota = world.head().call(request).await.unwrap();
        let kinds: Vec<EntryKind> = quota.entries.items.iter().map(|entry| entry.kind).collect();
        assert_eq!(kinds, [EntryKind::Void, EntryKind::Grant, EntryKind::Allocation]);
        assert_eq!(quota.entries.items[0].note.as_deref(), Some("事实不符"));
        assert_eq!((quota.quota.voided, quota.quota.left), (points("10"), points("63")));
        assert_eq!(world.audited("award_voided", award.award), 1);
        let notices = world.anon().call(ListNotices::default()).await.unwrap();
        assert_eq!(notices.total, Some(0));
    }

    async fn voiding_again_answers_the_same_and_gives_back_once(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "10").await;
        let first = world.office().call(void(&award, "事实不符")).await.unwrap();
        assert_eq!(world.office().call(void(&award, "事实不符")).await.unwrap(), first);
        assert_eq!(world.office().refusal(void(&award, "别的理由")).await, "not_voidable");
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
        // Who signed it once and sends the signature again learns where it stands.
        let again = world.head().call(sign(&award)).await.unwrap();
        assert_eq!(again.state, AwardState::Voided);
    }

    async fn a_draft_and_an_expired_award_are_not_voided(backend) {
        let mut world = awarding(backend).await;
        let waiting = draft(RESIDENT, "1");
        world.clerk().call(waiting.clone()).await.unwrap();
        assert_eq!(world.office().refusal(void(&waiting, "a")).await, "not_voidable");
        let (award, _) = world.signed(RESIDENT, "2").await;
        world.travel_to("2019-07-08").await;
        assert_eq!(world.office().refusal(void(&award, "a")).await, "not_voidable");
    }

    async fn a_posted_award_is_voided_from_that_day_on(backend) {
        let mut world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "2").await;
        world.travel_to("2018-09-03").await;
        assert_eq!(world.quota(org::ENTERPRISE).await.posted, points("2"));
        let view = world.office().call(void(&award, "带徒记录不实")).await.unwrap();
        assert_eq!(view.signature.unwrap().posts_on, date("2018-07-07"));
        assert_eq!(world.quota(org::ENTERPRISE).await.posted, points("0"));
    }

    async fn voiding_needs_a_reason_and_the_office(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "2").await;
        let problem = world.office().call(void(&award, " ")).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/reason");
        assert_eq!(world.head().refusal(void(&award, "a")).await, "not_allowed");
    }
}
