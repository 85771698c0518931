use diesel::prelude::*;
use server::db::schema::{activities, activity_sign_ups, activity_steps, attendance_marks};
use shared::activities::AttendanceSource;
use shared::activities::api::{AnnounceActivity, MarkAttendance, ShowAttendanceCode};
use shared::base::ActivityId;
use uuid::Uuid;

use super::{activity, announced, as_resident, attend, hand_in, mark, send_back, sign_up};
use crate::on_both;
use crate::world::{date, person};

on_both! {
    async fn the_code_marks_once_who_has_signed_up(backend) {
        let (world, activity, _) = announced(backend).await;
        let code = world.code(&activity).await;
        let request = attend(&activity, &code.to_lowercase().replace('-', " "));
        let own = world.resident().call(request.clone()).await.unwrap();
        assert_eq!((own.present, own.tenths), (Some(AttendanceSource::Code), 30));
        assert!(!own.counts && !own.may_attend && !own.may_withdraw);
        assert_eq!(world.resident().call(request).await.unwrap(), own);
        assert_eq!(world.resident().call(attend(&activity, &code)).await.unwrap(), own);
        assert_eq!(world.audited("attendance_marked", activity.activity), 1);
        let refusal = world.other_resident().refusal(attend(&activity, &code)).await;
        assert_eq!(refusal, "not_signed_up");
        world.is_whole();
    }

    async fn a_code_of_another_activity_or_of_some_minutes_ago_is_wrong(backend) {
        let (mut world, today, _) = announced(backend).await;
        let other = AnnounceActivity { activity: ActivityId(Uuid::now_v7()), ..activity() };
        world.clerk().call(other.clone()).await.unwrap();
        let foreign = world.code(&other).await;
        assert_eq!(world.resident().refusal(attend(&today, &foreign)).await, "code_wrong");
        assert_eq!(world.resident().refusal(attend(&today, "")).await, "code_wrong");
        let old = world.code(&today).await;
        world.pass_minutes(2).await;
        assert_eq!(world.resident().refusal(attend(&today, &old)).await, "code_wrong");
        let fresh = world.code(&today).await;
        assert_ne!(fresh, old);
        world.resident().call(attend(&today, &fresh)).await.unwrap();
    }

    async fn the_code_is_shown_on_the_day_by_who_takes_attendance(backend) {
        let (mut world, activity, _) = announced(backend).await;
        let show = ShowAttendanceCode { org: activity.org, activity: activity.activity };
        assert_eq!(world.head().refusal(show.clone()).await, "not_allowed");
        world.travel_to("2018-07-02").await;
        assert_eq!(world.clerk().refusal(show).await, "not_today");
        assert_eq!(world.resident().refusal(attend(&activity, "K7QM2XWA")).await, "not_today");
    }

    async fn the_clerk_marks_others_corrects_it_and_never_marks_oneself(backend) {
        let (world, activity, _) = announced(backend).await;
        let clerk = world.clerk();
        let request = mark(&activity, person::RESIDENT, 20);
        let view = clerk.call(request.clone()).await.unwrap();
        let seen = (view.people[0].present, view.people[0].tenths);
        assert_eq!(seen, (Some(AttendanceSource::Clerk), 20));
        assert_eq!(clerk.call(request.clone()).await.unwrap(), view);
        let other = MarkAttendance { tenths: 10, ..request };
        assert_eq!(clerk.refusal(other).await, "id_reused");
        let more = mark(&activity, person::RESIDENT, 31);
        assert_eq!(clerk.refusal(more).await, "more_than_announced");
        let absent = MarkAttendance {
            present: false,
            tenths: 0,
            ..mark(&activity, person::RESIDENT, 0)
        };
        let view = clerk.call(absent).await.unwrap();
        assert_eq!((view.people[0].present, view.people[0].tenths), (None, 0));
        let stranger = mark(&activity, person::COLLEAGUE, 30);
        assert_eq!(clerk.refusal(stranger).await, "not_signed_up");
        as_resident(&world, person::CLERK).call(sign_up(&activity)).await.unwrap();
        assert_eq!(clerk.refusal(mark(&activity, person::CLERK, 30)).await, "oneself");
        world.is_whole();
    }

    async fn a_list_is_handed_in_sent_back_corrected_and_handed_in_again(backend) {
        let (world, activity, _) = announced(backend).await;
        let clerk = world.clerk();
        assert_eq!(clerk.refusal(hand_in(&activity)).await, "nobody_present");
        world.handed_in(&activity).await;
        let late = mark(&activity, person::RESIDENT, 10);
        assert_eq!(clerk.refusal(late.clone()).await, "list_closed");
        world.head().call(send_back(&activity)).await.unwrap();
        clerk.call(late).await.unwrap();
        let view = clerk.call(hand_in(&activity)).await.unwrap();
        assert_eq!((view.steps.len(), view.people[0].tenths), (4, 10));
        world.is_whole();
    }

    async fn attendance_is_taken_from_the_day_on(backend) {
        let (mut world, _, _) = announced(backend).await;
        let later = AnnounceActivity {
            activity: ActivityId(Uuid::now_v7()),
            held_on: date("2018-07-09"),
            ..activity()
        };
        world.clerk().call(later.clone()).await.unwrap();
        world.resident().call(sign_up(&later)).await.unwrap();
        let early = mark(&later, person::RESIDENT, 30);
        assert_eq!(world.clerk().refusal(early.clone()).await, "not_yet");
        assert_eq!(world.clerk().refusal(hand_in(&later)).await, "not_yet");
        world.travel_to("2018-07-12").await;
        world.clerk().call(early).await.unwrap();
    }

    async fn what_was_done_never_changes_and_nothing_is_taken_out(backend) {
        let (world, activity, _) = announced(backend).await;
        world.handed_in(&activity).await;
        macro_rules! refused {
            ($change:expr) => {
                assert!(world.db.write_blocking(|conn| Ok($change.execute(conn)?)).is_err());
            };
        }
        refused!(diesel::update(activities::table).set(activities::tenths.eq(20)));
        refused!(diesel::update(activities::table).set(activities::state.eq("confirmed")));
        refused!(diesel::update(activities::table).set(activities::taken.eq(21)));
        refused!(diesel::update(activity_steps::table).set(activity_steps::number.eq(9)));
        refused!(diesel::update(attendance_marks::table).set(attendance_marks::tenths.eq(20)));
        refused!(diesel::update(activity_sign_ups::table)
            .set(activity_sign_ups::signed_up_at.eq(0)));
        refused!(diesel::delete(attendance_marks::table));
        refused!(diesel::delete(activity_sign_ups::table));
        refused!(diesel::delete(activity_steps::table));
        refused!(diesel::delete(activities::table));
    }
}
