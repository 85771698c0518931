use shared::access::Role;
use shared::accounts::Duty;
use shared::accounts::api::ChangePassword;
use shared::base::{SecurityPolicyId, Text};
use shared::security::SecurityPolicy;
use shared::security::api::{ListSecurityPolicies, SetSecurityPolicy};
use uuid::Uuid;

use super::{refresh, sign_in};
use crate::on_both;
use crate::world::{PASSWORD, World};

fn rules(policy: SecurityPolicy) -> SetSecurityPolicy {
    SetSecurityPolicy {
        id: SecurityPolicyId(Uuid::now_v7()),
        replaces: None,
        policy,
        reason: Text::new("等保整改").unwrap(),
    }
}

fn stricter() -> SecurityPolicy {
    SecurityPolicy {
        password_min: 14,
        idle_minutes: 15,
        session_hours: 8,
        lock_after: 3,
        lock_minutes: 60,
        second_factor: vec![Role::MigrantOffice],
    }
}

on_both! {
    async fn the_newest_rules_are_in_force_and_the_older_ones_stay(backend) {
        let mut world = World::new(backend).await;
        let first = world.security().call(rules(stricter())).await.unwrap();
        assert_eq!(first.set_by.as_deref(), Some("security"));
        world.pass_minutes(1).await;
        let second = SetSecurityPolicy { replaces: first.id, ..rules(SecurityPolicy::default()) };
        let second = world.security().call(second).await.unwrap();
        let all = ListSecurityPolicies::default();
        let listed = world.security().call(all).await.unwrap().items;
        assert_eq!(listed[..2], [second, first]);
        assert_eq!((listed.len(), listed[2].id), (3, None));
        assert_eq!(listed[2].policy, SecurityPolicy::default());
    }

    async fn rules_count_at_once_wherever_they_are_asked(backend) {
        let mut world = World::new(backend).await;
        let change = || ChangePassword {
            current: PASSWORD.to_owned(),
            new: "twelve chars".to_owned(),
        };
        world.security().call(rules(stricter())).await.unwrap();
        let problem = world.clerk().call(change()).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/new");
        assert!(problem.errors[0].zh.contains("14"), "{problem:?}");

        let office = sign_in(&world, "office", PASSWORD).await;
        let duty = serde_json::to_value(Duty::SetUpSecondFactor).unwrap();
        assert_eq!(office.json()["me"]["duty"], duty);

        let clerk = sign_in(&world, "clerk", PASSWORD).await;
        assert_eq!(clerk.json()["idle_after"], 900);
        world.pass_minutes(16).await;
        assert_eq!(refresh(&world, &clerk).await.problem().code, "sign_in_required");

        for _ in 0..3 {
            sign_in(&world, "head", "wrong").await;
        }
        world.pass_minutes(59).await;
        assert_eq!(sign_in(&world, "head", PASSWORD).await.problem().code, "sign_in_locked");
        world.pass_minutes(1).await;
        assert_eq!(sign_in(&world, "head", PASSWORD).await.status, 200);
    }

    async fn a_session_ends_after_its_hours_however_much_it_is_used(backend) {
        let mut world = World::new(backend).await;
        let policy = SecurityPolicy { session_hours: 1, ..SecurityPolicy::default() };
        world.security().call(rules(policy)).await.unwrap();
        let first = sign_in(&world, "clerk", PASSWORD).await;
        world.pass_minutes(29).await;
        let second = refresh(&world, &first).await;
        assert_eq!(second.status, 200);
        world.pass_minutes(29).await;
        let third = refresh(&world, &second).await;
        world.pass_minutes(2).await;
        assert_eq!(refresh(&world, &third).await.problem().code, "sign_in_required");
    }

    async fn nothing_is_weakened_below_its_bound(backend) {
        let world = World::new(backend).await;
        let weak = SecurityPolicy { lock_after: 11, ..SecurityPolicy::default() };
        let problem = world.security().call(rules(weak)).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/policy/lock_after");
        let silent = SetSecurityPolicy { reason: Text::default(), ..rules(stricter()) };
        let problem = world.security().call(silent).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/reason");
    }

    async fn sent_again_it_answers_the_same_and_other_rules_are_refused(backend) {
        let world = World::new(backend).await;
        let request = rules(stricter());
        let first = world.security().call(request.clone()).await.unwrap();
        assert_eq!(world.security().call(request.clone()).await.unwrap(), first);
        let other = SetSecurityPolicy { policy: SecurityPolicy::default(), ..request };
        assert_eq!(world.security().refusal(other).await, "id_reused");
        assert_eq!(world.security().refusal(rules(stricter())).await, "outdated");
        let same = SetSecurityPolicy { replaces: first.id, ..rules(stricter()) };
        assert_eq!(world.security().refusal(same).await, "unchanged");
    }

    async fn of_two_at_once_one_sets_the_rules(backend) {
        let world = World::new(backend).await;
        let set = |lock_after| {
            let policy = SecurityPolicy { lock_after, ..SecurityPolicy::default() };
            let caller = world.security();
            actix_web::rt::spawn(async move { caller.call(rules(policy)).await })
        };
        let mut codes = Vec::new();
        for answer in [set(3), set(4), set(6), set(7)] {
            codes.push(match answer.await.unwrap() {
                Ok(_) => "done".to_owned(),
                Err(problem) => problem.code,
            });
        }
        codes.sort();
        assert_eq!(codes, ["done", "outdated", "outdated", "outdated"]);
    }

    async fn nobody_else_sets_the_rules(backend) {
        let world = World::new(backend).await;
        for caller in [world.admin(), world.auditor(), world.office(), world.head()] {
            assert_eq!(caller.refusal(rules(stricter())).await, "not_allowed");
        }
    }
}
