//! What is not a request: each with its own error, and nothing done.

use actix_web::http::{StatusCode, header};
use actix_web::test::TestRequest;
use diesel::prelude::*;
use serde_json::json;
use server::db::schema::audit;
use shared::accounts::api::ListAccounts;
use shared::base::Text;

use crate::actors::Answer;
use crate::on_both;
use crate::world::{World, account, org};

fn path() -> String {
    format!("/api/v1/accounts/{}/disable", account::CLERK)
}

/// Sends a body as it stands to an operation that would change something.
async fn post(world: &World, mime: &str, body: impl Into<String>) -> Answer {
    let request = TestRequest::post()
        .uri(&path())
        .insert_header((header::CONTENT_TYPE, mime))
        .set_payload(body.into());
    world.admin().send(request).await
}

const JSON: &str = "application/json";

on_both! {
    async fn every_fault_of_a_body_is_named_and_nothing_is_done(backend) {
        let world = World::new(backend).await;
        for (body, status, code, pointer) in [
            ("", 400, "malformed_body", ""),
            ("{\"reason\": \"离职\"", 400, "malformed_body", ""),
            ("[]", 400, "malformed_body", ""),
            ("null", 400, "malformed_body", ""),
            ("{\"reason\": \"\u{fffd}\"}extra", 400, "malformed_body", ""),
            ("{}", 422, "invalid_request", ""),
            ("{\"reason\": null}", 422, "invalid_request", "/reason"),
            ("{\"reason\": 7}", 422, "invalid_request", "/reason"),
            ("{\"reason\": [\"离职\"]}", 422, "invalid_request", "/reason"),
            ("{\"reason\": \"a\\u0000b\"}", 422, "invalid_request", "/reason"),
            ("{\"reason\": \"离职\", \"more\": 1}", 422, "invalid_request", "/more"),
            ("{\"reason\": \"离职\", \"reason\": \"离职\"}", 422, "invalid_request", "/reason"),
            ("{\"reason\": 7, \"\\u0072eason\": \"离职\"}", 422, "invalid_request", "/reason"),
            ("{\"reason\": {\"a\": 1, \"a\": 1}}", 422, "invalid_request", "/reason/a"),
            ("{\"reason\": [{\"a\": 1, \"a\": 1}]}", 422, "invalid_request", "/reason/0/a"),
            // What stands in the place of a name may be anybody's, and is not repeated.
            ("{\"reason\": {\"330206\": {\"a\": 1, \"a\": 1}}}", 422, "invalid_request", "/reason"),
            ("{\"reason\": \"离职\", \"周小兰\": 1, \"周小兰\": 1}", 422, "invalid_request", ""),
        ] {
            let answer = post(&world, JSON, body).await;
            let problem = answer.problem();
            assert_eq!((answer.status.as_u16(), problem.code.as_str()), (status, code), "{body}");
            let found = problem.errors.first().map_or("", |error| error.pointer.as_str());
            assert_eq!(found, pointer, "{body}");
            for error in &problem.errors {
                assert!(!error.zh.is_ascii() && error.en.is_ascii(), "{error:?}");
            }
        }
        let rows: i64 = world
            .db
            .read_blocking(|conn| Ok(audit::table.count().get_result(conn)?))
            .unwrap();
        assert_eq!(rows, 0);
    }

    async fn an_error_never_repeats_what_was_typed(backend) {
        let world = World::new(backend).await;
        let id = "341200198503120028";
        let search = || "/api/v1/audit/search".to_owned();
        for (path, body, pointer) in [
            (path(), json!({ "reason": 341_200_198_503_120_028_u64 }), "/reason"),
            (path(), json!({ "reason": "离职", "周小兰": 1 }), ""),
            (path(), json!({ "reason": "离职", id: 1 }), ""),
            ("/api/v1/accounts/staff".to_owned(), json!({ "account": "周小兰" }), "/account"),
            (search(), json!({ "filter": { id: 1 } }), "/filter"),
            (search(), json!({ "filter": { "from": id } }), "/filter/from"),
            ("/api/v1/audit/export".to_owned(), json!({ "lang": "周小兰, expected zh" }), "/lang"),
        ] {
            let caller = if path.contains("audit") { world.auditor() } else { world.admin() };
            let answer = caller.send(TestRequest::post().uri(&path).set_json(&body)).await;
            let problem = answer.problem();
            assert_eq!(problem.errors[0].pointer, pointer, "{body}");
            let words = String::from_utf8(answer.body.clone()).unwrap();
            assert!(!words.contains("周小兰") && !words.contains(id), "{words}");
        }
        for query in ["周小兰=1", "role=周小兰", "limit=341200198503120028", "周小兰=1&周小兰=2"] {
            let query = query.replace("周小兰", "%E5%91%A8%E5%B0%8F%E5%85%B0");
            let request = TestRequest::get().uri(&format!("/api/v1/accounts?{query}"));
            let answer = world.admin().send(request).await;
            assert_eq!(answer.problem().code, "invalid_request", "{query}");
            let words = String::from_utf8(answer.body.clone()).unwrap();
            assert!(!words.contains("周小兰") && !words.contains(id), "{words}");
        }
    }

    async fn an_over_long_text_is_counted_in_characters(backend) {
        let world = World::new(backend).await;
        let with = |length: usize| format!("{{\"reason\": \"{}\"}}", "离".repeat(length));
        let problem = post(&world, JSON, with(501)).await.problem();
        assert_eq!(problem.errors[0].pointer, "/reason");
        assert_eq!(problem.errors[0].zh, "内容太长。");
        assert_eq!(post(&world, JSON, with(500)).await.status, StatusCode::OK);
    }

    async fn a_body_must_say_that_it_is_json(backend) {
        let world = World::new(backend).await;
        let body = "{\"reason\": \"离职\"}";
        for mime in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""] {
            let answer = post(&world, mime, body).await;
            assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{mime}");
            assert_eq!(answer.problem().code, "unsupported_media_type");
        }
        let answer = post(&world, "Application/JSON; charset=utf-8", body).await;
        assert_eq!(answer.status, StatusCode::OK);
    }

    async fn a_body_may_not_be_large(backend) {
        let world = World::new(backend).await;
        let large = format!("{{\"reason\": \"{}\"}}", "x".repeat(300 * 1024));
        let declared = post(&world, JSON, large.clone()).await;
        assert_eq!(declared.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(declared.problem().code, "body_too_large");
    }

    async fn an_id_in_a_path_must_be_one(backend) {
        let world = World::new(backend).await;
        for id in ["1", "not-an-id", "%00", "00000000-0000-0000-0000-00000000000g"] {
            let request = TestRequest::post()
                .uri(&format!("/api/v1/accounts/{id}/disable"))
                .set_json(json!({ "reason": "离职" }));
            let problem = world.admin().send(request).await.problem();
            assert_eq!(problem.code, "invalid_request", "{id}");
            assert_eq!(problem.errors[0].pointer, "/account", "{id}");
        }
    }

    async fn a_field_never_says_otherwise_than_the_address(backend) {
        let world = World::new(backend).await;
        let body = |account| format!("{{\"reason\": \"离职\", \"account\": \"{account}\"}}");
        let answer = post(&world, JSON, body(account::HEAD)).await;
        assert_eq!(answer.status.as_u16(), 422);
        assert_eq!(answer.problem().errors[0].pointer, "/account");
        assert_eq!(post(&world, JSON, body(account::CLERK)).await.status.as_u16(), 200);
        let path = format!("/api/v1/orgs/{}/quotas/2018", org::ENTERPRISE);
        for (query, status) in [(org::ENTERPRISE, 200), (org::OTHER_ENTERPRISE, 422)] {
            let uri = format!("{path}?org={query}");
            let answer = world.office().send(TestRequest::get().uri(&uri)).await;
            assert_eq!(answer.status.as_u16(), status, "{uri}");
        }
    }

    async fn a_query_is_read_by_what_is_asked_for(backend) {
        let world = World::new(backend).await;
        for (query, status, pointer) in [
            ("limit=2", 200, ""),
            ("login=123&limit=2", 200, ""),
            ("limit=two", 422, "/limit"),
            ("limit=-1", 422, "/limit"),
            ("limit=1.5", 422, "/limit"),
            ("limit=1&limit=2", 422, "/limit"),
            ("role=emperor", 422, "/role"),
            ("colour=red", 422, "/colour"),
        ] {
            let request = TestRequest::get().uri(&format!("/api/v1/accounts?{query}"));
            let answer = world.admin().send(request).await;
            assert_eq!(answer.status.as_u16(), status, "{query}");
            if status != 200 {
                assert_eq!(answer.problem().errors[0].pointer, pointer, "{query}");
            }
        }
        let many = ListAccounts { limit: Some(u32::MAX), ..ListAccounts::default() };
        assert!(world.admin().call(many).await.is_ok());
        let login = Some(Text::new("007").unwrap());
        let digits = ListAccounts { login, ..ListAccounts::default() };
        assert!(world.admin().call(digits).await.unwrap().items.is_empty());
    }

    async fn a_path_answers_its_methods_only(backend) {
        let world = World::new(backend).await;
        for method in ["GET", "PUT", "DELETE", "PATCH", "TRACE"] {
            let method = method.parse().unwrap();
            let request = TestRequest::default().method(method).uri(&path());
            let answer = world.admin().send(request).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
            assert_eq!(answer.header("allow"), "POST");
            assert_eq!(answer.problem().code, "method_not_allowed");
        }
    }

    async fn an_error_tells_nothing_of_the_inside_and_is_not_kept(backend) {
        let world = World::new(backend).await;
        let answer = post(&world, JSON, "{").await;
        assert_eq!(answer.header("cache-control"), "no-store");
        let words = String::from_utf8(answer.body.clone()).unwrap();
        for inside in ["serde", "diesel", "server/src", "panicked"] {
            assert!(!words.contains(inside), "{words}");
        }
    }
}
