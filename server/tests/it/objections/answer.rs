use shared::awards::AwardState;
use shared::awards::api::{EntryKind, ReadQuota};
use shared::objections::api::{AnswerObjection, ObjectionView};
use shared::objections::{Finding, ObjectionAct, ObjectionState};
use shared::publicity::api::{ListNotices, NoticeStanding};
use shared::residents::api::ReadMyFile;

use super::{answer, objected, objection, read, withdrawal};
use crate::awards::{RESIDENT, awarding, draft, points, void};
use crate::corrections::text;
use crate::on_both;
use crate::world::{account, actor, date, org, person};

on_both! {
    async fn one_that_stands_gives_quota_and_cap_back_and_corrects_the_notice(backend) {
        let mut world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "10").await;
        let view = world.other_resident().call(objection(&award)).await.unwrap();
        assert_eq!(world.clerk().refusal(draft(RESIDENT, "0.5")).await, "exceeds_personal_cap");
        let officer = world.town_officer();
        let request = answer(&view, Finding::Uphold, "考勤表显示六月未到岗");
        let seen = officer.call(request.clone()).await.unwrap();
        assert_eq!((seen.row.state, seen.posts_on), (ObjectionState::Upheld, None));
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
        world.clerk().call(draft(RESIDENT, "10")).await.unwrap();
        assert_eq!(world.state_of(&award).await, AwardState::Voided);
        let quota = world.head().call(ReadQuota::of(org::ENTERPRISE, 2018)).await.unwrap();
        let kinds: Vec<EntryKind> = quota.entries.items.iter().map(|entry| entry.kind).collect();
        assert_eq!(kinds, [EntryKind::Void, EntryKind::Grant, EntryKind::Allocation]);
        let file = world.resident().call(ReadMyFile {}).await.unwrap();
        let told = file.awards.iter().find(|one| one.id == award.award).unwrap();
        assert_eq!(told.reason.as_deref(), Some("考勤表显示六月未到岗"));
        for event in ["objection_upheld", "award_voided"] {
            let subject = if event == "award_voided" {
                award.award.to_string()
            } else {
                view.row.id.to_string()
            };
            assert_eq!(world.audited(event, subject), 1, "{event}");
        }
        // The correction is public for as many working days as the notice was long.
        let corrected = || ListNotices {
            standing: Some(NoticeStanding::Corrected),
            ..ListNotices::default()
        };
        let list = world.anon().call(corrected()).await.unwrap();
        assert_eq!(list.items[0].corrected_on, Some(date("2018-07-01")));
        assert_eq!(world.anon().call(ListNotices::default()).await.unwrap().total, Some(0));
        // Sent twice it is answered twice and done once.
        officer.call(request).await.unwrap();
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
        world.is_whole();
        world.travel_to("2018-07-06").await;
        assert_eq!(world.anon().call(corrected()).await.unwrap().total, Some(1));
        world.travel_to("2018-07-07").await;
        assert_eq!(world.anon().call(corrected()).await.unwrap().total, Some(0));
    }

    async fn one_that_does_not_lets_the_line_post_when_no_review_can_come(backend) {
        let (mut world, award, view) = objected(backend).await;
        world.travel_to("2018-07-04").await;
        let request = answer(&view, Finding::Reject, "考勤表有记录");
        let seen = world.town_officer().call(request).await.unwrap();
        assert_eq!(seen.row.state, ObjectionState::Rejected);
        // Five working days to ask for a review; it posts on the day behind them.
        assert_eq!(seen.row.due_on, Some(date("2018-07-11")));
        assert_eq!(seen.posts_on, Some(date("2018-07-12")));
        for (day, state) in [
            ("2018-07-07", AwardState::Held),
            ("2018-07-11", AwardState::Held),
            ("2018-07-12", AwardState::Posted),
            ("2019-07-12", AwardState::Posted),
            ("2019-07-13", AwardState::Expired),
        ] {
            world.travel_to(day).await;
            assert_eq!(world.state_of(&award).await, state, "{day}");
            let file = world.resident().call(ReadMyFile {}).await.unwrap();
            let counts = if state == AwardState::Posted { "2" } else { "0" };
            assert_eq!(file.total, Some(points(counts)), "{day}");
        }
        let view = world.other_resident().call(read(&view)).await.unwrap();
        assert_eq!((view.row.state, view.row.due_on), (ObjectionState::Dismissed, None));
        world.is_whole();
    }

    async fn an_early_rejection_takes_no_day_of_the_notice_away(backend) {
        let (mut world, award, view) = objected(backend).await;
        let withdrawn = world.other_resident().call(withdrawal(&view)).await.unwrap();
        assert_eq!(withdrawn.row.state, ObjectionState::Withdrawn);
        assert_eq!(withdrawn.posts_on, Some(date("2018-07-07")));
        assert_eq!(world.state_of(&award).await, AwardState::Held, "through that day");
        world.travel_to("2018-07-02").await;
        assert_eq!(world.state_of(&award).await, AwardState::Noticed);
        world.travel_to("2019-07-07").await;
        assert_eq!(world.state_of(&award).await, AwardState::Posted);
        world.travel_to("2019-07-08").await;
        assert_eq!(world.state_of(&award).await, AwardState::Expired);
    }

    async fn an_answer_sent_again_is_the_same_and_a_second_one_is_refused(backend) {
        let (world, _, view) = objected(backend).await;
        let request = answer(&view, Finding::Reject, "考勤表有记录");
        let officer = world.town_officer();
        let first = officer.call(request.clone()).await.unwrap();
        assert_eq!(officer.call(request.clone()).await.unwrap(), first);
        let other = AnswerObjection { note: text("别的"), ..request };
        assert_eq!(officer.refusal(other).await, "id_reused");
        let late = answer(&view, Finding::Uphold, "改主意了");
        assert_eq!(officer.refusal(late).await, "not_waiting");
        let again = world.other_resident().refusal(withdrawal(&view)).await;
        assert_eq!(again, "ended");
        let silent = world.town_officer().call(answer(&view, Finding::Reject, "")).await;
        assert_eq!(silent.unwrap_err().errors[0].pointer, "/note");
    }

    async fn a_day_that_passes_escalates_and_decides_nothing(backend) {
        let (mut world, _, view) = objected(backend).await;
        let request = || answer(&view, Finding::Reject, "区里核过");
        assert_eq!(world.office().refusal(request()).await, "town_first");
        world.travel_to("2018-07-06").await;
        assert!(!world.office().call(read(&view)).await.unwrap().row.overdue);
        world.travel_to("2018-07-07").await;
        let seen = world.office().call(read(&view)).await.unwrap();
        assert_eq!((seen.row.overdue, seen.row.state), (true, ObjectionState::Open));
        assert_eq!(seen.may, [ObjectionAct::Upheld, ObjectionAct::Rejected]);
        assert!(world.office().call(request()).await.is_ok());
    }

    async fn who_is_too_near_does_not_answer(backend) {
        let (world, _, view) = objected(backend).await;
        let as_officer = |who| {
            let mut officer = actor(account::TOWN_OFFICER);
            officer.person = Some(who);
            world.acting(officer)
        };
        let request = || answer(&view, Finding::Uphold, "查过");
        for (who, refusal) in [
            (person::NEIGHBOUR, "oneself"),
            (RESIDENT, "about_you"),
            (person::CLERK, "had_part"),
            (person::HEAD, "had_part"),
        ] {
            assert_eq!(as_officer(who).refusal(request()).await, refusal, "{who}");
        }
        assert_eq!(world.clerk().refusal(request()).await, "not_allowed");
        assert_eq!(world.other_resident().refusal(request()).await, "not_allowed");
    }

    async fn what_a_town_awards_the_migrant_office_answers(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "2").await;
        // The line as if the town had given it; no operation of this district drafts for a town.
        let town = org::TOWN.to_string();
        world.write(|conn| {
            use diesel::prelude::*;
            use server::db::schema::awards;
            let given = diesel::update(awards::table.find(award.award.to_string()));
            given.set(awards::org_id.eq(&town)).execute(conn)?;
            Ok(())
        });
        let view = world.other_resident().call(objection(&award)).await.unwrap();
        assert_eq!(view.row.desk.zh, "示例区流管办");
        let request = answer(&view, Finding::Reject, "核过");
        assert_eq!(world.town_officer().refusal(request.clone()).await, "not_found");
        assert!(world.office().call(request).await.is_ok());
    }

    async fn an_award_voided_otherwise_leaves_nothing_to_decide(backend) {
        let (world, award, view) = objected(backend).await;
        world.office().call(void(&award, "单位自查有误")).await.unwrap();
        let seen: ObjectionView = world.other_resident().call(read(&view)).await.unwrap();
        assert_eq!((seen.row.state, seen.row.due_on), (ObjectionState::Moot, None));
        assert_eq!(seen.may, []);
        let request = answer(&view, Finding::Uphold, "查过");
        assert_eq!(world.town_officer().refusal(request).await, "line_ended");
        let withdraw = world.other_resident().refusal(withdrawal(&view)).await;
        assert_eq!(withdraw, "ended");
        world.is_whole();
    }
}
