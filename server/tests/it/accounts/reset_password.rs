use shared::accounts::api::{IssueBindingCode, IssueResetCode, ResetPassword};
use shared::base::{CodeId, PersonId, Text};
use uuid::Uuid;

use super::{events, refresh_token, sign_in, with_cookie, without_request};
use crate::on_both;
use crate::world::{PASSWORD, World, person};

const NEW: &str = "a quieter horse";

fn code() -> CodeId {
    CodeId(Uuid::now_v7())
}

fn reset(login: &str, code: &str, new: &str) -> ResetPassword {
    ResetPassword {
        login: Text::new(login).unwrap(),
        code: Text::new(code).unwrap(),
        new: new.to_owned(),
    }
}

async fn issued(world: &World, person: PersonId) -> String {
    let slip = world
        .office()
        .call(IssueResetCode {
            person,
            code: code(),
        })
        .await
        .unwrap();
    slip.code.to_string()
}

on_both! {
    async fn a_code_sets_the_password_ends_every_session_and_the_lock(backend) {
        let world = World::new(backend).await;
        let open = refresh_token(&sign_in(&world, "resident", PASSWORD).await);
        for _ in 0..5 {
            sign_in(&world, "resident", "forgotten").await;
        }
        let request = IssueResetCode { person: person::RESIDENT, code: code() };
        let slip = world.village_officer().call(request).await.unwrap();
        assert_eq!(slip.login.as_deref(), Some("resident"));
        world.anon().call(reset(" Resident ", &slip.code.to_lowercase(), NEW)).await.unwrap();
        let ended = with_cookie(&world, "refresh", &open).await;
        assert_eq!(ended.problem().code, "sign_in_required");
        assert!(sign_in(&world, "resident", NEW).await.status.is_success());
        assert_eq!(sign_in(&world, "resident", PASSWORD).await.problem().code, "sign_in_failed");
        let events = events(&world);
        assert!(events.contains(&"reset_code_issued".to_owned()));
        assert!(events.contains(&"password_reset".to_owned()));
    }

    async fn a_replayed_code_a_wrong_one_and_an_unknown_name_get_the_same_answer(backend) {
        let mut world = World::new(backend).await;
        let used = issued(&world, person::RESIDENT).await;
        world.anon().call(reset("resident", &used, NEW)).await.unwrap();
        let old = issued(&world, person::RESIDENT).await;
        let of_another = issued(&world, person::NEIGHBOUR).await;
        let request = IssueBindingCode { person: person::COLLEAGUE, code: code() };
        let binding = world.office().call(request).await.unwrap().code.to_string();
        world.pass_days(7).await;
        let mut answers = Vec::new();
        for (login, code) in [
            ("resident", used.as_str()),
            ("resident", &old),
            ("resident", &of_another),
            ("resident", &binding),
            ("nobody", &old),
            ("", ""),
        ] {
            let refused = world.anon().call(reset(login, code, NEW)).await.unwrap_err();
            answers.push(without_request(refused));
        }
        for answer in &answers {
            assert_eq!((answer, answer.code.as_str()), (&answers[0], "code_not_accepted"));
        }
    }

    async fn guessing_locks_a_name_known_or_not(backend) {
        let world = World::new(backend).await;
        let code = issued(&world, person::RESIDENT).await;
        for login in ["resident", "nobody"] {
            for _ in 0..5 {
                let refused = world.anon().refusal(reset(login, "AAAAA-AAAAB", NEW)).await;
                assert_eq!(refused, "code_not_accepted");
            }
            assert_eq!(world.anon().refusal(reset(login, &code, NEW)).await, "code_locked");
        }
        // The sign-in itself is not locked by it.
        assert!(sign_in(&world, "resident", PASSWORD).await.status.is_success());
    }

    async fn a_code_used_by_many_at_once_sets_one_password(backend) {
        let world = World::new(backend).await;
        let code = issued(&world, person::RESIDENT).await;
        let asked = (0..4).map(|number| {
            let (caller, new) = (world.anon(), format!("a quieter horse {number}"));
            let request = reset("resident", &code, &new);
            actix_web::rt::spawn(async move { caller.call(request).await.is_ok().then_some(new) })
        });
        let mut set = Vec::new();
        for answer in asked.collect::<Vec<_>>() {
            set.extend(answer.await.unwrap());
        }
        assert_eq!(set.len(), 1, "{set:?}");
        assert!(sign_in(&world, "resident", &set[0]).await.status.is_success());
        assert_eq!(sign_in(&world, "resident", PASSWORD).await.problem().code, "sign_in_failed");
    }

    async fn the_new_password_keeps_the_rules_and_the_code_stays(backend) {
        let world = World::new(backend).await;
        let code = issued(&world, person::RESIDENT).await;
        let problem = world.anon().call(reset("resident", &code, "short")).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/new");
        assert!(world.anon().call(reset("resident", &code, NEW)).await.is_ok());
    }

    async fn a_code_is_issued_for_a_bound_person_within_reach(backend) {
        let world = World::new(backend).await;
        let issue = |person| IssueResetCode { person, code: code() };
        assert_eq!(world.office().refusal(issue(person::COLLEAGUE)).await, "person_not_bound");
        assert_eq!(world.village_officer().refusal(issue(person::FAR)).await, "not_found");
        assert_eq!(world.head().refusal(issue(person::COLLEAGUE)).await, "not_allowed");
    }
}
