use shared::access::{Action, Role, relation};
use shared::awards::api::{KeepRulesDraft, ReadRulesDesk};
use shared::awards::{CLAUSES_MAX, templates};
use shared::base::Text;
use shared::scoring::AwarderKind;

use super::{clause, keeping, points};
use crate::on_both;
use crate::world::{World, date, org};

const DESK: ReadRulesDesk = ReadRulesDesk {
    org: org::ENTERPRISE,
};

on_both! {
    async fn a_draft_is_kept_and_mended_by_the_organisations_people(backend) {
        let world = World::new(backend).await;
        let empty = world.clerk().call(DESK).await.unwrap();
        assert!(empty.draft.is_none() && empty.versions.is_empty());
        let offered: Vec<(&str, _, _)> = empty.indicators.iter()
            .map(|one| (&*one.id, one.step, one.cap)).collect();
        assert_eq!(offered, [("14-1", points("0.5"), points("10"))]);
        assert_eq!(empty.notice_working_days, 5);

        let first = keeping(None, &[clause("1", "3", "带教新员工")]);
        let desk = world.clerk().call(first.clone()).await.unwrap();
        let draft = desk.draft.unwrap();
        assert_eq!((draft.id, draft.drafted_by_me), (first.draft, true));
        assert_eq!((draft.drafted_on, draft.submitted_as), (date("2018-07-01"), None));
        let mended = keeping(
            Some(first.draft),
            &[clause("1", "4", "带教新员工"), clause("2", "2", "安全生产")],
        );
        world.clerk().call(mended.clone()).await.unwrap();
        let seen = world.head().call(DESK).await.unwrap().draft.unwrap();
        assert_eq!((seen.clauses, seen.drafted_by_me), (mended.clauses.clone(), false));
        assert_eq!(world.audited("rules_drafted", mended.draft), 1);

        // The very same again is answered the same; who saw an older one is told to look again.
        let again = world.clerk().call(mended.clone()).await.unwrap();
        assert_eq!(again.draft.unwrap().id, mended.draft);
        let other = KeepRulesDraft { clauses: first.clauses.clone(), ..mended };
        assert_eq!(world.clerk().refusal(other).await, "id_reused");
        let late = keeping(Some(first.draft), &first.clauses);
        assert_eq!(world.clerk().refusal(late).await, "draft_moved_on");
        let late = keeping(None, &first.clauses);
        assert_eq!(world.clerk().refusal(late).await, "draft_moved_on");
    }

    async fn what_the_scheme_does_not_allow_is_not_kept(backend) {
        let world = World::new(backend).await;
        let good = clause("1", "3", "带教新员工");
        let mut of_village = good.clone();
        of_village.indicator = Text::new("15-1").unwrap();
        let many: Vec<_> =
            (0..=CLAUSES_MAX).map(|place| clause("1", "3", &format!("第 {place} 类"))).collect();
        for (clauses, code) in [
            (vec![], "no_clauses"),
            (many, "too_many_clauses"),
            (vec![of_village], "clause_indicator_not_yours"),
            (vec![clause("0", "3", "带徒")], "clause_points_not_positive"),
            (vec![clause("3", "1", "带徒")], "clause_points_turned"),
            (vec![clause("1", "2.25", "带徒")], "clause_points_not_in_step"),
            (vec![clause("1", "11", "带徒")], "clause_points_above_cap"),
            (vec![clause("1", "3", "")], "clause_text_missing"),
            (vec![good.clone(), good.clone()], "clause_written_twice"),
        ] {
            assert_eq!(world.clerk().refusal(keeping(None, &clauses)).await, code);
        }
        let problem = world.clerk().call(keeping(None, &[good, clause("1", "11", "安全")])).await;
        let title = problem.unwrap_err().title;
        assert_eq!(title, "第 2 条：本单位一年最多给一人 10 分，最多分值不能超过");
        assert!(world.clerk().call(DESK).await.unwrap().draft.is_none());
    }

    async fn a_village_keeps_a_template_as_it_stands(backend) {
        let world = World::new(backend).await;
        for template in templates(AwarderKind::Village) {
            let desk = ReadRulesDesk { org: org::VILLAGE };
            let known = world.village_officer().call(desk).await.unwrap().draft;
            let kept = KeepRulesDraft {
                org: org::VILLAGE,
                ..keeping(known.map(|draft| draft.id), &template.clauses)
            };
            let desk = world.village_officer().call(kept).await.unwrap();
            assert_eq!(desk.draft.unwrap().clauses, template.clauses, "{}", template.code);
        }
    }

    async fn drafts_are_the_organisations_own(backend) {
        let world = World::new(backend).await;
        let kept = keeping(None, &[clause("1", "3", "带教新员工")]);
        for (caller, code) in [
            (world.head(), "not_allowed"),
            (world.other_clerk(), "not_allowed"),
            (world.office(), "not_allowed"),
            (world.town_officer(), "not_allowed"),
        ] {
            assert_eq!(caller.refusal(kept.clone()).await, code);
        }
        world.clerk().call(kept).await.unwrap();
        for reader in [world.office(), world.town_officer(), world.head()] {
            assert!(reader.call(DESK).await.unwrap().draft.is_some());
        }
        assert_eq!(world.other_clerk().refusal(DESK).await, "not_allowed");
        assert_eq!(world.resident().refusal(DESK).await, "not_allowed");
        assert_eq!(relation(Action::AwardRulesDraft, Role::AwardHead), None);
    }
}
