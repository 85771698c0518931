//! What a security administrator sees and sets.

mod locks;
mod looks;
mod policies;
mod revoke;

use serde_json::json;
use server::accounts::REFRESH_COOKIE;

use actix_web::cookie::Cookie;
use actix_web::http::header;
use actix_web::test::TestRequest;

use crate::actors::Answer;
use crate::world::World;

/// Signs in as the app does.
async fn sign_in(world: &World, login: &str, password: &str) -> Answer {
    let body = json!({ "login": login, "password": password });
    let request = TestRequest::post()
        .uri("/api/v1/session/sign-in")
        .set_json(body);
    world.anon().send(request).await
}

/// Asks for a new access token with the refresh cookie of an answer.
async fn refresh(world: &World, answer: &Answer) -> Answer {
    let set = Cookie::parse(answer.header(header::SET_COOKIE)).expect("a cookie is set");
    let request = TestRequest::post()
        .uri("/api/v1/session/refresh")
        .cookie(Cookie::new(REFRESH_COOKIE, set.value().to_owned()))
        .set_json(json!({}));
    world.anon().send(request).await
}
