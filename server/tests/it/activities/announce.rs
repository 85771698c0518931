use shared::activities::api::{AnnounceActivity, CallOffActivity, ListActivities, ReadActivity};
use shared::activities::{ActivityAct, ActivityKind, ActivityState, Counting};
use shared::base::ActivityId;
use uuid::Uuid;

use super::{activity, announced, call_off, holding};
use crate::awarders::suspend;
use crate::corrections::text;
use crate::on_both;
use crate::world::{date, org};

on_both! {
    async fn an_activity_is_announced_and_stands_in_the_list(backend) {
        let world = holding(backend).await;
        let request = activity();
        let view = world.clerk().call(request.clone()).await.unwrap();
        assert_eq!((view.row.state, view.row.taken), (ActivityState::Open, 0));
        assert_eq!(view.row.org_name.zh, "东河纺织有限公司");
        assert_eq!(view.steps.len(), 1);
        assert_eq!(view.may, [ActivityAct::CalledOff]);
        assert!(view.may_mark && view.may_show_code);
        assert_eq!(world.audited("activity_announced", request.activity), 1);
        let later = AnnounceActivity {
            activity: ActivityId(Uuid::now_v7()),
            held_on: date("2018-07-09"),
            ..activity()
        };
        let view = world.clerk().call(later.clone()).await.unwrap();
        assert!(!view.may_mark && !view.may_show_code, "its day has not come");
        let list = ListActivities {
            org: org::ENTERPRISE,
            state: None,
            cursor: None,
            limit: Some(1),
        };
        let page = world.head().call(list.clone()).await.unwrap();
        assert_eq!((page.total, page.items[0].id), (Some(2), later.activity));
        let next = ListActivities { cursor: page.next, ..list };
        let page = world.head().call(next).await.unwrap();
        assert_eq!((page.items[0].id, page.next), (request.activity, None));
        world.is_whole();
    }

    async fn sent_again_it_is_the_same_and_under_a_known_id_nothing_else(backend) {
        let world = holding(backend).await;
        let request = activity();
        let first = world.clerk().call(request.clone()).await.unwrap();
        assert_eq!(world.clerk().call(request.clone()).await.unwrap(), first);
        let other = AnnounceActivity { places: 21, ..request.clone() };
        assert_eq!(world.clerk().refusal(other).await, "id_reused");
        let elsewhere = AnnounceActivity { org: org::VILLAGE, ..request };
        assert_eq!(world.village_officer().refusal(elsewhere).await, "id_reused");
    }

    async fn the_rules_refuse_and_titles_say_something(backend) {
        let world = holding(backend).await;
        let clerk = world.clerk();
        for (request, refusal) in [
            (AnnounceActivity { held_on: date("2018-06-30"), ..activity() }, "day_passed"),
            (AnnounceActivity { ends: 500, ..activity() }, "times_odd"),
            (AnnounceActivity { counting: Counting::Credits, ..activity() }, "counts_otherwise"),
            (AnnounceActivity { tenths: 31, ..activity() }, "amount_odd"),
            (AnnounceActivity { places: u32::MAX, ..activity() }, "places_odd"),
        ] {
            assert_eq!(clerk.refusal(request).await, refusal);
        }
        let silent = AnnounceActivity { title: text(""), ..activity() };
        assert_eq!(clerk.call(silent).await.unwrap_err().errors[0].pointer, "/title");
        let talk = AnnounceActivity {
            kind: ActivityKind::Deliberation,
            counting: Counting::Participation,
            tenths: 0,
            ..activity()
        };
        clerk.call(talk).await.unwrap();
    }

    async fn only_who_may_award_announces(backend) {
        let world = holding(backend).await;
        let unknown = AnnounceActivity { org: org::OTHER_ENTERPRISE, ..activity() };
        assert_eq!(world.other_clerk().refusal(unknown).await, "not_awarder");
        let of_village = AnnounceActivity { org: org::VILLAGE, ..activity() };
        world.village_officer().call(of_village.clone()).await.unwrap();
        assert_eq!(world.clerk().refusal(of_village).await, "not_allowed");
        assert_eq!(world.head().refusal(activity()).await, "not_allowed");
        world.office().call(suspend(org::ENTERPRISE)).await.unwrap();
        assert_eq!(world.clerk().refusal(activity()).await, "not_awarder");
    }

    async fn it_is_called_off_with_a_reason_that_residents_read(backend) {
        let (world, activity, signup) = announced(backend).await;
        let request = call_off(&activity);
        let silent = CallOffActivity { note: text(""), ..request.clone() };
        assert_eq!(world.clerk().call(silent).await.unwrap_err().errors[0].pointer, "/note");
        let view = world.clerk().call(request.clone()).await.unwrap();
        assert_eq!(view.row.state, ActivityState::CalledOff);
        assert!(view.may.is_empty());
        assert_eq!(world.clerk().call(request.clone()).await.unwrap(), view);
        let other = CallOffActivity { note: text("别的"), ..request };
        assert_eq!(world.clerk().refusal(other).await, "id_reused");
        assert_eq!(world.clerk().refusal(call_off(&activity)).await, "activity_called_off");
        let own = world.own(&activity).await;
        assert_eq!(own.reason.as_deref(), Some("当天有暴雨预警"));
        assert_eq!(own.signed_up, Some(signup.signup));
        assert!(!own.may_withdraw && !own.may_attend);
        assert_eq!(world.audited("activity_called_off", activity.activity), 1);
        world.is_whole();
    }

    async fn another_organisations_activity_is_not_found(backend) {
        let (world, activity, _) = announced(backend).await;
        let request = ReadActivity { org: org::VILLAGE, activity: activity.activity };
        assert_eq!(world.village_officer().refusal(request).await, "not_found");
    }
}
