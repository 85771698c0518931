use shared::access::Role;
use shared::accounts::api::{ChangePosts, CreateAccount, DisableAccount, NewPost, ReadMe};
use shared::base::{AccountId, OrgId, Text};
use uuid::Uuid;

use super::{bearer, events, refresh_token, session, sign_in, with_cookie};
use crate::on_both;
use crate::world::{PASSWORD, World, account, org, person};

fn post(role: Role, org: Option<OrgId>) -> NewPost {
    NewPost { role, org }
}

fn new(login: &str, posts: Vec<NewPost>) -> CreateAccount {
    CreateAccount {
        account: AccountId(Uuid::now_v7()),
        login: Text::new(login).unwrap(),
        name: Text::new("钱若溪").unwrap(),
        person: None,
        posts,
    }
}

fn change(account: AccountId, posts: Vec<NewPost>) -> ChangePosts {
    let reason = Text::new("调岗").unwrap();
    ChangePosts {
        account,
        posts,
        reason,
    }
}

const CLERK: Role = Role::AwardClerk;
const HEAD: Role = Role::AwardHead;

on_both! {
    async fn a_new_account_signs_in_once_with_its_first_password_and_changes_it(backend) {
        let world = World::new(backend).await;
        let request = new("qian.clerk", vec![post(CLERK, Some(org::ENTERPRISE))]);
        let created = world.admin().call(request.clone()).await.unwrap();
        assert_eq!((created.account.name.as_str(), created.account.posts.len()), ("钱*溪", 1));
        let again = world.admin().call(request).await.unwrap();
        assert_eq!(again, created);
        let answer = sign_in(&world, "qian.clerk", &created.password).await;
        assert_eq!(session(&answer).me.actor.grants[0].org, Some(org::ENTERPRISE));
        assert!(session(&answer).me.duty.is_some());
        assert_eq!(events(&world), ["account_created", "signed_in"]);
    }

    async fn an_officer_and_a_schools_staff_get_the_area_of_their_organisation(backend) {
        let world = World::new(backend).await;
        let posts = vec![post(Role::VillageOfficer, Some(org::VILLAGE))];
        let officer = world.admin().call(new("new.officer", posts)).await.unwrap();
        assert!(officer.account.posts[0].area.is_some());
        let posts = vec![post(Role::SchoolStaff, Some(org::SCHOOL))];
        let staff = world.admin().call(new("new.staff", posts)).await.unwrap();
        assert!(staff.account.posts[0].area.is_some());
    }

    async fn what_must_not_meet_is_refused_also_across_a_persons_accounts(backend) {
        let world = World::new(backend).await;
        let at = |role| post(role, Some(org::ENTERPRISE));
        let admins = vec![post(Role::SystemAdmin, None), post(Role::Auditor, None)];
        let mixed = vec![post(Role::Auditor, None), post(Role::MigrantOffice, Some(org::OFFICE))];
        for (posts, code) in [
            (admins, "administrators_apart"),
            (mixed, "administrators_apart"),
            (vec![at(CLERK), at(HEAD)], "draft_and_sign"),
            (vec![post(Role::Resident, None)], "resident_account"),
            (vec![post(CLERK, Some(org::SCHOOL))], "not_held_there"),
            (vec![post(CLERK, None)], "not_held_there"),
            (vec![post(Role::Auditor, Some(org::OFFICE))], "not_held_there"),
            (vec![post(CLERK, Some(org::FOREIGN_ENTERPRISE))], "not_found"),
        ] {
            assert_eq!(world.admin().refusal(new("new.one", posts)).await, code);
        }
        // The clerk's person would sign what the clerk drafted.
        let second = CreateAccount {
            person: Some(person::CLERK),
            ..new("second.one", vec![at(HEAD)])
        };
        assert_eq!(world.admin().refusal(second).await, "draft_and_sign");
        let taken = new("clerk", vec![at(CLERK)]);
        assert_eq!(world.admin().refusal(taken).await, "login_taken");
    }

    async fn another_account_under_a_known_id_is_its_own_refusal(backend) {
        let world = World::new(backend).await;
        let request = new("new.one", vec![post(CLERK, Some(org::ENTERPRISE))]);
        world.admin().call(request.clone()).await.unwrap();
        let posts = vec![post(CLERK, Some(org::OTHER_ENTERPRISE))];
        let other = CreateAccount { posts, ..request.clone() };
        assert_eq!(world.admin().refusal(other).await, "id_reused");
        let foreign = CreateAccount { account: account::FOREIGN_CLERK, ..request };
        assert_eq!(world.admin().refusal(foreign).await, "id_reused");
    }

    async fn changed_posts_count_at_once_and_end_the_sessions(backend) {
        let mut world = World::new(backend).await;
        let before = sign_in(&world, "clerk", PASSWORD).await;
        let posts = vec![post(CLERK, Some(org::OTHER_ENTERPRISE))];
        let request = change(account::CLERK, posts);
        let view = world.admin().call(request.clone()).await.unwrap();
        assert_eq!(view.posts[0].org, Some(org::OTHER_ENTERPRISE));
        assert_eq!(world.admin().call(request).await.unwrap(), view);
        let refreshed = with_cookie(&world, "refresh", &refresh_token(&before)).await;
        assert_eq!(refreshed.problem().code, "sign_in_required");
        world.pass_minutes(10).await;
        assert_eq!(bearer(&world, &before).refusal(ReadMe {}).await, "sign_in_required");
        let after = sign_in(&world, "clerk", PASSWORD).await;
        assert_eq!(session(&after).me.actor.grants[0].org, Some(org::OTHER_ENTERPRISE));
        assert_eq!(events(&world), ["signed_in", "posts_changed", "signed_in"]);
    }

    async fn nobody_changes_the_own_posts_or_a_residents(backend) {
        let world = World::new(backend).await;
        let auditor = vec![post(Role::Auditor, None)];
        for (id, code) in [
            (account::ADMIN, "own_account"),
            (account::RESIDENT, "resident_account"),
            (account::FOREIGN_CLERK, "not_found"),
        ] {
            assert_eq!(world.admin().refusal(change(id, auditor.clone())).await, code);
        }
        let none = world.admin().call(change(account::CLERK, vec![])).await.unwrap_err();
        assert_eq!(none.errors[0].pointer, "/posts");
    }

    async fn an_open_session_of_a_disabled_account_ends_in_ten_minutes_at_the_latest(backend) {
        let mut world = World::new(backend).await;
        let open = sign_in(&world, "clerk", PASSWORD).await;
        let reason = Text::new("离职").unwrap();
        let disable = DisableAccount { account: account::CLERK, reason };
        world.admin().call(disable).await.unwrap();
        let refreshed = with_cookie(&world, "refresh", &refresh_token(&open)).await;
        assert_eq!(refreshed.problem().code, "sign_in_required");
        world.pass_minutes(10).await;
        assert_eq!(bearer(&world, &open).refusal(ReadMe {}).await, "sign_in_required");
    }

    async fn of_two_who_make_one_account_an_administrator_of_two_kinds_one_succeeds(backend) {
        let world = World::new(backend).await;
        let set = |role| {
            let caller = world.admin();
            let request = change(account::OTHER_CLERK, vec![post(role, None)]);
            actix_web::rt::spawn(async move { caller.call(request).await })
        };
        let (one, two) = (set(Role::Auditor), set(Role::SecurityAdmin));
        let done = [one.await.unwrap().is_ok(), two.await.unwrap().is_ok()];
        assert!(done.contains(&true));
        let held = sign_in(&world, "clerk2", PASSWORD).await;
        assert_eq!(session(&held).me.actor.grants.len(), 1);
    }
}
