use shared::accounts::api::{EndAllSessions, EndSession, ListSessions};
use shared::base::SessionId;
use uuid::Uuid;

use super::{bearer, events, refresh_token, sign_in, sign_in_with, with_cookie};
use crate::on_both;
use crate::world::{PASSWORD, World};

const PHONE: &str = "Mozilla/5.0 (Linux; Android 10) Chrome/86.0 Mobile MicroMessenger/8.0";
const DESK: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36";

on_both! {
    async fn the_places_are_listed_the_latest_first_with_this_one_marked(backend) {
        let mut world = World::new(backend).await;
        let phone = sign_in_with(&world, ("clerk", PASSWORD), PHONE).await;
        sign_in(&world, "head", PASSWORD).await;
        world.pass_minutes(12).await;
        let desk = sign_in_with(&world, ("clerk", PASSWORD), DESK).await;
        world.pass_minutes(8).await;
        with_cookie(&world, "refresh", &refresh_token(&phone)).await;
        let list = bearer(&world, &desk).call(ListSessions {}).await.unwrap();
        let told: Vec<_> = list
            .items
            .iter()
            .map(|one| (&*one.device.en, &*one.signed_in, &*one.last_used, one.this))
            .collect();
        assert_eq!(
            told,
            [
                ("WeChat on Android", "2018-07-01 09:00", "2018-07-01 09:20", false),
                ("Chrome on Windows", "2018-07-01 09:12", "2018-07-01 09:12", true),
            ]
        );
        world.pass_minutes(29).await;
        let later = sign_in(&world, "clerk", PASSWORD).await;
        let list = bearer(&world, &later).call(ListSessions {}).await.unwrap();
        assert_eq!(list.items.len(), 2, "the desk has been left for too long");
    }

    async fn one_place_is_signed_out_and_the_others_stay(backend) {
        let world = World::new(backend).await;
        let phone_here = sign_in_with(&world, ("clerk", PASSWORD), PHONE).await;
        let here = sign_in_with(&world, ("clerk", PASSWORD), DESK).await;
        let clerk = bearer(&world, &here);
        let list = clerk.call(ListSessions {}).await.unwrap();
        let phone = list.items.iter().find(|one| !one.this).unwrap().id;
        for _ in 0..2 {
            clerk.call(EndSession { session: phone }).await.unwrap();
        }
        let ended = with_cookie(&world, "refresh", &refresh_token(&phone_here)).await;
        assert_eq!(ended.problem().code, "sign_in_required");
        assert!(with_cookie(&world, "refresh", &refresh_token(&here)).await.status.is_success());
        assert_eq!(clerk.call(ListSessions {}).await.unwrap().items.len(), 1);
        assert_eq!(events(&world), ["signed_in", "signed_in", "signed_out"]);
    }

    async fn nobody_signs_someone_else_out(backend) {
        let world = World::new(backend).await;
        let clerk = bearer(&world, &sign_in(&world, "clerk", PASSWORD).await);
        let session = clerk.call(ListSessions {}).await.unwrap().items[0].id;
        let head = bearer(&world, &sign_in(&world, "head", PASSWORD).await);
        assert_eq!(head.refusal(EndSession { session }).await, "not_found");
        let unknown = EndSession { session: SessionId(Uuid::from_u128(1)) };
        assert_eq!(head.refusal(unknown).await, "not_found");
        assert_eq!(clerk.call(ListSessions {}).await.unwrap().items.len(), 1);
    }

    async fn signing_out_everywhere_ends_this_session_too(backend) {
        let world = World::new(backend).await;
        let one = sign_in(&world, "clerk", PASSWORD).await;
        let other = sign_in(&world, "clerk", PASSWORD).await;
        bearer(&world, &one).call(EndAllSessions {}).await.unwrap();
        for answer in [&one, &other] {
            let ended = with_cookie(&world, "refresh", &refresh_token(answer)).await;
            assert_eq!(ended.problem().code, "sign_in_required");
        }
        assert_eq!(events(&world), ["signed_in", "signed_in", "signed_out_everywhere"]);
    }
}
