use shared::activities::api::{DecideAttendance, RevokeAttendance};
use shared::activities::{ActivityAct, ActivityState};
use shared::base::PersonId;

use super::{announced, as_resident, attend, confirm, hand_in, mark, revoke, send_back, sign_up};
use crate::actors::Caller;
use crate::corrections::text;
use crate::on_both;
use crate::world::{World, account, actor, person};

/// A head of the enterprise who is this person.
fn head_who_is(world: &World, person: PersonId) -> Caller {
    let mut head = actor(account::HEAD);
    head.person = Some(person);
    world.acting(head)
}

on_both! {
    async fn the_head_confirms_and_then_nothing_changes_any_more(backend) {
        let (world, activity, _) = announced(backend).await;
        let waiting = world.handed_in(&activity).await;
        assert!(waiting.may.is_empty(), "the clerk waits for the head");
        assert_eq!(world.clerk().refusal(confirm(&activity)).await, "not_allowed");
        let request = confirm(&activity);
        let view = world.head().call(request.clone()).await.unwrap();
        assert_eq!(view.row.state, ActivityState::Confirmed);
        assert_eq!(view.may, [ActivityAct::Revoked]);
        assert_eq!(world.head().call(request.clone()).await.unwrap(), view);
        let other = DecideAttendance { note: text("别的"), ..request };
        assert_eq!(world.head().refusal(other).await, "id_reused");
        assert_eq!(world.head().refusal(confirm(&activity)).await, "not_handed_in");
        assert_eq!(world.head().refusal(send_back(&activity)).await, "not_handed_in");
        let late = mark(&activity, person::RESIDENT, 10);
        assert_eq!(world.clerk().refusal(late).await, "list_closed");
        assert_eq!(world.audited("activity_confirmed", activity.activity), 1);
        assert!(world.own(&activity).await.counts);
        world.is_whole();
    }

    async fn whoever_took_attendance_does_not_confirm_it(backend) {
        let (world, activity, _) = announced(backend).await;
        world.handed_in(&activity).await;
        // The clerk's person behind another account, which is the head's.
        let same = head_who_is(&world, person::CLERK);
        assert_eq!(same.refusal(confirm(&activity)).await, "took_attendance");
        let silent = DecideAttendance { note: text(""), ..send_back(&activity) };
        assert_eq!(same.call(silent).await.unwrap_err().errors[0].pointer, "/note");
        same.call(send_back(&activity)).await.unwrap();
    }

    async fn whoever_is_on_the_list_does_not_confirm_it(backend) {
        let (world, activity, _) = announced(backend).await;
        as_resident(&world, person::HEAD).call(sign_up(&activity)).await.unwrap();
        let code = world.code(&activity).await;
        as_resident(&world, person::HEAD).call(attend(&activity, &code)).await.unwrap();
        world.clerk().call(hand_in(&activity)).await.unwrap();
        assert_eq!(world.head().refusal(confirm(&activity)).await, "on_the_list");
        // Another head, who was not there, does.
        head_who_is(&world, person::FAR).call(confirm(&activity)).await.unwrap();
        world.is_whole();
    }

    async fn what_was_confirmed_of_one_person_is_revoked_once_with_a_reason(backend) {
        let (world, activity, _) = announced(backend).await;
        world.other_resident().call(sign_up(&activity)).await.unwrap();
        let early = revoke(&activity, person::RESIDENT);
        assert_eq!(world.head().refusal(early).await, "not_confirmed");
        world.handed_in(&activity).await;
        world.head().call(confirm(&activity)).await.unwrap();
        let request = revoke(&activity, person::RESIDENT);
        let silent = RevokeAttendance { note: text(""), ..request.clone() };
        assert_eq!(world.head().call(silent).await.unwrap_err().errors[0].pointer, "/note");
        let absent = revoke(&activity, person::NEIGHBOUR);
        assert_eq!(world.head().refusal(absent).await, "not_present");
        let view = world.head().call(request.clone()).await.unwrap();
        assert_eq!(view.row.state, ActivityState::Confirmed);
        assert_eq!(view.people[0].revoked.as_deref(), Some("当天没有到场，是同事代扫"));
        assert_eq!(world.head().call(request).await.unwrap(), view);
        let again = revoke(&activity, person::RESIDENT);
        assert_eq!(world.head().refusal(again).await, "revoked_already");
        let own = world.own(&activity).await;
        assert_eq!((own.counts, own.reason.as_deref()), (false, Some("当天没有到场，是同事代扫")));
        assert_eq!(world.audited("activity_revoked", activity.activity), 1);
        world.is_whole();
    }
}
