use shared::accounts::api::ReadMe;
use shared::base::{AccountId, Text};
use shared::security::api::RevokeSessions;

use super::{refresh, sign_in};
use crate::on_both;
use crate::world::{PASSWORD, World, account};

fn revoke(account: AccountId, reason: &str) -> RevokeSessions {
    let reason = Text::new(reason).unwrap();
    RevokeSessions { account, reason }
}

on_both! {
    async fn every_session_ends_at_once_for_refresh_and_soon_for_access(backend) {
        let mut world = World::new(backend).await;
        let (one, two) = (
            sign_in(&world, "clerk", PASSWORD).await,
            sign_in(&world, "clerk", PASSWORD).await,
        );
        let token = one.json()["access_token"].as_str().unwrap().to_owned();
        world.security().call(revoke(account::CLERK, "手机丢失")).await.unwrap();
        for session in [&one, &two] {
            assert_eq!(refresh(&world, session).await.problem().code, "sign_in_required");
        }
        world.pass_minutes(10).await;
        let late = world.anon().with_token(&token);
        assert_eq!(late.refusal(ReadMe {}).await, "sign_in_required");
        assert_eq!(sign_in(&world, "clerk", PASSWORD).await.status, 200);
    }

    async fn a_reason_is_asked_for_and_another_district_is_not_there(backend) {
        let world = World::new(backend).await;
        let problem = world.security().call(revoke(account::CLERK, " ")).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/reason");
        let foreign = revoke(account::FOREIGN_CLERK, "手机丢失");
        assert_eq!(world.security().refusal(foreign).await, "not_found");
    }
}
