use diesel::prelude::*;
use server::db::schema::objections;
use shared::awards::AwardState;
use shared::objections::api::FileObjection;
use shared::objections::{ObjectionAct, ObjectionState};
use shared::publicity::api::{ListNotices, NoticeStanding};
use shared::residents::api::ReadMyFile;

use super::{objected, objection, read};
use crate::awards::{RESIDENT, awarding, points, void};
use crate::corrections::text;
use crate::on_both;
use crate::world::{account, actor, date, org, person};

on_both! {
    async fn it_goes_to_the_town_with_a_day_to_answer_and_says_what_it_is_about(backend) {
        let (world, award, view) = objected(backend).await;
        assert_eq!(view.row.state, ObjectionState::Open);
        assert_eq!(view.row.desk.zh, "东河街道办事处");
        // Five working days after Sunday, 1 July.
        assert_eq!((view.row.due_on, view.row.days_left), (Some(date("2018-07-06")), 5));
        assert_eq!((view.row.line.award, view.row.line.points), (award.award, points("2")));
        assert_eq!(view.may, [ObjectionAct::Withdrawn]);
        assert_eq!((view.objector.clone(), view.given_for.clone()), (None, None));
        assert_eq!(world.audited("objection_filed", view.row.id), 1);
        world.is_whole();
    }

    async fn only_that_line_is_held_and_the_others_post(backend) {
        let (mut world, award, _) = objected(backend).await;
        let (other, _) = world.signed(RESIDENT, "3").await;
        assert_eq!(world.state_of(&award).await, AwardState::Held);
        world.travel_to("2018-07-07").await;
        assert_eq!(world.state_of(&award).await, AwardState::Held);
        assert_eq!(world.state_of(&other).await, AwardState::Posted);
        let quota = world.quota(org::ENTERPRISE).await;
        assert_eq!((quota.held, quota.posted), (points("2"), points("3")));
        let file = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!(file.total, Some(points("3")));
        // A year later it is still held: no date decides.
        world.travel_to("2019-07-20").await;
        assert_eq!(world.state_of(&award).await, AwardState::Held);
        assert_eq!(world.state_of(&other).await, AwardState::Expired);
    }

    async fn the_public_list_shows_the_line_as_held_also_behind_its_notice(backend) {
        let (mut world, award, _) = objected(backend).await;
        let list = world.anon().call(ListNotices::default()).await.unwrap();
        assert!(list.items[0].held);
        world.travel_to("2018-07-09").await;
        let held = ListNotices { standing: Some(NoticeStanding::Held), ..ListNotices::default() };
        let list = world.anon().call(ListNotices::default()).await.unwrap();
        assert_eq!(list.total, Some(0));
        let list = world.anon().call(held).await.unwrap();
        assert_eq!((list.total, list.items[0].award), (Some(1), award.award));
    }

    async fn sent_again_it_is_the_same_and_under_a_known_id_nothing_else(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "2").await;
        let request = objection(&award);
        let first = world.other_resident().call(request.clone()).await.unwrap();
        assert_eq!(world.other_resident().call(request.clone()).await.unwrap(), first);
        let other = FileObjection { reason: text("别的"), ..request.clone() };
        assert_eq!(world.other_resident().refusal(other).await, "id_reused");
        assert_eq!(world.resident().refusal(request).await, "id_reused");
    }

    async fn the_rules_refuse_in_their_order(backend) {
        let mut world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "2").await;
        let (voided, _) = world.signed(RESIDENT, "1").await;
        world.office().call(void(&voided, "材料不实")).await.unwrap();
        let neighbour = world.other_resident();
        let unknown = FileObjection {
            award: shared::base::AwardId(uuid::Uuid::now_v7()),
            ..objection(&award)
        };
        assert_eq!(neighbour.refusal(unknown).await, "line_unknown");
        assert_eq!(neighbour.refusal(objection(&voided)).await, "line_ended");
        for who in [person::CLERK, person::HEAD] {
            let mut giver = actor(account::RESIDENT);
            giver.person = Some(who);
            let giver = world.acting(giver);
            assert_eq!(giver.refusal(objection(&award)).await, "given_by_you");
        }
        neighbour.call(objection(&award)).await.unwrap();
        assert_eq!(neighbour.refusal(objection(&award)).await, "already_yours");
        let silent = FileObjection { reason: text(""), ..objection(&award) };
        let problem = world.resident().call(silent).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/reason");
        assert_eq!(world.clerk().refusal(objection(&award)).await, "not_allowed");
        world.travel_to("2018-07-07").await;
        assert_eq!(world.resident().refusal(objection(&award)).await, "notice_over");
    }

    async fn a_draft_is_no_line_and_the_last_day_of_the_notice_is_in_time(backend) {
        let mut world = awarding(backend).await;
        let draft = crate::awards::draft(RESIDENT, "1");
        world.clerk().call(draft.clone()).await.unwrap();
        assert_eq!(world.other_resident().refusal(objection(&draft)).await, "line_unknown");
        let (award, _) = world.signed(RESIDENT, "2").await;
        world.travel_to("2018-07-06").await;
        world.other_resident().call(objection(&award)).await.unwrap();
        world.travel_to("2018-07-07").await;
        assert_eq!(world.state_of(&award).await, AwardState::Held);
    }

    async fn whoever_received_the_points_may_object_too(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "2").await;
        let view = world.resident().call(objection(&award)).await.unwrap();
        assert_eq!(view.row.state, ObjectionState::Open);
    }

    async fn who_objects_is_told_to_the_office_alone_and_its_look_is_recorded(backend) {
        let (world, _, view) = objected(backend).await;
        let seen = world.town_officer().call(read(&view)).await.unwrap();
        assert!(seen.objector.unwrap().name.contains('*'));
        assert!(seen.given_for.unwrap().contains("带徒记录"));
        assert_eq!(world.audited("objection_read", view.row.id), 1);
        world.other_resident().call(read(&view)).await.unwrap();
        assert_eq!(world.audited("objection_read", view.row.id), 1);
        // Neither the awarded nor the awarder reaches it.
        assert_eq!(world.resident().refusal(read(&view)).await, "not_found");
        assert_eq!(world.clerk().refusal(read(&view)).await, "not_allowed");
    }

    async fn what_was_said_never_changes_and_nothing_is_taken_out(backend) {
        let (world, _, _) = objected(backend).await;
        let changed = world.db.write_blocking(|conn| {
            let changed = diesel::update(objections::table).set(objections::reason.eq("别的"));
            Ok(changed.execute(conn)?)
        });
        assert!(changed.is_err());
        let moved = world.db.write_blocking(|conn| {
            let due_on = objections::due_on.eq(None::<shared::base::Date>);
            let ended = (objections::state.eq("withdrawn"), due_on);
            Ok(diesel::update(objections::table).set(ended).execute(conn)?)
        });
        assert!(moved.is_err(), "a state without a step");
        let gone = world.db.write_blocking(|conn| {
            Ok(diesel::delete(objections::table).execute(conn)?)
        });
        assert!(gone.is_err());
    }
}
