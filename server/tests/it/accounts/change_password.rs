use server::accounts::{Login, hash_password, set_password};
use shared::accounts::Duty;
use shared::accounts::api::{ChangePassword, EndAllSessions, ListSessions, ReadMe};
use shared::api::Endpoint;
use shared::orgs::api::ListOrgs;

use super::{bearer, events, refresh_token, session, sign_in, with_cookie};
use crate::on_both;
use crate::world::{PASSWORD, World, account};

const NEW: &str = "a quieter horse";

fn change(current: &str, new: &str) -> ChangePassword {
    ChangePassword {
        current: current.to_owned(),
        new: new.to_owned(),
    }
}

/// Sets a password as the command line does.
fn set_by_command(world: &World, login: &str, password: &str) {
    let hash = hash_password(password).unwrap();
    let login = Login::new(login).unwrap();
    let now = world.server.state.clock.now();
    let set = world
        .db
        .write_blocking(|conn| set_password(conn, now, &world.keys, &login, &hash));
    assert!(set.unwrap());
}

on_both! {
    async fn the_owner_changes_the_password_and_every_other_session_ends(backend) {
        let world = World::new(backend).await;
        let here = sign_in(&world, "clerk", PASSWORD).await;
        let elsewhere = refresh_token(&sign_in(&world, "clerk", PASSWORD).await);
        let changed = bearer(&world, &here).call(change(PASSWORD, NEW)).await.unwrap();
        assert_eq!(changed.me.actor.account, account::CLERK);
        let ended = with_cookie(&world, "refresh", &elsewhere).await;
        assert_eq!(ended.problem().code, "sign_in_required");
        assert!(with_cookie(&world, "refresh", &refresh_token(&here)).await.status.is_success());
        assert_eq!(sign_in(&world, "clerk", PASSWORD).await.problem().code, "sign_in_failed");
        assert!(sign_in(&world, "clerk", NEW).await.status.is_success());
        assert_eq!(
            events(&world),
            ["signed_in", "signed_in", "password_changed", "sign_in_failed", "signed_in"]
        );
    }

    async fn the_refusals_come_in_their_order(backend) {
        let world = World::new(backend).await;
        let clerk = world.clerk();
        for weak in ["too short", "woaini1314520", "1234512345", "My.Clerk.is.nice"] {
            let problem = clerk.call(change("wrong", weak)).await.unwrap_err();
            assert_eq!((problem.code.as_str(), problem.errors[0].pointer.as_str()),
                ("invalid_request", "/new"), "{weak}");
        }
        assert_eq!(clerk.refusal(change("wrong", PASSWORD)).await, "wrong_password");
        assert_eq!(clerk.refusal(change(PASSWORD, PASSWORD)).await, "same_password");
        assert_eq!(events(&world), ["sign_in_failed"]);
    }

    async fn guessing_the_old_password_locks_like_signing_in(backend) {
        let world = World::new(backend).await;
        for _ in 0..5 {
            assert_eq!(world.clerk().refusal(change("wrong", NEW)).await, "wrong_password");
        }
        assert_eq!(world.clerk().refusal(change(PASSWORD, NEW)).await, "sign_in_locked");
        assert_eq!(sign_in(&world, "clerk", PASSWORD).await.problem().code, "sign_in_locked");
    }

    async fn a_password_set_by_someone_else_is_changed_before_anything_else(backend) {
        let world = World::new(backend).await;
        set_by_command(&world, "office", "given to ofice");
        let answer = sign_in(&world, "office", "given to ofice").await;
        assert_eq!(session(&answer).me.duty, Some(Duty::ChangePassword));
        let office = bearer(&world, &answer);
        assert_eq!(office.call(ReadMe {}).await.unwrap().duty, Some(Duty::ChangePassword));
        assert_eq!(office.refusal(ListOrgs::default()).await, "password_change_required");
        assert_eq!(office.refusal(ListSessions {}).await, "password_change_required");
        let refreshed = with_cookie(&world, "refresh", &refresh_token(&answer)).await;
        let still = bearer(&world, &refreshed);
        assert_eq!(still.refusal(ListOrgs::default()).await, "password_change_required");
        let free = office.call(change("given to ofice", NEW)).await.unwrap();
        assert_eq!(free.me.duty, None);
        let office = world.anon().with_token(&free.access_token);
        assert!(office.call(ListOrgs::default()).await.is_ok());
    }

    async fn every_operation_waits_for_the_password(backend) {
        let world = World::new(backend).await;
        set_by_command(&world, "clerk", "given to clrk");
        let clerk = bearer(&world, &sign_in(&world, "clerk", "given to clrk").await);
        let free = [ReadMe::PATH, ChangePassword::PATH];
        for operation in server::operations() {
            let guarded = operation.action.is_some() && !free.contains(&operation.path);
            if !guarded {
                continue;
            }
            let path = operation.path.replace(['{', '}'], "");
            let request = match operation.method {
                shared::api::Method::Get => actix_web::test::TestRequest::get(),
                shared::api::Method::Post => actix_web::test::TestRequest::post(),
            };
            let answer = clerk.send(request.uri(&path)).await;
            assert_eq!(answer.problem().code, "password_change_required", "{}", operation.name);
        }
    }

    async fn a_session_that_has_ended_changes_no_password(backend) {
        let world = World::new(backend).await;
        let clerk = bearer(&world, &sign_in(&world, "clerk", PASSWORD).await);
        clerk.call(EndAllSessions {}).await.unwrap();
        assert_eq!(clerk.refusal(change(PASSWORD, NEW)).await, "sign_in_required");
        assert!(sign_in(&world, "clerk", PASSWORD).await.status.is_success());
    }
}
