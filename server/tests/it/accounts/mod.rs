//! Accounts: signing in, sessions, and what an administrator does with accounts.

mod administer;
mod at_once;
mod bind;
mod change_password;
mod clerks;
mod covers;
mod me;
pub(crate) mod posts;
mod register;
mod reset_password;
mod second_factor;
mod session;
mod sessions;
mod sign_in;

use actix_web::cookie::Cookie;
use actix_web::http::header;
use actix_web::test::TestRequest;
use diesel::prelude::*;
use server::accounts::REFRESH_COOKIE;
use server::db::schema::audit;
use shared::accounts::api::Session;
use shared::api::Problem;

use crate::actors::{Answer, Caller};
use crate::world::World;

/// What a problem tells; only the id of the request differs from one to the next.
fn without_request(problem: Problem) -> Problem {
    Problem {
        request_id: None,
        ..problem
    }
}

/// Signs in as the app does.
pub(crate) async fn sign_in(world: &World, login: &str, password: &str) -> Answer {
    sign_in_with(world, (login, password), "").await
}

/// Signs in with a browser that says this of itself.
async fn sign_in_with(world: &World, (login, password): (&str, &str), agent: &str) -> Answer {
    let body = serde_json::json!({ "login": login, "password": password });
    let request = TestRequest::post()
        .uri("/api/v1/session/sign-in")
        .insert_header((header::USER_AGENT, agent))
        .set_json(body);
    world.anon().send(request).await
}

/// Signs in with a code of the second factor.
async fn sign_in_with_code(world: &World, (login, password): (&str, &str), code: &str) -> Answer {
    let body = serde_json::json!({ "login": login, "password": password, "second_factor": code });
    let request = TestRequest::post()
        .uri("/api/v1/session/sign-in")
        .set_json(body);
    world.anon().send(request).await
}

/// Whoever an answer's access token speaks for.
pub(crate) fn bearer(world: &World, answer: &Answer) -> Caller {
    world.anon().with_token(&session(answer).access_token)
}

/// Asks the session's own endpoints with a refresh cookie.
async fn with_cookie(world: &World, verb: &str, token: &str) -> Answer {
    let request = TestRequest::post()
        .uri(&format!("/api/v1/session/{verb}"))
        .cookie(Cookie::new(REFRESH_COOKIE, token.to_owned()))
        .set_json(serde_json::json!({}));
    world.anon().send(request).await
}

/// The refresh token an answer sets.
fn refresh_token(answer: &Answer) -> String {
    cookie(answer).value().to_owned()
}

fn cookie(answer: &Answer) -> Cookie<'_> {
    Cookie::parse(answer.header("set-cookie")).expect("a cookie is set")
}

fn session(answer: &Answer) -> Session {
    assert_eq!(answer.status.as_u16(), 200, "{:?}", answer.json());
    serde_json::from_value(answer.json()).expect("a session")
}

/// The events of the audit, in the order they were written.
pub(crate) fn events(world: &World) -> Vec<String> {
    world
        .db
        .read_blocking(|conn| {
            Ok(audit::table
                .order(audit::id)
                .select(audit::event)
                .load(conn)?)
        })
        .expect("the audit reads")
}
