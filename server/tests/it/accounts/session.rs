use actix_web::http::StatusCode;
use shared::accounts::api::ReadMe;

use super::{cookie, events, refresh_token, session, sign_in, with_cookie};
use crate::on_both;
use crate::world::{PASSWORD, World};

async fn signed_in(world: &World) -> String {
    refresh_token(&sign_in(world, "clerk", PASSWORD).await)
}

on_both! {
    async fn a_refresh_rotates_the_token(backend) {
        let mut world = World::new(backend).await;
        let first = signed_in(&world).await;
        world.pass_minutes(9).await;
        let answer = with_cookie(&world, "refresh", &first).await;
        let second = refresh_token(&answer);
        assert_ne!(first, second);
        let token = session(&answer).access_token;
        assert!(world.anon().with_token(&token).call(ReadMe {}).await.is_ok());
        world.pass_minutes(9).await;
        assert_eq!(with_cookie(&world, "refresh", &second).await.status, StatusCode::OK);
    }

    async fn a_session_ends_twelve_hours_after_sign_in_however_often_refreshed(backend) {
        let mut world = World::new(backend).await;
        let mut token = signed_in(&world).await;
        for _ in 0..24 {
            world.pass_minutes(29).await;
            token = refresh_token(&with_cookie(&world, "refresh", &token).await);
        }
        world.pass_minutes(24).await;
        let answer = with_cookie(&world, "refresh", &token).await;
        assert_eq!(answer.problem().code, "sign_in_required");
    }

    async fn staff_who_are_away_for_half_an_hour_sign_in_again_and_residents_do_not(backend) {
        let mut world = World::new(backend).await;
        let clerk = signed_in(&world).await;
        let resident = refresh_token(&sign_in(&world, "resident", PASSWORD).await);
        world.pass_minutes(29).await;
        let clerk = refresh_token(&with_cookie(&world, "refresh", &clerk).await);
        world.pass_minutes(30).await;
        let answer = with_cookie(&world, "refresh", &clerk).await;
        assert_eq!(answer.problem().code, "sign_in_required");
        assert_eq!(cookie(&answer).value(), "");
        let answer = with_cookie(&world, "refresh", &resident).await;
        assert_eq!(session(&answer).idle_after, None);
        assert_eq!(events(&world), ["signed_in", "signed_in", "session_timed_out"]);
        let again = with_cookie(&world, "refresh", &clerk).await;
        assert_eq!(again.problem().code, "sign_in_required");
        assert_eq!(events(&world).len(), 3);
    }

    async fn a_used_token_that_comes_again_ends_the_session_of_thief_and_holder(backend) {
        let mut world = World::new(backend).await;
        let stolen = signed_in(&world).await;
        let current = refresh_token(&with_cookie(&world, "refresh", &stolen).await);
        world.pass_minutes(1).await;
        let answer = with_cookie(&world, "refresh", &stolen).await;
        assert_eq!(answer.problem().code, "sign_in_required");
        assert_eq!(cookie(&answer).value(), "");
        let answer = with_cookie(&world, "refresh", &current).await;
        assert_eq!(answer.problem().code, "sign_in_required");
        assert_eq!(events(&world), ["signed_in", "refresh_reused"]);
    }

    async fn two_tabs_that_refresh_at_once_stay_signed_in_with_one_token(backend) {
        let mut world = World::new(backend).await;
        let token = signed_in(&world).await;
        let (one, other) = (
            with_cookie(&world, "refresh", &token).await,
            with_cookie(&world, "refresh", &token).await,
        );
        assert_eq!(refresh_token(&one), refresh_token(&other));
        // A third tab was slower than two rotations.
        let ahead = with_cookie(&world, "refresh", &refresh_token(&one)).await;
        let late = with_cookie(&world, "refresh", &token).await;
        assert_eq!(refresh_token(&late), refresh_token(&ahead));
        world.pass_minutes(1).await;
        let next = with_cookie(&world, "refresh", &refresh_token(&ahead)).await;
        assert_eq!(next.status, StatusCode::OK);
    }

    async fn signing_out_ends_the_session_for_good(backend) {
        let world = World::new(backend).await;
        let token = signed_in(&world).await;
        let other_device = signed_in(&world).await;
        let answer = with_cookie(&world, "sign-out", &token).await;
        assert_eq!((answer.status, cookie(&answer).value()), (StatusCode::OK, ""));
        let answer = with_cookie(&world, "refresh", &token).await;
        assert_eq!(answer.problem().code, "sign_in_required");
        assert_eq!(with_cookie(&world, "refresh", &other_device).await.status, StatusCode::OK);
        assert_eq!(with_cookie(&world, "sign-out", "nonsense").await.status, StatusCode::OK);
        assert_eq!(events(&world), ["signed_in", "signed_in", "signed_out"]);
    }

    async fn a_token_nobody_gave_out_is_refused(backend) {
        let world = World::new(backend).await;
        for token in ["", "nonsense", &"x".repeat(3000)] {
            let answer = with_cookie(&world, "refresh", token).await;
            assert_eq!(answer.problem().code, "sign_in_required");
        }
    }
}
