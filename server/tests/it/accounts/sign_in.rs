use actix_web::cookie::SameSite;
use actix_web::http::StatusCode;
use shared::accounts::api::ReadMe;

use super::{cookie, events, session, sign_in, without_request};
use crate::actors::Answer;
use crate::on_both;
use crate::world::{PASSWORD, World, account};

on_both! {
    async fn the_right_password_opens_a_session(backend) {
        let world = World::new(backend).await;
        let answer = sign_in(&world, " Clerk ", PASSWORD).await;
        let session = session(&answer);
        assert_eq!(session.me.actor.account, account::CLERK);
        assert_eq!(session.expires_in, 600);
        let me = world.anon().with_token(&session.access_token).call(ReadMe {}).await.unwrap();
        assert_eq!(me, session.me);
        assert_eq!(events(&world), ["signed_in"]);
    }

    async fn the_refresh_token_is_out_of_reach_of_scripts_and_other_sites(backend) {
        let world = World::new(backend).await;
        let answer = sign_in(&world, "clerk", PASSWORD).await;
        let cookie = cookie(&answer);
        assert_eq!(cookie.http_only(), Some(true));
        assert_eq!(cookie.same_site(), Some(SameSite::Strict));
        assert_eq!(cookie.secure(), Some(true));
        assert_eq!(cookie.path(), Some("/api/v1/session"));
        assert!(!String::from_utf8_lossy(&answer.body).contains(cookie.value()));
        assert_eq!(answer.header("cache-control"), "no-store");
    }

    async fn a_wrong_password_and_an_unknown_account_get_the_same_answer(backend) {
        let world = World::new(backend).await;
        let wrong = sign_in(&world, "clerk", "wrong password").await;
        let unknown = sign_in(&world, "nobody", "wrong password").await;
        assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
        let told = |answer: &Answer| without_request(answer.problem());
        assert_eq!(told(&wrong), told(&unknown));
        assert_eq!(wrong.problem().code, "sign_in_failed");
        assert_eq!(events(&world), ["sign_in_failed", "sign_in_failed"]);
    }

    async fn five_failures_lock_a_name_for_a_quarter_of_an_hour_known_or_not(backend) {
        let mut world = World::new(backend).await;
        for login in ["clerk", "nobody"] {
            for _ in 0..5 {
                assert_eq!(sign_in(&world, login, "wrong").await.problem().code, "sign_in_failed");
            }
            let locked = sign_in(&world, login, PASSWORD).await;
            assert_eq!(locked.status, StatusCode::TOO_MANY_REQUESTS);
            assert_eq!(locked.problem().code, "sign_in_locked");
        }
        assert_eq!(sign_in(&world, "head", PASSWORD).await.status, StatusCode::OK);
        world.pass_minutes(14).await;
        assert_eq!(sign_in(&world, "clerk", PASSWORD).await.problem().code, "sign_in_locked");
        world.pass_minutes(1).await;
        assert_eq!(sign_in(&world, "clerk", PASSWORD).await.status, StatusCode::OK);
        let locks = events(&world).iter().filter(|event| *event == "sign_in_locked").count();
        assert_eq!(locks, 2);
    }

    async fn a_success_begins_the_count_anew(backend) {
        let world = World::new(backend).await;
        for _ in 0..2 {
            for _ in 0..4 {
                sign_in(&world, "clerk", "wrong").await;
            }
            assert_eq!(sign_in(&world, "clerk", PASSWORD).await.status, StatusCode::OK);
        }
    }

    async fn many_guesses_at_once_are_no_more_than_five(backend) {
        let world = std::rc::Rc::new(World::new(backend).await);
        let guesses = (0..20).map(|_| {
            let world = world.clone();
            actix_web::rt::spawn(async move {
                sign_in(&world, "clerk", "wrong").await.problem().code
            })
        });
        let mut failed = 0;
        for guess in guesses.collect::<Vec<_>>() {
            failed += usize::from(guess.await.unwrap() == "sign_in_failed");
        }
        assert_eq!(failed, 5);
    }

    async fn one_address_may_not_try_without_end(backend) {
        let world = World::new(backend).await;
        let limit = &world.server.state.limits.sign_in;
        let mut last = String::new();
        // One try comes back each second, so a slow machine may have to use them up again.
        for number in 0..10 {
            while limit.check(&String::new()).is_ok() {}
            let answer = sign_in(&world, &format!("name{number}"), "").await;
            last = answer.problem().code;
            if last == "too_many_requests" {
                break;
            }
        }
        assert_eq!(last, "too_many_requests");
    }
}
