//! A department's key before the API: its scopes, its organisation, its days, its trace.

use diesel::prelude::*;
use server::api_keys::{ApiKey, NewKey, all, make, revoke};
use server::clock::Now;
use server::db::schema::audit;
use server::registers::orgs::find;
use shared::access::{Action, KEY_SCOPES};
use shared::accounts::api::ReadMe;
use shared::audit::api::ListAuditEvents;
use shared::awards::api::ListAwards;
use shared::base::OrgId;
use shared::corrections::Decision;
use shared::corrections::api::{ListCorrections, ReadCorrection};

use crate::actors::Caller;
use crate::corrections::{decision, started, with_degree};
use crate::on_both;
use crate::world::{World, account, org};

fn now(world: &World) -> Now {
    world.server.state.clock.now()
}

/// A key of an organisation, and someone who calls with it.
fn key_of(world: &World, org: OrgId, scopes: &[&str], days: u16) -> (ApiKey, Caller) {
    let new = NewKey {
        name: "业务系统".to_owned(),
        scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
        days,
    };
    let (now, keys) = (now(world), world.keys.clone());
    let made = world.db.write_blocking(move |conn| {
        let org = find(conn, org, now.date)?;
        make(conn, now, &keys, (&org, &new))
    });
    let (key, text) = made.expect("a key").expect("known scopes");
    assert!(text.starts_with("jk_") && text.len() == 43, "{text}");
    let caller = world.anon().with_token(&text);
    (key, caller)
}

fn awards(org: OrgId) -> ListAwards {
    ListAwards {
        org,
        state: None,
        cursor: None,
        limit: None,
    }
}

fn events_of(world: &World, event: &'static str) -> Vec<(Option<String>, Option<String>)> {
    let rows = world.db.read_blocking(move |conn| {
        let rows = audit::table.filter(audit::event.eq(event));
        Ok(rows.select((audit::account_id, audit::org_id)).load(conn)?)
    });
    rows.expect("rows")
}

