//! What is answered where no operation stands.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;

use crate::on_both;
use crate::world::World;

on_both! {
    async fn an_unknown_address_of_the_api_is_a_problem_document(backend) {
        let world = World::new(backend).await;
        let answer = world.anon().send(TestRequest::get().uri("/api/v1/nothing")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert_eq!(answer.problem().code, "not_found");
        assert!(!answer.header("x-request-id").is_empty());
    }
}
