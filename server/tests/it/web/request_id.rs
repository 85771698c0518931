//! Every problem names the request it answers, as the header does.

use actix_web::http::header;
use actix_web::test::TestRequest;
use diesel::prelude::*;
use server::db::schema::audit;

use crate::actors::Answer;
use crate::on_both;
use crate::world::{World, org};

fn named(answer: &Answer) -> String {
    let id = answer
        .problem()
        .request_id
        .expect("a problem names its request");
    assert_eq!(id, answer.header("x-request-id"));
    id
}

on_both! {
    async fn every_problem_names_its_request(backend) {
        let world = World::new(backend).await;
        let clerk = world.clerk();
        let post = |path, body: &'static str| {
            let json = (header::CONTENT_TYPE, "application/json");
            TestRequest::post().uri(path).insert_header(json).set_payload(body)
        };
        let sign_in = "/api/v1/session/sign-in";
        let asked = [
            ("not_found", TestRequest::get().uri("/api/v1/nothing")),
            ("method_not_allowed", TestRequest::get().uri(sign_in)),
            ("malformed_body", post(sign_in, "{")),
            ("invalid_request", post(sign_in, "{}")),
            ("sign_in_required", post("/api/v1/session/refresh", "{}")),
            ("not_allowed", TestRequest::get().uri("/api/v1/accounts")),
        ];
        let mut ids = Vec::new();
        for (code, request) in asked {
            let answer = clerk.send(request).await;
            assert_eq!(answer.problem().code, code);
            ids.push(named(&answer));
        }
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 6, "each request has its own");
    }

    async fn the_audit_knows_the_request_by_the_same_id(backend) {
        let world = World::new(backend).await;
        let path = format!("/api/v1/orgs/{}/awardees/search", org::ENTERPRISE);
        let fields = serde_json::json!({ "limit": 1 });
        let request = TestRequest::post().uri(&path).set_json(fields);
        let answer = world.clerk().send(request).await;
        let rows: Vec<Option<String>> = world
            .db
            .read_blocking(|conn| Ok(audit::table.select(audit::request_id).load(conn)?))
            .unwrap();
        assert_eq!(rows, [Some(answer.header("x-request-id").to_owned())]);
    }
}
