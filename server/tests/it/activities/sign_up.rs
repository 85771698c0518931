use shared::activities::api::{
    AnnounceActivity, ListMyActivities, MyActivities, ReadMyActivity, SignUp, WithdrawSignUp,
};
use shared::base::{ActivityId, SignUpId};
use uuid::Uuid;

use super::{activity, announced, as_resident, hand_in, mark, sign_up, withdraw};
use crate::on_both;
use crate::world::{date, person};

on_both! {
    async fn a_resident_signs_up_and_withdraws_and_signs_up_again(backend) {
        let (world, activity, signup) = announced(backend).await;
        let own = world.own(&activity).await;
        assert_eq!((own.signed_up, own.row.taken), (Some(signup.signup), 1));
        assert!(own.may_withdraw && own.may_attend);
        assert_eq!(world.resident().call(signup.clone()).await.unwrap(), own);
        assert_eq!(world.resident().refusal(sign_up(&activity)).await, "signed_up_already");
        let gone = world.resident().call(withdraw(&signup)).await.unwrap();
        assert_eq!((gone.signed_up, gone.row.taken, gone.not_now), (None, 0, None));
        let again = world.resident().call(withdraw(&signup)).await.unwrap();
        assert_eq!(again.row.taken, 0, "a place is freed once");
        world.resident().call(sign_up(&activity)).await.unwrap();
        assert_eq!(world.seen(&activity).await.people.len(), 1);
        assert_eq!(world.audited("activity_signed_up", activity.activity), 2);
        assert_eq!(world.audited("activity_sign_up_withdrawn", activity.activity), 1);
        world.is_whole();
    }

    async fn nobody_signs_up_under_the_id_of_another(backend) {
        let (world, _, signup) = announced(backend).await;
        assert_eq!(world.other_resident().refusal(signup.clone()).await, "id_reused");
        assert_eq!(world.other_resident().refusal(withdraw(&signup)).await, "not_signed_up");
        let foreign = WithdrawSignUp { signup: SignUpId(Uuid::now_v7()), ..withdraw(&signup) };
        assert_eq!(world.resident().refusal(foreign).await, "not_signed_up");
        let unknown = SignUp { activity: ActivityId(Uuid::now_v7()), ..signup };
        assert_eq!(world.resident().refusal(unknown).await, "not_found");
    }

    async fn places_run_out_and_come_back(backend) {
        let (world, _, _) = announced(backend).await;
        let small = AnnounceActivity {
            activity: ActivityId(Uuid::now_v7()),
            places: 1,
            ..activity()
        };
        world.clerk().call(small.clone()).await.unwrap();
        let first = sign_up(&small);
        world.resident().call(first.clone()).await.unwrap();
        let other = world.other_resident();
        assert_eq!(other.refusal(sign_up(&small)).await, "full");
        let told = other.call(ReadMyActivity { activity: small.activity }).await.unwrap();
        assert_eq!(told.not_now.unwrap().zh, "名额已满。");
        world.resident().call(withdraw(&first)).await.unwrap();
        other.call(sign_up(&small)).await.unwrap();
        world.is_whole();
    }

    async fn who_is_marked_present_stays_and_a_closed_list_takes_nobody(backend) {
        let (world, activity, signup) = announced(backend).await;
        world.clerk().call(mark(&activity, person::RESIDENT, 30)).await.unwrap();
        assert_eq!(world.resident().refusal(withdraw(&signup)).await, "marked_present");
        world.clerk().call(hand_in(&activity)).await.unwrap();
        assert_eq!(world.other_resident().refusal(sign_up(&activity)).await, "list_closed");
        assert_eq!(world.resident().refusal(withdraw(&signup)).await, "list_closed");
    }

    async fn lists_hold_what_is_ahead_and_what_one_signed_up_for(backend) {
        let (mut world, of_today, _) = announced(backend).await;
        let later = AnnounceActivity {
            activity: ActivityId(Uuid::now_v7()),
            held_on: date("2018-07-09"),
            ..activity()
        };
        world.clerk().call(later.clone()).await.unwrap();
        let ahead = ListMyActivities::default();
        let listed = world.resident().call(ahead.clone()).await.unwrap();
        let ids: Vec<_> = listed.items.iter().map(|one| one.row.id).collect();
        assert_eq!(ids, [of_today.activity, later.activity]);
        let own = ListMyActivities { which: Some(MyActivities::SignedUp), ..ahead.clone() };
        let listed = world.resident().call(own).await.unwrap();
        assert_eq!((listed.total, listed.items[0].row.id), (Some(1), of_today.activity));
        world.travel_to("2018-07-02").await;
        let listed = world.resident().call(ahead).await.unwrap();
        assert_eq!((listed.total, listed.items[0].row.id), (Some(1), later.activity));
        assert_eq!(world.other_resident().refusal(sign_up(&of_today)).await, "activity_over");
    }

    async fn who_has_moved_away_is_told_so(backend) {
        use diesel::prelude::*;
        use server::db::schema::residents;

        let (world, activity, _) = announced(backend).await;
        world.write(|conn| {
            diesel::update(residents::table.find(person::NEIGHBOUR.to_string()))
                .set(residents::left_on.eq(Some(date("2018-06-30"))))
                .execute(conn)?;
            Ok(())
        });
        let gone = as_resident(&world, person::NEIGHBOUR);
        assert_eq!(gone.refusal(sign_up(&activity)).await, "moved_away");
    }
}
