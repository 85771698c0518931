use actix_web::rt::spawn;
use shared::activities::api::AnnounceActivity;
use shared::base::ActivityId;
use uuid::Uuid;

use super::{activity, announced, as_resident, confirm, hand_in, holding, mark, sign_up};
use crate::on_both;
use crate::world::{people_of_all, person};

const CALLERS: usize = 16;

on_both! {
    async fn of_many_who_sign_up_at_once_no_more_come_in_than_there_are_places(backend) {
        let world = holding(backend).await;
        let small = AnnounceActivity {
            activity: ActivityId(Uuid::now_v7()),
            places: 3,
            ..activity()
        };
        world.clerk().call(small.clone()).await.unwrap();
        let people = [
            person::RESIDENT,
            person::COLLEAGUE,
            person::NEWCOMER,
            person::NEIGHBOUR,
            person::FAR,
            person::CLERK,
            person::HEAD,
        ];
        assert!(people_of_all().count() >= people.len());
        let calls: Vec<_> = people
            .iter()
            .map(|one| {
                let (caller, request) = (as_resident(&world, *one), sign_up(&small));
                spawn(async move { caller.call(request).await })
            })
            .collect();
        let mut came_in = 0;
        for call in calls {
            match call.await.unwrap() {
                Ok(_) => came_in += 1,
                Err(problem) => assert_eq!(problem.code, "full"),
            }
        }
        assert_eq!((came_in, world.seen(&small).await.row.taken), (3, 3));
        world.is_whole();
    }

    async fn a_sign_up_sent_many_times_at_once_takes_one_place(backend) {
        let world = holding(backend).await;
        let activity = activity();
        world.clerk().call(activity.clone()).await.unwrap();
        let request = sign_up(&activity);
        let calls: Vec<_> = (0..CALLERS)
            .map(|_| {
                let (caller, request) = (world.resident(), request.clone());
                spawn(async move { caller.call(request).await })
            })
            .collect();
        for call in calls {
            assert_eq!(call.await.unwrap().unwrap().signed_up, Some(request.signup));
        }
        assert_eq!(world.seen(&activity).await.row.taken, 1);
        world.is_whole();
    }

    async fn marks_and_handing_in_at_once_leave_a_list_that_its_marks_fit(backend) {
        let (world, activity, _) = announced(backend).await;
        world.clerk().call(mark(&activity, person::RESIDENT, 30)).await.unwrap();
        let marks: Vec<_> = (1..=CALLERS)
            .map(|at| {
                let tenths = u32::try_from(at).unwrap();
                let (caller, request) = (world.clerk(), mark(&activity, person::RESIDENT, tenths));
                spawn(async move { caller.call(request).await.map(|_| ()) })
            })
            .collect();
        let (clerk, request) = (world.clerk(), hand_in(&activity));
        let handed = spawn(async move { clerk.call(request).await });
        for call in marks {
            if let Err(problem) = call.await.unwrap() {
                assert_eq!(problem.code, "list_closed");
            }
        }
        let handed = handed.await.unwrap().unwrap();
        let seen = world.seen(&activity).await;
        assert_eq!(seen.people, handed.people, "nothing changed behind the handing in");
        world.head().call(confirm(&activity)).await.unwrap();
        world.is_whole();
    }
}
