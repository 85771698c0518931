//! Tokens that are none.

use actix_web::http::{StatusCode, header};
use actix_web::test::TestRequest;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use server::accounts::Tokens;
use server::clock::Now;
use server::keys::Keys;
use shared::accounts::api::ReadMe;

use crate::on_both;
use crate::world::{World, account, actor};

const ME: &str = "/api/v1/session/me";

fn with_header(value: String) -> TestRequest {
    let request = TestRequest::get().uri(ME);
    request.insert_header((header::AUTHORIZATION, value))
}

on_both! {
    async fn a_token_ends_after_ten_minutes(backend) {
        let world = World::new(backend).await;
        let now = world.server.state.clock.now();
        let issued = |seconds_ago: i64| {
            let then = Now::at(now.micros - seconds_ago * 1_000_000);
            world.server.state.tokens.issue(actor(account::CLERK), then).unwrap()
        };
        assert!(world.anon().with_token(&issued(599)).call(ReadMe {}).await.is_ok());
        let late = world.anon().with_token(&issued(600));
        assert_eq!(late.refusal(ReadMe {}).await, "sign_in_required");
    }

    async fn a_token_that_was_changed_is_refused(backend) {
        let world = World::new(backend).await;
        let clerk = world.clerk();
        let parts: Vec<&str> = clerk.token().split('.').collect();
        let claims = BASE64_URL_SAFE_NO_PAD.decode(parts[1]).unwrap();
        let claims = String::from_utf8(claims).unwrap().replace("award_clerk", "migrant_office");
        let promoted = BASE64_URL_SAFE_NO_PAD.encode(claims);
        let unsigned = BASE64_URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"JWT"}"#);
        let other_keys = Tokens::new(&Keys::generate().tokens);
        let now = world.server.state.clock.now();
        for token in [
            format!("{}.{promoted}.{}", parts[0], parts[2]),
            format!("{}.{}.{}", parts[0], parts[1], &parts[2][..40]),
            format!("{unsigned}.{}.", parts[1]),
            format!("{unsigned}.{promoted}.{}", parts[2]),
            other_keys.issue(actor(account::CLERK), now).unwrap(),
            "nonsense".to_owned(),
            String::new(),
        ] {
            let code = world.anon().with_token(&token).refusal(ReadMe {}).await;
            assert_eq!(code, "sign_in_required", "{token}");
        }
    }

    async fn a_token_travels_as_a_bearer_token_only(backend) {
        let world = World::new(backend).await;
        let token = world.clerk().token().to_owned();
        for request in [
            with_header(token.clone()),
            with_header(format!("Basic {token}")),
            TestRequest::get().uri(&format!("{ME}?access_token={token}")),
        ] {
            let answer = world.anon().send(request).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        }
    }
}
