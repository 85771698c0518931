//! Headers and cursors that nobody gave out.

use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::test::TestRequest;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;
use server::web::Operation;
use shared::api::Method;
use uuid::Uuid;

use super::drawn;
use super::mangle::{cases, mangled, mangled_text, tricks};
use crate::asking::{Description, Named, path_with, request_with};
use crate::on_both;
use crate::orgs::rename;
use crate::world::{World, account, org};

/// Values a header can have at all, good ones spoilt and others.
fn values(good: &[u8]) -> Vec<HeaderValue> {
    let spoilt = drawn(&tricks(), cases(30)).into_iter();
    let spoilt = spoilt.map(|tricks| mangled(good, &tricks));
    let strange = drawn(&vec(any::<u8>(), 0..60), cases(30));
    let all = spoilt.chain(strange);
    all.filter_map(|bytes| HeaderValue::from_bytes(&bytes).ok())
        .collect()
}

/// The request of a list that goes on behind this.
fn with_cursor(description: &Description, operation: &Operation, cursor: &str) -> TestRequest {
    let named = Named::new();
    match operation.method {
        Method::Get => {
            let query = serde_urlencoded::to_string([("cursor", cursor)]).expect("a query");
            TestRequest::get().uri(&format!("{}?{query}", path_with(operation, &named)))
        }
        Method::Post => {
            let mut body = description.sample(description.body_schema(operation), false);
            body["cursor"] = json!(cursor);
            request_with(operation, &named, Some(&body))
        }
    }
}

on_both! {
    async fn a_header_that_means_nothing_opens_nothing(backend) {
        let world = World::new(backend).await;
        let actor = crate::world::actor(account::RESIDENT);
        let state = &world.server.state;
        let token = state.tokens.issue(actor, state.clock.now()).expect("a token");
        let bearer = format!("Bearer {token}");
        let me = || TestRequest::get().uri("/api/v1/session/me");
        for value in values(bearer.as_bytes()) {
            let told = value.as_bytes() == bearer.as_bytes();
            let request = me().insert_header((HeaderName::from_static("authorization"), value));
            let answer = world.anon().send(request).await;
            assert_eq!(answer.status.as_u16(), if told { 200 } else { 401 });
        }
        let proxy = Uuid::now_v7().to_string();
        for value in values(proxy.as_bytes()) {
            let request = TestRequest::get().uri("/api/v1/residents/me/score");
            let request = request.insert_header((HeaderName::from_static("on-behalf-of"), value));
            let answer = world.resident().send(request).await;
            let code = answer.problem().code;
            let known = ["proxy_not_in_force", "bad_request", "not_found"];
            assert!(known.contains(&code.as_str()), "{code}");
        }
        let cookie = b"jifen_refresh=0123456789abcdefghijklmnopqrstuvwxyz";
        let names = ["cookie", "x-forwarded-for", "if-none-match", "accept-encoding", "user-agent"];
        for name in names {
            for value in values(cookie) {
                let request = TestRequest::post().uri("/api/v1/session/refresh");
                let request = request.set_json(json!({}));
                let name = HeaderName::from_static(name);
                let answer = world.anon().send(request.insert_header((name, value))).await;
                assert_eq!(answer.status.as_u16(), 401);
            }
        }
    }

    async fn a_tag_that_nothing_was_read_under_changes_nothing(backend) {
        let world = World::new(backend).await;
        let path = format!("/api/v1/orgs/{}/change", org::ENTERPRISE);
        let name = HeaderName::from_static("if-match");
        for value in values(b"\"n4bQgYhMfWWaL\", W/\"other\", \"a,b\"") {
            if value.as_bytes().trim_ascii() == b"*" {
                continue;
            }
            let request = TestRequest::post().uri(&path).set_json(rename("2018-07-02"));
            let answer = world.admin().send(request.insert_header((name.clone(), value))).await;
            let code = answer.problem().code;
            assert!(["bad_request", "changed_since_read"].contains(&code.as_str()), "{code}");
        }
        assert_eq!(world.audited("org_changed", org::ENTERPRISE), 0);
    }

    async fn a_cursor_that_no_list_gave_out_is_named(backend) {
        let world = World::new(backend).await.unhurried().await;
        let operations = server::operations();
        let description = Description::of(&operations);
        let good = Uuid::now_v7().to_string();
        let mut cursors: Vec<String> = drawn(&tricks(), cases(6))
            .iter()
            .map(|tricks| mangled_text(&good, tricks))
            .collect();
        cursors.extend(["", "0", "-1", "2018-07-01", "' OR 1=1 --"].map(str::to_owned));
        cursors.push(good);
        let mut asked = 0;
        for operation in &operations {
            if !description.fields(operation).iter().any(|(name, _)| name == "cursor") {
                continue;
            }
            for cursor in &cursors {
                let callers = [
                    world.resident(),
                    world.clerk(),
                    world.village_officer(),
                    world.office(),
                    world.admin(),
                    world.auditor(),
                ];
                for caller in callers {
                    let request = with_cursor(&description, operation, cursor);
                    let answer = caller.send(request).await;
                    let status = answer.status.as_u16();
                    assert!(status < 500, "{}: {answer:?}", operation.name);
                    if status == 422 {
                        let problem = answer.problem();
                        assert!(!problem.errors.is_empty(), "{}: {problem:?}", operation.name);
                    }
                }
                asked += 1;
            }
        }
        assert!(asked > 60, "{asked}");
    }
}
