use shared::access::Role;
use shared::accounts::ClerkState;
use shared::accounts::api::{
    ChangePosts, ClerkView, CreateAccount, CreateClerk, DisableClerk, EnableClerk, InviteClerk,
    ListClerks, NewPost, ReadMe, ReadOpenWork,
};
use shared::base::{AccountId, InvitationId, OrgId, Text};
use uuid::Uuid;

use super::posts::new as new_staff;
use super::{bearer, events, refresh_token, session, sign_in, with_cookie};
use crate::on_both;
use crate::orgs::merge;
use crate::world::{PASSWORD, Person, World, account, org, person};

fn new(login: &str) -> CreateClerk {
    CreateClerk {
        org: org::ENTERPRISE,
        account: AccountId(Uuid::now_v7()),
        login: Text::new(login).unwrap(),
        name: Text::new("钱若溪").unwrap(),
        citizen_id: None,
    }
}

fn why() -> Text<500> {
    Text::new("离职").unwrap()
}

fn disable(org: OrgId, account: AccountId) -> DisableClerk {
    let reason = why();
    DisableClerk {
        org,
        account,
        reason,
    }
}

fn enable(account: AccountId) -> EnableClerk {
    EnableClerk {
        org: org::ENTERPRISE,
        account,
        reason: why(),
    }
}

fn invite(account: AccountId) -> InviteClerk {
    InviteClerk {
        org: org::ENTERPRISE,
        account,
        invitation: InvitationId(Uuid::now_v7()),
        reason: why(),
    }
}

async fn listed(world: &World) -> Vec<ClerkView> {
    let request = ListClerks {
        org: org::ENTERPRISE,
    };
    world.head().call(request).await.unwrap().items
}

