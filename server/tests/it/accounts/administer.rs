use actix_web::http::StatusCode;
use shared::access::Role;
use shared::accounts::api::{DisableAccount, EnableAccount, ListAccounts, ReadMe};
use shared::base::{AccountId, Text};
use uuid::Uuid;

use super::{events, refresh_token, sign_in, with_cookie};
use crate::on_both;
use crate::world::{PASSWORD, World, account};

fn disable(account: AccountId) -> DisableAccount {
    let reason = Text::new("离职").unwrap();
    DisableAccount { account, reason }
}

fn enable(account: AccountId) -> EnableAccount {
    let reason = Text::new("误停").unwrap();
    EnableAccount { account, reason }
}

on_both! {
    async fn accounts_of_the_district_are_listed_by_name_page_by_page(backend) {
        let world = World::new(backend).await;
        let (mut logins, mut cursor) = (Vec::new(), None);
        loop {
            let request = ListAccounts { cursor, limit: Some(5), ..ListAccounts::default() };
            let page = world.admin().call(request).await.unwrap();
            logins.extend(page.items.into_iter().map(|account| account.login));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(logins.len(), 22);
        assert!(logins.is_sorted() && !logins.iter().any(|login| login.starts_with("foreign")));
    }

    async fn accounts_are_found_by_role_and_by_the_beginning_of_their_name(backend) {
        let world = World::new(backend).await;
        let by_role = ListAccounts { role: Some(Role::AwardHead), ..ListAccounts::default() };
        let heads = world.admin().call(by_role).await.unwrap();
        assert_eq!(heads.items.len(), 3);
        for (typed, found) in [("Village", 3), ("village2", 1), ("%", 0), ("v_", 0)] {
            let login = Some(Text::new(typed).unwrap());
            let by_name = ListAccounts { login, ..ListAccounts::default() };
            assert_eq!(world.admin().call(by_name).await.unwrap().items.len(), found, "{typed}");
        }
    }

    async fn a_locked_account_shows(backend) {
        let world = World::new(backend).await;
        for _ in 0..5 {
            sign_in(&world, "clerk", "wrong").await;
        }
        let list = world.admin().call(ListAccounts::default()).await.unwrap();
        let locked = list.items.iter().filter(|account| account.locked);
        assert_eq!(locked.map(|account| account.login.as_str()).collect::<Vec<_>>(), ["clerk"]);
    }

    async fn a_disabled_account_is_out_until_it_is_enabled(backend) {
        let world = World::new(backend).await;
        let token = refresh_token(&sign_in(&world, "clerk", PASSWORD).await);
        let view = world.admin().call(disable(account::CLERK)).await.unwrap();
        assert!(view.disabled);
        let again = world.admin().call(disable(account::CLERK)).await.unwrap();
        assert_eq!(again, view);
        let refreshed = with_cookie(&world, "refresh", &token).await;
        assert_eq!(refreshed.problem().code, "sign_in_required");
        assert_eq!(sign_in(&world, "clerk", PASSWORD).await.problem().code, "sign_in_failed");
        assert_eq!(world.clerk().refusal(ReadMe {}).await, "sign_in_required");
        assert!(!world.admin().call(enable(account::CLERK)).await.unwrap().disabled);
        assert_eq!(sign_in(&world, "clerk", PASSWORD).await.status, StatusCode::OK);
        assert_eq!(
            events(&world),
            ["signed_in", "account_disabled", "sign_in_failed", "account_enabled", "signed_in"]
        );
    }

    async fn no_open_session_outlives_the_account_whatever_is_under_way(backend) {
        let world = std::rc::Rc::new(World::new(backend).await);
        let mut open = Vec::new();
        for _ in 0..4 {
            open.push(refresh_token(&sign_in(&world, "clerk", PASSWORD).await));
        }
        let refreshing = open.iter().map(|token| {
            let (world, token) = (world.clone(), token.clone());
            actix_web::rt::spawn(async move {
                let answer = with_cookie(&world, "refresh", &token).await;
                answer.status.is_success().then(|| refresh_token(&answer))
            })
        });
        let refreshing: Vec<_> = refreshing.collect();
        let admin = world.admin();
        let disabling = actix_web::rt::spawn(async move {
            admin.call(disable(account::CLERK)).await.is_ok()
        });
        for answer in refreshing {
            open.extend(answer.await.unwrap());
        }
        assert!(disabling.await.unwrap());
        for token in open {
            let answer = with_cookie(&world, "refresh", &token).await;
            assert_eq!(answer.problem().code, "sign_in_required");
        }
        assert_eq!(sign_in(&world, "clerk", PASSWORD).await.problem().code, "sign_in_failed");
    }

    async fn nobody_disables_themselves(backend) {
        let world = World::new(backend).await;
        assert_eq!(world.admin().refusal(disable(account::ADMIN)).await, "own_account");
        assert_eq!(world.admin().refusal(enable(account::ADMIN)).await, "own_account");
    }

    async fn accounts_of_another_district_do_not_exist(backend) {
        let world = World::new(backend).await;
        let unknown = AccountId(Uuid::from_u128(1));
        for id in [account::FOREIGN_CLERK, unknown] {
            assert_eq!(world.admin().refusal(disable(id)).await, "not_found");
        }
    }

    async fn a_reason_is_asked_for(backend) {
        let world = World::new(backend).await;
        let mut silent = disable(account::CLERK);
        silent.reason = Text::new("  ").unwrap();
        let problem = world.admin().call(silent).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/reason");
        assert_eq!(events(&world), Vec::<String>::new());
    }
}
