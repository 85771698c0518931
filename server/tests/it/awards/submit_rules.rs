use actix_web::rt::spawn;
use shared::access::{Grant, Role};
use shared::awards::AwardState;
use shared::awards::RulesState;
use shared::awards::api::{DraftAward, ReadAwardRules, ReadRulesDesk, SubmitRules};

use super::{RESIDENT, clause, draft, keeping, sign, submission};
use crate::awarders::suspend;
use crate::on_both;
use crate::world::{World, account, actor, date, org};

const DESK: ReadRulesDesk = ReadRulesDesk {
    org: org::ENTERPRISE,
};
const RULES: ReadAwardRules = ReadAwardRules {
    org: org::ENTERPRISE,
};

/// An award under the first clause.
fn award(amount: &str) -> DraftAward {
    DraftAward {
        clause: 1,
        ..draft(RESIDENT, amount)
    }
}

on_both! {
    async fn rules_bind_the_day_after_their_notice_and_then_awards_rest_on_them(backend) {
        let mut world = World::new(backend).await;
        world.accepted().await;
        world.holds(org::ENTERPRISE, "63");
        let desk = world.submitted(&[clause("1", "4", "带教新员工")]).await;
        let version = &desk.versions[0];
        assert_eq!((version.version, version.state), (1, RulesState::Noticed));
        let notice = version.notice.as_ref().unwrap();
        assert_eq!((notice.posted_on, notice.until), (date("2018-07-01"), date("2018-07-06")));
        assert_eq!((notice.days, notice.days_left), (5, 5));
        assert_eq!((version.in_force_from, version.last_day), (date("2018-07-07"), None));
        assert_eq!(desk.draft.unwrap().submitted_as, Some(1));
        assert_eq!(world.clerk().refusal(award("2")).await, "rules_not_in_force");
        world.travel_to("2018-07-06").await;
        assert_eq!(world.clerk().refusal(award("2")).await, "rules_not_in_force");

        world.travel_to("2018-07-07").await;
        let rules = world.clerk().call(RULES).await.unwrap();
        assert_eq!((rules.version, rules.in_force_from), (Some(1), Some(date("2018-07-07"))));
        assert_eq!(rules.clauses[0].evidence.as_ref().unwrap().zh, "带徒协议");
        let first = award("2");
        world.clerk().call(first.clone()).await.unwrap();
        let view = world.head().call(sign(&first)).await.unwrap();
        assert_eq!((view.state, &*view.clause_text.zh), (AwardState::Noticed, "带教新员工"));
    }

    async fn the_next_version_takes_the_place_of_the_one_before(backend) {
        let mut world = World::new(backend).await;
        world.accepted().await;
        world.holds(org::ENTERPRISE, "63");
        world.submitted(&[clause("1", "4", "带教新员工")]).await;
        world.travel_to("2018-07-09").await;
        let waiting = award("4");
        world.clerk().call(waiting.clone()).await.unwrap();
        world.submitted(&[clause("1", "3", "带教新员工并独立上岗")]).await;
        world.travel_to("2018-07-16").await;
        // Until the last day of the notice the first version binds.
        assert_eq!(world.clerk().call(RULES).await.unwrap().version, Some(1));
        world.travel_to("2018-07-17").await;
        let desk = world.head().call(DESK).await.unwrap();
        let told: Vec<_> =
            desk.versions.iter().map(|one| (one.version, one.state, one.last_day)).collect();
        assert_eq!(told, [
            (2, RulesState::InForce, None),
            (1, RulesState::Ended, Some(date("2018-07-16"))),
        ]);
        assert_eq!(world.clerk().call(RULES).await.unwrap().version, Some(2));
        // A draft under the version before is not signed any more.
        assert_eq!(world.head().refusal(sign(&waiting)).await, "clause_unknown");
        assert_eq!(world.clerk().refusal(award("4")).await, "points_outside_clause");
    }

    async fn what_stands_against_a_submission_is_said(backend) {
        let world = World::new(backend).await;
        let kept = keeping(None, &[clause("1", "4", "带教新员工")]);
        world.clerk().call(kept.clone()).await.unwrap();
        let head = world.head();
        assert_eq!(head.refusal(submission(kept.draft)).await, "not_accepted");
        world.accepted().await;
        assert_eq!(world.clerk().refusal(submission(kept.draft)).await, "not_allowed");
        assert_eq!(world.other_head().refusal(submission(kept.draft)).await, "not_allowed");
        let unknown = keeping(None, &[]).draft;
        assert_eq!(head.refusal(submission(unknown)).await, "not_found");

        // Who kept the draft last holds the head's post as well, and may still not submit it.
        let mut both = actor(account::CLERK);
        both.grants.push(Grant { role: Role::AwardHead, org: Some(org::ENTERPRISE), area: None });
        let both = world.acting(both);
        assert_eq!(both.refusal(submission(kept.draft)).await, "drafter_cannot_submit");

        let mended = keeping(Some(kept.draft), &[clause("1", "3", "带教新员工")]);
        world.clerk().call(mended.clone()).await.unwrap();
        assert_eq!(head.refusal(submission(kept.draft)).await, "draft_moved_on");
        world.office().call(suspend(org::ENTERPRISE)).await.unwrap();
        assert_eq!(head.refusal(submission(mended.draft)).await, "awarding_suspended");
        let late = keeping(Some(mended.draft), &[clause("1", "2", "带教新员工")]);
        assert_eq!(world.clerk().refusal(late).await, "awarding_suspended");
        assert!(world.head().call(DESK).await.unwrap().versions.is_empty());
    }

    async fn what_is_submitted_twice_stands_once(backend) {
        let mut world = World::new(backend).await;
        world.accepted().await;
        let kept = keeping(None, &[clause("1", "4", "带教新员工")]);
        world.clerk().call(kept.clone()).await.unwrap();
        let sent = submission(kept.draft);
        let calls: Vec<_> = (0..8).map(|place| {
            let (head, sent) = (world.head(), sent.clone());
            let sent = if place < 4 { sent } else { submission(kept.draft) };
            spawn(async move { head.call(sent).await })
        }).collect();
        for call in calls {
            if let Err(problem) = call.await.unwrap() {
                assert_eq!(problem.code, "already_in_notice");
            }
        }
        let desk = world.head().call(DESK).await.unwrap();
        assert_eq!(desk.versions.len(), 1);
        assert_eq!(world.head().refusal(submission(kept.draft)).await, "already_in_notice");
        let other = SubmitRules { draft: keeping(None, &[]).draft, ..sent.clone() };
        let refused = world.head().refusal(other).await;
        assert!(["id_reused", "not_found"].contains(&&*refused), "{refused}");
        // Once they bind, the very same is no other version.
        world.travel_to("2018-07-07").await;
        assert_eq!(world.head().refusal(submission(kept.draft)).await, "nothing_new");
    }
}