on_both! {
    async fn a_head_creates_a_clerk_who_signs_in_and_must_choose_a_password(backend) {
        let world = World::new(backend).await;
        let request = new("qian.clerk");
        let created = world.head().call(request.clone()).await.unwrap();
        assert_eq!(world.head().call(request).await.unwrap(), created);
        assert_eq!(created.account.name, "钱*溪");
        let answer = sign_in(&world, "qian.clerk", &created.password).await;
        let me = session(&answer).me;
        assert_eq!(me.actor.grants.len(), 1);
        assert_eq!((me.actor.grants[0].role, me.actor.grants[0].org),
            (Role::AwardClerk, Some(org::ENTERPRISE)));
        assert!(me.duty.is_some());
        let listed = listed(&world).await;
        let logins: Vec<_> = listed.iter().map(|one| (one.login.as_str(), one.state)).collect();
        assert_eq!(logins, [("clerk", ClerkState::Active), ("qian.clerk", ClerkState::Invited)]);
        assert_eq!(listed[1].used_on, Some(world.today()));
        assert_eq!(events(&world), ["account_created", "signed_in"]);
    }

    async fn a_head_disables_and_enables_a_clerk_which_ends_the_sessions(backend) {
        let world = World::new(backend).await;
        let open = sign_in(&world, "clerk", PASSWORD).await;
        let request = disable(org::ENTERPRISE, account::CLERK);
        let view = world.head().call(request.clone()).await.unwrap();
        assert!(view.disabled);
        assert_eq!(world.head().call(request).await.unwrap(), view);
        let refreshed = with_cookie(&world, "refresh", &refresh_token(&open)).await;
        assert_eq!(refreshed.problem().code, "sign_in_required");
        assert_eq!(sign_in(&world, "clerk", PASSWORD).await.status.as_u16(), 401);
        assert_eq!(world.head().refusal(invite(account::CLERK)).await, "account_disabled");
        world.head().call(enable(account::CLERK)).await.unwrap();
        sign_in(&world, "clerk", PASSWORD).await;
        assert_eq!(events(&world), [
            "signed_in", "account_disabled", "sign_in_failed", "account_enabled", "signed_in",
        ]);
    }

    async fn a_fresh_password_ends_the_sessions_and_is_the_same_for_the_same_invitation(backend) {
        let world = World::new(backend).await;
        let open = sign_in(&world, "clerk", PASSWORD).await;
        let request = invite(account::CLERK);
        let fresh = world.head().call(request.clone()).await.unwrap();
        assert_eq!(world.head().call(request.clone()).await.unwrap(), fresh);
        let refreshed = with_cookie(&world, "refresh", &refresh_token(&open)).await;
        assert_eq!(refreshed.problem().code, "sign_in_required");
        assert_eq!(sign_in(&world, "clerk", PASSWORD).await.status.as_u16(), 401);
        let answer = sign_in(&world, "clerk", &fresh.password).await;
        assert!(session(&answer).me.duty.is_some());
        let other = world.head().call(invite(account::CLERK)).await.unwrap();
        assert_ne!(other.password, fresh.password);
        let mine = world.head().call(new("second")).await.unwrap();
        let reused = InviteClerk { account: mine.account.id, ..request };
        assert_eq!(world.head().refusal(reused).await, "id_reused");
    }

    async fn an_invitation_named_like_an_account_tells_nothing_of_its_password(backend) {
        let world = World::new(backend).await;
        let first = world.head().call(new("yin")).await.unwrap();
        let second = world.head().call(new("yuan")).await.unwrap();
        let invitation = InvitationId(first.account.id.0);
        let request = InviteClerk { invitation, ..invite(second.account.id) };
        let invited = world.head().call(request).await.unwrap();
        assert_ne!(invited.password, first.password);
    }

    async fn a_head_manages_the_clerks_of_the_own_organisation_and_nobody_else(backend) {
        let world = World::new(backend).await;
        for (caller, request, code) in [
            (world.head(), disable(org::OTHER_ENTERPRISE, account::OTHER_CLERK), "not_allowed"),
            (world.head(), disable(org::ENTERPRISE, account::OTHER_CLERK), "not_found"),
            (world.head(), disable(org::ENTERPRISE, account::HEAD), "not_found"),
            (world.head(), disable(org::ENTERPRISE, account::ADMIN), "not_found"),
            (world.clerk(), disable(org::ENTERPRISE, account::CLERK), "not_allowed"),
            (world.admin(), disable(org::ENTERPRISE, account::CLERK), "not_allowed"),
        ] {
            assert_eq!(caller.refusal(request).await, code);
        }
        // A village's officers read files, so a system administrator manages them.
        let head = world.caller(account::VILLAGE_HEAD);
        let officer = disable(org::VILLAGE, account::VILLAGE_OFFICER);
        assert_eq!(head.refusal(officer).await, "not_found");
        let elsewhere = CreateClerk { org: org::OTHER_ENTERPRISE, ..new("elsewhere") };
        assert_eq!(world.head().refusal(elsewhere).await, "not_allowed");
    }

    async fn an_account_with_another_post_is_left_to_the_administrator(backend) {
        let world = World::new(backend).await;
        let post = |role, org| NewPost { role, org: Some(org), grid: None };
        let request = ChangePosts {
            account: account::CLERK,
            posts: vec![
                post(Role::AwardClerk, org::ENTERPRISE),
                post(Role::AwardClerk, org::OTHER_ENTERPRISE),
            ],
            reason: why(),
        };
        world.admin().call(request).await.unwrap();
        assert!(!listed(&world).await[0].manageable);
        let refused = disable(org::ENTERPRISE, account::CLERK);
        assert_eq!(world.head().refusal(refused).await, "holds_more");
        assert_eq!(world.head().refusal(invite(account::CLERK)).await, "holds_more");
    }

    async fn a_clerk_is_never_the_heads_own_person(backend) {
        let world = World::new(backend).await;
        let id = |person| Text::new(Person::of(person).citizen_id().expose()).ok();
        let own = CreateClerk { citizen_id: id(person::HEAD), ..new("own") };
        assert_eq!(world.head().refusal(own).await, "own_account");
        // Another head of the organisation would sign what the clerk drafts.
        let second = NewPost { role: Role::AwardHead, org: Some(org::ENTERPRISE), grid: None };
        let citizen_id = id(person::COLLEAGUE);
        let second = CreateAccount { citizen_id, ..new_staff("second.head", vec![second]) };
        world.admin().call(second).await.unwrap();
        let clerk = CreateClerk { citizen_id: id(person::COLLEAGUE), ..new("meets") };
        assert_eq!(world.head().refusal(clerk).await, "draft_and_sign");
        let fine = CreateClerk { citizen_id: id(person::NEIGHBOUR), ..new("fine") };
        let created = world.head().call(fine).await.unwrap();
        let answer = sign_in(&world, "fine", &created.password).await;
        assert_eq!(session(&answer).me.actor.person, Some(person::NEIGHBOUR));
        let me = bearer(&world, &answer).call(ReadMe {}).await.unwrap();
        assert_eq!(me.actor.person, Some(person::NEIGHBOUR));
    }

    async fn bad_input_names_its_field(backend) {
        let world = World::new(backend).await;
        let login = CreateClerk { login: Text::new("2nd clerk").unwrap(), ..new("x") };
        let id = CreateClerk { citizen_id: Text::new("330211199003070011").ok(), ..new("x") };
        for (request, pointer) in [(login, "/login"), (id, "/citizen_id")] {
            let problem = world.head().call(request).await.unwrap_err();
            assert_eq!(problem.errors[0].pointer, pointer);
        }
        let silent = DisableClerk {
            reason: Text::default(),
            ..disable(org::ENTERPRISE, account::CLERK)
        };
        let problem = world.head().call(silent).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/reason");
    }

    async fn a_head_manages_the_clerks_of_what_has_gone_into_the_organisation(backend) {
        let mut world = World::new(backend).await;
        let day = "2018-07-02";
        let request = merge(org::OTHER_ENTERPRISE, org::ENTERPRISE, day);
        world.admin().call(request).await.unwrap();
        let clerk = disable(org::ENTERPRISE, account::OTHER_CLERK);
        assert_eq!(world.head().refusal(clerk.clone()).await, "not_found");
        world.travel_to(day).await;
        let listed = listed(&world).await;
        let row = |one: &ClerkView| (one.login.clone(), one.manageable);
        let logins: Vec<_> = listed.iter().map(row).collect();
        assert_eq!(logins, [("clerk".to_owned(), true), ("clerk2".to_owned(), true)]);
        assert!(world.head().call(clerk).await.unwrap().disabled);
        world.head().call(enable(account::OTHER_CLERK)).await.unwrap();
        let work = ReadOpenWork { account: account::OTHER_CLERK, org: Some(org::ENTERPRISE) };
        world.head().call(work).await.unwrap();
    }
}