on_both! {
    async fn a_key_reads_what_its_department_answers_for_and_nothing_else(backend) {
        let world = with_degree(backend).await;
        let started = started(&world).await;
        let (key, caller) = key_of(&world, org::DEPARTMENT, &[], 90);
        assert_eq!(key.scopes.len(), KEY_SCOPES.iter().filter(|scope| scope.2).count());
        assert!(caller.call(awards(org::DEPARTMENT)).await.is_ok());
        let read = ReadCorrection { correction: started.row.id };
        assert!(caller.call(read.clone()).await.is_ok());
        let looks = events_of(&world, "correction_read");
        let own = (Some(key.id.to_string()), Some(org::DEPARTMENT.to_string()));
        assert!(looks.contains(&own), "{looks:?}");
        // What only people decide, and what is another's.
        let decide = decision(&started, Decision::Accept, "");
        assert_eq!(caller.refusal(decide).await, "not_allowed");
        assert_eq!(caller.refusal(ReadMe {}).await, "not_allowed");
        assert_eq!(caller.refusal(ListAuditEvents {}).await, "not_allowed");
        assert_eq!(caller.refusal(ListCorrections::default()).await, "not_allowed");
        assert_eq!(caller.refusal(awards(org::ENTERPRISE)).await, "not_allowed");
        let (_, other) = key_of(&world, org::TOWN, &[], 90);
        assert_eq!(other.refusal(read).await, "not_found");
        // Nobody acts for a person with a key.
        let helper = caller.on_behalf(uuid::Uuid::now_v7());
        assert_eq!(helper.refusal(awards(org::DEPARTMENT)).await, "proxy_not_in_force");
    }

    async fn a_key_may_be_given_more_but_no_more_than_was_asked_for(backend) {
        let world = with_degree(backend).await;
        let started = started(&world).await;
        let (_, caller) = key_of(&world, org::DEPARTMENT, &["correction_decide"], 1);
        assert_eq!(caller.refusal(awards(org::DEPARTMENT)).await, "not_allowed");
        let decided = caller.call(decision(&started, Decision::Accept, "已核")).await;
        assert!(decided.is_ok(), "{decided:?}");
        let new = NewKey { name: "a".into(), scopes: vec!["award_sign".into()], days: 1 };
        let (now, keys) = (now(&world), world.keys.clone());
        let refused = world.db.write_blocking(move |conn| {
            let org = find(conn, org::DEPARTMENT, now.date)?;
            make(conn, now, &keys, (&org, &new))
        });
        assert_eq!(refused.unwrap().unwrap_err(), "award_sign");
    }

    async fn a_key_ends_by_its_days_and_at_once_when_it_is_revoked(backend) {
        let mut world = with_degree(backend).await;
        let (key, caller) = key_of(&world, org::DEPARTMENT, &[], 2);
        let (short, _) = key_of(&world, org::DEPARTMENT, &[], 1);
        let token = caller.token().to_owned();
        assert!(caller.call(awards(org::DEPARTMENT)).await.is_ok());
        let used = |world: &World| {
            let keys = world.db.read_blocking(all).unwrap();
            keys.into_iter().find(|one| one.id == key.id).unwrap().last_used_on
        };
        assert_eq!(used(&world), Some(world.today()));
        world.pass_days(1).await;
        let caller = world.anon().with_token(&token);
        assert!(caller.call(awards(org::DEPARTMENT)).await.is_ok());
        assert_eq!(used(&world), Some(world.today()));
        assert!(!short.holds(now(&world)));
        world.pass_days(1).await;
        let caller = world.anon().with_token(&token);
        assert_eq!(caller.refusal(awards(org::DEPARTMENT)).await, "sign_in_required");
        let (fresh, caller) = key_of(&world, org::DEPARTMENT, &[], 2);
        assert!(caller.call(awards(org::DEPARTMENT)).await.is_ok());
        let at = now(&world);
        assert!(world.db.write_blocking(move |conn| revoke(conn, at, fresh.id)).unwrap());
        assert_eq!(caller.refusal(awards(org::DEPARTMENT)).await, "sign_in_required");
        assert!(!world.db.write_blocking(move |conn| revoke(conn, at, fresh.id)).unwrap());
        assert_eq!(events_of(&world, "api_key_made").len(), 3);
        assert_eq!(events_of(&world, "api_key_revoked").len(), 1);
    }

    async fn what_is_no_key_opens_nothing_and_a_disabled_account_ends_it(backend) {
        let world = with_degree(backend).await;
        let (key, caller) = key_of(&world, org::DEPARTMENT, &[], 2);
        let token = caller.token().to_owned();
        for wrong in ["jk_", "jk_0", &token.to_lowercase(), &format!("{token}A"), &token[..42]] {
            let caller = world.anon().with_token(wrong);
            assert_eq!(caller.refusal(awards(org::DEPARTMENT)).await, "sign_in_required");
        }
        let disable = shared::accounts::api::DisableAccount {
            account: key.id,
            reason: shared::base::Text::new("停用接口").unwrap(),
        };
        world.admin().call(disable).await.unwrap();
        assert_eq!(caller.refusal(awards(org::DEPARTMENT)).await, "sign_in_required");
    }

    async fn a_program_asks_at_its_pace(backend) {
        let world = with_degree(backend).await;
        let (_, caller) = key_of(&world, org::DEPARTMENT, &[], 2);
        // On a slow machine some of what was asked is forgotten meanwhile.
        let mut answered = 0;
        let problem = loop {
            match caller.call(awards(org::DEPARTMENT)).await {
                Ok(_) => answered += 1,
                Err(problem) => break problem,
            }
            assert!(answered < 2_000, "never refused");
        };
        assert_eq!(problem.code, "too_many_requests");
        assert!(answered >= 120, "{answered}");
    }
}

#[test]
fn no_scope_gives_what_a_person_of_the_department_has_not() {
    let officer = crate::world::actor(account::DEPARTMENT_OFFICER);
    for (name, action, _) in KEY_SCOPES {
        let clerk = matches!(
            action,
            Action::AwardRead
                | Action::AwardRulesRead
                | Action::QuotaRead
                | Action::AwardeeSearch
                | Action::AwardDraft
                | Action::AwardWithdraw
        );
        assert!(clerk || officer.may(*action), "{name}");
    }
}
