use shared::access::Role;
use shared::accounts::api::{ChangePosts, CreateAccount, DisableAccount, NewPost, ReadMe};
use shared::base::{AccountId, OrgId, PersonId, Text};
use uuid::Uuid;

use super::{bearer, events, refresh_token, session, sign_in, with_cookie};
use crate::on_both;
use crate::world::{PASSWORD, Person, World, account, area, org, person};

fn post(role: Role, org: Option<OrgId>) -> NewPost {
    NewPost {
        role,
        org,
        grid: None,
    }
}

pub(crate) fn new(login: &str, posts: Vec<NewPost>) -> CreateAccount {
    CreateAccount {
        account: AccountId(Uuid::now_v7()),
        login: Text::new(login).unwrap(),
        name: Text::new("钱若溪").unwrap(),
        citizen_id: None,
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

fn citizen_id(person: PersonId) -> Option<Text<32>> {
    Text::new(Person::of(person).citizen_id().expose()).ok()
}

/// The grid of the first village.
const GRID: &str = "330211001201001";
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
            citizen_id: citizen_id(person::CLERK),
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

    async fn of_two_accounts_of_one_person_at_once_that_must_not_meet_one_is_made(backend) {
        for round in 0..8 {
            let world = World::new(backend).await;
            let create = |login: String, role| {
                let caller = world.admin();
                let posts = vec![post(role, Some(org::ENTERPRISE))];
                let citizen_id = citizen_id(person::COLLEAGUE);
                let request = CreateAccount { citizen_id, ..new(&login, posts) };
                actix_web::rt::spawn(async move { caller.call(request).await })
            };
            let one = create(format!("drafts{round}"), CLERK);
            let two = create(format!("signs{round}"), HEAD);
            let answers = [one.await.unwrap(), two.await.unwrap()];
            let codes: Vec<_> = answers
                .into_iter()
                .filter_map(|answer| Some(answer.err()?.code))
                .collect();
            assert_eq!(codes, ["draft_and_sign"], "round {round}");
        }
    }

    async fn of_two_changes_of_one_account_at_once_the_posts_never_mix(backend) {
        for _ in 0..4 {
            let world = World::new(backend).await;
            let set = |role| {
                let caller = world.admin();
                let posts = vec![post(role, Some(org::OTHER_ENTERPRISE))];
                let request = change(account::CLERK, posts);
                actix_web::rt::spawn(async move { caller.call(request).await })
            };
            let (one, two) = (set(CLERK), set(HEAD));
            one.await.unwrap().unwrap();
            two.await.unwrap().unwrap();
            let held = sign_in(&world, "clerk", PASSWORD).await;
            assert_eq!(session(&held).me.actor.grants.len(), 1);
        }
    }

    async fn a_grid_head_is_made_with_the_digits_of_the_grid(backend) {
        let world = World::new(backend).await;
        let grid = |code: &str| NewPost {
            grid: Text::new(code).ok(),
            ..post(Role::GridHead, None)
        };
        let made = world.admin().call(new("shen", vec![grid(GRID)])).await.unwrap();
        assert_eq!(made.account.posts[0].area, Some(area::GRID));
        assert_eq!(made.account.posts[0].area_code.as_deref(), Some(GRID));
        for posts in [
            vec![post(Role::GridHead, None)],
            vec![grid("330211999999999")],
            vec![grid("330211")],
        ] {
            let problem = world.admin().call(new("other", posts)).await.unwrap_err();
            assert_eq!(problem.errors[0].pointer, "/posts");
        }
        let clerk = NewPost { grid: Text::new(GRID).ok(), ..post(CLERK, Some(org::ENTERPRISE)) };
        assert_eq!(world.admin().refusal(new("third", vec![clerk])).await, "not_held_there");
    }

    async fn the_answer_is_the_same_whether_the_citizen_id_is_on_file_or_not(backend) {
        let world = World::new(backend).await;
        let posts = || vec![post(CLERK, Some(org::ENTERPRISE))];
        let on_file = CreateAccount {
            citizen_id: citizen_id(person::FAR),
            ..new("on.file", posts())
        };
        let unknown = CreateAccount {
            citizen_id: Text::new("330211199003070010").ok(),
            ..new("unknown", posts())
        };
        let one = world.admin().call(on_file).await.unwrap();
        let other = world.admin().call(unknown).await.unwrap();
        assert_eq!((&one.account.posts, &one.account.name),
            (&other.account.posts, &other.account.name));
        let signed = sign_in(&world, "on.file", &one.password).await;
        assert_eq!(session(&signed).me.actor.person, Some(person::FAR));
        let damaged = CreateAccount {
            citizen_id: Text::new("33021119900307001").ok(),
            ..new("damaged", posts())
        };
        let problem = world.admin().call(damaged).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/citizen_id");
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
